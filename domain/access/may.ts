import type { Actor, UserActor } from '../shared/actor';
import type { Action } from '../../contracts/actions';
import { carries } from './rights';

/** What decides about a row: whose branch and whose agency it is. */
export interface ScopedRow { branchId: string; agentId: string | null }
/** The same rule as a list filter. */
export type RowScope = { kind: 'all' } | { kind: 'agent'; agentId: string } | { kind: 'branches'; branches: readonly string[] };

/** The rows that an actor may see at all: an agent their own, staff those of their branches. Row-level security holds the same. */
export function scopeOf(actor: Actor): RowScope {
  if (actor.kind === 'system') return { kind: 'all' };
  if (actor.agentId !== null) return { kind: 'agent', agentId: actor.agentId };
  return { kind: 'branches', branches: actor.branches };
}

export function inScope(actor: Actor, row: ScopedRow): boolean {
  const scope = scopeOf(actor);
  if (scope.kind === 'all') return true;
  return scope.kind === 'agent' ? row.agentId === scope.agentId : scope.branches.includes(row.branchId);
}

/** Whether a person's roles carry the action, whatever the row, and the token that acts for them leaves it. */
export const mayAtAll = ({ roles, scopes }: Pick<UserActor, 'roles' | 'scopes'>, action: Action): boolean => carries(roles, action) && (scopes === undefined || scopes.includes(action));

/** The one question of access: may this actor do that, to this row (or at all, when there is no row yet)? */
export function may(actor: Actor, action: Action, row?: ScopedRow): boolean {
  if (actor.kind === 'system') return true;
  return mayAtAll(actor, action) && (row === undefined || inScope(actor, row));
}

/** The role under which a person acts, for the record: the one that carries the action, else their first. */
export function actingRole(actor: UserActor, action?: Action): string | null {
  return (action && actor.roles.find((role) => carries([role], action))) ?? actor.roles[0] ?? null;
}
