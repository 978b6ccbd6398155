import { ok, type Result } from '../../contracts/errors';
import type { TableRow } from './read-workbook';
import { streamTable, type TableLimits } from './stream-table';

/** A workbook of some hundreds of rows is far below. */
const parts = { entries: 200, entryBytes: 8 * 1024 * 1024, totalBytes: 24 * 1024 * 1024 };

/** The rows of a small table at once; as `streamTable` otherwise. */
export async function readTable(content: Buffer, limits: Pick<TableLimits, 'rows' | 'columns'>): Promise<Result<TableRow[]>> {
  const rows: TableRow[] = [];
  const read = await streamTable(content, { ...limits, parts }, (row) => { rows.push(row); });
  return read.ok ? ok(rows) : read;
}
