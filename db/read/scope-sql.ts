import type { RowScope } from '../../domain/access/may';

type Parameter = (value: unknown) => string;

/** Whose own the request `r` is, as an array of ids: who took it in, and who has or had a task of it. */
export const ownersSql = `array(select r.created_by where r.created_by is not null
   union select o.assignee_id from task o where o.request_id = r.id and o.state = 'open' and o.assignee_id is not null
   union select o.completed_by from task o where o.request_id = r.id and o.state = 'completed' and o.completed_by is not null)`;
/** The same from the other end, where there are indexes: the ids of somebody's own requests. A test holds the two and row-level security together. */
export const ownRequests = (owner: string): string =>
  `select w.id from service_request w where w.created_by = ${owner}
   union select o.request_id from task o where o.assignee_id = ${owner} and o.state = 'open' and o.request_id is not null
   union select o.request_id from task o where o.completed_by = ${owner} and o.state = 'completed' and o.request_id is not null`;
const isOwn = (row: 'r' | 't', owner: string): string => (row === 'r' ? `r.id in (${ownRequests(owner)})` : `((t.assignee_id = ${owner} and t.state = 'open') or t.completed_by = ${owner})`);

/** A scope as the condition on requests `r`, or tasks `t`. */
export function inScopeSql(scope: RowScope, parameter: Parameter, row: 'r' | 't' = 'r'): string {
  if (scope.kind === 'all') return 'true';
  if (scope.kind === 'agent') return `${row}.agent_id = ${parameter(scope.agentId)}::uuid`;
  const { branches, unitId, ownerId } = scope;
  const parts = [`${row}.branch_id = any (${parameter(branches)}::uuid[])`];
  if (unitId !== null) parts.push(`${row}.unit_id = ${parameter(unitId)}::uuid`);
  if (ownerId !== null) parts.push(isOwn(row, `${parameter(ownerId)}::uuid`));
  return parts.length === 1 ? parts[0]! : `(${parts.join(' or ')})`;
}
