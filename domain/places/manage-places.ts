import { ok, refuse, type Result } from '../../contracts/errors';
import type { AgentChange, BranchChange, NewAgent, NewBranch, NewUnit, UnitChange } from '../../contracts/places';
import type { AuditAction } from '../../contracts/audit';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { unlessUsed } from '../shared/in-use';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { PlaceQueries, PlaceStore } from './ports';

export interface ManagePlacesDeps { unitOfWork: UnitOfWork; store: PlaceStore; queries: Pick<PlaceQueries, 'seesAll'>; journal: Journal }

const wrong = (path: string) => refuse('request.invalid', undefined, [{ path, code: 'field.option' }]);

/**
 * Branches, units and agencies, for whoever looks after them: made, changed and switched off, never deleted. All of it within the actor's
 * branches: others are not there. Refusals beside those named: `access.denied`, `precondition.failed`.
 */
export function createPlaceManagement({ unitOfWork, store, queries, journal }: ManagePlacesDeps) {
  const record = (tx: Tx, actor: UserActor, action: AuditAction, resource: string, resourceId: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'place.manage'), action, resource, resourceId, before, after }]);
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'place.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));

  const ofOpenBranch = async (tx: Tx, actor: UserActor, branchId: string): Promise<Result<null>> => {
    const branch = await store.branch(tx, actor, branchId);
    if (!branch) return refuse('branch.not-found');
    return branch.active ? ok(null) : refuse('branch.inactive');
  };

  return {
    /** Refusals: `branch.reach` (only who sees all branches would see another one), `branch.parent-unknown`, `place.code-taken`. */
    addBranch: (actor: UserActor, branch: NewBranch): Promise<Result<string>> => act(actor, async (tx) => {
      if (!await queries.seesAll(tx, actor)) return refuse('branch.reach');
      const parent = await store.branch(tx, actor, branch.parentId);
      if (!parent?.active) return refuse('branch.parent-unknown');
      const id = newId();
      if (!await store.addBranch(tx, id, branch)) return refuse('place.code-taken', { code: branch.code });
      await record(tx, actor, 'branch.create', 'branch', id, null, branch);
      return ok(id);
    }),

    /**
     * Refusals: `branch.not-found`, `branch.parent-unknown`, `branch.parent-needed` (only what belonged to none goes on so), `branch.cycle`, and
     * `branch.in-use` with the numbers of active people, units, agencies, branches below it and open requests where it is switched off.
     */
    changeBranch: (actor: UserActor, id: string, change: BranchChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      await store.lockTree(tx);
      const before = await store.branch(tx, actor, id);
      if (!before) return refuse('branch.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const { parentId } = change;
      if (parentId === null && before.parent !== null) return refuse('branch.parent-needed');
      if (parentId !== null && parentId !== before.parent?.id) {
        const parent = await store.branch(tx, actor, parentId);
        if (!parent?.active) return refuse('branch.parent-unknown');
        if (await store.isBelow(tx, parentId, id)) return refuse('branch.cycle');
      }
      const used = before.active && !change.active ? unlessUsed('branch.in-use', await store.branchInUse(tx, id)) : null;
      if (used) return used;
      await store.changeBranch(tx, id, change);
      const { name, kind, timeZone, active } = before;
      await record(tx, actor, 'branch.change', 'branch', id, { code: before.code, name, kind, parentId: before.parent?.id ?? null, timeZone, active }, { code: before.code, ...change });
      return ok(id);
    }),

    /** Refusals: `branch.not-found`, `branch.inactive`, `place.code-taken`, `request.invalid` (who supervises is no active member of the branch's staff). */
    addUnit: (actor: UserActor, branchId: string, unit: NewUnit): Promise<Result<string>> => act(actor, async (tx) => {
      const open = await ofOpenBranch(tx, actor, branchId);
      if (!open.ok) return open;
      if (unit.supervisorId !== null && !await store.isStaffOf(tx, unit.supervisorId, branchId)) return wrong('supervisorId');
      const id = newId();
      if (!await store.addUnit(tx, id, branchId, unit)) return refuse('place.code-taken', { code: unit.code });
      await record(tx, actor, 'unit.create', 'unit', id, null, { ...unit, branchId });
      return ok(id);
    }),

    /** Refusals: `unit.not-found`, `unit.in-use` (active people, open tasks), those of `addUnit`. */
    changeUnit: (actor: UserActor, id: string, change: UnitChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.unit(tx, actor, id);
      if (!before) return refuse('unit.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      if (change.supervisorId !== null && change.supervisorId !== before.supervisor?.id && !await store.isStaffOf(tx, change.supervisorId, before.branchId)) return wrong('supervisorId');
      if (change.active !== before.active) {
        const open = change.active ? await ofOpenBranch(tx, actor, before.branchId) : unlessUsed('unit.in-use', await store.unitInUse(tx, id));
        if (open && !open.ok) return open;
      }
      await store.changeUnit(tx, id, change);
      const { code, name, kind, active, supervisor } = before;
      await record(tx, actor, 'unit.change', 'unit', id, { code, name, kind, supervisorId: supervisor?.id ?? null, active }, { code, ...change });
      return ok(id);
    }),

    /** Refusals: `branch.not-found`, `branch.inactive`, `place.code-taken`. */
    addAgent: (actor: UserActor, branchId: string, agent: NewAgent): Promise<Result<string>> => act(actor, async (tx) => {
      const open = await ofOpenBranch(tx, actor, branchId);
      if (!open.ok) return open;
      const id = newId();
      if (!await store.addAgent(tx, id, branchId, agent)) return refuse('place.code-taken', { code: agent.code });
      await record(tx, actor, 'agent.create', 'agent', id, null, { ...agent, branchId });
      return ok(id);
    }),

    /** Refusals: `agent.not-found`, `branch.inactive`, `agent.in-use` (active people, open requests). */
    changeAgent: (actor: UserActor, id: string, change: AgentChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.agent(tx, actor, id);
      if (!before) return refuse('agent.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      if (change.active !== before.active) {
        const open = change.active ? await ofOpenBranch(tx, actor, before.branchId) : unlessUsed('agent.in-use', await store.agentInUse(tx, id));
        if (open && !open.ok) return open;
      }
      await store.changeAgent(tx, id, change);
      const { code, name, phone, active } = before;
      await record(tx, actor, 'agent.change', 'agent', id, { code, name, phone, active }, { code, ...change });
      return ok(id);
    }),
  };
}
export type PlaceManagement = ReturnType<typeof createPlaceManagement>;
