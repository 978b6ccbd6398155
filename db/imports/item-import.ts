import type { ImportItem, ItemImportStore } from '../../domain/imports/items';
import { keptColumns } from '../catalogue/item-store';
import { sqlOf } from '../unit-of-work';

/** Columns that a file says, with their types. */
const columns = {
  title_fa: ['text', (item) => item.title.fa], title_en: ['text', (item) => item.title.en], brand_id: ['uuid', (item) => item.brandId], kind_id: ['uuid', (item) => item.productKindId], model: ['text', (item) => item.model], tax_id: ['text', (item) => item.taxId],
  origin: ['text', (item) => item.origin], serial_tracked: ['boolean', (item) => item.serialTracked], serviceable: ['boolean', (item) => item.serviceable], price: ['bigint', (item) => item.price], standard_cost: ['bigint', (item) => item.standardCost], unit: ['text', (item) => item.unit],
} satisfies Record<string, [type: string, value: (item: ImportItem) => unknown]>;
const names = Object.keys(columns).join(', ');
const arrays = (from: number): string => Object.values(columns).map(([type], index) => `$${from + index}::${type}[]`).join(', ');
const values = (items: readonly ImportItem[]): unknown[] => Object.values(columns).map(([, value]) => items.map((item): unknown => value(item)));
/** As `comparedWord` has it. */
const word = (column: string): string => `upper(regexp_replace(translate(trim(${column}), '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يىك', '01234567890123456789ییک'), '[\\s\u200c]+', ' ', 'g'))`;

export function createItemImportStore(): ItemImportStore {
  return {
    async byCodes(tx, codes) {
      return sqlOf(tx).query<ImportItem>(`select ${keptColumns} from item i where i.code = any ($1::text[]) order by i.id for no key update`, [codes]);
    },
    async terms(tx, words) {
      return sqlOf(tx).query(
        `select t.id, t.list, array(select w from unnest($1::text[]) w where w in (t.code, ${word('t.name_fa')}, ${word('t.name_en')})) as words from catalogue_term t
         where t.active and t.list in ('brand', 'product-kind') and (t.code = any ($1::text[]) or ${word('t.name_fa')} = any ($1::text[]) or ${word('t.name_en')} = any ($1::text[])) order by t.id for share`, [words]);
    },
    async insert(tx, items) {
      await sqlOf(tx).query(`insert into item (id, kind, code, ${names}) select * from unnest($1::uuid[], $2::text[], $3::text[], ${arrays(4)})`, [items.map(({ id }) => id), items.map(({ kind }) => kind), items.map(({ code }) => code), ...values(items)]);
    },
    async change(tx, items) {
      await sqlOf(tx).query(
        `update item i set (${names}) = (${Object.keys(columns).map((name) => `n.${name}`).join(', ')}), brand = case when n.brand_id is null and i.brand_id is not null then null else i.brand end from unnest($1::uuid[], ${arrays(2)}) n (id, ${names}) where i.id = n.id`, [items.map(({ id }) => id), ...values(items)]);
    },
  };
}
