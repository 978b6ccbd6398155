import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { PasswordHasher } from '../session/ports';
import { loginOf } from '../session/sign-in';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { createAccounts, type AccountState } from './accounts';
import { passwordFault } from './password-fault';
import type { UserStore } from './ports';

/** What is not given stays as it is. */
export interface ChangeUserInput { password?: string; name?: Label; roles?: readonly string[]; branch?: string; agent?: string; allBranches?: boolean; active?: boolean }
export type ChangedUser = Omit<AccountState, 'name'>;

/**
 * Changes an account, from the machine that the product runs on. Refusals: `user.unknown`, those of `passwordFault` and of a change of an
 * account; none of them changes anything.
 */
export function createUserChange({ unitOfWork, users, hasher, journal }: { unitOfWork: UnitOfWork; users: UserStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }) {
  const accounts = createAccounts({ users, journal });
  return async (given: string, { password, ...input }: ChangeUserInput): Promise<Result<ChangedUser>> => {
    const login = loginOf(given);
    const fault = password === undefined ? null : passwordFault(password, { login });
    if (fault) return fault;
    const passwordHash = password === undefined ? undefined : await hasher.hash(password);
    return unitOfWork.run(systemActor, async (tx) => {
      const before = await users.find(tx, { login });
      if (!before) return refuse('user.unknown', { login });
      const done = await accounts.change(tx, null, before, { ...input, ...(passwordHash && { passwordHash }) });
      if (!done.ok) return done;
      const { name: _name, ...now } = done.value.account;
      return ok(now);
    });
  };
}
