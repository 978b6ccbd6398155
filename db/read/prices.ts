import { ok } from '../../contracts/errors';
import type { ItemPrice, PriceFilters, PriceList, PricePeriodRow, PriceRow } from '../../contracts/prices';
import type { PriceQueries } from '../../domain/prices/ports';
import { revisionOf } from '../../domain/shared/revision';
import { counted } from '../counted';
import { inForce, priceListRevision } from '../prices/price-store';
import { todaySql } from '../business-day';
import { sqlOf } from '../unit-of-work';
import { itemFits, refJson, termJson } from './items';
import { afterCondition, byColumns, decodeListCursor, encodeListCursor, type ListOrder } from './list-order';

const listColumns = `l.id, l.kind, l.code, jsonb_build_object('fa', l.title_fa, 'en', l.title_en) as title, l.rank, l.active,
  coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'name', jsonb_build_object('fa', b.name_fa, 'en', b.name_en)) order by b.code) from price_list_place x join branch b on b.id = x.branch_id where x.list_id = l.id), '[]') as branches,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name) order by a.code) from price_list_place x join agent a on a.id = x.agent_id where x.list_id = l.id), '[]') as agents,
  ${counted(`item_price p where p.list_id = l.id and ${inForce(todaySql)}`)} as priced, (select count(*)::int from price_revision r where r.list_id = l.id and r.state = 'sent') as waiting`;
const priceJson = `case when p.id is not null then jsonb_build_object('amount', p.amount::text, 'from', p.valid_from, 'until', p.valid_to - 1) end as price`;
const nextJson = (list: string, day: string): string => `(select jsonb_build_object('amount', n.amount::text, 'from', n.valid_from) from item_price n where n.list_id = ${list} and n.item_id = i.id and n.replaced_at is null and n.valid_from > ${day} order by n.valid_from limit 1) as next`;

const byCode: ListOrder = { name: 'code', id: 'i.id', keys: [{ sql: `coalesce(i.code, '')`, type: 'text' }], descending: false };
const newest: ListOrder = { name: 'newest', id: 'p.id', keys: [{ sql: 'p.valid_from', type: 'date' }, { sql: 'p.at', type: 'timestamptz' }], descending: true };

/** What the filters let through of a list, on a day: the item `i`, its price `p`. */
export function priceFrom(listId: string, filter: PriceFilters, parameter: (value: unknown) => string): { from: string; where: string; day: string; list: string } {
  const list = `${parameter(listId)}::uuid`;
  const day = filter.on === undefined ? todaySql : `${parameter(filter.on)}::date`;
  const priced = filter.priced === 'yes';
  const { kind, q, brand, productKind } = filter;
  return {
    list, day, from: `item i ${priced ? 'join' : 'left join'} item_price p on p.list_id = ${list} and p.item_id = i.id and ${inForce(day)} left join catalogue_term b on b.id = i.brand_id left join catalogue_term k on k.id = i.kind_id`,
    where: [...itemFits({ kind, q, brand, productKind, sort: 'code', ...(!priced && { active: 'yes' as const }) }, parameter), ...(priced ? [] : ['p.id is null'])].join(' and '),
  };
}

export function createPriceQueries(): PriceQueries {
  return {
    lists: (tx) => sqlOf(tx).query<PriceList>(`select ${listColumns} from price_list l order by l.active desc, l.kind, l.rank, l.code`),
    async list(tx, id) {
      const [row] = await sqlOf(tx).query<PriceList>(`select ${listColumns} from price_list l where l.id = $1`, [id]);
      return row ? { ...row, revision: (await priceListRevision(tx, id))! } : null;
    },
    async prices(tx, listId, filter) {
      const cursor = decodeListCursor(byCode, filter.after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const { from, where, day, list } = priceFrom(listId, filter, parameter);
      const after = cursor.value ? afterCondition(byCode, cursor.value, parameter) : '';
      const rows = await sqlOf(tx).query<PriceRow & { id: string; keys: string[] }>(
        `select i.id, array[coalesce(i.code, '')] as keys, ${refJson('i')} as item, ${termJson('b')} as brand, ${termJson('k')} as "productKind", ${priceJson}, ${nextJson(list, day)} from ${from} where ${where} ${after} order by ${byColumns(byCode)} limit ${parameter(filter.limit + 1)}`, bind);
      const kept = rows.slice(0, filter.limit);
      const end = rows.length > filter.limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ id: _id, keys: _keys, ...row }) => row), next: end && encodeListCursor(byCode, end) });
    },
    async ofItem(tx, listId, itemId) {
      const [row] = await sqlOf(tx).query<Omit<ItemPrice, 'mayChange' | 'revision'> & { held: unknown }>(
        `select ${refJson('i')} as item, i.price::text as standing, ${priceJson}, ${nextJson('$1', todaySql)}, (select jsonb_agg(jsonb_build_array(h.id, h.valid_to) order by h.valid_from) from item_price h where h.list_id = $1 and h.item_id = i.id and h.replaced_at is null) as held
         from item i left join item_price p on p.list_id = $1 and p.item_id = i.id and ${inForce(todaySql)} where i.id = $2`, [listId, itemId]);
      if (!row) return null;
      const { held, ...shown } = row;
      return { ...shown, revision: revisionOf({ listId, itemId, held }) };
    },
    async history(tx, listId, itemId, { limit, after }) {
      const cursor = decodeListCursor(newest, after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [listId, itemId];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const behind = cursor.value ? afterCondition(newest, cursor.value, parameter) : '';
      const rows = await sqlOf(tx).query<Omit<PricePeriodRow, 'at' | 'replacedAt'> & { keys: string[]; at: Date; replacedAt: Date | null }>(
        `select array[${newest.keys.map(({ sql }) => `${sql}::text`).join(', ')}] as keys, p.id, p.amount::text as amount, p.valid_from::text as "from", (p.valid_to - 1)::text as until, coalesce(p.reason, o.reason) as reason,
           case when u.id is not null then jsonb_build_object('id', u.id, 'name', jsonb_build_object('fa', u.name_fa, 'en', u.name_en)) end as by, p.at, p.replaced_at as "replacedAt"
         from item_price p left join item_price o on o.id = p.copy_of left join app_user u on u.id = p.changed_by where p.list_id = $1 and p.item_id = $2 ${behind} order by ${byColumns(newest)} limit ${parameter(limit + 1)}`, bind);
      const kept = rows.slice(0, limit);
      const end = rows.length > limit ? kept.at(-1)! : null;
      return ok({ items: kept.map(({ keys: _keys, at, replacedAt, ...row }) => ({ ...row, at: at.toISOString(), replacedAt: replacedAt?.toISOString() ?? null })), next: end && encodeListCursor(newest, end) });
    },
  };
}
