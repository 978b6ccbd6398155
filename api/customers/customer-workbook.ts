import en from '../../contracts/messages/en/customers.json';
import fa from '../../contracts/messages/fa/customers.json';
import type { CustomerRow } from '../../contracts/customers';
import type { Language } from '../../contracts/label';
import { wordsOf } from '../lists/list-workbook';
import { tableWorkbook, type TableColumn } from '../lists/table-workbook';

/** Customers as their list shows them, masked where it is. */
export function customerWorkbook(rows: readonly CustomerRow[], language: Language): Promise<Buffer> {
  const t = { fa, en }[language];
  const { t: words, moment } = wordsOf(language);
  const columns: TableColumn<CustomerRow>[] = [
    [t['customers.name'], ({ name }) => name], [t['customers.kind'], ({ kind }) => t[`customers.one.${kind}`]], [t['customers.part.phone'], ({ phone }) => phone ?? ''], [t['customers.part.code'], ({ code }) => code ?? ''],
    [t['customers.area'], ({ area }) => area?.name[language] ?? ''], [t['customers.groups'], ({ groups }) => groups.map(({ name }) => name[language]).join(words['list.comma'])], [t['customers.part.city'], ({ city }) => city ?? ''], [t['customers.agent'], ({ agent }) => agent ?? ''],
    [t['customers.last'], ({ lastContactAt }) => moment(lastContactAt)],
  ];
  return tableWorkbook(t['customers.title'], columns, rows, language);
}
