import type { UserStore } from '../../domain/people/ports';
import { sqlOf } from '../unit-of-work';

export function createUserStore(): UserStore {
  return {
    branches: (tx) => sqlOf(tx).query<{ id: string; code: string }>('select id, code from branch order by code'),
    async addHeadOffice(tx, { id, code, name }) {
      await sqlOf(tx).query(`insert into branch (id, code, name_fa, name_en, kind) values ($1, $2, $3, $4, 'head-office')`, [id, code, name.fa, name.en]);
    },
    async add(tx, { id, login, passwordHash, name, branchId, allBranches, roles }) {
      const made = await sqlOf(tx).query(
        `insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, all_branches) values ($1, $2, $3, $4, $5, $6, $7) on conflict (login) do nothing returning id`,
        [id, login, passwordHash, name.fa, name.en, branchId, allBranches]);
      if (made.length === 0) return false;
      await sqlOf(tx).query('insert into user_role (user_id, role) select $1, unnest($2::text[])', [id, roles]);
      return true;
    },
  };
}
