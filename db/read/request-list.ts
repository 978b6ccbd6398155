import { ok, type Result } from '../../contracts/errors';
import type { ListCount } from '../../contracts/list-count';
import type { RequestFilters } from '../../contracts/request-filters';
import type { RequestRow } from '../../contracts/requests';
import { countLimit } from '../../contracts/tasks';
import type { Page, RequestListFilter } from '../../domain/requests/queries';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { requestFilterSql, type RequestFilterSql } from './list-filters';
import { byKeys, decodeListCursor, encodeListCursor, keyNames, keyText, type ListCursor } from './list-order';
import { requestOrders, type RequestOrder } from './request-order';
import { poolSql, requestPool, type Amount } from './request-pool';
import { requestColumns, requestJoins, requestRowOf, type RequestColumns } from './request-rows';

/** How many rows are looked through for a page, one after the other, until it is full. */
const inOrder = [1000, 2000, 3000].map((through) => ({ by: 'order' as const, through }));
/** All that is of one person or import, where that is few enough to be put in order when it is read. */
const ofOne = { by: 'one', through: 5000 } as const;
/** Words that many have are among the first rows in order; the others are found by their index, and what is found is mostly what the other filters want too. */
const ofWords = [{ by: 'order', through: 1000 }, { by: 'words', through: 200 }] as const;
const turnsOf = (order: RequestOrder, { search, conditions, bounds }: RequestFilterSql, { customerId, technician, importId }: RequestFilters): readonly Omit<Amount, 'wide'>[] => {
  const isOfOne = (customerId ?? technician ?? importId) !== undefined;
  if (isOfOne && !order.anyStatus && search?.rare !== true) return [ofOne, ...inOrder];
  if (search === null) return inOrder;
  const newest = order.whole.name === 'newest';
  const turns = ofWords.slice(search.rare || (newest && !isOfOne && conditions.length === 0 && bounds.length === 0) ? 1 : 0);
  return newest ? turns : [...turns, ...inOrder.slice(1, 2)];
};
const ofRequest = 'join service_request r on r.id = c.id left join party p on p.id = r.customer_id';

interface Row extends RequestColumns { keys: string[]; stop: string[] | null; stop_id: string | null }
interface Part { rows: Row[]; /** Where the looking ended before the list did. */ stop: ListCursor | null; /** Nothing could be told: the next turn looks from the same place. */ unread?: true }

/** The next rows behind a cursor, as far as they are found in one turn; null: there is no such turn. */
async function nextRows(tx: Tx, actor: UserActor, filters: RequestFilters, order: RequestOrder, cursor: ListCursor | null, wide: number, turn: number): Promise<Result<Part | null>> {
  const bind: unknown[] = [];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const sql = requestFilterSql(actor, filters, parameter);
  if (!sql.ok) return sql;
  const amount = turnsOf(order, sql.value, filters)[turn];
  if (!amount) return ok(null);
  const pool = requestPool({ actor, filters, sql: sql.value, order, cursor, parameter }, { wide, ...amount });
  if (!pool) return ok({ rows: [], stop: null });
  const by = (row: string): string => byKeys(order.whole, row);
  const matching = pool.conditions.length === 0 ? '' : `${ofRequest} where ${pool.conditions.join(' and ')}`;
  const rows = await sqlOf(tx).query<Row>(
    `with ${poolSql(pool, order)}, page as (select c.* from pool c ${matching} order by ${by('c')} limit ${parameter(wide)}::int)
     select ${keyText(order.whole, 'e')} as stop, e.id as stop_id, c.* from (select 1) one left join edge e on true
     left join (select ${keyText(order.whole, 'c')} as keys, ${keyNames(order.whole, 'c')}, ${requestColumns} from page c join service_request r on r.id = c.id ${requestJoins}) c on true order by ${by('c')}`, bind, pool.byWords ? 'kept' : 'fresh');
  const [one] = rows;
  if (pool.allOrNone && one?.stop_id) return ok({ rows: [], stop: null, unread: true });
  return ok({ rows: rows.filter((row) => row.id !== null), stop: one?.stop && one.stop_id ? { keys: one.stop, id: one.stop_id } : null });
}

/** A page of requests in an order. What no index knows is asked of so many rows until the page is full; it is short where few of very many match, and goes on from where the looking ended. */
export async function listRequests(tx: Tx, actor: UserActor, { sort = 'newest', limit, after, ...filters }: RequestListFilter): Promise<Result<Page<RequestRow>>> {
  const order = requestOrders[sort];
  const cursor = decodeListCursor(order.whole, after);
  if (!cursor.ok) return cursor;
  const found: Row[] = [];
  let behind = cursor.value;
  for (let turn = 0; ; turn += 1) {
    const part = await nextRows(tx, actor, filters, order, behind, limit + 1 - found.length, turn);
    if (!part.ok) return part;
    if (part.value === null) break;
    if (part.value.unread) continue;
    found.push(...part.value.rows);
    behind = part.value.stop;
    if (behind === null || found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? { keys: shown[limit - 1]!.keys, id: shown[limit - 1]!.id } : behind;
  return ok({ items: shown.map((row) => requestRowOf(row, actor)), next: last && encodeListCursor(order.whole, last) });
}

/** Rows that counting looks through. */
const countedThrough = 3000;

/** How many there are, up to `countLimit`; what was not looked through is not counted. */
export async function countRequests(tx: Tx, actor: UserActor, filters: RequestFilters): Promise<Result<ListCount>> {
  const bind: unknown[] = [];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const sql = requestFilterSql(actor, filters, parameter);
  if (!sql.ok) return sql;
  const order = requestOrders.newest;
  const pool = requestPool({ actor, filters, sql: sql.value, order, cursor: null, parameter }, { by: sql.value.search === null ? 'order' : 'words', wide: countLimit, through: countedThrough });
  if (!pool) return ok({ count: 0, more: false });
  const matching = pool.conditions.length === 0 ? '' : `${ofRequest} where ${pool.conditions.join(' and ')}`;
  const [row] = await sqlOf(tx).query<{ count: number; more: boolean }>(
    `with ${poolSql(pool, order)} select count(*)::int as count, exists (select 1 from edge) as more from (select 1 from pool c ${matching} limit ${parameter(countLimit)}::int) m`, bind, 'fresh');
  return ok({ count: row!.count, more: row!.more || row!.count >= countLimit });
}
