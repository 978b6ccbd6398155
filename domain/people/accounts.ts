import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import { actingRole, branchesOf } from '../access/may';
import { loginOf } from '../session/sign-in';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';
import { placeOf, type WantedPlace } from './place-of';
import type { KnownUser, Place, UserChange, UserStore } from './ports';
import { beyond } from './powers';

const loginPattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Who changes accounts: a person within their branches, or (null) whoever has the machine. */
export type By = UserActor | null;
export interface NewAccount extends WantedPlace { login: string; passwordHash: string; name: Label; oneTimeHours: number | null }
/** What is not given stays as it is; a unit or an agency that is null is none. */
export interface AccountChange { passwordHash?: string; name?: Label; roles?: readonly string[]; branch?: string; unit?: string | null; agent?: string | null; allBranches?: boolean; active?: boolean }
export type AccountState = Omit<KnownUser, 'branchId' | 'agentId' | 'placeOpen'>;

/** One spelling of a login that can be one. */
export function newLogin(given: string): Result<string> {
  const login = loginOf(given);
  return loginPattern.test(login) ? ok(login) : refuse('user.login', { login: login.slice(0, 60) });
}

const stateOf = ({ branchId: _branch, agentId: _agent, placeOpen: _open, ...state }: KnownUser): AccountState => state;
const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((item) => other.includes(item));

/** Accounts as they are made and changed, within a transaction of whoever calls it: the one place where that is done, with what belongs to it. */
export function createAccounts({ users, journal }: { users: UserStore; journal: Journal }) {
  const record = (tx: Tx, by: By, action: 'user.create' | 'user.change', resourceId: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: by?.id ?? null, actorRole: by && actingRole(by, 'user.manage'), action, resource: 'user', resourceId, ...(before && { before }), after }]);
  /** Roles that there are not; and nobody lets others see more than they see, or gives power that they have not. */
  const tooMuch = async (tx: Tx, by: By, roles: readonly string[], more: boolean): Promise<ReturnType<typeof refuse> | null> => {
    const unknown = await users.unknownRole(tx, roles);
    if (unknown !== null) return refuse('role.unknown', { role: unknown });
    if (!by) return null;
    const role = await beyond(users, tx, by, roles);
    if (role) return refuse('user.beyond', { role });
    return more && (await users.branches(tx)).some(({ id }) => !branchesOf(by, 'user.manage').includes(id)) ? refuse('user.reach') : null;
  };

  return {
    /** Refusals: `user.exists`, `role.unknown`, `user.reach`, `user.beyond`, those of `placeOf`. */
    async create(tx: Tx, by: By, { login, passwordHash, name, oneTimeHours, ...wanted }: NewAccount): Promise<Result<{ id: string; login: string; branch: string; agent: string | null }>> {
      const refused = await tooMuch(tx, by, wanted.roles, wanted.allBranches);
      if (refused) return refused;
      const place = await placeOf(users, tx, wanted, by && branchesOf(by, 'user.manage'));
      if (!place.ok) return place;
      const id = newId();
      if (!await users.add(tx, { id, login, passwordHash, name, place: place.value, roles: wanted.roles, oneTimeHours })) return refuse('user.exists', { login });
      const { branch, unit, agent, allBranches } = place.value;
      await record(tx, by, 'user.create', id, null, { login, roles: wanted.roles, branch, allBranches, ...(unit && { unit }), ...(agent && { agent }) });
      return ok({ id, login, branch, agent });
    },

    /**
     * Changes somebody who is locked. A new password and being switched off end their sessions; other roles and another place hold for these at
     * once. Tasks that they see no more, or have by a role that is taken, go back to their team. The last active administrator stays one.
     * What is so already is written down nowhere. Refusals: `user.role-needed`, `user.last-admin`, `user.place-inactive`, `user.reach`, `user.beyond`, those of `placeOf`.
     */
    async change(tx: Tx, by: By, before: KnownUser, given: AccountChange): Promise<Result<{ account: AccountState; changed: boolean }>> {
      const roles = given.roles ?? before.roles;
      if (roles.length === 0) return refuse('user.role-needed', { login: before.login });
      const active = given.active ?? before.active;
      const wanted = wantedPlace(before, given);
      const moves = !isAt(before, wanted);
      const refused = await tooMuch(tx, by, [...roles.filter((role) => !before.roles.includes(role)), ...before.roles], wanted.allBranches && !before.allBranches);
      if (refused) return refused;
      const place = moves ? await placeOf(users, tx, wanted, by && branchesOf(by, 'user.manage')) : null;
      if (place && !place.ok) return place;
      if (!place && active && !before.active && !before.placeOpen) return refuse('user.place-inactive', { login: before.login });

      const change: UserChange = {
        ...(given.passwordHash && { passwordHash: given.passwordHash }), ...(given.name && (given.name.fa !== before.name.fa || given.name.en !== before.name.en) && { name: given.name }),
        ...(active !== before.active && { active }), ...(!same(roles, before.roles) && { roles }), ...(place && { place: place.value }),
      };
      if (Object.keys(change).length === 0) return ok({ account: stateOf(before), changed: false });
      const admins = change.roles !== undefined || change.active === false ? await users.administrators(tx) : 0;
      await users.change(tx, before.id, change);
      if (admins > 0 && await users.administrators(tx) === 0) return refuse('user.last-admin', { login: before.login });
      if (change.passwordHash || change.active === false) await users.endSessions(tx, before.id);
      if (change.active === false) await users.revokeTokens(tx, before.id);
      await journal.changes(tx, [{ topic: 'session', keys: {}, userId: before.id }]);
      const loses = moves || change.roles !== undefined || change.active === false;
      const released = loses ? await users.releaseTasks(tx, before.id, active ? keptTasks(before, roles, place?.value ?? null) : null) : [];
      await journal.changes(tx, released.map(({ id, requestId, branchId, agentId }) => ({ topic: 'task', keys: { id, ...(requestId && { requestId }) }, branchId, agentId })));
      const account = stateOf((await users.find(tx, { id: before.id }))!);
      await record(tx, by, 'user.change', before.id, stateOf(before), { ...account, ...(change.passwordHash && { password: 'new' }), ...(released.length > 0 && { released: released.length }) });
      return ok({ account, changed: true });
    },
  };
}
export type Accounts = ReturnType<typeof createAccounts>;

