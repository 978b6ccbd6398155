import { ok, type Result } from '../../contracts/errors';
import { namesIn } from '../../contracts/list-filters';
import type { RequestRow } from '../../contracts/requests';
import { statuses, statusNames, type Status } from '../../contracts/statuses';
import { scopeOf } from '../../domain/access/may';
import type { Page, RequestListFilter } from '../../domain/requests/queries';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor, encodeCursor } from './cursor';
import { customerWords, searchFor } from './found-requests';
import { lookedThrough, requestFilterSql } from './list-filters';
import { inScopeSql, ownRequests } from './scope-sql';
import { requestColumns, requestJoins, requestRowOf, type RequestColumns } from './request-rows';

function wantedStatuses({ status, group }: RequestListFilter): Status[] | null {
  if (!status && !group) return null;
  const named = status === undefined ? null : namesIn(status);
  return statusNames.filter((name) => (!named || named.includes(name)) && (!group || statuses[name].group === group));
}

/**
 * A page of requests, newest first. Each combination of branch and status asks its index for a page's worth and no more,
 * so a rare status is as quick to list as a common one. What no index knows is asked of so many rows; the page may be short then.
 */
export async function listRequests(tx: Tx, actor: UserActor, filter: RequestListFilter): Promise<Result<Page<RequestRow>>> {
  const cursor = decodeCursor(filter.after);
  if (!cursor.ok) return cursor;
  const bind: unknown[] = [];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const sql = requestFilterSql(actor, filter, parameter);
  if (!sql.ok) return sql;
  const { search, bounds, conditions } = sql.value;
  const wanted = wantedStatuses(filter);
  // No status is all of those that were said.
  if (wanted?.length === 0) return ok({ items: [], next: null });
  const wide = parameter(filter.limit + 1);
  // Found by words, they come in order but not between bounds.
  const asked = [...conditions, ...(search !== null && filter.importId === undefined ? bounds : [])];
  const limit = asked.length === 0 ? wide : String(lookedThrough);
  const after = (): string => [...(cursor.value ? [`(r.created_at, r.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)`] : []), ...bounds].map((condition) => `and ${condition}`).join(' ');
  const ofBranch = (): string => (filter.branch ? `and r.branch_id = ${parameter(filter.branch)}::uuid` : '');
  const ofStatus = (): string => (wanted ? `and r.status = any (${parameter(wanted)}::text[])` : '');
  const pool = filter.importId !== undefined ? imported(filter.importId) : search !== null ? searched(search) : inScope();

  function searched(like: string): string {
    const [key, id] = cursor.ok && cursor.value ? [cursor.value.key, cursor.value.id] : [null, null];
    return `select h.id, h.created_at from ${searchFor(actor, 'zamen_request_matches', `${like}, ${parameter(wanted)}::text[], ${parameter(filter.branch ?? null)}::uuid, ${parameter(key)}::timestamptz, ${parameter(id)}::uuid, ${limit}::int`)} h`;
  }
  /** One file's requests are few enough to be looked through. */
  function imported(importId: string): string {
    return `select r.id, r.created_at from service_request r left join party p on p.id = r.customer_id where r.import_id = ${parameter(importId)}::uuid
      and ${inScopeSql(scopeOf(actor, 'request.read'), parameter)} ${ofBranch()} ${ofStatus()}
      ${search === null ? '' : `and (r.search like ${search} or ${customerWords(actor)} like ${search})`} ${after()} order by r.created_at desc, r.id desc limit ${limit}`;
  }
  function inScope(): string {
    const scope = scopeOf(actor, 'request.read');
    const columns = 'select r.id, r.created_at from service_request r where';
    const order = `${after()} order by r.created_at desc, r.id desc limit ${limit}`;
    if (scope.kind === 'agent') return `${columns} r.agent_id = ${parameter(scope.agentId)} ${ofStatus()} ${ofBranch()} ${order}`;
    const { branches, unitId, ownerId } = scope.kind === 'staff' ? scope : { branches: [], unitId: null, ownerId: null };
    const ofBranches = parameter(branches.filter((id) => !filter.branch || id === filter.branch));
    const whole = `select c.id, c.created_at from unnest(${ofBranches}::uuid[]) as scope (branch) ${wanted ? `cross join unnest(${parameter(wanted)}::text[]) as wanted (status)` : ''}
      cross join lateral (${columns} r.branch_id = scope.branch ${wanted ? 'and r.status = wanted.status' : ''} ${order}) c`;
    // What is one's own is found by who one is and then put in order: there is little of it.
    const near = [...(unitId === null ? [] : [`r.unit_id = ${parameter(unitId)}::uuid`]), ...(ownerId === null ? [] : [`r.id in (${ownRequests(`${parameter(ownerId)}::uuid`)})`])];
    return [`(${whole})`, ...near.map((which) => `(${columns} ${which} ${ofBranch()} ${ofStatus()} ${order})`)].join(' union ');
  }
  const newest = (more = ''): string => `order by c.created_at desc, c.id desc ${more}`;
  // What was looked through last says where a short page goes on.
  const page = asked.length === 0
    ? `with page as (select c.id, c.created_at from (${pool}) c ${newest(`limit ${wide}`)}), last as (select null as key, null as id where false)`
    : `with pool as materialized (select c.id, c.created_at from (${pool}) c ${newest(`limit ${lookedThrough}`)}),
         page as (select c.id, c.created_at from pool c join service_request r on r.id = c.id left join party p on p.id = r.customer_id where ${asked.join(' and ')} ${newest(`limit ${wide}`)}),
         last as (select c.created_at::text as key, c.id from pool c ${newest(`offset ${lookedThrough - 1} limit 1`)})`;
  const rows = await sqlOf(tx).query<RequestColumns & { key: string; stop: string | null; stop_id: string | null }>(
    `${page} select l.key as stop, l.id as stop_id, c.* from (select 1) one left join last l on true
     left join (select c.created_at::text as key, ${requestColumns} from page c join service_request r on r.id = c.id ${requestJoins}) c on true order by c.created_at desc, c.id desc`, bind);
  const cut = cutPage(rows.filter((row) => row.id !== null), filter.limit);
  const [{ stop, stop_id: stopId } = { stop: null, stop_id: null }] = rows;
  return ok({ items: cut.rows.map((row) => requestRowOf(row, actor)), next: cut.next ?? (stop !== null && stopId !== null ? encodeCursor({ key: stop, id: stopId }) : null) });
}
