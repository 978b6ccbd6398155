import { stringify } from 'csv-stringify/sync';
import { columnsOf, importEntities, type ImportEntity } from '../../contracts/import-entities';
import type { CellFault, ImportMapping } from '../../contracts/imports';
import type { Label, Language } from '../../contracts/label';
import { textOf } from '../../platform/message-text';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';

const titles = { lists: { fa: 'مقادیر', en: 'Values' }, column: { fa: 'ستون', en: 'Column' }, word: { fa: 'آنچه نوشته می‌شود', en: 'What is written' }, row: { fa: 'سطر', en: 'Row' }, wrong: { fa: 'چه نادرست است', en: 'What is wrong' } } satisfies Record<string, Label>;
const csv = (rows: readonly (readonly string[])[]): string => stringify(rows as string[][], { bom: true, record_delimiter: 'windows', escape_formulas: true });
const exampleOf = (example: Label | string, language: Language): string => (typeof example === 'string' ? example : example[language]);

/** A file as its columns are called in the language, with a row as an example. */
export function importTemplate(entity: ImportEntity, format: 'xlsx' | 'csv', language: Language): Promise<Buffer> | string {
  const columns = Object.values(columnsOf(entity));
  const rows = [columns.map(({ title }) => title[language]), columns.map(({ example }) => exampleOf(example, language))];
  if (format === 'csv') return csv(rows);
  const words = columns.flatMap(({ title, options }) => Object.values(options ?? {}).map((word) => [title[language], word[language]]));
  const rightToLeft = language === 'fa';
  return writeXlsx([{ title: importEntities[entity].title[language], rightToLeft, rows }, ...(words.length > 0 ? [{ title: titles.lists[language], rightToLeft, rows: [[titles.column[language], titles.word[language]], ...words] }] : [])]);
}

interface Refused { entity: ImportEntity; header: readonly string[]; rows: readonly { row: number; code: string; params: Record<string, unknown>; cells: readonly string[]; faults: readonly CellFault[] }[]; mapping: ImportMapping }
/** Rows that were refused as they stand in the file, with what is wrong with each. */
export function errorFile({ entity, header, rows }: Refused, language: Language): string {
  const columns = columnsOf(entity);
  const why = ({ code, params, faults }: Refused['rows'][number]): string => (faults.length === 0 ? textOf(code, params, language) : faults.map((one) => `${one.column === null ? '' : `${columns[one.column]?.title[language] ?? one.column}: `}${textOf(one.code, one.params, language)}`).join(' '));
  return csv([[...header, titles.row[language], titles.wrong[language]], ...rows.map((row) => [...header.map((_, at) => row.cells[at] ?? ''), String(row.row), why(row)])]);
}