/** Where somebody belongs who stays where they are, but for what is given. Who becomes an agent's person leaves the branches behind, and the other way round. A unit lies in a branch: whoever leaves the branch leaves it. */
function wantedPlace(before: KnownUser, { roles = before.roles, branch, unit, agent, allBranches }: AccountChange): WantedPlace {
  if (roles.includes('agent')) {
    const agency = agent === undefined ? before.agent : agent;
    return { roles, allBranches: allBranches ?? false, ...(branch !== undefined && { branch }), ...(unit && { unit }), ...(agency !== null && { agent: agency }) };
  }
  const at = branch ?? before.branch;
  const kept = unit === undefined ? (at.trim().toUpperCase() === before.branch.toUpperCase() ? before.unit : null) : unit;
  return { roles, allBranches: allBranches ?? before.allBranches, branch: at, ...(kept !== null && { unit: kept }), ...(agent && { agent }) };
}

function isAt(before: KnownUser, { roles, branch, unit, agent, allBranches }: WantedPlace): boolean {
  const equal = (given: string | undefined, code: string | null): boolean => (given?.trim().toUpperCase() ?? null) === (code?.toUpperCase() ?? null);
  if ((before.agent !== null) !== roles.includes('agent') || (before.agent !== null && roles.length > 1)) return false;
  return equal(agent, before.agent) && equal(unit, before.unit) && allBranches === before.allBranches && (before.agent !== null ? branch === undefined : equal(branch, before.branch));
}

function keptTasks(before: KnownUser, roles: readonly string[], place: Place | null) {
  const { branchId, agentId, allBranches } = place ?? before;
  return { branchIds: allBranches ? null : [branchId], agentId, taken: before.roles.filter((role) => !roles.includes(role)) };
}
