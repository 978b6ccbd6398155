import type { z } from 'zod';
import { latinDigits } from '@contracts/digits';
import type { newSerials } from '@contracts/serials';
import { keptSerial } from '../../lib/serial';

/** What is sent: units of one product, and what is known of all of them. */
export type AskedSerials = z.input<typeof newSerials>;

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim());
/** A serial a line, with its IMEIs behind it. A hand scanner ends each with Enter; a column that is copied from a table comes as lines, too. */
export const serialsIn = (text: string): { serial: string; imeis: string[] }[] => linesOf(text).flatMap((line) => {
  const [serial = '', ...imeis] = line.split(/[\t,;،؛]/).map((cell) => cell.trim());
  return serial === '' ? [] : [{ serial, imeis: imeis.filter(Boolean).map(latinDigits) }];
});

/** Two serials a line: with a dash between spaces, an en dash or a tab between them, since serials have hyphens of their own. `wrong`: lines that are none, counted from one. */
export function rangesIn(text: string): { ranges: { from: string; to: string }[]; wrong: number[] } {
  const ranges: { from: string; to: string }[] = [];
  const wrong: number[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    if (line === '') continue;
    const [from = '', to = '', ...more] = line.split(/\s*[–—\t…]\s*|\s+-\s+|\s*\.\.\s*|\s+(?:to|تا)\s+/).map(keptSerial);
    if (from === '' || to === '' || more.length > 0) wrong.push(index + 1);
    else ranges.push({ from, to });
  }
  return { ranges, wrong };
}
