import { ok, type Result } from '../../contracts/errors';
import type { RequestRow } from '../../contracts/requests';
import { statuses, statusNames, type Status } from '../../contracts/statuses';
import { scopeOf } from '../../domain/access/may';
import type { Page, RequestListFilter } from '../../domain/requests/queries';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { customerWords, searchFor } from './found-requests';
import { inScopeSql, ownRequests } from './scope-sql';
import { requestColumns, requestJoins, requestRowOf, type RequestColumns } from './request-rows';
import { searchPattern } from './search-pattern';

function wantedStatuses({ status, group }: RequestListFilter): Status[] | null {
  if (!status && !group) return null;
  return statusNames.filter((name) => (!status || name === status) && (!group || statuses[name].group === group));
}

/**
 * A page of requests, newest first. Each combination of branch and status asks its index for a page's worth and no more,
 * so a rare status is as quick to list as a common one.
 */
export async function listRequests(tx: Tx, actor: UserActor, filter: RequestListFilter): Promise<Result<Page<RequestRow>>> {
  const cursor = decodeCursor(filter.after);
  if (!cursor.ok) return cursor;
  const bind: unknown[] = [];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const wanted = wantedStatuses(filter);
  const limit = parameter(filter.limit + 1);
  const pattern = filter.q === undefined ? null : searchPattern(filter.q);
  const after = cursor.value ? `and (r.created_at, r.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)` : '';
  const page = filter.importId !== undefined ? imported(filter.importId) : pattern !== null ? searched() : inScope();

  function searched(): string {
    const [key, id] = cursor.ok && cursor.value ? [cursor.value.key, cursor.value.id] : [null, null];
    const like = parameter(pattern);
    return `select h.id, h.created_at from ${searchFor(actor, 'zamen_request_matches', `${like}, ${parameter(wanted)}::text[], ${parameter(filter.branchId ?? null)}::uuid, ${parameter(key)}::timestamptz, ${parameter(id)}::uuid, ${limit}::int`)} h`;
  }
  /** One file's requests are few enough to be looked through. */
  function imported(importId: string): string {
    const like = pattern === null ? null : parameter(pattern);
    return `select r.id, r.created_at from service_request r left join party p on p.id = r.customer_id where r.import_id = ${parameter(importId)}::uuid
      and ${inScopeSql(scopeOf(actor, 'request.read'), parameter)}
      ${filter.branchId ? `and r.branch_id = ${parameter(filter.branchId)}` : ''} ${wanted ? `and r.status = any (${parameter(wanted)})` : ''}
      ${like === null ? '' : `and (r.search like ${like} or ${customerWords(actor)} like ${like})`} ${after} order by r.created_at desc, r.id desc limit ${limit}`;
  }
  function inScope(): string {
    const scope = scopeOf(actor, 'request.read');
    const columns = 'select r.id, r.created_at from service_request r where';
    const order = `${after} order by r.created_at desc, r.id desc limit ${limit}`;
    if (scope.kind === 'agent') return `${columns} r.agent_id = ${parameter(scope.agentId)} ${wanted ? `and r.status = any (${parameter(wanted)})` : ''} ${filter.branchId ? `and r.branch_id = ${parameter(filter.branchId)}` : ''} ${order}`;
    const status = wanted ? `cross join unnest(${parameter(wanted)}::text[]) as wanted (status)` : '';
    const { branches, unitId, ownerId } = scope.kind === 'staff' ? scope : { branches: [], unitId: null, ownerId: null };
    const ofBranches = parameter(branches.filter((id) => !filter.branchId || id === filter.branchId));
    const wide = `select c.id, c.created_at from unnest(${ofBranches}::uuid[]) as scope (branch) ${status}
      cross join lateral (${columns} r.branch_id = scope.branch ${wanted ? 'and r.status = wanted.status' : ''} ${order}) c`;
    const rest = (): string => `${filter.branchId ? `and r.branch_id = ${parameter(filter.branchId)}` : ''} ${wanted ? `and r.status = any (${parameter(wanted)})` : ''} ${order}`;
    // What is one's own is found by who one is and then put in order: there is little of it.
    const near = [...(unitId === null ? [] : [`r.unit_id = ${parameter(unitId)}::uuid`]), ...(ownerId === null ? [] : [`r.id in (${ownRequests(`${parameter(ownerId)}::uuid`)})`])];
    return [`(${wide})`, ...near.map((which) => `(${columns} ${which} ${rest()})`)].join(' union ');
  }
  const rows = await sqlOf(tx).query<RequestColumns & { key: string }>(
    `with page as (select c.id, c.created_at from (${page}) c order by c.created_at desc, c.id desc limit ${limit})
     select r.created_at::text as key, ${requestColumns} from page join service_request r on r.id = page.id ${requestJoins} order by page.created_at desc, page.id desc`, bind);
  const cut = cutPage(rows, filter.limit);
  return ok({ items: cut.rows.map((row) => requestRowOf(row, actor)), next: cut.next });
}
