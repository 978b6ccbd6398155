import { businessZone } from '../../contracts/business-zone';
import { listsFor, type ListFor } from '../../domain/prices/price-periods';
import { inForce } from '../prices/price-store';
import type { Sql } from '../unit-of-work';

/** Where work is done: whose customers pay. */
export interface PricedPlace { branchId: string; agentId: string | null }

/** What customers of the place pay today, in rial, by item: of the first list for it that knows a price. What no list knows is not there. */
export async function pricesInForce(sql: Sql, place: PricedPlace, itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (itemIds.length === 0) return new Map();
  const lists = await sql.query<ListFor>(
    `select l.id, l.code, l.rank, array(select p.branch_id from price_list_place p where p.list_id = l.id and p.branch_id is not null) as "branchIds", array(select p.agent_id from price_list_place p where p.list_id = l.id and p.agent_id is not null) as "agentIds"
     from price_list l where l.kind = 'customer' and l.active`);
  const asked = listsFor(lists, place).map(({ id }) => id);
  if (asked.length === 0) return new Map();
  const rows = await sql.query<{ item: string; amount: string }>(
    `select distinct on (p.item_id) p.item_id as item, p.amount::text as amount from item_price p where p.list_id = any ($1::uuid[]) and p.item_id = any ($2::uuid[]) and ${inForce('(now() at time zone $3)::date')} order by p.item_id, array_position($1::uuid[], p.list_id)`,
    [asked, itemIds, businessZone]);
  return new Map(rows.map(({ item, amount }) => [item, amount]));
}
