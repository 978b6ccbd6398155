import type { ItemDetail, ItemFilters, ItemRow, ItemSort } from '../../contracts/catalogue-items';
import { ok } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { ItemQueries } from '../../domain/catalogue/item-ports';
import { keptColumns, keptOf, type KeptColumns } from '../catalogue/item-store';
import { sqlOf } from '../unit-of-work';
import { afterCondition, byColumns, decodeListCursor, encodeListCursor, type ListOrder } from './list-order';
import { searchPattern } from './search-pattern';

const orders: Record<ItemSort, ListOrder> = {
  code: { name: 'code', id: 'i.id', keys: [{ sql: `coalesce(i.code, '')`, type: 'text' }], descending: false },
  title: { name: 'title', id: 'i.id', keys: [{ sql: 'i.title_fa', type: 'text' }], descending: false },
  newest: { name: 'newest', id: 'i.id', keys: [{ sql: 'i.created_at', type: 'timestamptz' }], descending: true },
};
const named = (row: string): string => `jsonb_build_object('fa', ${row}.name_fa, 'en', ${row}.name_en)`;
export const termJson = (row: string): string => `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'code', ${row}.code, 'name', ${named(row)}) end`;
/** Another item, as it is named. */
export const refJson = (row: string): string => `jsonb_build_object('id', ${row}.id, 'code', ${row}.code, 'title', jsonb_build_object('fa', ${row}.title_fa, 'en', ${row}.title_en), 'kind', ${row}.kind, 'active', ${row}.active)`;
const rowColumns = `i.id, i.code, jsonb_build_object('fa', i.title_fa, 'en', i.title_en) as title, i.kind, i.active, ${termJson('b')} as brand, ${termJson('k')} as "productKind", i.model, i.origin, i.serial_tracked as "serialTracked", i.serviceable, i.price::text as price`;
const rowFrom = 'item i left join catalogue_term b on b.id = i.brand_id left join catalogue_term k on k.id = i.kind_id';
/** What a price or a change does not show twice. */
type Shown = Pick<ItemDetail, 'brand' | 'productKind' | 'responsible' | 'substitutes' | 'supersededBy' | 'supersedes'>;

export function createItemQueries(): ItemQueries {
  return {
    async list(tx, _actor, filter) {
      const order = orders[filter.sort];
      const cursor = decodeListCursor(order, filter.after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = itemFits(filter, parameter).join(' and ');
      const after = cursor.value ? afterCondition(order, cursor.value, parameter) : '';
      const rows = await sqlOf(tx).query<ItemRow & { keys: string[] }>(
        `select array[${order.keys.map(({ sql }) => `${sql}::text`).join(', ')}] as keys, ${rowColumns} from ${rowFrom} where ${where} ${after} order by ${byColumns(order)} limit ${parameter(filter.limit + 1)}`, bind);
      const kept = rows.slice(0, filter.limit);
      const end = rows.length > filter.limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ keys: _keys, ...row }) => row), next: end && encodeListCursor(order, end) });
    },

    async detail(tx, actor, id) {
      const [row] = await sqlOf(tx).query<KeptColumns & Shown>(
        `select ${keptColumns}, ${termJson('b')} as brand, ${termJson('k')} as "productKind", case when u.id is not null then jsonb_build_object('id', u.id, 'name', ${named('u')}) end as responsible,
           case when n.id is not null then ${refJson('n')} end as "supersededBy",
           coalesce((select jsonb_agg(${refJson('o')} order by s.position) from item_substitute s join item o on o.id = s.substitute_id where s.item_id = i.id), '[]') as substitutes,
           coalesce((select jsonb_agg(${refJson('o')} order by o.code) from item o where o.superseded_by = i.id), '[]') as supersedes
         from ${rowFrom} left join app_user u on u.id = i.responsible_id left join item n on n.id = i.superseded_by where i.id = $1`, [id]);
      if (!row) return null;
      const { brand, productKind, responsible, substitutes, supersededBy, supersedes, ...kept } = row;
      const { brandId: _brand, productKindId: _kind, responsibleId: _responsible, substituteIds: _substitutes, supersededById: _superseded, standardCost, ...facts } = keptOf(kept);
      const mayChange = may(actor, 'catalogue.manage');
      return { ...facts, brand, productKind, responsible, substitutes, supersededBy, supersedes, standardCost: mayChange ? standardCost : null, mayChange };
    },
  };
}

/** Conditions of an item `i`. */
export function itemFits({ kind, q, brand, productKind, serviceable, active }: ItemFilters, parameter: (value: unknown) => string): string[] {
  const pattern = q === undefined ? null : searchPattern(q);
  return [
    `i.kind = ${parameter(kind)}`,
    ...(pattern === null ? [] : [`i.search like ${parameter(pattern)}`]),
    ...(brand === undefined ? [] : [`i.brand_id = ${parameter(brand)}::uuid`]),
    ...(productKind === undefined ? [] : [`i.kind_id in (with recursive below as (select ${parameter(productKind)}::uuid as id union select t.id from catalogue_term t join below on t.parent_id = below.id) select id from below)`]),
    ...(serviceable === undefined ? [] : [`i.serviceable = ${parameter(serviceable === 'yes')}`]),
    ...(active === undefined ? [] : [`i.active = ${parameter(active === 'yes')}`]),
  ];
}
