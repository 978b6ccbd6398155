import type { Role } from '../../contracts/roles';
import { createPasswordHasher } from '../../platform/password-hasher';
import { newId, next, type Rows } from './rows';

export const password = 'baran-Cheshme-40';
let hash: Promise<string> | undefined;

export interface User { id: string; login: string; roles: Role[] }
export interface NewUser { branchId: string; roles: Role[]; login?: string; unitId?: string; agentId?: string; allBranches?: boolean; active?: boolean; nameEn?: string }

/** A person whose password is `password`. */
export async function buildUser(rows: Rows, given: NewUser): Promise<User> {
  hash ??= createPasswordHasher().hash(password);
  const id = newId();
  const login = given.login ?? `user${next()}`;
  await rows.insert('app_user', {
    id, login, password_hash: await hash, name_fa: 'سارا احمدی', name_en: given.nameEn ?? 'Sara Ahmadi', branch_id: given.branchId, unit_id: given.unitId ?? null,
    agent_id: given.agentId ?? null, all_branches: given.allBranches ?? false, active: given.active ?? true,
  });
  for (const role of given.roles) await rows.insert('user_role', { user_id: id, role });
  return { id, login, roles: given.roles };
}
