import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { ok, refuse, type Result } from '../../contracts/errors';
import { ContainerError, type ContainerLimits } from './container';
import { readWorkbook, SheetError, type Cell, type TableRow } from './read-workbook';

const [zipStart, oldStart] = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('D0CF11E0A1B11AE1', 'hex')];
/** A sheet of a million rows. */
const parts: ContainerLimits = { entries: 200, entryBytes: 400 * 1024 * 1024, totalBytes: 450 * 1024 * 1024 };
const chunkSize = 64 * 1024;

export interface TableLimits { rows: number; columns: number; parts?: ContainerLimits }

/**
 * The rows of a table, one after the other, told by its bytes: the first sheet of a workbook (.xlsx), or CSV in UTF-8, UTF-16 or Windows-1256 with commas, semicolons or tabs. Each is given to
 * `take`, with the number that the spreadsheet shows; rows without any text are left out. Refusals: `table.unreadable`, `table.old-format` (also a workbook behind a password), `table.macros`, `table.too-large`.
 */
export async function streamTable(content: Buffer, limits: TableLimits, take: (row: TableRow) => void): Promise<Result<number>> {
  if (content.subarray(0, oldStart.length).equals(oldStart)) return refuse('table.old-format');
  let rows = 0;
  const next = (row: TableRow): void => {
    if (row.cells.every(({ text, formula }) => !formula && text.trim() === '')) return;
    rows += 1;
    if (rows > limits.rows) throw new SheetError('too-many');
    take(row);
  };
  try {
    if (content.subarray(0, zipStart.length).equals(zipStart)) await readWorkbook(content, { ...limits.parts ?? parts, columns: limits.columns }, next);
    else {
      const encoding = encodingOf(content);
      if (encoding === null) return refuse('table.unreadable', { reason: 'other' });
      await readCsv(content, encoding, limits.columns, next);
    }
  } catch (error) {
    if (error instanceof SheetError) return error.fault === 'macros' ? refuse('table.macros') : error.fault === 'too-many' ? refuse('table.too-large', { rows: limits.rows }) : refuse('table.unreadable', { reason: 'other' });
    if (error instanceof ContainerError) return error.fault === 'too-large' ? refuse('table.too-large', { rows: limits.rows }) : refuse('table.unreadable', { reason: 'broken' });
    throw error;
  }
  return rows === 0 ? refuse('table.unreadable', { reason: 'empty' }) : ok(rows);
}

const isIn = (content: Buffer, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
};
/** What Persian is written with in Windows-1256, beside what every code page has. Few signs of another file are all among these. */
const arabicLetters = /^[\u0000-\u007F\u00A0\u00AB\u00BB\u200C-\u200F\u060C\u061B\u061F\u0621-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC\u06F0-\u06F9]*$/;

/** How a text is written; null: it is none. A spreadsheet in Persian saves CSV in Windows-1256, or as “Unicode text” in UTF-16. */
function encodingOf(content: Buffer): string | null {
  const [first, second] = content;
  if (first === 0xFF && second === 0xFE) return isIn(content, 'utf-16le') ? 'utf-16le' : null;
  if (first === 0xFE && second === 0xFF) return isIn(content, 'utf-16be') ? 'utf-16be' : null;
  if (content.includes(0)) return null;
  if (isIn(content, 'utf-8')) return 'utf-8';
  const text = new TextDecoder('windows-1256').decode(content);
  return arabicLetters.test(text) && /[\u0621-\u064A]{2}/.test(text) ? 'windows-1256' : null;
}

async function readCsv(content: Buffer, encoding: string, columns: number, next: (row: TableRow) => void): Promise<void> {
  const first = /^[^\r\n]*/.exec(new TextDecoder(encoding).decode(content.subarray(0, chunkSize)))![0];
  const delimiter = [',', ';', '\t', '؛'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  // The code page has no Persian ye: whoever writes Persian in it means one.
  const meant = (text: string): string => (encoding === 'windows-1256' ? text.replace(/[\u064A\u0649]/g, '\u06CC').replace(/\u0643/g, '\u06A9') : text);
  function* chunks(): Generator<string> {
    const decoder = new TextDecoder(encoding);
    for (let at = 0; at < content.length; at += chunkSize) yield meant(decoder.decode(content.subarray(at, at + chunkSize), { stream: true }));
    yield meant(decoder.decode());
  }
  const parser = parse({ bom: true, delimiter, relax_column_count: true, max_record_size: 200_000 });
  Readable.from(chunks(), { objectMode: false }).on('error', (error) => parser.destroy(error)).pipe(parser);
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<string[], undefined>;
  for (let row = 1; ; row += 1) {
    const record = await records.next().catch(() => { throw new ContainerError('broken'); });
    if (record.done === true) return;
    next({ row, cells: record.value.slice(0, columns).map(asCell) });
  }
}

/** Spreadsheets would compute it. */
const asCell = (text: string): Cell => ({ text, formula: /^\s*[=@]|^\s*[+-](?=\s*[A-Za-z(])/.test(text) });
