import { putRows } from '../../db/put-rows';
import type { Role } from '../../contracts/roles';
import { createPasswordHasher } from '../../platform/password-hasher';
import { uuidOf } from '../../tools/staff/lots';
import type { Credentials } from '../../tools/staff/http-session';

/** Fifty people of one branch, shared out as the work is. */
const crew: Partial<Record<Role, number>> = { reception: 9, supervisor: 10, technician: 14, qc: 6, delivery: 9, manager: 2 };
const password = 'bench-Baran-40';

/** Puts the branch, a workshop and the accounts, and says how each of them signs in. */
export async function prepareCrew(ownerUrl: string): Promise<Credentials[]> {
  const [branch, unit] = [uuidOf('bench', 'branch'), uuidOf('bench', 'unit')];
  const people = Object.entries(crew).flatMap(([role, count]) => Array.from({ length: count }, (_, index) => ({ role, login: `${role}-${index + 1}` })));
  const hash = await createPasswordHasher().hash(password);
  const idOf = (login: string) => uuidOf('bench', 'user', login);
  await putRows(ownerUrl, [
    { table: 'branch', rows: [{ id: branch, code: 'BENCH', name_fa: 'شعبهٔ مرکزی', name_en: 'Main branch', kind: 'head-office' }] },
    { table: 'unit', rows: [{ id: unit, branch_id: branch, kind: 'workshop', code: 'W1', name_fa: 'تعمیرگاه', name_en: 'Workshop' }] },
    {
      table: 'app_user',
      rows: people.map(({ role, login }) => ({
        id: idOf(login), login, password_hash: hash, name_fa: login, name_en: login, branch_id: branch, unit_id: role === 'technician' ? unit : null, agent_id: null, all_branches: false, active: true,
      })),
    },
    { table: 'user_role', rows: people.map(({ role, login }) => ({ user_id: idOf(login), role })) },
  ]);
  return people.map(({ login }) => ({ login, password }));
}
