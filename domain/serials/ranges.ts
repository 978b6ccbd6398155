import { keptSerial } from '../requests/serial';

/** What stands before the last digits of a serial, these, and what stands after them. */
const parts = /^(.*?)([0-9]{1,15})([^0-9]*)$/u;

/** Serials from one to another, both among them: of the same length and the same but for their last digits, which count up. Null where they are no such range, or of more than `most`. */
export function serialsBetween(from: string, to: string, most: number): string[] | null {
  const [first, last] = [parts.exec(keptSerial(from)), parts.exec(keptSerial(to))];
  if (!first || !last || first[1] !== last[1] || first[3] !== last[3] || first[2]!.length !== last[2]!.length) return null;
  const [start, end] = [Number(first[2]), Number(last[2])];
  if (end < start || end - start >= most) return null;
  return Array.from({ length: end - start + 1 }, (_, index) => `${first[1]!}${String(start + index).padStart(first[2]!.length, '0')}${first[3]!}`);
}
