import type { z } from 'zod';
import { createRequest } from '../../contracts/requests';
import { refuseRow, type RowResult } from './row-result';

export type CsvRecord = Readonly<Record<string, string | undefined>>;
/** A request as the file says it: nothing that the file does not have. */
export interface ImportedRequest { externalId: string; customer: string; itemText: string; brandText: string | null; words: string; reportedOn: string | null }

const limits = { words: 4_000, text: 200, brand: 100 };
/** The standard's word for a brand that nobody wrote down. */
const noBrand = /^unknown$/i;

/**
 * One row of an Open Repair file as an intake. The group is the customer and the category the device; where the problem is
 * empty, the words are what the partner wrote as category. Years, ages and the outcome are no part of an intake and are left
 * alone, however odd. `today` bounds the date on which the device was brought (`YYYY-MM-DD`).
 */
export function readOpenRepairRow(record: CsvRecord, today: string): RowResult<ImportedRequest> {
  const read = (column: string, limit: number): string => cut(clean(record[column] ?? ''), limit);
  const externalId = (record.id ?? '').trim();
  if (record.problem === undefined) return refuseRow('import.row-short');
  if (externalId === '' || externalId !== clean(externalId)) return refuseRow('import.row-id');
  const [category, customer, date] = [read('product_category', limits.text), read('group_identifier', limits.text), (record.event_date ?? '').trim()];
  if (category === '') return refuseRow('import.row-device');
  if (customer === '') return refuseRow('import.row-customer');
  if (date !== '' && !isPast(date, today)) return refuseRow('import.row-date', { date: date.slice(0, 30) });
  const brand = read('brand', limits.brand);
  const request: ImportedRequest = {
    externalId, customer, itemText: category, brandText: brand === '' || noBrand.test(brand) ? null : brand,
    words: read('problem', limits.words) || read('partner_product_category', limits.words) || category, reportedOn: date === '' ? null : date,
  };
  const parsed = createRequest.safeParse(asIntake(request));
  return parsed.success ? { ok: true, value: request } : refuseRow('import.row-invalid', { fields: parsed.error.issues.map((issue) => issue.path.join('.')) });
}

/** The same as the public intake takes it. */
export function asIntake({ externalId, customer, itemText, brandText, words, reportedOn }: ImportedRequest): z.input<typeof createRequest> {
  return { channel: 'import', customer: { name: customer }, itemText, words, externalId, ...(brandText !== null && { brandText }), ...(reportedOn !== null && { reportedOn }) };
}

/** Text as it may be shown and logged: without control and direction characters, lines kept. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Surrogate}]/gu, ' ').replace(/[ \u00A0]+/g, ' ').trim();
}

/** At most so many UTF-16 units, never half a character, and marked where it was cut. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** A real day, not before anybody recorded repairs and not to come. */
function isPast(date: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < '1990-01-01' || date > today) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
