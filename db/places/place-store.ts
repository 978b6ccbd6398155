import { branchesOf } from '../../domain/access/may';
import type { PlaceStore } from '../../domain/places/ports';
import type { Tx } from '../../domain/shared/unit-of-work';
import { counted } from '../counted';
import { isBelow } from '../is-below';
import { sqlOf } from '../unit-of-work';
import { agentColumns, agentOf, branchColumns, branchFrom, branchOf, unitColumns, unitFrom, unitOf, type AgentFields, type BranchFields, type UnitFields } from './place-rows';

const openRequests = (condition: string): string => counted(`process_instance i where i.status in ('starting', 'active') and ${condition}`);

/** `$1` is the place. */
const inUse = {
  branch: `select ${counted('app_user u where u.branch_id = $1 and u.active')} as people, ${counted('unit n where n.branch_id = $1 and n.active')} as units, ${counted('agent g where g.branch_id = $1 and g.active')} as agents,
    ${counted('branch b where b.parent_id = $1 and b.active')} as branches, ${openRequests('i.branch_id = $1')} as requests`,
  unit: `select ${counted('app_user u where u.unit_id = $1 and u.active')} as people, ${counted(`task t where t.unit_id = $1 and t.state = 'open'`)} as tasks`,
  agent: `select ${counted('app_user u where u.agent_id = $1 and u.active')} as people, ${openRequests('i.agent_id = $1')} as requests`,
} as const;
async function usesOf(tx: Tx, kind: keyof typeof inUse, id: string): Promise<Record<string, number>> {
  const [row] = await sqlOf(tx).query<Record<string, number>>(inUse[kind], [id]);
  return row!;
}

/** The second wall (migration 0028) holds the same bounds as `branch_id = any (…)` here. */
export function createPlaceStore(): PlaceStore {
  return {
    async lockTree(tx) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', ['branch-tree']);
    },
    async branch(tx, actor, id) {
      const [row] = await sqlOf(tx).query<BranchFields>(`select ${branchColumns} from ${branchFrom} where b.id = $1 and b.id = any ($2::uuid[]) for update of b`, [id, actor.agentId === null ? branchesOf(actor, 'place.manage') : []]);
      return row ? branchOf(row) : null;
    },
    isBelow: (tx, id, top) => isBelow(tx, 'branch', id, top),
    async addBranch(tx, id, { code, name, kind, parentId, timeZone }) {
      const made = await sqlOf(tx).query(
        'insert into branch (id, code, name_fa, name_en, kind, parent_id, time_zone) values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning true as made', [id, code, name.fa, name.en, kind, parentId, timeZone]);
      return made.length > 0;
    },
    async changeBranch(tx, id, { name, kind, parentId, timeZone, active }) {
      sqlOf(tx).send('update branch set name_fa = $2, name_en = $3, kind = $4, parent_id = $5, time_zone = $6, active = $7 where id = $1', [id, name.fa, name.en, kind, parentId, timeZone, active]);
    },
    branchInUse: (tx, id) => usesOf(tx, 'branch', id),

    async unit(tx, actor, id) {
      const [row] = await sqlOf(tx).query<UnitFields>(`select ${unitColumns} from ${unitFrom} where n.id = $1 and n.branch_id = any ($2::uuid[]) for update of n`, [id, actor.agentId === null ? branchesOf(actor, 'place.manage') : []]);
      return row ? { ...unitOf(row), branchId: row.branch_id } : null;
    },
    async addUnit(tx, id, branchId, { code, name, kind, supervisorId }) {
      const made = await sqlOf(tx).query(
        'insert into unit (id, branch_id, code, name_fa, name_en, kind, supervisor_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning true as made', [id, branchId, code, name.fa, name.en, kind, supervisorId]);
      return made.length > 0;
    },
    async changeUnit(tx, id, { name, kind, supervisorId, active }) {
      sqlOf(tx).send('update unit set name_fa = $2, name_en = $3, kind = $4, supervisor_id = $5, active = $6 where id = $1', [id, name.fa, name.en, kind, supervisorId, active]);
    },
    unitInUse: (tx, id) => usesOf(tx, 'unit', id),
    async isStaffOf(tx, personId, branchId) {
      return (await sqlOf(tx).query('select 1 from app_user u where u.id = $1 and u.active and u.agent_id is null and (u.branch_id = $2 or u.all_branches)', [personId, branchId])).length > 0;
    },

    async agent(tx, actor, id) {
      const [row] = await sqlOf(tx).query<AgentFields>(`select ${agentColumns} from agent g where g.id = $1 and g.branch_id = any ($2::uuid[]) for update of g`, [id, actor.agentId === null ? branchesOf(actor, 'place.manage') : []]);
      return row ? { ...agentOf(row), branchId: row.branch_id } : null;
    },
    async addAgent(tx, id, branchId, { code, name, phone }) {
      const made = await sqlOf(tx).query('insert into agent (id, branch_id, code, name, phone) values ($1, $2, $3, $4, $5) on conflict (code) do nothing returning true as made', [id, branchId, code, name, phone]);
      return made.length > 0;
    },
    async changeAgent(tx, id, { name, phone, active }) {
      sqlOf(tx).send('update agent set name = $2, phone = $3, active = $4 where id = $1', [id, name, phone, active]);
    },
    agentInUse: (tx, id) => usesOf(tx, 'agent', id),
  };
}
