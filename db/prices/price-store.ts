import type { PriceListChange } from '../../contracts/prices';
import type { PricePeriod } from '../../domain/prices/price-periods';
import type { KeptPriceList, PriceStore } from '../../domain/prices/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { businessToday } from '../business-day';
import { sqlOf } from '../unit-of-work';

type Columns = Omit<KeptPriceList, 'revision'>;
const kept = `l.id, l.kind, l.code, jsonb_build_object('fa', l.title_fa, 'en', l.title_en) as title, l.rank, l.active,
  array(select p.branch_id from price_list_place p where p.list_id = l.id and p.branch_id is not null order by 1) as "branchIds", array(select p.agent_id from price_list_place p where p.list_id = l.id and p.agent_id is not null order by 1) as "agentIds"`;
/** The tag of a list, for whoever changes it. */
export async function priceListRevision(tx: Tx, id: string): Promise<string | null> {
  const [row] = await sqlOf(tx).query<Columns>(`select ${kept} from price_list l where l.id = $1`, [id]);
  return row ? revisionOf(row) : null;
}
/** Of an item's price `p`: whether it holds, and did on the day that the expression says. */
export const inForce = (day: string): string => `p.replaced_at is null and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})`;

export function createPriceStore(): PriceStore {
  const places = (tx: Tx, id: string, { branchIds, agentIds }: Pick<PriceListChange, 'branchIds' | 'agentIds'>): void => {
    sqlOf(tx).send('delete from price_list_place where list_id = $1', [id]);
    sqlOf(tx).send('insert into price_list_place (list_id, branch_id, agent_id) select $1::uuid, b, null::uuid from unnest($2::uuid[]) b union all select $1::uuid, null::uuid, a from unnest($3::uuid[]) a', [id, branchIds, agentIds]);
  };
  return {
    async list(tx, id) {
      const [row] = await sqlOf(tx).query<Columns>(`select ${kept} from price_list l where l.id = $1 for no key update of l`, [id]);
      return row ? { ...row, revision: revisionOf(row) } : null;
    },
    async countPlaces(tx, kind, ids) {
      return (await sqlOf(tx).query(`select 1 from ${kind} where id = any ($1::uuid[]) and active`, [ids])).length;
    },
    async add(tx, id, list) {
      const made = await sqlOf(tx).query('insert into price_list (id, kind, code, title_fa, title_en, rank) values ($1, $2, $3, $4, $5, $6) on conflict (code) do nothing returning true as made', [id, list.kind, list.code, list.title.fa, list.title.en, list.rank]);
      if (made.length > 0) places(tx, id, list);
      return made.length > 0;
    },
    async change(tx, id, change) {
      sqlOf(tx).send('update price_list set title_fa = $2, title_en = $3, rank = $4, active = $5 where id = $1', [id, change.title.fa, change.title.en, change.rank, change.active]);
      places(tx, id, change);
    },
    today: businessToday,
    async periods(tx, listId, itemIds) {
      const rows = await sqlOf(tx).query<{ item: string; id: string; amount: string; from: string; to: string | null }>(
        `select item_id as item, id, amount::text as amount, valid_from::text as "from", valid_to::text as "to" from item_price where list_id = $1 and item_id = any ($2::uuid[]) and replaced_at is null order by item_id, valid_from`, [listId, itemIds]);
      const found = new Map<string, PricePeriod[]>();
      for (const { item, amount, ...row } of rows) {
        const of = found.get(item) ?? [];
        if (of.length === 0) found.set(item, of);
        of.push({ ...row, amount: BigInt(amount) });
      }
      return found;
    },
    async write(tx, { listId, by, revisionId, closes, replaces, adds }) {
      const sql = sqlOf(tx);
      // What makes room first: the constraint is asked row by row.
      if (replaces.length > 0) sql.send('update item_price set replaced_at = now(), replaced_by = $2 where id = any ($1::uuid[])', [replaces, by]);
      if (closes.length > 0) sql.send('update item_price p set valid_to = c.day from unnest($1::uuid[], $2::date[]) c (id, day) where p.id = c.id', [closes.map(({ id }) => id), closes.map(({ to }) => to)]);
      if (adds.length > 0) sql.send(
        `insert into item_price (id, list_id, item_id, amount, valid_from, valid_to, reason, copy_of, changed_by, revision_id) select a.id, $1, a.item, a.amount, a.day, a.until, a.reason, a.copied, $2, $10
         from unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::date[], $7::date[], $8::text[], $9::uuid[]) a (id, item, amount, day, until, reason, copied)`,
        [listId, by, adds.map(({ id }) => id), adds.map(({ itemId }) => itemId), adds.map(({ amount }) => amount.toString()), adds.map(({ from }) => from), adds.map(({ to }) => to), adds.map(({ reason }) => reason), adds.map(({ copyOf }) => copyOf), revisionId ?? null]);
    },
  };
}
