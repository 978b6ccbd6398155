import { keptSerial } from '../requests/serial';

/** What stands before the last digits of a serial, these, and what stands after them. */
const parts = /^(.*?)([0-9]{1,15})([^0-9]*)$/u;

/** Whether these two are the ends of a range: of the same length, and the same but for their last digits, which count up. */
export const isRange = (from: string, to: string): boolean => numbersBetween(from, to) !== null;

function numbersBetween(from: string, to: string): { before: string; digits: number; after: string; start: number; end: number } | null {
  const [first, last] = [parts.exec(keptSerial(from)), parts.exec(keptSerial(to))];
  if (!first || !last || first[1] !== last[1] || first[3] !== last[3] || first[2]!.length !== last[2]!.length) return null;
  const [start, end] = [Number(first[2]), Number(last[2])];
  return end < start ? null : { before: first[1]!, digits: first[2]!.length, after: first[3]!, start, end };
}

/** Serials from one to another, both among them: of the same length and the same but for their last digits, which count up. Null where they are no such range, or of more than `most`. */
export function serialsBetween(from: string, to: string, most: number): string[] | null {
  const between = numbersBetween(from, to);
  if (!between || between.end - between.start >= most) return null;
  const { before, digits, after, start, end } = between;
  return Array.from({ length: end - start + 1 }, (_, index) => `${before}${String(start + index).padStart(digits, '0')}${after}`);
}
