import catalogueEn from '../../contracts/messages/en/catalogue.json';
import en from '../../contracts/messages/en/prices.json';
import catalogueFa from '../../contracts/messages/fa/catalogue.json';
import fa from '../../contracts/messages/fa/prices.json';
import type { Language } from '../../contracts/label';
import type { RevisionLine } from '../../contracts/price-revisions';
import type { PriceRow } from '../../contracts/prices';
import { tableWorkbook } from '../lists/table-workbook';

/** Prices of a list; a file for a revision has the same columns, so that what was taken can be brought back changed. */
export function priceWorkbook(rows: readonly PriceRow[], title: string, language: Language): Promise<Buffer> {
  const t = { fa, en }[language];
  const of = { fa: catalogueFa, en: catalogueEn }[language];
  return tableWorkbook(title, [
    [of['catalogue.item.code'], ({ item }) => item.code ?? ''], [of['catalogue.item.title'], ({ item }) => item.title[language]], [of['catalogue.item.brand'], ({ brand }) => brand?.name[language] ?? ''], [of['catalogue.item.kind'], ({ productKind }) => productKind?.name[language] ?? ''],
    [t['price.amount-rial'], ({ price }) => price?.amount ?? ''], [t['price.from'], ({ price }) => price?.from ?? ''], [t['price.until'], ({ price }) => price?.until ?? ''], [t['price.next-rial'], ({ next }) => next?.amount ?? ''], [t['price.next-from'], ({ next }) => next?.from ?? ''],
  ], rows, language);
}

/** Lines of a revision, as they are looked at. */
export function revisionWorkbook(rows: readonly RevisionLine[], title: string, language: Language): Promise<Buffer> {
  const t = { fa, en }[language];
  const of = { fa: catalogueFa, en: catalogueEn }[language];
  return tableWorkbook(title, [
    [of['catalogue.item.code'], ({ item }) => item.code ?? ''], [of['catalogue.item.title'], ({ item }) => item.title[language]], [t['price.old-rial'], ({ old }) => old ?? ''], [t['price.amount-rial'], (row) => row.new],
    [t['price.change-percent'], ({ change }) => (change === null ? '' : String(change))], [t['price.result'], ({ result }) => (result === null ? '' : t[`price.result.${result}`])],
  ], rows, language);
}
