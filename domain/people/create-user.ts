import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { PasswordHasher } from '../session/ports';
import { loginOf } from '../session/sign-in';
import { systemActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { passwordFault } from './password-fault';
import { placeOf, type WantedPlace } from './place-of';
import type { UserStore } from './ports';

const loginPattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export interface CreateUserInput extends WantedPlace { login: string; password: string; name: Label }
export interface CreatedUser { id: string; login: string; branch: string; agent: string | null }

/**
 * Makes an account, from the machine that the product runs on. Refusals: `user.login`, those of `passwordFault`, `user.exists`, and those of
 * `placeOf`; none of them changes anything.
 */
export function createUserCreation({ unitOfWork, users, hasher, journal }: { unitOfWork: UnitOfWork; users: UserStore; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }) {
  return async (input: CreateUserInput): Promise<Result<CreatedUser>> => {
    const login = loginOf(input.login);
    if (!loginPattern.test(login)) return refuse('user.login', { login });
    const fault = passwordFault(input.password, { login });
    if (fault) return fault;
    const passwordHash = await hasher.hash(input.password);
    return unitOfWork.run(systemActor, async (tx) => {
      const place = await placeOf(users, tx, input);
      if (!place.ok) return place;
      const id = newId();
      const { branchId, branch, agentId, agent, allBranches } = place.value;
      if (!await users.add(tx, { id, login, passwordHash, name: input.name, branchId, agentId, allBranches, roles: input.roles })) return refuse('user.exists', { login });
      await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'user.create', resource: 'user', resourceId: id, after: { login, roles: input.roles, branch, allBranches, ...(agent && { agent }) } }]);
      return ok({ id, login, branch, agent });
    });
  };
}
