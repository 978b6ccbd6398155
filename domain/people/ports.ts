import type { Label } from '../../contracts/label';
import type { Role } from '../../contracts/roles';
import type { Tx } from '../shared/unit-of-work';

export interface NewUser { id: string; login: string; passwordHash: string; name: Label; branchId: string; allBranches: boolean; roles: readonly Role[] }
export interface UserStore {
  branches(tx: Tx): Promise<{ id: string; code: string }[]>;
  /** The company's first branch. */
  addHeadOffice(tx: Tx, branch: { id: string; code: string; name: Label }): Promise<void>;
  /** `false` when the login is taken; nothing is changed then. */
  add(tx: Tx, user: NewUser): Promise<boolean>;
}
