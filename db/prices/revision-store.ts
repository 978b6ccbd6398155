import type { PriceRule } from '../../contracts/price-revisions';
import type { KeptRevision, RevisionStore } from '../../domain/prices/revision-ports';
import { sqlOf } from '../unit-of-work';
import { inForce } from './price-store';

const amountOf = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
const below = (parameter: string): string => `(with recursive below as (select ${parameter}::uuid as id union select t.id from catalogue_term t join below on t.parent_id = below.id) select id from below)`;

export function createRevisionStore(): RevisionStore {
  return {
    async bases(tx, listId, from, { base, kind, brandId, productKindId, groupId }: PriceRule, limit) {
      const bind: unknown[] = [listId, from];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = [
        'i.active', base === 'list' ? 'p.id is not null' : 'i.price > 0', ...(kind === null ? [] : [`i.kind = ${parameter(kind)}`]), ...(brandId === null ? [] : [`i.brand_id = ${parameter(brandId)}::uuid`]), ...(productKindId === null ? [] : [`i.kind_id in ${below(parameter(productKindId))}`]),
        ...(groupId === null ? [] : [`exists (select 1 from service_definition d where d.item_id = i.id and d.group_id in ${below(parameter(groupId))})`]),
      ];
      const rows = await sqlOf(tx).query<{ id: string; old: string | null; base: string }>(
        `select i.id, p.amount::text as old, ${base === 'list' ? 'p.amount' : 'i.price'}::text as base from item i left join item_price p on p.list_id = $1 and p.item_id = i.id and ${inForce('$2::date')}
         where ${where.join(' and ')} order by coalesce(i.code, ''), i.id limit ${parameter(limit + 1)}`, bind);
      return rows.map(({ id, old, base: amount }) => ({ itemId: id, old: amountOf(old), base: BigInt(amount) }));
    },
    async byCode(tx, listId, from, codes) {
      const rows = await sqlOf(tx).query<{ id: string; code: string; old: string | null }>(
        `select i.id, i.code, p.amount::text as old from item i left join item_price p on p.list_id = $1 and p.item_id = i.id and ${inForce('$2::date')} where i.active and i.code = any ($3::text[])`, [listId, from, codes]);
      return new Map(rows.map(({ id, code, old }) => [code, { itemId: id, old: amountOf(old) }]));
    },
    async add(tx, { id, listId, title, from, rule, madeBy, unchanged, lines }) {
      sqlOf(tx).send('insert into price_revision (id, list_id, title, from_day, rule, unchanged, line_count, made_by) values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)', [id, listId, title, from, rule && JSON.stringify(rule), unchanged, lines.length, madeBy]);
      sqlOf(tx).send('insert into price_revision_line (revision_id, item_id, old_amount, new_amount) select $1, l.item, l.old, l.new from unnest($2::uuid[], $3::bigint[], $4::bigint[]) l (item, old, new)',
        [id, lines.map(({ itemId }) => itemId), lines.map(({ old }) => old?.toString() ?? null), lines.map(({ amount }) => amount.toString())]);
    },
    async revision(tx, id) {
      const [row] = await sqlOf(tx).query<KeptRevision>('select id, list_id as "listId", title, from_day::text as "from", state, made_by as "madeBy", sent_by as "sentBy" from price_revision where id = $1 for no key update', [id]);
      return row ?? null;
    },
    async lines(tx, id) {
      const rows = await sqlOf(tx).query<{ item: string; old: string | null; new: string }>('select item_id as item, old_amount::text as old, new_amount::text as new from price_revision_line where revision_id = $1 order by item_id', [id]);
      return rows.map((row) => ({ itemId: row.item, old: amountOf(row.old), amount: BigInt(row.new) }));
    },
    async move(tx, id, state, by, reason) {
      sqlOf(tx).send(state === 'sent' ? `update price_revision set state = $2, sent_by = $3, sent_at = now() where id = $1` : `update price_revision set state = $2, decided_by = $3, decided_at = now(), reason = $4 where id = $1`, [id, state, by, ...(state === 'sent' ? [] : [reason ?? null])]);
    },
    async settle(tx, id, results) {
      sqlOf(tx).send('update price_revision_line l set result = r.result from unnest($2::uuid[], $3::text[]) r (item, result) where l.revision_id = $1 and l.item_id = r.item', [id, [...results.keys()], [...results.values()]]);
      sqlOf(tx).send('update price_revision set stale = $2 where id = $1', [id, [...results.values()].filter((result) => result === 'stale').length]);
    },
  };
}
