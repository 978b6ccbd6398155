import { ok } from '../../contracts/errors';
import type { PriceRule, RevisionDetail, RevisionLine, RevisionRow } from '../../contracts/price-revisions';
import { may } from '../../domain/access/may';
import { isTheirs } from '../../domain/prices/revise-prices';
import type { RevisionQueries } from '../../domain/prices/revision-ports';
import { revisionOf } from '../../domain/shared/revision';
import { sqlOf } from '../unit-of-work';
import { refJson } from './items';
import { afterCondition, byColumns, decodeListCursor, encodeListCursor, type ListOrder } from './list-order';

const personJson = (row: string): string => `case when ${row}.id is not null then jsonb_build_object('id', ${row}.id, 'name', jsonb_build_object('fa', ${row}.name_fa, 'en', ${row}.name_en)) end`;
const rowColumns = `r.id, r.title, r.from_day::text as "from", r.state, case when r.rule is null then 'file' else 'rule' end as source, r.line_count as lines, r.stale, ${personJson('m')} as "madeBy", r.made_at as "madeAt", ${personJson('d')} as "decidedBy", r.decided_at as "decidedAt", r.reason`;
const rowFrom = 'price_revision r join app_user m on m.id = r.made_by left join app_user d on d.id = r.decided_by';
type Columns = Omit<RevisionRow, 'madeAt' | 'decidedAt'> & { madeAt: Date; decidedAt: Date | null };
const rowOf = ({ madeAt, decidedAt, ...row }: Columns): RevisionRow => ({ ...row, madeAt: madeAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null });

const newest: ListOrder = { name: 'newest', id: 'r.id', keys: [{ sql: 'r.made_at', type: 'timestamptz' }], descending: true };
const lineOrders: Record<'biggest' | 'code', ListOrder> = {
  biggest: { name: 'biggest', id: 'l.item_id', keys: [{ sql: 'l.weight', type: 'bigint' }], descending: true },
  code: { name: 'code', id: 'l.item_id', keys: [{ sql: `coalesce(i.code, '')`, type: 'text' }], descending: false },
};

export function createRevisionQueries(): RevisionQueries {
  return {
    async list(tx, listId, { limit, after }) {
      const cursor = decodeListCursor(newest, after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [listId];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const behind = cursor.value ? afterCondition(newest, cursor.value, parameter) : '';
      const rows = await sqlOf(tx).query<Columns & { keys: string[] }>(`select array[r.made_at::text] as keys, ${rowColumns} from ${rowFrom} where r.list_id = $1 ${behind} order by ${byColumns(newest)} limit ${parameter(limit + 1)}`, bind);
      const kept = rows.slice(0, limit);
      return ok({ items: kept.map(({ keys: _keys, ...row }) => rowOf(row)), next: rows.length > limit ? encodeListCursor(newest, kept.at(-1)!) : null });
    },
    async detail(tx, actor, id) {
      type More = Pick<RevisionDetail, 'list' | 'unchanged' | 'rises' | 'falls' | 'firsts'> & { rule: PriceRule | null; made: string; sent: string | null };
      const [row] = await sqlOf(tx).query<Columns & More>(
        `select ${rowColumns}, jsonb_build_object('id', p.id, 'code', p.code, 'title', jsonb_build_object('fa', p.title_fa, 'en', p.title_en)) as list, r.rule, r.unchanged, r.made_by as made, r.sent_by as sent, c.rises, c.falls, c.firsts
         from ${rowFrom} join price_list p on p.id = r.list_id cross join lateral (select count(*) filter (where l.new_amount > l.old_amount)::int as rises, count(*) filter (where l.new_amount < l.old_amount)::int as falls, count(*) filter (where l.old_amount is null)::int as firsts
           from price_revision_line l where l.revision_id = r.id) c where r.id = $1`, [id]);
      if (!row) return null;
      const { made, sent, list, rule, unchanged, rises, falls, firsts, ...columns } = row;
      const { state } = row;
      const manages = may(actor, 'price.manage');
      return {
        ...rowOf(columns), list, rule, unchanged, rises, falls, firsts, revision: revisionOf({ id, state, mine: isTheirs({ madeBy: made, sentBy: sent }, actor.id), manages, decides: may(actor, 'price.approve') }),
        may: { send: manages && state === 'draft', withdraw: manages && (state === 'draft' || state === 'sent'), decide: state === 'sent' && may(actor, 'price.approve') && !isTheirs({ madeBy: made, sentBy: sent }, actor.id) },
      };
    },
    async lines(tx, id, { sort, result, limit, after }) {
      const order = lineOrders[sort];
      const cursor = decodeListCursor(order, after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [id];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = result === undefined ? '' : `and l.result = ${parameter(result)}`;
      const behind = cursor.value ? afterCondition(order, cursor.value, parameter) : '';
      const rows = await sqlOf(tx).query<RevisionLine & { keys: string[]; id: string }>(
        `select l.item_id as id, array[${order.keys.map(({ sql }) => `${sql}::text`).join(', ')}] as keys, ${refJson('i')} as item, l.old_amount::text as old, l.new_amount::text as new, l.result,
           case when l.old_amount > 0 then round((l.new_amount - l.old_amount)::numeric * 100 / l.old_amount, 2)::float8 end as change
         from price_revision_line l join item i on i.id = l.item_id where l.revision_id = $1 ${where} ${behind} order by ${byColumns(order)} limit ${parameter(limit + 1)}`, bind);
      const kept = rows.slice(0, limit);
      return ok({ items: kept.map(({ id: _id, keys: _keys, ...row }) => row), next: rows.length > limit ? encodeListCursor(order, kept.at(-1)!) : null });
    },
  };
}
