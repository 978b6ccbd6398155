import { ok, refuse, type Result } from '../../contracts/errors';
import type { BulkAct, BulkResult, NewPerson, OneTimePassword, PersonChange } from '../../contracts/people';
import { may } from '../access/may';
import type { PasswordHasher, PeopleStore, SessionStore } from '../session/ports';
import { newOneTimePassword } from '../session/secrets';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { UnitOfWork } from '../shared/unit-of-work';
import { createAccounts, newLogin, type AccountChange, type NewAccount } from './accounts';
import { lockedPerson } from './locked-person';
import { oneTimeHours, type AccessManagement } from './manage-access';
import type { KnownUser, PeopleQueries, UserStore } from './ports';

export interface ManagePeopleDeps {
  unitOfWork: UnitOfWork; users: UserStore; people: PeopleStore; queries: Pick<PeopleQueries, 'detail'>; sessions: Pick<SessionStore, 'now'>; hasher: Pick<PasswordHasher, 'hash'>; access: Pick<AccessManagement, 'endAccess'>; journal: Journal;
}
export type MadeAccount = { id: string; password: OneTimePassword };

/** As it stands in a form, or a row of a file. */
const placeIn = ({ branch, unit, agent, allBranches }: Pick<NewPerson, 'branch' | 'unit' | 'agent' | 'allBranches'>) => ({ allBranches, ...(branch !== null && { branch }), ...(unit !== null && { unit }), ...(agent !== null && { agent }) });

/**
 * Accounts of others, for whoever looks after them, each in a transaction of its own. Refusals beside those named: `access.denied`,
 * `user.not-found` (also for people of other branches, and for people who see more than the actor), `user.own`, `user.beyond`.
 */
export function createPeopleManagement({ unitOfWork, users, people, queries, sessions, hasher, access, journal }: ManagePeopleDeps) {
  const accounts = createAccounts({ users, journal });
  const change = (actor: UserActor, id: string, seen: Seen, given: (person: KnownUser) => AccountChange): Promise<Result<boolean>> => {
    if (!may(actor, 'user.manage')) return Promise.resolve(refuse('access.denied'));
    return unitOfWork.run<boolean>(actor, async (tx) => {
      const person = await lockedPerson({ users, people }, tx, actor, id);
      if (!person.ok) return person;
      if (seen !== '*' && isOld(seen, (await queries.detail(tx, actor, id))?.revision)) return refuse('precondition.failed');
      const done = await accounts.change(tx, actor, person.value, given(person.value));
      return done.ok ? ok(done.value.changed) : done;
    });
  };
  const acts: { [K in BulkAct['kind']]: (actor: UserActor, id: string, act: Extract<BulkAct, { kind: K }>) => Promise<Result<boolean>> } = {
    'give-role': (actor, id, { role }) => change(actor, id, '*', ({ roles }) => ({ roles: roles.includes(role) ? roles : [...roles, role] })),
    // Whoever would be left without any role is told of: such an account is to be switched off.
    'take-role': (actor, id, { role }) => change(actor, id, '*', ({ roles }) => ({ roles: roles.filter((one) => one !== role) })),
    deactivate: (actor, id) => change(actor, id, '*', () => ({ active: false })),
    activate: (actor, id) => change(actor, id, '*', () => ({ active: true })),
    'end-access': async (actor, id) => {
      const ended = await access.endAccess(actor, id);
      return ended.ok ? ok(ended.value.sessions + ended.value.tokens > 0) : ended;
    },
  };

  return {
    /** With a password that is good once, shown to nobody after. Refusals: `user.login`, `user.exists`, `user.reach`, and those of the place. */
    async add(actor: UserActor, { login: given, name, roles, ...belonging }: NewPerson): Promise<Result<MadeAccount>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      const login = newLogin(given);
      if (!login.ok) return login;
      const password = newOneTimePassword();
      const account: NewAccount = { login: login.value, passwordHash: await hasher.hash(password), name, roles: [...new Set(roles)], oneTimeHours, ...placeIn(belonging) };
      return unitOfWork.run<MadeAccount>(actor, async (tx) => {
        const made = await accounts.create(tx, actor, account);
        if (!made.ok) return made;
        const until = new Date((await sessions.now(tx)).getTime() + oneTimeHours * 3_600_000);
        return ok({ id: made.value.id, password: { password, until: until.toISOString() } });
      });
    },

    /** Answers whether anything is another than before. Refusals: `precondition.failed` (somebody was faster), and those of a change of an account. */
    change: (actor: UserActor, id: string, { name, roles, active, ...belonging }: PersonChange, seen: Seen): Promise<Result<boolean>> =>
      change(actor, id, seen, () => ({ name, roles: [...new Set(roles)], active, unit: null, agent: null, ...placeIn(belonging) })),

    /** Does the same to many, one after the other, and says of each what became of it; a repeat changes nothing more. */
    async changeMany(actor: UserActor, ids: readonly string[], act: BulkAct): Promise<BulkResult[]> {
      const results: BulkResult[] = [];
      for (const id of new Set(ids)) {
        const done = await (acts[act.kind] as (actor: UserActor, id: string, act: BulkAct) => Promise<Result<boolean>>)(actor, id, act);
        results.push(done.ok ? { id, state: done.value ? 'done' : 'same', code: null, params: {} } : { id, state: 'refused', code: done.error.code, params: done.error.params ?? {} });
      }
      return results;
    },
  };
}
export type PeopleManagement = ReturnType<typeof createPeopleManagement>;
