import type { CellError, PeopleColumn } from '../../contracts/people-file';
import type { PeopleStore } from '../session/ports';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { revisionOf } from '../shared/revision';
import type { Tx } from '../shared/unit-of-work';
import { createAccounts, newLogin, type AccountChange, type AccountState } from './accounts';
import { lockedPerson } from './locked-person';
import { oneTimeHours } from './manage-access';
import { cellErrorOf, missingIn, type PersonGiven } from './person-row';
import type { KnownUser, UserStore } from './ports';

/** `was`: the tag of the account as it was found; null where there was none. */
export interface Applied { act: 'create' | 'change'; changes: PeopleColumn[]; was: string | null }
export type AppliedRow = { ok: true; value: Applied } | { ok: false; errors: CellError[] };

/** Does what one row of a file says, within a transaction of the caller's: makes the account where there is none of its login, else changes it. */
export function createPersonFile({ users, people, journal }: { users: UserStore; people: PeopleStore; journal: Journal }) {
  const accounts = createAccounts({ users, journal });
  const create = async (tx: Tx, actor: UserActor, { nameFa, nameEn, roles, branch, unit, agent, allBranches, ...given }: PersonGiven, passwordHash: string): Promise<AppliedRow> => {
    const missing = missingIn({ ...given, ...(nameFa && { nameFa }), ...(nameEn && { nameEn }), ...(roles && { roles }) });
    if (missing.length > 0) return { ok: false, errors: missing };
    const login = newLogin(given.login);
    if (!login.ok) return refusedRow(login);
    const made = await accounts.create(tx, actor, {
      login: login.value, passwordHash, oneTimeHours, name: { fa: nameFa!, en: nameEn! }, roles: roles!, allBranches: allBranches ?? false, ...(branch && !agent && { branch }), ...(unit && { unit }), ...(agent && { agent }),
    });
    const told = { login: true, nameFa, nameEn, roles, branch, unit, agent, allBranches };
    return made.ok ? { ok: true, value: { act: 'create', changes: (Object.keys(told) as (keyof typeof told)[]).filter((column) => told[column]), was: null } } : refusedRow(made);
  };
  const change = async (tx: Tx, actor: UserActor, known: KnownUser, { nameFa, nameEn, login: _login, ...given }: PersonGiven): Promise<AppliedRow> => {
    const before = await lockedPerson({ users, people }, tx, actor, known.id, known);
    if (!before.ok) return refusedRow(before);
    const named: AccountChange = nameFa === undefined && nameEn === undefined ? {} : { name: { fa: nameFa ?? before.value.name.fa, en: nameEn ?? before.value.name.en } };
    const done = await accounts.change(tx, actor, before.value, { ...withoutBranchOfAgent(given), ...named });
    return done.ok ? { ok: true, value: { act: 'change', changes: changedColumns(before.value, done.value.account), was: tagOf(before.value) } } : refusedRow(done);
  };
  return async (tx: Tx, actor: UserActor, given: PersonGiven, passwordHash: string): Promise<AppliedRow> => {
    // Whoever is out of reach is not found, and the login then is taken.
    const known = await users.find(tx, { login: given.login });
    return known ? change(tx, actor, known, given) : create(tx, actor, given, passwordHash);
  };
}
export type PersonFile = ReturnType<typeof createPersonFile>;

/** Of what a file can say of an account; whether its place is in use is not the account's. */
const tagOf = ({ placeOpen: _place, ...account }: KnownUser): string => revisionOf(account);
const refusedRow = (refused: { error: Parameters<typeof cellErrorOf>[0] }): AppliedRow => ({ ok: false, errors: [cellErrorOf(refused.error)] });
/** What was taken out of the product names the agency's branch too, which is no choice of its person. */
const withoutBranchOfAgent = ({ branch, ...given }: Omit<PersonGiven, 'login' | 'nameFa' | 'nameEn'>) => ({ ...given, ...(branch !== undefined && !given.agent && { branch }) });

function changedColumns(before: AccountState, after: AccountState): PeopleColumn[] {
  const columns: Partial<Record<PeopleColumn, [unknown, unknown]>> = {
    nameFa: [before.name.fa, after.name.fa], nameEn: [before.name.en, after.name.en], roles: [before.roles.join(), after.roles.join()], branch: [before.branch, after.branch], unit: [before.unit, after.unit],
    agent: [before.agent, after.agent], allBranches: [before.allBranches, after.allBranches], active: [before.active, after.active],
  };
  return (Object.entries(columns) as [PeopleColumn, [unknown, unknown]][]).filter(([, [was, is]]) => was !== is).map(([column]) => column);
}
