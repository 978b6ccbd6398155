import type { GrantView, GroupDetail, GroupHead, NamedRole, PersonAccess, RoleDetail, RoleHead } from '../../contracts/access';
import type { Label } from '../../contracts/label';
import type { Module } from '../../contracts/modules';
import type { Status } from '../../contracts/statuses';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { ScopedRow } from './may';
import type { Grant } from './rights';

export interface RoleContent { name: Label; active: boolean; grants: readonly GrantView[]; hidden: readonly Module[] }
export interface GroupContent { name: Label; active: boolean; roles: readonly string[]; members: readonly string[] }

export interface AccessStore {
  /** One change of roles and groups at a time. */
  lock(tx: Tx): Promise<void>;
  /** Active people whose active roles let them change access and look after people, each. */
  administrators(tx: Tx): Promise<{ access: number; people: number }>;

  roles(tx: Tx): Promise<RoleHead[]>;
  /** What all roles are called, in the order of `roles`. */
  roleNames(tx: Tx): Promise<NamedRole[]>;
  role(tx: Tx, key: string): Promise<RoleDetail | null>;
  /** The first of the roles that there is not. */
  unknownRole(tx: Tx, roles: readonly string[]): Promise<string | null>;
  /** What the roles allow, in their order. */
  grantsOf(tx: Tx, roles: readonly string[]): Promise<Grant[]>;
  /** False when the key is taken. */
  addRole(tx: Tx, key: string, content: RoleContent): Promise<boolean>;
  /** Its grants become these; its revision grows. */
  putRole(tx: Tx, key: string, content: RoleContent): Promise<void>;
  /** False when somebody has it, or a group does. */
  removeRole(tx: Tx, key: string): Promise<boolean>;

  groups(tx: Tx): Promise<GroupHead[]>;
  group(tx: Tx, id: string): Promise<GroupDetail | null>;
  /** False when the key is taken. */
  addGroup(tx: Tx, id: string, key: string, content: GroupContent): Promise<boolean>;
  putGroup(tx: Tx, id: string, content: GroupContent): Promise<void>;
  /** Those of the people who are known and whom the actor may look after. */
  peopleWithin(tx: Tx, branches: readonly string[], ids: readonly string[]): Promise<string[]>;

  /** The person, whoever it is, with what their roles allow, also when they are not active. */
  person(tx: Tx, userId: string): Promise<{ actor: UserActor; access: PersonAccess } | null>;
  /** A request by its number, as rules see it; `people` are those whose own it is. `received` in rial. */
  requestByNo(tx: Tx, no: string): Promise<{ id: string; no: string; status: Status; branch: Label; agent: string | null; row: ScopedRow; received: bigint } | null>;
}
