import { keptCode } from '../../contracts/catalogue';
import { latinDigits } from '../../contracts/digits';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import { proposedMapping } from '../imports/mapping';

export interface FileRow { row: number; cells: readonly { text: string; formula: boolean }[] }
/** What a row of a file says: the price of an item, in rial. */
export interface FilePrice { row: number; code: string; amount: bigint }

/** The headings of an exported list in either language, so that what was taken comes back changed. */
const columns = { code: { title: { fa: 'کد', en: 'Code' } }, amount: { title: { fa: 'نرخ (ریال)', en: 'Price (rial)' } } };
const mostFaults = 50;
const digitsOf = (text: string): string => latinDigits(text).replace(/[\s,٬،_]/g, '');

/** Refusals: `table.columns` without a column for codes or prices, `price-revision.file` with what is wrong in which row. Rows without a price are left out. */
export function readPriceFile([header, ...rows]: readonly FileRow[]): Result<FilePrice[]> {
  const { code: codeAt, amount: amountAt } = proposedMapping(columns, header?.cells.map(({ text }) => text) ?? []);
  if (codeAt === undefined || amountAt === undefined) return refuse('price-revision.columns');
  const prices: FilePrice[] = [];
  const faults: FieldError[] = [];
  const first = new Map<string, number>();
  for (const { row, cells } of rows) {
    const [typedCode, typed] = [cells[codeAt], cells[amountAt]];
    const digits = digitsOf(typed?.text ?? '');
    if (digits === '') continue;
    const code = keptCode(typedCode?.text ?? '');
    const fault = (what: string, params: Record<string, unknown> = {}): void => { faults.push({ path: `rows.${row}`, code: `price-revision.row-${what}`, params: { row, code, ...params } }); };
    if (typed!.formula || typedCode?.formula) fault('formula');
    else if (code === '') fault('no-code');
    else if (!/^\d{1,18}$/.test(digits)) fault('amount');
    else if (first.has(code)) fault('twice', { first: first.get(code) });
    else {
      first.set(code, row);
      prices.push({ row, code, amount: BigInt(digits) });
    }
  }
  return faults.length > 0 ? fileRefused(faults) : ok(prices);
}

/** At most some of what is wrong is told, and how much it is in all. */
export const fileRefused = (faults: readonly FieldError[]): ReturnType<typeof refuse> => refuse('price-revision.file', { count: faults.length }, faults.slice(0, mostFaults));
