import type { Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { PasswordHasher } from '../session/ports';
import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { createAccounts, newLogin } from './accounts';
import { passwordFault } from './password-fault';
import type { WantedPlace } from './place-of';
import type { UserStore } from './ports';

export interface CreateUserInput extends WantedPlace { login: string; password: string; name: Label }
export interface CreatedUser { id: string; login: string; branch: string; agent: string | null }

/**
 * Makes an account, from the machine that the product runs on. Refusals: `user.login`, those of `passwordFault`, `user.exists`, and those of
 * `placeOf`; none of them changes anything.
 */
export function createUserCreation({ unitOfWork, users, hasher, journal }: { unitOfWork: UnitOfWork; users: UserStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }) {
  const accounts = createAccounts({ users, journal });
  return async ({ password, ...input }: CreateUserInput): Promise<Result<CreatedUser>> => {
    const login = newLogin(input.login);
    if (!login.ok) return login;
    const fault = passwordFault(password, { login: login.value });
    if (fault) return fault;
    const passwordHash = await hasher.hash(password);
    return unitOfWork.run<CreatedUser>(systemActor, (tx) => accounts.create(tx, null, { ...input, login: login.value, passwordHash, oneTimeHours: null }));
  };
}
