import { Workbook } from 'exceljs';

export interface Sheet { title: string; /** Read from right to left. */ rightToLeft: boolean; /** The first stands still while one scrolls. */ rows: readonly (readonly string[])[] }

/** A workbook (.xlsx) of these sheets. Every cell is text, in the file and for what is typed into it: nothing is ever computed, whatever it begins with. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const { title, rightToLeft, rows } of sheets) {
    const sheet = workbook.addWorksheet(title, { views: [{ rightToLeft, state: 'frozen', ySplit: 1 }] });
    sheet.columns = (rows[0] ?? []).map(() => ({ width: 22, style: { numFmt: '@' } }));
    for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : text)));
    sheet.getRow(1).font = { bold: true };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
