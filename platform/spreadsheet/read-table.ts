import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '../../contracts/errors';
import { ContainerError } from './container';
import { readXlsx, SheetError, type Cell, type SheetLimits, type SheetRow } from './read-xlsx';

const [zipStart, oldStart] = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('D0CF11E0A1B11AE1', 'hex')];
/** A workbook of some hundreds of rows is far below. */
const parts = { entries: 200, entryBytes: 8 * 1024 * 1024, totalBytes: 24 * 1024 * 1024 };

/**
 * The rows of a table that somebody sent, told by its bytes: the first sheet of a workbook (.xlsx), or CSV in UTF-8 with commas, semicolons or
 * tabs. Refusals: `table.unreadable`, `table.old-format` (also a workbook behind a password), `table.macros`, `table.too-large`.
 */
export async function readTable(content: Buffer, limits: Pick<SheetLimits, 'rows' | 'columns'>): Promise<Result<SheetRow[]>> {
  if (content.subarray(0, oldStart.length).equals(oldStart)) return refuse('table.old-format');
  try {
    const rows = content.subarray(0, zipStart.length).equals(zipStart) ? await readXlsx(content, { ...parts, ...limits }) : readCsv(content, limits);
    return rows.length === 0 ? refuse('table.unreadable', { reason: 'empty' }) : ok(rows);
  } catch (error) {
    if (error instanceof ContainerError) return error.fault === 'too-large' ? refuse('table.too-large', { rows: limits.rows }) : refuse('table.unreadable', { reason: 'broken' });
    if (error instanceof NoTable) return refuse('table.unreadable', { reason: 'other' });
    if (error instanceof SheetError) return error.fault === 'macros' ? refuse('table.macros') : error.fault === 'too-many' ? refuse('table.too-large', { rows: limits.rows }) : refuse('table.unreadable', { reason: 'other' });
    throw error;
  }
}

/** What is neither CSV nor a workbook. */
class NoTable extends Error {}

function readCsv(content: Buffer, { rows, columns }: Pick<SheetLimits, 'rows' | 'columns'>): SheetRow[] {
  if (content.includes(0)) throw new NoTable('binary');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new NoTable('encoding');
  }
  const first = /^[^\r\n]*/.exec(text)![0];
  const delimiter = [',', ';', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  let records: string[][];
  try {
    records = parse(text, { bom: true, delimiter, relax_column_count: true, max_record_size: 100_000, to: rows + 2 });
  } catch {
    // A quote that does not end.
    throw new ContainerError('broken');
  }
  const found = records.map((record, index): SheetRow => ({ row: index + 1, cells: record.slice(0, columns).map(asCell) })).filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  if (found.length > rows) throw new SheetError('too-many');
  return found;
}

/** Spreadsheets would compute it. */
export const asCell = (text: string): Cell => ({ text, formula: /^\s*[=@]|^\s*[+-](?=\s*[A-Za-z(])/.test(text) });
