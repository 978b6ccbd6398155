import type { Language } from '../../contracts/label';
import type { RecallUnit } from '../../contracts/recalls';
import { wordsOf } from './list-workbook';
import { tableWorkbook, type TableColumn } from './table-workbook';

export function recallWorkbook(rows: readonly RecallUnit[], language: Language): Promise<Buffer> {
  const { t, day } = wordsOf(language);
  const columns: TableColumn<RecallUnit>[] = [
    [t['serials.serial'], (row) => row.serial], [t['serials.state'], ({ state }) => t[`serials.state.${state}`]], [t['serials.made'], (row) => day(row.madeOn)], [t['serials.sold'], (row) => day(row.soldOn)], [t['serials.lot'], ({ lot }) => lot ?? ''],
    [t['serials.owner'], ({ owner }) => owner?.name ?? ''], [t['recalls.phone'], ({ owner }) => owner?.phone ?? ''],
    [t['recalls.outcome'], ({ settlement }) => settlement ? t[`recalls.outcome.${settlement.outcome}`] : t['recalls.open']], [t['recalls.on'], ({ settlement }) => day(settlement?.on ?? null)], [t['recalls.note'], ({ settlement }) => settlement?.note ?? ''],
  ];
  return tableWorkbook(t['recalls.title'], columns, rows, language);
}
