import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stream } from 'exceljs';
import type { ImportEntity } from '../../contracts/import-entities';

/** As a company would send it: ids that check, days of the Persian calendar, amounts with separators, words of ours. */
const nationalId = (n: number): string => {
  const digits = String(100_000_000 + n * 7).slice(0, 9);
  const rest = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
  return `${digits}${rest < 2 ? rest : 11 - rest}`;
};
const day = (n: number): string => `14${String(n % 4).padStart(2, '0')}/${String(1 + (n % 12)).padStart(2, '0')}/${String(1 + (n % 29)).padStart(2, '0')}`;
const phone = (n: number): string => `0912${String(1_000_000 + n).padStart(7, '0')}`;

export const files: Record<ImportEntity, { header: string[]; row(n: number): string[] }> = {
  parties: {
    header: ['کد', 'نام', 'تلفن', 'کد ملی', 'استان', 'شهر', 'نشانی', 'کد پستی'],
    row: (n) => [`C-${n}`, `مشتری شماره ${n}`, phone(n), nationalId(n), 'تهران', 'تهران', `خیابان حافظ، کوچه ${n % 90}، پلاک ${n}`, String(1_300_000_000 + n * 3)],
  },
  items: {
    header: ['کد', 'عنوان فارسی', 'عنوان انگلیسی', 'نوع', 'برند', 'مدل', 'منشأ', 'دارای سریال', 'قابل خدمت', 'قیمت (ریال)'],
    row: (n) => [`P-${n}`, `کالای شماره ${n}`, `Product ${n}`, n % 3 === 0 ? 'قطعه' : 'محصول', `B-${n % 20}`, `M${n % 500}`, 'ساخت شرکت', n % 3 === 0 ? 'خیر' : 'بله', 'بله', `${1 + (n % 90)},000,000`],
  },
  serials: {
    header: ['سریال', 'کد کالا', 'تاریخ تولید', 'تاریخ خروج از انبار', 'تاریخ فروش', 'تلفن مشتری', 'شماره سند فروش', 'سری ساخت'],
    row: (n) => [`SN${String(n).padStart(8, '0')}`, `P-${(n % 300) * 3 + 1}`, day(n), `1404/01/${String(1 + (n % 28)).padStart(2, '0')}`, n % 4 > 0 ? `1404/02/${String(1 + (n % 28)).padStart(2, '0')}` : '', n % 4 > 0 ? phone(n) : '', n % 4 > 0 ? `F-${n}` : '', `L${n % 700}`],
  },
};

export const csvOf = (entity: ImportEntity, rows: number): Buffer => {
  const { header, row } = files[entity];
  const quoted = (cell: string): string => (/[",،]/.test(cell) ? `"${cell}"` : cell);
  return Buffer.from(`\uFEFF${[header, ...Array.from({ length: rows }, (_, n) => row(n))].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`);
};

/** As a spreadsheet keeps it: texts in a table of their own. */
export async function xlsxOf(entity: ImportEntity, rows: number, folder: string): Promise<Buffer> {
  const { header, row } = files[entity];
  const file = join(folder, `${entity}.xlsx`);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: createWriteStream(file), useSharedStrings: true });
  const sheet = workbook.addWorksheet('1');
  sheet.addRow(header).commit();
  for (let n = 0; n < rows; n += 1) sheet.addRow(row(n)).commit();
  sheet.commit();
  await workbook.commit();
  return readFileSync(file);
}
