import type { Language } from '../../contracts/label';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';

/** A column of a table: its heading, and what of a row stands in it. */
export type TableColumn<Row> = readonly [heading: string, cell: (row: Row) => string];

/** Rows as a sheet under its headings, in the direction of the language. */
export const tableWorkbook = <Row>(title: string, columns: readonly TableColumn<Row>[], rows: readonly Row[], language: Language): Promise<Buffer> =>
  writeXlsx([{ title, rightToLeft: language === 'fa', rows: [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))] }]);
