import { ok, refuse, type Result } from '../contracts/errors';
import { mostImportColumns, mostImportRows } from '../contracts/import-entities';
import type { ReadTable } from '../domain/imports/ports';
import { keptRow } from '../domain/imports/table-rows';
import { streamTable } from '../platform/spreadsheet/stream-table';

/** A text that many cells of a workbook share lies there once, and here as often as it stands. */
const mostBytes = 128 * 1024 * 1024;
class TooLong extends Error {}

/** A file that somebody brought, as a job keeps it. */
export async function readImportFile(content: Buffer): Promise<Result<ReadTable>> {
  let header: string[] | null = null;
  const kept: Buffer[] = [];
  let lines: string[] = [];
  let bytes = 0;
  const pack = (): void => {
    const packed = Buffer.from(lines.join(''));
    bytes += packed.length;
    if (bytes > mostBytes) throw new TooLong('of texts');
    kept.push(packed);
    lines = [];
  };
  try {
    // The header is none of them.
    const read = await streamTable(content, { rows: mostImportRows + 1, columns: mostImportColumns }, ({ row, cells }) => {
      if (header === null) { header = cells.map(({ text }) => text.trim().slice(0, 200)); return; }
      lines.push(keptRow(row, cells.map(({ text, formula }) => (formula ? null : text))));
      if (lines.length === 100) pack();
    });
    if (!read.ok) return read.error.code === 'table.too-large' ? refuse('table.too-large', { rows: mostImportRows }) : read;
    pack();
    return ok({ header: header ?? [], content: Buffer.concat(kept), rows: read.value - 1 });
  } catch (error) {
    if (error instanceof TooLong) return refuse('table.too-large', { rows: mostImportRows });
    throw error;
  }
}
