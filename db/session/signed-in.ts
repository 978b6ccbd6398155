import type { Role } from '../../contracts/roles';
import { readPreferences } from '../../domain/session/preferences';
import type { SignedIn } from '../../domain/session/ports';

export interface SignedInRow {
  id: string; login: string; name_fa: string; name_en: string; agent_id: string | null; all_branches: boolean; preferences: unknown; one_time: boolean;
  branch_id: string; branch_code: string; branch_fa: string; branch_en: string; unit_id: string | null; unit_fa: string | null; unit_en: string | null;
  roles: Role[]; branches: string[] | null;
}

/** The person `u` as requests need them. */
export const signedInColumns = `u.id, u.login, u.name_fa, u.name_en, u.agent_id, u.all_branches, u.preferences, u.one_time_until is not null as one_time,
  u.branch_id, b.code as branch_code, b.name_fa as branch_fa, b.name_en as branch_en, u.unit_id, n.name_fa as unit_fa, n.name_en as unit_en,
  array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
  case when u.all_branches then array(select a.id from branch a) end as branches`;
export const signedInJoins = 'join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id';

export function signedInOf(row: SignedInRow, by: SignedIn['by'], csrfToken: string): SignedIn {
  return {
    actor: { kind: 'user', id: row.id, roles: row.roles, branches: row.branches ?? [row.branch_id], branchId: row.branch_id, unitId: row.unit_id, agentId: row.agent_id },
    login: row.login, name: { fa: row.name_fa, en: row.name_en },
    branch: { id: row.branch_id, code: row.branch_code, name: { fa: row.branch_fa, en: row.branch_en } },
    unit: row.unit_id ? { id: row.unit_id, name: { fa: row.unit_fa!, en: row.unit_en! } } : null,
    preferences: readPreferences(row.preferences), csrfToken, by, oneTime: row.one_time,
  };
}
