import type { AgentRow, BranchDetail, BranchKind, BranchRow, UnitKind, UnitRow } from '../../contracts/places';
import { revisionOf } from '../../domain/shared/revision';

interface Named { id: string; code: string; name_fa: string; name_en: string; active: boolean }
export interface BranchFields extends Named { kind: BranchKind; parent_id: string | null; parent_code: string | null; parent_fa: string | null; parent_en: string | null; time_zone: string }
export interface UnitFields extends Named { branch_id: string; kind: UnitKind; supervisor_id: string | null; supervisor_fa: string | null; supervisor_en: string | null; people: number }
export interface AgentFields { id: string; branch_id: string; code: string; name: string; phone: string | null; active: boolean; people: number }

export const branchColumns = 'b.id, b.code, b.name_fa, b.name_en, b.kind, b.time_zone, b.active, b.parent_id, p.code as parent_code, p.name_fa as parent_fa, p.name_en as parent_en';
export const branchFrom = 'branch b left join branch p on p.id = b.parent_id';
const peopleOf = (condition: string): string => `(select count(*)::int from app_user u where u.active and ${condition}) as people`;
export const countColumns = `${peopleOf('u.branch_id = b.id')}, (select count(*)::int from unit n where n.branch_id = b.id and n.active) as units, (select count(*)::int from agent g where g.branch_id = b.id and g.active) as agents`;
export const unitColumns = `n.id, n.branch_id, n.code, n.name_fa, n.name_en, n.kind, n.active, n.supervisor_id, s.name_fa as supervisor_fa, s.name_en as supervisor_en, ${peopleOf('u.unit_id = n.id')}`;
export const unitFrom = 'unit n left join app_user s on s.id = n.supervisor_id';
export const agentColumns = `g.id, g.branch_id, g.code, g.name, g.phone, g.active, ${peopleOf('u.agent_id = g.id')}`;

const tagged = <T extends object>(row: T): T & { revision: string } => ({ ...row, revision: revisionOf(row) });

export const branchOf = (row: BranchFields): BranchDetail => tagged({
  id: row.id, code: row.code, name: { fa: row.name_fa, en: row.name_en }, kind: row.kind,
  parent: row.parent_id === null ? null : { id: row.parent_id, code: row.parent_code!, name: { fa: row.parent_fa!, en: row.parent_en! } }, timeZone: row.time_zone, active: row.active,
});
export const countedBranchOf = (row: BranchFields & { people: number; units: number; agents: number }): BranchRow => ({ ...branchOf(row), people: row.people, units: row.units, agents: row.agents });

/** How many people there are is no part of the tag: nobody changes it here. */
export const unitOf = (row: UnitFields): UnitRow => ({
  ...tagged({
    id: row.id, code: row.code, name: { fa: row.name_fa, en: row.name_en }, kind: row.kind, active: row.active,
    supervisor: row.supervisor_id === null ? null : { id: row.supervisor_id, name: { fa: row.supervisor_fa!, en: row.supervisor_en! } },
  }), people: row.people,
});
export const agentOf = (row: AgentFields): AgentRow => ({ ...tagged({ id: row.id, code: row.code, name: row.name, phone: row.phone, active: row.active }), people: row.people });
