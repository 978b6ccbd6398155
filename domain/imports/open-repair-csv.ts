import { parse, type Options } from 'csv-parse';
import type { openRepairColumns } from '../../contracts/imports';
import { ok, refuse, type Result } from '../../contracts/errors';

/** How such files are read, here and by the import itself: forgiving within a row, since a bad row is an error of that row. */
export const csvOptions: Options = {
  bom: true, columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, relax_column_count: true, relax_quotes: true, max_record_size: 200_000,
};

const required = ['id', 'product_category', 'repair_status', 'group_identifier', 'event_date', 'problem'] as const satisfies readonly (typeof openRepairColumns)[number][];

/** Whether the file is a CSV of the Open Repair Data Standard; answers its number of rows. */
export async function checkOpenRepairCsv(content: Buffer): Promise<Result<{ total: number }>> {
  if (content.length === 0) return refuse('import.not-csv', { reason: 'empty' });
  if (content.includes(0)) return refuse('import.not-csv', { reason: 'binary' });
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return refuse('import.not-csv', { reason: 'encoding' });
  }
  const parser = parse({ ...csvOptions, columns: false });
  parser.end(content);
  let total = -1;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (total === -1) {
        const present = new Set(record.map((name) => name.trim().toLowerCase()));
        const missing = required.filter((name) => !present.has(name));
        if (missing.length === required.length) return refuse('import.not-csv', { reason: 'header' });
        if (missing.length > 0) return refuse('import.columns', { missing, columns: missing.join(', ') });
      }
      total += 1;
    }
  } catch (error) {
    return refuse('import.not-csv', { reason: 'unreadable', line: (error as { lines?: number }).lines ?? null });
  }
  return total < 1 ? refuse('import.not-csv', { reason: 'empty' }) : ok({ total });
}
