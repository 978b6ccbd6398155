import type { PersonDetail } from '../../contracts/people';
import { revisionOf } from '../../domain/shared/revision';

export interface DetailRow {
  id: string; login: string; name_fa: string; name_en: string; branch: string; branch_fa: string; branch_en: string; unit: string | null; unit_fa: string | null; unit_en: string | null; agent: string | null; agent_name: string | null;
  all_branches: boolean; active: boolean; created_at: Date; one_time: boolean; roles: string[]; may_manage: boolean;
}

export function personDetailOf(row: DetailRow): PersonDetail {
  const person = {
    id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, roles: row.roles, branch: { code: row.branch, name: { fa: row.branch_fa, en: row.branch_en } },
    unit: row.unit === null ? null : { code: row.unit, name: { fa: row.unit_fa!, en: row.unit_en! } }, agent: row.agent === null ? null : { code: row.agent, name: row.agent_name! }, allBranches: row.all_branches,
    active: row.active, createdAt: row.created_at.toISOString(), oneTimePassword: row.one_time, mayManage: row.may_manage,
  };
  return { ...person, revision: revisionOf(person) };
}
