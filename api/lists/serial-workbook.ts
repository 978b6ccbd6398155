import type { Language } from '../../contracts/label';
import type { SerialRow } from '../../contracts/serials';
import { wordsOf } from './list-workbook';
import { tableWorkbook, type TableColumn } from './table-workbook';

export function serialWorkbook(rows: readonly SerialRow[], language: Language): Promise<Buffer> {
  const { t, moment, day } = wordsOf(language);
  const columns: TableColumn<SerialRow>[] = [
    [t['serials.serial'], (row) => row.serial], [t['serials.item'], ({ item }) => item.title[language]], [t['serials.code'], ({ item }) => item.code ?? ''], [t['serials.brand'], ({ item }) => item.brand ?? ''], [t['serials.state'], ({ state }) => t[`serials.state.${state}`]],
    [t['serials.made'], (row) => day(row.madeOn)], [t['serials.sold'], (row) => day(row.soldOn)], [t['serials.cover'], ({ cover }) => t[`serials.cover.${cover.state}`]], [t['serials.cover.until'], ({ cover }) => day(cover.until)], [t['serials.owner'], ({ owner }) => owner?.name ?? ''], [t['serials.lot'], ({ lot }) => lot ?? ''], [t['serials.added'], (row) => moment(row.createdAt)],
  ];
  return tableWorkbook(t['serials.title'], columns, rows, language);
}
