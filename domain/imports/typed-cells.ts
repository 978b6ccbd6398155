import { latinDigits } from '../../contracts/digits';
import { yesOrNo, type ImportColumn } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import { writtenDay } from './days';
import { fault, readChoice } from './read-cells';

const yesWords: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
/** What people put between digits and behind them. */
const besideDigits = /[\s\u00a0\u200b-\u200f,٬،_]|ریال|rials?|irr/gi;

/** Whole rials, as they are kept; null: no such amount. */
export function wholeMoney(text: string): string | null {
  const digits = /^(\d{1,18})(?:[.٫]0+)?$/.exec(latinDigits(text).replace(besideDigits, ''))?.[1];
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
}

/** Cells of a row as what they are to be. What is empty is not said; whatever cannot be read is a fault of its cell, gathered in `faults`. */
export function typedCells<K extends string>(columns: Readonly<Record<K, ImportColumn>>, cells: Readonly<Record<string, string>>) {
  const faults: CellFault[] = [];
  const read = <T>(key: K, value: (text: string) => T | null, code: string, params?: Record<string, unknown>): T | undefined => {
    const text = cells[key];
    const found = text === undefined ? undefined : value(text);
    if (found !== null) return found;
    faults.push(fault(key, code, params));
    return undefined;
  };
  const words = (options: NonNullable<ImportColumn['options']>): string => Object.values(options).flatMap(({ fa, en }) => [fa, en]).join('، ');
  return {
    faults,
    /** `value` answers null for what it cannot read. */
    read,
    text: (key: K, most: number) => read(key, (text) => (text.length <= most ? text : null), 'import.cell-long', { most }),
    choice: <W extends string>(key: K, options: Readonly<Record<W, { fa: string; en: string }>>) => read(key, (text) => readChoice<W>({ options }, text), 'import.cell-choice', { options: words(options) }),
    yesNo: (key: K) => read(key, (text) => { const word = readChoice({ options: yesOrNo }, text); return word === null ? yesWords[latinDigits(text).trim().toLowerCase()] ?? null : word === 'yes'; }, 'import.cell-choice', { options: words(yesOrNo) }),
    day: (key: K) => read(key, writtenDay, 'import.cell-date'),
    money: (key: K) => read(key, wholeMoney, 'import.cell-money'),
  };
}
