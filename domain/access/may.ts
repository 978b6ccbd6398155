import { ruleOf, type Action, type Scope } from '../../contracts/actions';
import type { Actor, UserActor } from '../shared/actor';
import { carries, type Grant } from './rights';

/** Whose branch and whose agency a row is. */
export interface PlacedRow { branchId: string; agentId: string | null }
/** What decides about a row; beside its place, as far as a right can be limited by it, whose unit, whose own, its status and its amount in rial. */
export interface ScopedRow extends PlacedRow { unitId?: string | null; people?: readonly (string | null)[]; status?: string | null; amount?: bigint | undefined }

/** Whether the row lies within that reach of the person. The people of an agency share its rows, and see no others however far a right reaches. */
export function reaches(actor: UserActor, scope: Scope, row: ScopedRow): boolean {
  if (actor.agentId !== null) return row.agentId === actor.agentId;
  switch (scope) {
    case 'all': return true;
    case 'subtree': return actor.places.below.includes(row.branchId);
    case 'branch': return actor.branches.includes(row.branchId);
    case 'unit': return actor.unitId !== null && row.unitId === actor.unitId;
    case 'own': return row.people?.includes(actor.id) ?? false;
  }
}

/** Whether the grant is for a row of this status and amount; a limit is not met by a row that does not say. */
export const isWithinLimits = ({ statuses, amountLimit }: Grant, { status, amount }: Pick<ScopedRow, 'status' | 'amount'>): boolean =>
  (statuses === null || (typeof status === 'string' && statuses.includes(status))) && (amountLimit === null || (amount !== undefined && amount <= amountLimit));

/** Whether a person's roles carry the action, whatever the row, and the token that acts for them leaves it. */
export const mayAtAll = ({ rights, scopes: left }: Pick<UserActor, 'rights' | 'scopes'>, action: Action): boolean => carries(rights, action) && (left === undefined || left.includes(action));

/** The one question of access: may this actor do that, to this row (or at all, when there is no row yet)? The first grant that reaches the row answers; `explain` says which. */
export function may(actor: Actor, action: Action, row?: ScopedRow): boolean {
  if (actor.kind === 'system') return true;
  if (!mayAtAll(actor, action)) return false;
  return row === undefined || actor.rights.grants[action]!.some((grant) => reaches(actor, grant.scope, row) && isWithinLimits(grant, row));
}

/** The same rule as a list filter: what of the rows that carry no other limits. `unitId` and `ownerId` add rows that the branches do not have. */
export type RowScope =
  | { kind: 'all' } | { kind: 'agent'; agentId: string }
  | { kind: 'staff'; branches: readonly string[]; unitId: string | null; ownerId: string | null };

const nobody: readonly string[] = [];

/** The rows to which the actor may do that, as a filter; of what a token leaves nothing, no row. */
export function scopeOf(actor: Actor, action: Action): RowScope {
  if (actor.kind === 'system') return { kind: 'all' };
  const grants = mayAtAll(actor, action) ? actor.rights.grants[action]! : [];
  if (actor.agentId !== null) return grants.length > 0 ? { kind: 'agent', agentId: actor.agentId } : { kind: 'staff', branches: nobody, unitId: null, ownerId: null };
  return staffScope(actor, grants);
}

/**
 * How far a person sees, whatever the token: what row-level security is told. While they do something whose right is one of places (to look
 * after incidents, to move processes), no further than that right reaches; where it can be one's own or one's unit's, its use case asks row by row.
 */
export function sightOf(actor: UserActor): Extract<RowScope, { kind: 'staff' }> {
  const sight = staffScope(actor, [...actor.rights.grants['request.read'] ?? [], ...actor.rights.grants['task.read'] ?? []]);
  if (actor.agentId !== null) return { ...sight, unitId: null, ownerId: null };
  const { doing } = actor;
  if (doing === undefined || ruleOf(doing).scopes.includes('unit')) return sight;
  const { branches } = staffScope(actor, actor.rights.grants[doing] ?? []);
  if (branches === sight.branches) return sight;
  return { kind: 'staff', branches: sight.branches.filter((id) => branches.includes(id)), unitId: branches.includes(actor.branchId) ? sight.unitId : null, ownerId: branches === actor.places.all ? sight.ownerId : null };
}

function staffScope(actor: UserActor, grants: readonly Grant[]): Extract<RowScope, { kind: 'staff' }> {
  const has = (scope: Scope): boolean => grants.some((grant) => grant.scope === scope);
  const branches = has('all') ? actor.places.all : has('subtree') ? actor.places.below : has('branch') ? actor.branches : nobody;
  return { kind: 'staff', branches, unitId: has('unit') ? actor.unitId : null, ownerId: has('own') ? actor.id : null };
}

/** The branches in which a person may do that to any row. */
export function branchesOf(actor: UserActor, action: Action): readonly string[] {
  return mayAtAll(actor, action) ? staffScope(actor, actor.rights.grants[action]!).branches : nobody;
}

/** Whether a person may do that wherever it is, and for the company as a whole: what belongs to no branch alone is theirs to decide. */
export const mayEverywhere = (actor: UserActor, action: Action): boolean => actor.agentId === null && branchesOf(actor, action) === actor.places.all;

/** The role under which a person acts, for the record: the one that carries the action, else their first. */
export function actingRole(actor: UserActor, action?: Action): string | null {
  return (action && actor.rights.grants[action]?.[0]?.role) ?? actor.roles[0] ?? null;
}
