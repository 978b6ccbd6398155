import type { Role } from '../../contracts/roles';
import type { UserStore } from '../../domain/people/ports';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

interface UserRow { id: string; login: string; name_fa: string; name_en: string; branch: string; agent: string | null; all_branches: boolean; active: boolean; roles: Role[] }

export function createUserStore(): UserStore {
  return {
    branches: (tx) => sqlOf(tx).query<{ id: string; code: string }>('select id, code from branch order by code'),
    agents: (tx) => sqlOf(tx).query<{ id: string; code: string; branchId: string; branch: string }>('select a.id, a.code, a.branch_id as "branchId", b.code as branch from agent a join branch b on b.id = a.branch_id where a.active order by a.code'),
    async addHeadOffice(tx, { id, code, name }) {
      await sqlOf(tx).query(`insert into branch (id, code, name_fa, name_en, kind) values ($1, $2, $3, $4, 'head-office')`, [id, code, name.fa, name.en]);
    },
    async add(tx, { id, login, passwordHash, name, branchId, agentId, allBranches, roles }) {
      const made = await sqlOf(tx).query(
        `insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, agent_id, all_branches) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing returning id`,
        [id, login, passwordHash, name.fa, name.en, branchId, agentId, allBranches]);
      if (made.length === 0) return false;
      await addRoles(tx, id, roles);
      return true;
    },
    async find(tx, login) {
      const [row] = await sqlOf(tx).query<UserRow>(
        `select u.id, u.login, u.name_fa, u.name_en, b.code as branch, a.code as agent, u.all_branches, u.active, coalesce((select array_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '{}') as roles
         from app_user u join branch b on b.id = u.branch_id left join agent a on a.id = u.agent_id where u.login = $1 for update of u`, [login]);
      return row ? { id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, branch: row.branch, agent: row.agent, allBranches: row.all_branches, active: row.active, roles: row.roles } : null;
    },
    async otherAdmins(tx, userId) {
      // Locked, so that two administrators are not switched off at the same time, each for the other's sake.
      const rows = await sqlOf(tx).query(`select u.id from app_user u where u.active and u.id <> $1 and exists (select 1 from user_role r where r.user_id = u.id and r.role = 'admin') for update of u`, [userId]);
      return rows.length;
    },
    async change(tx, userId, { passwordHash, name, roles, place, active }) {
      await sqlOf(tx).query(
        `update app_user set password_hash = coalesce($2, password_hash), password_changed_at = case when $2 is null then password_changed_at else now() end, one_time_until = case when $2 is null then one_time_until end, name_fa = coalesce($3, name_fa), name_en = coalesce($4, name_en), active = coalesce($5, active) where id = $1`,
        [userId, passwordHash ?? null, name?.fa ?? null, name?.en ?? null, active ?? null]);
      // A unit lies in a branch: whoever leaves the branch leaves it.
      if (place) await sqlOf(tx).query('update app_user set branch_id = $2, agent_id = $3, all_branches = $4, unit_id = case when branch_id = $2 and $3::uuid is null then unit_id end where id = $1', [userId, place.branchId, place.agentId, place.allBranches]);
      if (!roles) return;
      await sqlOf(tx).query('delete from user_role where user_id = $1 and role <> all ($2::text[])', [userId, roles]);
      await addRoles(tx, userId, roles);
    },
    async endSessions(tx, userId) {
      await sqlOf(tx).query('delete from session where user_id = $1', [userId]);
      await sqlOf(tx).query('delete from sign_in_attempt where login = (select login from app_user where id = $1)', [userId]);
    },
    releaseTasks: (tx, userId) => sqlOf(tx).query<{ id: string; requestId: string | null; branchId: string; agentId: string | null }>(
      `update task set assignee_id = null where assignee_id = $1 and state = 'open' returning id, request_id as "requestId", branch_id as "branchId", agent_id as "agentId"`, [userId]),
  };
}

async function addRoles(tx: Tx, userId: string, roles: readonly Role[]): Promise<void> {
  await sqlOf(tx).query('insert into user_role (user_id, role) select $1, unnest($2::text[]) on conflict do nothing', [userId, roles]);
}
