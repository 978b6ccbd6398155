import { everyone } from '../../contracts/roles';
import type { People } from '../../domain/requests/ports';
import { sqlOf } from '../unit-of-work';

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id);

export function createPeople(): People {
  return {
    async active(tx, userId) {
      const [row] = await sqlOf(tx).query<NonNullable<Awaited<ReturnType<People['active']>>>>(
        `select u.id, u.branch_id as "branchId", u.all_branches as "allBranches", u.unit_id as "unitId", u.agent_id as "agentId",
           (select coalesce(array_agg(r.role), '{}') from person_role r where r.user_id = u.id) as roles from app_user u where u.id = $1 and u.active`, [userId]);
      return row ?? null;
    },
    async ofRole(tx, role, branchId, agentId) {
      if (role === everyone) return idsOf(await sqlOf(tx).query<{ id: string }>(
        `select u.id from app_user u where u.active and (u.agent_id is null and (u.branch_id = $1 or u.all_branches) or u.agent_id = $2::uuid)
         and exists (select 1 from person_role r where r.user_id = u.id) order by u.id`, [branchId, agentId]));
      return idsOf(await sqlOf(tx).query<{ id: string }>(
        `select u.id from app_user u join person_role r on r.user_id = u.id where r.role = $1 and u.active
         and case when $3::uuid is null then u.agent_id is null and (u.branch_id = $2 or u.all_branches) else u.agent_id = $3::uuid end order by u.id`, [role, branchId, agentId]));
    },
    async unitExists(tx, unitId) {
      return (await sqlOf(tx).query('select 1 from unit where id = $1', [unitId])).length > 0;
    },
  };
}
