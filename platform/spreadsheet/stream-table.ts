import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { stream as excel, type CellValue } from 'exceljs';
import { ok, refuse, type Result } from '../../contracts/errors';
import { ContainerError, partsOf, type ContainerLimits } from './container';
import { asCell } from './read-table';
import { macros, type Cell } from './read-xlsx';

const [zipStart, oldStart] = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('D0CF11E0A1B11AE1', 'hex')];
/** A sheet of a million rows; each part is looked through once before anything of it is kept. */
const parts: ContainerLimits = { entries: 200, entryBytes: 400 * 1024 * 1024, totalBytes: 450 * 1024 * 1024 };
const chunkSize = 64 * 1024;

export interface TableRow { row: number; cells: Cell[] }
export interface TableLimits { rows: number; columns: number }

/**
 * The rows of a table, one after the other, told by its bytes: the first sheet of a workbook (.xlsx), or CSV in UTF-8 with commas, semicolons or tabs. Each is given to `take`, with the number
 * that the spreadsheet shows; rows without any text are left out. Refusals: `table.unreadable`, `table.old-format`, `table.macros`, `table.too-large`.
 */
export async function streamTable(content: Buffer, limits: TableLimits, take: (row: TableRow) => void): Promise<Result<number>> {
  if (content.subarray(0, oldStart.length).equals(oldStart)) return refuse('table.old-format');
  let rows = 0;
  try {
    const isZip = content.subarray(0, zipStart.length).equals(zipStart);
    if (isZip) {
      const names = await partsOf(content, parts);
      if (names.some((name) => macros.test(name) && !/printerSettings/i.test(name))) return refuse('table.macros');
      if (!names.includes('xl/workbook.xml')) return refuse('table.unreadable', { reason: 'other' });
    } else if (!isText(content)) return refuse('table.unreadable', { reason: 'other' });
    for await (const row of isZip ? sheetRows(content, limits.columns) : csvRows(content, limits.columns)) {
      if (row.cells.every(({ text, formula }) => !formula && text.trim() === '')) continue;
      rows += 1;
      // The header is none of them.
      if (rows > limits.rows + 1) return refuse('table.too-large', { rows: limits.rows });
      take(row);
    }
  } catch (error) {
    return error instanceof ContainerError && error.fault === 'too-large' ? refuse('table.too-large', { rows: limits.rows }) : refuse('table.unreadable', { reason: 'broken' });
  }
  return rows === 0 ? refuse('table.unreadable', { reason: 'empty' }) : ok(rows);
}

function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

async function* csvRows(content: Buffer, columns: number): AsyncGenerator<TableRow> {
  const first = /^[^\r\n]*/.exec(content.subarray(0, chunkSize).toString('utf8'))![0];
  const delimiter = [',', ';', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < content.length; at += chunkSize) yield content.subarray(at, at + chunkSize);
  }
  const parser = parse({ bom: true, delimiter, relax_column_count: true, max_record_size: 200_000 });
  Readable.from(chunks(), { objectMode: false }).on('error', (error) => parser.destroy(error)).pipe(parser);
  let row = 0;
  for await (const record of parser as AsyncIterable<string[]>) yield { row: row += 1, cells: record.slice(0, columns).map(asCell) };
}

async function* sheetRows(content: Buffer, columns: number): AsyncGenerator<TableRow> {
  const reader = new excel.xlsx.WorkbookReader(Readable.from(content, { objectMode: false }), { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      const cells = Array.from({ length: Math.min(row.cellCount, columns) }, (_, index) => cellOf(row.getCell(index + 1).value));
      yield { row: row.number, cells };
    }
    return;
  }
}

/** As it is shown; a formula would be computed, and is marked only. */
function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return { text: '', formula: false };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), formula: false };
  if (typeof value !== 'object') return { text: typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value), formula: false };
  if ('formula' in value || 'sharedFormula' in value) return { text: '', formula: true };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join(''), formula: false };
  return { text: 'error' in value ? value.error : 'text' in value ? String(value.text) : '', formula: false };
}
