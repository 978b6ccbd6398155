import type { RowScope } from '../../domain/access/may';

type Parameter = (value: unknown) => string;

/** The ids of somebody's own requests: those that they took in, and those of which they have or had a task (row-level security holds the same). */
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
