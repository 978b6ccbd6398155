import type { ImportColumn } from '../../contracts/import-entities';
import type { CellFault, ImportMapping } from '../../contracts/imports';
import type { KeptCells } from './table-rows';

export const fault = (column: string | null, code: string, params: Record<string, unknown> = {}): CellFault => ({ column, code, params });

const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Surrogate}]/gu;
/** Cells by the keys of their columns; formulas, and cells that each row must have and that are empty, are faults. */
export function cellsOf(columns: Readonly<Record<string, ImportColumn>>, mapping: ImportMapping, cells: KeptCells): { cells: Record<string, string>; faults: CellFault[] } {
  const faults: CellFault[] = [];
  const read: Record<string, string> = {};
  for (const [key, { required }] of Object.entries(columns)) {
    const at = mapping[key];
    const cell = at === undefined ? '' : cells[at];
    if (cell === null) { faults.push(fault(key, 'import.cell-formula')); continue; }
    const text = (cell ?? '').normalize('NFC').replace(controls, ' ').trim();
    if (text !== '') read[key] = text;
    else if (required) faults.push(fault(key, 'import.cell-empty'));
  }
  return { cells: read, faults };
}

/** The key of the word; null: it is none of them. */
export function readChoice<K extends string>({ options }: { options?: Readonly<Record<K, { fa: string; en: string }>> }, text: string): K | null {
  const word = text.trim().toLowerCase();
  return (Object.entries(options ?? {}) as [K, { fa: string; en: string }][]).find(([key, { fa, en }]) => [key.toLowerCase(), fa, en.toLowerCase()].includes(word))?.[0] ?? null;
}
