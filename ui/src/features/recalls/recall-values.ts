import type { RecallChange, RecallDetail } from '@contracts/recalls';
import { rangesIn, serialsIn } from '../serials/serial-entry';

/** A recall as it is typed: ranges a line each, lots with commas between them. */
export interface RecallValues extends Pick<RecallChange, 'kind' | 'title' | 'instructions' | 'madeFrom' | 'madeTo'> { code: string; itemId: string | undefined; ranges: string; lots: string }

export const noRecall: RecallValues = { code: '', kind: 'recall', title: { fa: '', en: '' }, instructions: { fa: '', en: '' }, itemId: undefined, ranges: '', lots: '', madeFrom: null, madeTo: null };
export const valuesOf = ({ code, kind, title, instructions, item, ranges, lots, madeFrom, madeTo }: RecallDetail): RecallValues =>
  ({ code, kind, title, instructions, itemId: item.id, ranges: ranges.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join('\n'), lots: lots.join('، '), madeFrom, madeTo });

/** Ranges that are typed; a line with one serial is a range of one. `wrong`: the first line that is neither. */
export function typedRanges(text: string): { ranges: RecallChange['ranges']; wrong: number | undefined } {
  const lines = text.split(/\r?\n/);
  const ranges: RecallChange['ranges'] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { ranges: [range] } = rangesIn(line);
    const [one, ...more] = range ? [] : serialsIn(line);
    if (range) ranges.push(range);
    else if (one && more.length === 0 && one.imeis.length === 0 && !/\s/.test(one.serial)) ranges.push({ from: one.serial, to: one.serial });
    else return { ranges, wrong: index + 1 };
  }
  return { ranges, wrong: undefined };
}

export const isComplete = ({ code, title, itemId, ranges }: RecallValues): boolean => code !== '' && title.fa.trim() !== '' && title.en.trim() !== '' && itemId !== undefined && typedRanges(ranges).wrong === undefined;
export const changeOf = ({ kind, title, instructions, itemId, ranges, lots, madeFrom, madeTo }: RecallValues): RecallChange =>
  ({ kind, title, instructions, itemId: itemId!, ranges: typedRanges(ranges).ranges, lots: lots.split(/[,،\n]/).map((lot) => lot.trim()).filter(Boolean), madeFrom, madeTo });
