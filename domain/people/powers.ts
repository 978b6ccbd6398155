import { escalates } from '../access/escalation';
import { carries, type Grant } from '../access/rights';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** What roles allow, whoever has them. */
export interface RoleGrants { grantsOf(tx: Tx, roles: readonly string[]): Promise<Grant[]> }

/** The first of the roles that allows more than the actor may: who does not change access gives nobody more than they have, and takes over nobody who has it. Null when there is none. */
export async function beyond(store: RoleGrants, tx: Tx, actor: UserActor, roles: readonly string[]): Promise<string | null> {
  if (carries(actor.rights, 'access.change')) return null;
  return escalates(actor, await store.grantsOf(tx, roles), false)?.role ?? null;
}
