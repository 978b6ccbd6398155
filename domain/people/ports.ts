import type { Label } from '../../contracts/label';
import type { Role } from '../../contracts/roles';
import type { Tx } from '../shared/unit-of-work';

export interface Place { branchId: string; branch: string; agentId: string | null; agent: string | null; allBranches: boolean }
export interface NewUser { id: string; login: string; passwordHash: string; name: Label; branchId: string; agentId: string | null; allBranches: boolean; roles: readonly Role[] }
export interface KnownUser { id: string; login: string; name: Label; branch: string; agent: string | null; allBranches: boolean; active: boolean; roles: Role[] }
/** What is not given stays as it is. */
export interface UserChange { passwordHash?: string; name?: Label; roles?: readonly Role[]; place?: Place; active?: boolean }

export interface UserStore {
  branches(tx: Tx): Promise<{ id: string; code: string }[]>;
  agents(tx: Tx): Promise<{ id: string; code: string; branchId: string; branch: string }[]>;
  /** The company's first branch. */
  addHeadOffice(tx: Tx, branch: { id: string; code: string; name: Label }): Promise<void>;
  /** `false` when the login is taken; nothing is changed then. */
  add(tx: Tx, user: NewUser): Promise<boolean>;
  /** By the login, locked until the transaction ends. */
  find(tx: Tx, login: string): Promise<KnownUser | null>;
  /** Active administrators beside this one. */
  otherAdmins(tx: Tx, userId: string): Promise<number>;
  change(tx: Tx, userId: string, change: UserChange): Promise<void>;
  /** Signs the person out everywhere, and forgets failed tries. */
  endSessions(tx: Tx, userId: string): Promise<void>;
  /** Gives the person's open tasks back to whoever may take them; answers which. */
  releaseTasks(tx: Tx, userId: string): Promise<{ id: string; requestId: string | null; branchId: string; agentId: string | null }[]>;
}
