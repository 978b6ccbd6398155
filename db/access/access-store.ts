import type { Label } from '../../contracts/label';
import { moduleNames } from '../../contracts/modules';
import type { Status } from '../../contracts/statuses';
import type { AccessStore } from '../../domain/access/ports';
import { receivedColumn } from '../read/bill';
import { ownersSql } from '../read/scope-sql';
import { sqlOf } from '../unit-of-work';
import { groupStore } from './group-store';
import { actorOf, personColumns, type PersonRow } from './known-rights';
import { roleStore } from './role-store';

interface Row extends PersonRow { login: string; name_fa: string; name_en: string; active: boolean; branch_fa: string; branch_en: string; agent: string | null; unit_fa: string | null; unit_en: string | null }
interface SourceRow { role: string; name_fa: string; name_en: string; group_fa: string | null; group_en: string | null }
interface RequestRow { id: string; no: string; status: Status; branch_id: string; agent_id: string | null; unit_id: string | null; branch_fa: string; branch_en: string; agent: string | null; people: string[]; received: string }

const personSql = `
select ${personColumns}, u.login, u.name_fa, u.name_en, u.active, b.name_fa as branch_fa, b.name_en as branch_en, a.name as agent, n.name_fa as unit_fa, n.name_en as unit_en
from app_user u join branch b on b.id = u.branch_id left join agent a on a.id = u.agent_id left join unit n on n.id = u.unit_id where u.id = $1`;
/** Only what counts: of roles and groups that are in use. */
const sourcesSql = `
select r.key as role, r.name_fa, r.name_en, s.group_fa, s.group_en from (
  select u.role, null::text as group_fa, null::text as group_en from user_role u where u.user_id = $1
  union all select g.role, k.name_fa, k.name_en from user_group_member m join user_group k on k.id = m.group_id and k.active join user_group_role g on g.group_id = k.id where m.user_id = $1
) s join role r on r.key = s.role and r.active order by r.position, r.key, s.group_en nulls first`;
const requestSql = `
select r.id, r.no, r.status, r.branch_id, r.agent_id, r.unit_id, b.name_fa as branch_fa, b.name_en as branch_en, a.name as agent,
  ${ownersSql} as people,
  ${receivedColumn} as received
from service_request r join branch b on b.id = r.branch_id left join agent a on a.id = r.agent_id where upper(r.no) = upper($1)`;

const label = (fa: string | null, en: string | null): Label | null => (fa === null || en === null ? null : { fa, en });

export function createAccessStore(): AccessStore {
  return {
    ...roleStore, ...groupStore,
    async person(tx, userId) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<Row>(personSql, [userId]);
      if (!row) return null;
      const sources = await sql.query<SourceRow>(sourcesSql, [userId]);
      const actor = await actorOf(sql, row);
      return {
        actor,
        access: {
          person: { id: row.id, name: { fa: row.name_fa, en: row.name_en }, login: row.login, branch: { fa: row.branch_fa, en: row.branch_en }, allBranches: row.allBranches, agent: row.agent, unit: label(row.unit_fa, row.unit_en) },
          active: row.active, modules: moduleNames.filter((module) => !actor.rights.hidden.has(module)),
          roles: sources.map(({ role, name_fa, name_en, group_fa, group_en }) => ({ role, name: { fa: name_fa, en: name_en }, group: label(group_fa, group_en) })),
          grants: Object.values(actor.rights.grants).flat().map((grant) => ({ ...grant, statuses: grant.statuses as Status[] | null, amountLimit: grant.amountLimit?.toString() ?? null })),
        },
      };
    },
    async requestByNo(tx, no) {
      const [row] = await sqlOf(tx).query<RequestRow>(requestSql, [no]);
      return row ? {
        id: row.id, no: row.no, status: row.status, branch: { fa: row.branch_fa, en: row.branch_en }, agent: row.agent, received: BigInt(row.received),
        row: { branchId: row.branch_id, agentId: row.agent_id, unitId: row.unit_id, people: row.people, status: row.status },
      } : null;
    },
  };
}
