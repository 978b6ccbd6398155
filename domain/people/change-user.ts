import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { Role } from '../../contracts/roles';
import type { PasswordHasher } from '../session/ports';
import { loginOf } from '../session/sign-in';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { passwordFault } from './password-fault';
import { placeOf, type WantedPlace } from './place-of';
import type { KnownUser, UserChange, UserStore } from './ports';

/** What is not given stays as it is. */
export interface ChangeUserInput { password?: string; name?: Label; roles?: readonly Role[]; branch?: string; agent?: string; allBranches?: boolean; active?: boolean }
export type ChangedUser = Omit<KnownUser, 'name'>;

/**
 * Changes an account, from the machine that the product runs on. A new password, other roles or another place, and being switched off end its
 * sessions; whoever is switched off gives their open tasks back to their team. The last active administrator stays one. Refusals:
 * `user.unknown`, those of `passwordFault`, `user.last-admin`, and those of `placeOf`; none of them changes anything.
 */
export function createUserChange({ unitOfWork, users, hasher, journal }: { unitOfWork: UnitOfWork; users: UserStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }) {
  return async (given: string, input: ChangeUserInput): Promise<Result<ChangedUser>> => {
    const login = loginOf(given);
    const fault = input.password === undefined ? null : passwordFault(input.password, { login });
    if (fault) return fault;
    const passwordHash = input.password === undefined ? undefined : await hasher.hash(input.password);
    return unitOfWork.run(systemActor, async (tx) => {
      const before = await users.find(tx, login);
      if (!before) return refuse('user.unknown', { login });
      const roles = input.roles ?? before.roles;
      const staysAdmin = (input.active ?? before.active) && roles.includes('admin');
      if (before.active && before.roles.includes('admin') && !staysAdmin && await users.otherAdmins(tx, before.id) === 0) return refuse('user.last-admin', { login });

      const moves = input.roles !== undefined || input.branch !== undefined || input.agent !== undefined || input.allBranches !== undefined;
      const place = moves ? await placeOf(users, tx, wantedPlace(before, input)) : null;
      if (place && !place.ok) return place;
      const change: UserChange = {
        ...(passwordHash && { passwordHash }), ...(input.name && { name: input.name }), ...(input.active !== undefined && { active: input.active }),
        ...(input.roles && { roles: input.roles }), ...(place && { place: place.value }),
      };
      await users.change(tx, before.id, change);
      if (passwordHash || moves || input.active === false) {
        await users.endSessions(tx, before.id);
        await journal.changes(tx, [{ topic: 'session', keys: {}, userId: before.id }]);
      }
      const released = input.active === false ? await users.releaseTasks(tx, before.id) : [];
      await journal.changes(tx, released.map(({ id, requestId, branchId, agentId }) => ({ topic: 'task', keys: { id, ...(requestId && { requestId }) }, branchId, agentId })));
      const { name: nameBefore, ...was } = before;
      const { name, ...now } = (await users.find(tx, login))!;
      await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'user.change', resource: 'user', resourceId: before.id, before: { ...was, name: nameBefore }, after: { ...now, name, ...(passwordHash && { password: 'new' }), ...(released.length > 0 && { released: released.length }) } }]);
      return ok(now);
    });
  };
}

/** Where somebody belongs who stays where they are, but for what is given. Who becomes an agent's person leaves the branches behind, and the other way round. */
function wantedPlace(before: KnownUser, { roles = before.roles, branch, agent, allBranches }: ChangeUserInput): WantedPlace {
  if (roles.includes('agent')) return { roles, allBranches: allBranches ?? false, ...(branch !== undefined && { branch }), ...((agent ?? before.agent) && { agent: agent ?? before.agent! }) };
  return { roles, allBranches: allBranches ?? before.allBranches, branch: branch ?? before.branch, ...(agent !== undefined && { agent }) };
}
