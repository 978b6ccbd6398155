import type { Language } from '../../contracts/label';
import type { SerialRow } from '../../contracts/serials';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';
import { wordsOf } from './list-workbook';

export function serialWorkbook(rows: readonly SerialRow[], language: Language): Promise<Buffer> {
  const { t, moment, day } = wordsOf(language);
  const columns: [title: string, cell: (row: SerialRow) => string][] = [
    [t['serials.serial'], (row) => row.serial], [t['serials.item'], ({ item }) => item.title[language]], [t['serials.code'], ({ item }) => item.code ?? ''], [t['serials.brand'], ({ item }) => item.brand ?? ''], [t['serials.state'], ({ state }) => t[`serials.state.${state}`]],
    [t['serials.made'], (row) => day(row.madeOn)], [t['serials.sold'], (row) => day(row.soldOn)], [t['serials.owner'], ({ owner }) => owner?.name ?? ''], [t['serials.lot'], ({ lot }) => lot ?? ''], [t['serials.added'], (row) => moment(row.createdAt)],
  ];
  return writeXlsx([{ title: t['serials.title'], rightToLeft: language === 'fa', rows: [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))] }]);
}
