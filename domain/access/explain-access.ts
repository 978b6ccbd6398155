import type { Explanation, PersonAccess } from '../../contracts/access';
import type { Action } from '../../contracts/actions';
import { ok, refuse, type Result } from '../../contracts/errors';
import { areaOf } from '../../contracts/modules';
import type { UserActor } from '../shared/actor';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { explain } from './explain';
import { branchesOf, may } from './may';
import type { AccessStore } from './ports';
import type { Grant } from './rights';

/** What somebody may do, and why, as whoever looks after access sees it. The answers come from the rules themselves. */
export function createAccessExplanation({ unitOfWork, store }: { unitOfWork: UnitOfWork; store: AccessStore }) {
  const find = async (tx: Tx, actor: UserActor, userId: string): Promise<Result<NonNullable<Awaited<ReturnType<AccessStore['person']>>>>> => {
    if (!may(actor, 'access.read')) return refuse('access.denied');
    const reached = await store.peopleWithin(tx, branchesOf(actor, 'access.read'), [userId]);
    const found = reached.length > 0 ? await store.person(tx, userId) : null;
    return found ? ok(found) : refuse('user.not-found');
  };

  return {
    /** Roles, through what, areas and grants. Refusals: `access.denied`, `user.not-found`. */
    person: (actor: UserActor, userId: string): Promise<Result<PersonAccess>> => unitOfWork.run<PersonAccess>(actor, async (tx) => {
      const found = await find(tx, actor, userId);
      return found.ok ? ok(found.value.access) : found;
    }),

    /** Whether the person may do that: at all, to a request that the asker sees, about an amount in rial. Refusals: `access.denied`, `user.not-found`, `request.not-found`. */
    explain: (actor: UserActor, userId: string, { action, request: no, amount }: { action: Action; request?: string; amount?: string }): Promise<Result<Explanation>> => unitOfWork.run<Explanation>(actor, async (tx) => {
      const found = await find(tx, actor, userId);
      if (!found.ok) return found;
      const { actor: person, access } = found.value;
      const request = no === undefined ? null : await store.requestByNo(tx, no);
      if (no !== undefined && !request) return refuse('request.not-found');
      // What is at stake with a void is known; about how much the others are is for the asker to say.
      const about = amount !== undefined ? BigInt(amount) : action === 'request.void' ? request?.received : undefined;
      const told = explain(person, action, request ? { ...request.row, amount: about } : undefined);
      const area = areaOf(action);
      const shown = (grant: Grant, miss: Explanation['grants'][number]['miss']): Explanation['grants'][number] =>
        ({ ...grant, statuses: grant.statuses as Explanation['grants'][number]['statuses'], amountLimit: grant.amountLimit?.toString() ?? null, sources: access.roles.filter(({ role }) => role === grant.role), miss });
      const why = !access.active ? 'inactive' as const
        : !told.may ? (told.why === 'token' ? 'no-role' as const : told.why)
          : area !== null && person.rights.hidden.has(area) ? 'module' as const
            : request && !may(person, 'request.read', request.row) ? 'unseen' as const : 'granted' as const;
      return ok({
        may: why === 'granted', why, action, amount: amount ?? null,
        request: request && { id: request.id, no: request.no, status: request.status, branch: request.branch, agent: request.agent },
        grants: told.may ? [shown(told.by, null)] : told.misses.map(({ grant, miss }) => shown(grant, miss)),
      });
    }),
  };
}
export type AccessExplanation = ReturnType<typeof createAccessExplanation>;
