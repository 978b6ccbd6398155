import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { Role } from '../../contracts/roles';
import type { PasswordHasher } from '../session/ports';
import { loginOf } from '../session/sessions';
import { systemActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { UserStore } from './ports';

/** NIST SP 800-63B asks for eight at least; an administrator's opens everything. */
export const leastPassword = 12;
const longestPassword = 200;
const loginPattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export interface CreateUserInput {
  login: string; password: string; name: Label; roles: readonly Role[]; allBranches: boolean;
  /** Its code; not needed where the company has one branch. */
  branch?: string;
  /** Names the branch where the company has none yet: it becomes the head office. */
  branchName?: Label;
}

/**
 * Makes an account of the staff, from the machine that the product runs on. Refusals: `user.login`, `user.password`,
 * `user.exists`, `user.branch-needed`, `user.branch-unknown`; none of them changes anything.
 */
export function createUserCreation({ unitOfWork, users, hasher, journal }: { unitOfWork: UnitOfWork; users: UserStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }) {
  /** Where the account belongs; makes the head office of a company that has no branch. */
  const branchOf = async (tx: Tx, { branch, branchName }: CreateUserInput): Promise<Result<{ id: string; code: string }>> => {
    const known = await users.branches(tx);
    const codes = known.map(({ code }) => code).join(', ');
    const wanted = branch?.trim().toUpperCase();
    if (wanted === undefined) return known.length === 1 ? ok(known[0]!) : refuse('user.branch-needed', { codes });
    const found = known.find(({ code }) => code.toUpperCase() === wanted);
    if (found) return ok(found);
    if (known.length > 0) return refuse('user.branch-unknown', { branch: wanted, codes });
    if (!branchName) return refuse('user.branch-needed', { codes });
    const made = { id: newId(), code: wanted };
    await users.addHeadOffice(tx, { ...made, name: branchName });
    return ok(made);
  };

  return async (input: CreateUserInput): Promise<Result<{ id: string; login: string; branch: string }>> => {
    const login = loginOf(input.login);
    if (!loginPattern.test(login)) return refuse('user.login', { login });
    if (input.password.length < leastPassword || input.password.length > longestPassword) return refuse('user.password', { least: leastPassword });
    const passwordHash = await hasher.hash(input.password);
    return unitOfWork.run(systemActor, async (tx) => {
      const branch = await branchOf(tx, input);
      if (!branch.ok) return branch;
      const id = newId();
      if (!await users.add(tx, { id, login, passwordHash, name: input.name, branchId: branch.value.id, allBranches: input.allBranches, roles: input.roles })) return refuse('user.exists', { login });
      await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'user.create', resource: 'user', resourceId: id, after: { login, roles: input.roles, branch: branch.value.code, allBranches: input.allBranches } }]);
      return ok({ id, login, branch: branch.value.code });
    });
  };
}
