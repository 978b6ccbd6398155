import { branchesOf } from '../../domain/access/may';
import type { PeopleStore } from '../../domain/session/ports';
import { roleStore } from '../access/role-store';
import { sqlOf } from '../unit-of-work';

/** Who may look after the account `u`: staff of its branch who see all that it sees. `$1` are the actor's branches. */
export const withinReach = `u.branch_id = any ($1::uuid[]) and (not u.all_branches or not exists (select 1 from branch other where other.id <> all ($1::uuid[])))`;
export const rolesOf = 'array(select r.role from user_role r where r.user_id = u.id order by r.role)';

/** Also those of groups: all that taking the account over would give. */
const everyRoleOf = 'array(select r.role from person_role r where r.user_id = u.id order by r.role)';

export function createPeopleStore(): PeopleStore {
  return {
    grantsOf: roleStore.grantsOf,
    async find(tx, actor, userId) {
      if (actor.agentId !== null) return null;
      const [row] = await sqlOf(tx).query<{ id: string; login: string; name_fa: string; name_en: string; active: boolean; roles: string[] }>(
        `select u.id, u.login, u.name_fa, u.name_en, u.active, ${everyRoleOf} as roles from app_user u where u.id = $2 and ${withinReach} for update`, [branchesOf(actor, 'user.manage'), userId]);
      return row ? { id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, active: row.active, roles: row.roles } : null;
    },
  };
}
