import type { NamedRole } from '../../contracts/access';
import type { Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { PeoplePlaces, PersonAccess, PersonDetail, PersonRow } from '../../contracts/people';
import type { CellError, PeopleImport, PeopleImportRow } from '../../contracts/people-file';
import type { Page } from '../requests/queries';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { RoleGrants } from './powers';

export interface Place { branchId: string; branch: string; unitId: string | null; unit: string | null; agentId: string | null; agent: string | null; allBranches: boolean }
export interface NewUser { id: string; login: string; passwordHash: string; name: Label; place: Place; roles: readonly string[]; /** None: the password is their own. */ oneTimeHours: number | null }
/** `placeOpen`: their branch, unit and agency are in use. */
export interface KnownUser { id: string; login: string; name: Label; branchId: string; branch: string; unit: string | null; agentId: string | null; agent: string | null; allBranches: boolean; active: boolean; placeOpen: boolean; roles: string[] }
/** What is not given stays as it is. */
export interface UserChange { passwordHash?: string; name?: Label; roles?: readonly string[]; place?: Place; active?: boolean }
/** What of a person's open tasks stays with them: those of branches (null: all) or of an agency, but for those of roles that were taken. */
export interface KeptTasks { branchIds: readonly string[] | null; agentId: string | null; taken: readonly string[] }

export interface UserStore extends RoleGrants {
  /** The first of the roles that there is not. */
  unknownRole(tx: Tx, roles: readonly string[]): Promise<string | null>;
  /** All, also those out of use. */
  branches(tx: Tx): Promise<{ id: string; code: string; active: boolean }[]>;
  /** Those in use. */
  units(tx: Tx, branchId: string): Promise<{ id: string; code: string }[]>;
  /** Those in use. */
  agents(tx: Tx): Promise<{ id: string; code: string; branchId: string; branch: string }[]>;
  /** The company's first branch. */
  addHeadOffice(tx: Tx, branch: { id: string; code: string; name: Label }): Promise<void>;
  /** `false` when the login is taken; nothing is changed then. */
  add(tx: Tx, user: NewUser): Promise<boolean>;
  /** Locked until the transaction ends. */
  find(tx: Tx, by: { login: string } | { id: string }): Promise<KnownUser | null>;
  /** Active people whose roles let them change access. One change of accounts and roles at a time asks it. */
  administrators(tx: Tx): Promise<number>;
  change(tx: Tx, userId: string, change: UserChange): Promise<void>;
  /** Signs the person out everywhere, and forgets failed tries. */
  endSessions(tx: Tx, userId: string): Promise<void>;
  revokeTokens(tx: Tx, userId: string): Promise<void>;
  /** Gives open tasks back to whoever may take them, all but those that are kept; answers which. */
  releaseTasks(tx: Tx, userId: string, kept: KeptTasks | null): Promise<{ id: string; requestId: string | null; branchId: string; agentId: string | null }[]>;
}

export interface PeopleFilter { q?: string; active?: 'yes' | 'no'; role?: string; branch?: string; limit: number; after?: string }
/** Accounts of the reader's branches. Null: unknown, or outside of them, which is the same to the reader. */
export interface PeopleQueries {
  /** The newest first. An `after` that is none of ours is refused as `request.invalid`. */
  list(tx: Tx, actor: UserActor, filter: PeopleFilter): Promise<Result<Page<PersonRow>>>;
  detail(tx: Tx, actor: UserActor, id: string): Promise<PersonDetail | null>;
  /** As many as `most`, and one more where there are more, by their logins. */
  exported(tx: Tx, actor: UserActor, filter: Omit<PeopleFilter, 'limit' | 'after'>, most: number): Promise<ExportedPerson[]>;
  access(tx: Tx, actor: UserActor, id: string): Promise<PersonAccess | null>;
  /** Branches, units and agencies to which the reader may give people: each branch with what is in it, in the order of codes; and whether these are all branches. */
  places(tx: Tx, actor: UserActor): Promise<PeoplePlaces>;
}

/** Roles with what they are called. */
export interface KnownRoles { all(tx: Tx): Promise<NamedRole[]>; /** Those in use. */ active(tx: Tx): Promise<NamedRole[]> }

/** What goes into a file of people, by codes. */
export interface ExportedPerson { login: string; name: Label; roles: string[]; branch: string; unit: string | null; agent: string | null; allBranches: boolean; active: boolean }

/** `was`: the tag of the account that the row was looked at with; null where there was none. */
export interface LookedAt extends PeopleImportRow { was: string | null }
/** Files of people that were looked at, of the actor's branches. */
export interface PeopleImports {
  add(tx: Tx, job: { id: string; file: string; createdBy: string; branchId: string; rows: readonly LookedAt[] }): Promise<void>;
  find(tx: Tx, id: string): Promise<PeopleImport | null>;
  /** The row, where it still waits; then nobody else does it until the transaction ends. */
  lockWaiting(tx: Tx, id: string, row: number): Promise<Pick<LookedAt, 'was'> | null>;
  /** What became of a row that waits; one that does not stays as it is. */
  settle(tx: Tx, id: string, row: number, state: 'done' | 'same' | 'failed', errors: readonly CellError[]): Promise<void>;
  /** Keeps the sealed password of an account that the row made for so many minutes, for this person alone. */
  keepPassword(tx: Tx, id: string, row: number, kept: { sealed: string; for: string; minutes: number }): Promise<void>;
  /** Of these rows, what is still kept for this person. */
  keptPasswords(tx: Tx, id: string, rows: readonly number[], person: string): Promise<{ row: number; sealed: string }[]>;
  /** Ends an import of which no row waits; false when it goes on, or has ended before. */
  finishIfDone(tx: Tx, id: string): Promise<boolean>;
  cancel(tx: Tx, id: string): Promise<void>;
  /** Removes those of more than a month ago, and passwords that are kept no more. */
  sweep(tx: Tx): Promise<void>;
}
