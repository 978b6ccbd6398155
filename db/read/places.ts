import { branchesOf } from '../../domain/access/may';
import type { PlaceQueries } from '../../domain/places/ports';
import type { UserActor } from '../../domain/shared/actor';
import { agentColumns, agentOf, branchColumns, branchFrom, branchOf, countColumns, countedBranchOf, unitColumns, unitFrom, unitOf, type AgentFields, type BranchFields, type UnitFields } from '../places/place-rows';
import { sqlOf } from '../unit-of-work';

/** An agent's people look after no places. */
const reachOf = (actor: UserActor): readonly string[] => (actor.agentId === null ? branchesOf(actor, 'place.manage') : []);

export function createPlaceQueries(): PlaceQueries {
  const within: PlaceQueries['branch'] = async (tx, actor, id) => {
    const [row] = await sqlOf(tx).query<BranchFields>(`select ${branchColumns} from ${branchFrom} where b.id = $1 and b.id = any ($2::uuid[])`, [id, reachOf(actor)]);
    return row ? branchOf(row) : null;
  };
  return {
    branch: within,
    async branches(tx, actor) {
      const rows = await sqlOf(tx).query<Parameters<typeof countedBranchOf>[0]>(`select ${branchColumns}, ${countColumns} from ${branchFrom} where b.id = any ($1::uuid[]) order by b.code`, [reachOf(actor)]);
      return rows.map(countedBranchOf);
    },
    async seesAll(tx, actor) {
      return (await sqlOf(tx).query('select 1 from branch b where b.id <> all ($1::uuid[]) limit 1', [reachOf(actor)])).length === 0;
    },
    async units(tx, actor, branchId) {
      if (!await within(tx, actor, branchId)) return null;
      return (await sqlOf(tx).query<UnitFields>(`select ${unitColumns} from ${unitFrom} where n.branch_id = $1 order by n.code`, [branchId])).map(unitOf);
    },
    async agents(tx, actor, branchId) {
      if (!await within(tx, actor, branchId)) return null;
      return (await sqlOf(tx).query<AgentFields>(`select ${agentColumns} from agent g where g.branch_id = $1 order by g.code`, [branchId])).map(agentOf);
    },
    async unit(tx, actor, id) {
      const [row] = await sqlOf(tx).query<UnitFields>(`select ${unitColumns} from ${unitFrom} where n.id = $1 and n.branch_id = any ($2::uuid[])`, [id, reachOf(actor)]);
      return row ? unitOf(row) : null;
    },
    async agent(tx, actor, id) {
      const [row] = await sqlOf(tx).query<AgentFields>(`select ${agentColumns} from agent g where g.id = $1 and g.branch_id = any ($2::uuid[])`, [id, reachOf(actor)]);
      return row ? agentOf(row) : null;
    },
  };
}
