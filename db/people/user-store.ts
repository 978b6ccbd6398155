import type { UserStore } from '../../domain/people/ports';
import type { Tx } from '../../domain/shared/unit-of-work';
import { roleStore } from '../access/role-store';
import { sqlOf } from '../unit-of-work';

interface UserRow {
  id: string; login: string; name_fa: string; name_en: string; branch_id: string; branch: string; unit: string | null; agent_id: string | null; agent: string | null;
  all_branches: boolean; active: boolean; place_open: boolean; roles: string[];
}

export function createUserStore(): UserStore {
  return {
    branches: (tx) => sqlOf(tx).query<{ id: string; code: string; active: boolean }>('select id, code, active from branch order by code'),
    units: (tx, branchId) => sqlOf(tx).query<{ id: string; code: string }>('select id, code from unit where branch_id = $1 and active order by code', [branchId]),
    agents: (tx) => sqlOf(tx).query<{ id: string; code: string; branchId: string; branch: string }>('select a.id, a.code, a.branch_id as "branchId", b.code as branch from agent a join branch b on b.id = a.branch_id where a.active order by a.code'),
    async addHeadOffice(tx, { id, code, name }) {
      await sqlOf(tx).query(`insert into branch (id, code, name_fa, name_en, kind) values ($1, $2, $3, $4, 'head-office')`, [id, code, name.fa, name.en]);
    },
    async add(tx, { id, login, passwordHash, name, place: { branchId, unitId, agentId, allBranches }, roles, oneTimeHours }) {
      const made = await sqlOf(tx).query(
        `insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, unit_id, agent_id, all_branches, one_time_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(hours => $10::int)) on conflict (login) do nothing returning id`,
        [id, login, passwordHash, name.fa, name.en, branchId, unitId, agentId, allBranches, oneTimeHours]);
      if (made.length === 0) return false;
      await addRoles(tx, id, roles);
      return true;
    },
    async find(tx, by) {
      const [row] = await sqlOf(tx).query<UserRow>(
        `select u.id, u.login, u.name_fa, u.name_en, u.branch_id, b.code as branch, n.code as unit, u.agent_id, a.code as agent, u.all_branches, u.active,
           b.active and coalesce(n.active, true) and coalesce(a.active, true) as place_open, coalesce((select array_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '{}') as roles
         from app_user u join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id left join agent a on a.id = u.agent_id where ${'id' in by ? 'u.id' : 'u.login'} = $1 for update of u`, ['id' in by ? by.id : by.login]);
      return row ? {
        id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, branchId: row.branch_id, branch: row.branch, unit: row.unit, agentId: row.agent_id, agent: row.agent,
        allBranches: row.all_branches, active: row.active, placeOpen: row.place_open, roles: row.roles,
      } : null;
    },
    async administrators(tx) {
      await roleStore.lock(tx);
      return (await roleStore.administrators(tx)).access;
    },
    grantsOf: roleStore.grantsOf, unknownRole: roleStore.unknownRole,
    async change(tx, userId, { passwordHash, name, roles, place, active }) {
      await sqlOf(tx).query(
        `update app_user set password_hash = coalesce($2, password_hash), password_changed_at = case when $2 is null then password_changed_at else now() end, one_time_until = case when $2 is null then one_time_until end, name_fa = coalesce($3, name_fa), name_en = coalesce($4, name_en), active = coalesce($5, active) where id = $1`,
        [userId, passwordHash ?? null, name?.fa ?? null, name?.en ?? null, active ?? null]);
      if (place) await sqlOf(tx).query('update app_user set branch_id = $2, unit_id = $3, agent_id = $4, all_branches = $5 where id = $1', [userId, place.branchId, place.unitId, place.agentId, place.allBranches]);
      if (!roles) return;
      await sqlOf(tx).query('delete from user_role where user_id = $1 and role <> all ($2::text[])', [userId, roles]);
      await addRoles(tx, userId, roles);
    },
    async endSessions(tx, userId) {
      await sqlOf(tx).query('delete from session where user_id = $1', [userId]);
      await sqlOf(tx).query('delete from sign_in_attempt where login = (select login from app_user where id = $1)', [userId]);
    },
    async revokeTokens(tx, userId) {
      sqlOf(tx).send('update api_token set revoked_at = now() where user_id = $1 and revoked_at is null and expires_at > now()', [userId]);
    },
    releaseTasks: (tx, userId, kept) => sqlOf(tx).query<{ id: string; requestId: string | null; branchId: string; agentId: string | null }>(
      `update task set assignee_id = null, acting_for = null, draft_of = $1
       where assignee_id = $1 and state = 'open' and ($2::boolean or role = any ($3::text[]) or case when $4::uuid is null then $5::uuid[] is not null and branch_id <> all ($5::uuid[]) else agent_id is distinct from $4::uuid end)
       returning id, request_id as "requestId", branch_id as "branchId", agent_id as "agentId"`, [userId, kept === null, kept?.taken ?? [], kept?.agentId ?? null, kept?.branchIds ?? null]),
  };
}

async function addRoles(tx: Tx, userId: string, roles: readonly string[]): Promise<void> {
  await sqlOf(tx).query('insert into user_role (user_id, role) select $1, unnest($2::text[]) on conflict do nothing', [userId, roles]);
}
