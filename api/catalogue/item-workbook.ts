import en from '../../contracts/messages/en/catalogue.json';
import fa from '../../contracts/messages/fa/catalogue.json';
import type { ItemKind, ItemRow } from '../../contracts/catalogue-items';
import type { Language } from '../../contracts/label';
import { tableWorkbook, type TableColumn } from '../lists/table-workbook';

export function itemWorkbook(rows: readonly ItemRow[], kind: ItemKind, language: Language): Promise<Buffer> {
  const t = { fa, en }[language];
  const yes = (on: boolean): string => t[on ? 'catalogue.yes' : 'catalogue.no'];
  const columns: TableColumn<ItemRow>[] = [
    [t['catalogue.item.code'], ({ code }) => code ?? ''], [t['catalogue.item.title'], ({ title }) => title[language]],
    ...(kind === 'service' ? [] : [
      [t['catalogue.item.brand'], ({ brand }) => brand?.name[language] ?? ''], [t['catalogue.item.kind'], ({ productKind }) => productKind?.name[language] ?? ''], [t['catalogue.item.model'], ({ model }) => model ?? ''],
      [t['catalogue.item.origin'], ({ origin }) => (origin ? t[`catalogue.origin.${origin}`] : '')], [t['catalogue.item.serial-tracked'], (row) => yes(row.serialTracked)], [t['catalogue.item.serviceable'], (row) => yes(row.serviceable)],
    ] as TableColumn<ItemRow>[]),
    [t['catalogue.item.price'], ({ price }) => price], [t['catalogue.in-use'], (row) => yes(row.active)],
  ];
  return tableWorkbook(t[`catalogue.part.${kind}`], columns, rows, language);
}
