import type { RequestFilters } from '../../contracts/request-filters';
import { namesIn } from '../../contracts/list-filters';
import { statuses, statusNames, type Status } from '../../contracts/statuses';
import { scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import { searchFor } from './found-requests';
import type { Parameter, RequestFilterSql } from './list-filters';
import { afterCondition, byColumns, byKeys, keyColumns, keyNames, type ListCursor, type ListOrder } from './list-order';
import { hasEnded, type RequestOrder } from './request-order';
import { inScopeSql, ownRequests } from './scope-sql';

/** The most matches of words that are put in another order than the newest first. */
const wordsInOrder = 1000;

/** What is asked of the list, with its filters as SQL. */
export interface Asked { actor: UserActor; filters: RequestFilters; sql: RequestFilterSql; order: RequestOrder; cursor: ListCursor | null; parameter: Parameter }
/** Rows that can match, and by which conditions on `r` and `p` it is told; `from`: more than one source gives rows in order, each up to `ofEach`. */
export interface Pool { from: string; conditions: readonly string[]; ofEach: number; /** They are looked up one by one, never found by reading a table whole. */ byWords?: true; /** These rows are in another order than they were found in: if there are more of them, none can be said to come first. */ allOrNone?: true }

/**
 * `wide`: the rows of a page; where rows have to be looked through instead, some `through` in all. `by`: what is in the order of the list; what words
 * find by their index, whether it is in order or not; or what a person or an import has, put into an order that no index of theirs has.
 */
export interface Amount { by: 'order' | 'words' | 'one'; wide: number; through: number }

/** The statuses that are wanted; null: all. */
function wantedStatuses({ status, group }: RequestFilters): Status[] | null {
  if (!status && !group) return null;
  const named = status === undefined ? null : namesIn(status);
  return statusNames.filter((name) => (!named || named.includes(name)) && (!group || statuses[name].group === group));
}

/**
 * Where the rows of the list are read. Each combination of place and status asks the index of the order for its first rows and no more, so a rare
 * status is as quick to list as a common one. Null: there can be none.
 */
export function requestPool({ actor, filters, sql: { search, bounds, conditions }, order, cursor, parameter }: Asked, { by, wide, through }: Amount): Pool | null {
  const wanted = wantedStatuses(filters);
  if (wanted?.length === 0) return null;
  const whole = (of: ListOrder = order.whole): string => (cursor ? afterCondition(of, cursor, parameter) : '');
  const row = `r.id, ${keyColumns(order.whole)}`;
  const and = (...parts: readonly string[]): string => parts.filter(Boolean).map((part) => (part.startsWith('and ') ? part : `and ${part}`)).join(' ');
  const ofBranch = (): string => (filters.branch ? `r.branch_id = ${parameter(filters.branch)}::uuid` : '');
  const ofAgent = (): string => (filters.agent ? `r.agent_id = ${parameter(filters.agent)}::uuid` : '');
  const ofStatus = (): string => (wanted ? `r.status = any (${parameter(wanted)}::text[])` : '');
  const single = (rows: string, asks: readonly string[], ofEach: number): Pool => ({ from: `select w.*, '' as source from (${rows}) w`, conditions: asks, ofEach });

  // Few enough to be put in order when they are read.
  const named = { import_id: filters.importId, customer_id: filters.customerId, technician_id: filters.technician };
  const which = (): string[] => Object.entries(named).flatMap(([column, id]) => (id === undefined ? [] : [`r.${column} = ${parameter(id)}::uuid`]));
  const isNamed = Object.values(named).some((id) => id !== undefined);
  if (isNamed && (by === 'one' || (by === 'order' && order.anyStatus))) {
    // All else is asked of these rows, not of all that somebody ever repaired; nor is the index of a place taken, which would read all of it.
    const asks = [...[ofBranch(), ofAgent(), ofStatus()].filter(Boolean), ...(search === null ? [] : [search.holds]), ...conditions];
    const of = (...parts: string[]): string => `select ${row} from service_request r where (${inScopeSql(scopeOf(actor, 'request.read'), parameter)}) is true ${and(...which(), ...parts)}`;
    if (by === 'one') return { ...single(`${of()} order by r.created_at desc, r.id desc limit ${through}`, [...asks, ...bounds, ...[whole().replace(/^and /, '')].filter(Boolean)], through), allOrNone: true };
    const ofEach = asks.length === 0 ? wide : through;
    return single(`${of(...bounds, whole())} order by ${byColumns(order.whole)} limit ${ofEach}`, asks, ofEach);
  }
  if (search !== null && by === 'words') {
    const found = (at: ListCursor | null, most: number): string =>
      searchFor(actor, 'zamen_request_matches', `${search.like}, ${parameter(wanted)}::text[], ${parameter(filters.branch ?? null)}::uuid, ${parameter(at?.keys[0] ?? null)}::timestamptz, ${parameter(at?.id ?? null)}::uuid, ${most}::int`);
    const asks = [...(search.exact ? [] : [search.holds]), ...which(), ...[ofAgent()].filter(Boolean), ...conditions, ...bounds];
    const most = asks.length === 0 ? wide : Math.max(through, 2 * wide);
    if (order.whole.name === 'newest') return { ...single(`select h.id, h.created_at as k1 from ${found(cursor, most)} h`, asks, most), byWords: true };
    return { ...single(`select ${row} from ${found(null, wordsInOrder)} h join service_request r on r.id = h.id`, [...asks, ...[whole().replace(/^and /, '')].filter(Boolean)], wordsInOrder), byWords: true, allOrNone: true };
  }

  const scope = scopeOf(actor, 'request.read');
  const indexed = order.anyStatus && bounds.length > 0 ? bounds : [];
  const asks = [...which(), ...(search === null ? [] : [search.holds]), ...conditions, ...(order.anyStatus ? [] : bounds)];
  const place = scope.kind === 'agent' || filters.agent ? 'agent_id' : 'branch_id';
  const places = scope.kind === 'agent' ? [scope.agentId].filter((id) => !filters.agent || id === filters.agent) : filters.agent ? [filters.agent] : scope.kind === 'staff' ? scope.branches.filter((id) => !filters.branch || id === filters.branch) : [];
  const ofStatuses = wanted ?? (order.anyStatus ? null : statusNames);
  /** What the place does not say by itself. */
  const within = (): string => (place === 'branch_id' ? '' : and(ofBranch(), scope.kind === 'agent' ? '' : inScopeSql(scope, parameter)));
  const near = scope.kind !== 'staff' || filters.agent ? [] : [...(scope.unitId === null ? [] : [`r.unit_id = ${parameter(scope.unitId)}::uuid`]), ...(scope.ownerId === null ? [] : [`r.id in (${ownRequests(`${parameter(scope.ownerId)}::uuid`)})`])];
  const sources = places.length * (ofStatuses?.length ?? 1) + near.length;
  // Never fewer than would let a page be full of one source.
  const ofEach = asks.length === 0 ? wide : Math.max(Math.min(wide, 50), Math.ceil(through / Math.max(1, sources)));
  const from: string[] = [];
  /** Of these statuses; behind the cursor where it is among them. */
  const readInOrder = (of: readonly Status[] | null, behind: ListCursor | null): void => {
    if (of?.length === 0 || places.length === 0) return;
    from.push(`select c.*, scope.place::text ${of ? "|| ' ' || wanted.status" : ''} as source from unnest(${parameter(places)}::uuid[]) as scope (place) ${of ? `cross join unnest(${parameter(of)}::text[]) as wanted (status)` : ''}
      cross join lateral (select ${row} from service_request r where r.${place} = scope.place ${and(of ? 'r.status = wanted.status' : '', within(), ...indexed, behind ? afterCondition(order.indexed, behind, parameter) : '')} order by ${byColumns(order.indexed)} limit ${ofEach}) c`);
  };
  if (order.endedLast) {
    const [past, ...keys] = cursor?.keys ?? [];
    const behind = cursor && { keys, id: cursor.id };
    if (past !== '1') readInOrder(ofStatuses!.filter((name) => !hasEnded(name)), behind);
    readInOrder(ofStatuses!.filter(hasEnded), past === '1' ? behind : null);
  } else readInOrder(ofStatuses, cursor);
  // What is one's own is found by who one is and then put in order: there is little of it.
  for (const [index, which] of near.entries()) from.push(`(select ${row}, 'near ${index}' as source from service_request r where ${which} ${and(ofBranch(), ofStatus(), ...indexed, whole())} order by ${byColumns(order.whole)} limit ${ofEach})`);
  return from.length === 0 ? null : { from: from.join(' union all '), conditions: asks, ofEach };
}

/** The pool as parts of a `with`: `edge`, the first end of a source that may have more, and `pool`, all rows up to there; behind it there may be some that were not read. */
export function poolSql({ from, ofEach }: Pool, { whole }: RequestOrder): string {
  const behind = whole.descending ? '>=' : '<=';
  return `read as materialized (${from}),
    edge as (select e.* from (select w.*, row_number() over (partition by w.source order by ${byKeys(whole, 'w')}) as place from read w) e where e.place >= ${ofEach} order by ${byKeys(whole, 'e')} limit 1),
    pool as (select distinct w.id, ${keyNames(whole, 'w')} from read w left join edge e on true where e.id is null or (${keyNames(whole, 'w')}, w.id) ${behind} (${keyNames(whole, 'e')}, e.id))`;
}
