import { ok, refuse, type Result } from '../../contracts/errors';
import type { PlannedDeployment } from '../../contracts/processes';
import type { CheckFinding } from '../../engine/check/model';
import type { Instant, Label } from '../../engine/model';
import { actingRole } from '../access/may';
import { systemActor, type UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Definitions, Deploy, Rehearsal } from './deploy';
import type { StoredXml } from './versions';

export interface NewPlan { id: string; process: string; name: Label; xml: string; reason: string | null; restores: number | null; startsAt: Instant; createdBy: string }
export interface PlannedTime { id: string; startsAt: Instant }
export type PlanEnd = { state: 'started'; version: number } | { state: 'refused'; findings: CheckFinding[] } | { state: 'cancelled' };

/** `early`: its time has not come. */
export interface PlannedWork { xml: string; reason: string | null; restores: number | null; createdBy: string | null; early: boolean }

export interface DeploymentPlans {
  /** A repeat of the id changes nothing. */
  insert(tx: Tx, plan: NewPlan): Promise<void>;
  find(tx: Tx, id: string): Promise<PlannedDeployment | null>;
  /** What is to be deployed, when it has neither begun nor been called off. */
  due(tx: Tx, id: string): Promise<PlannedWork | null>;
  /** Whether it is still to begin, with its row locked. */
  holds(tx: Tx, id: string): Promise<boolean>;
  end(tx: Tx, id: string, end: PlanEnd): Promise<void>;
  /** Locks one of which Temporal does not know yet, or which it has forgotten. */
  lockUnplanned(tx: Tx): Promise<PlannedTime | null>;
  planned(tx: Tx, id: string): Promise<void>;
}
/** Temporal's durable waits, one for each planned deployment. */
export interface DeploymentTimers { wait(plan: PlannedTime): Promise<'ok' | 'unavailable'> }

export interface PlanRequest { id: string; xml?: string; restores?: { process: string; version: number }; startsAt: Instant; reason?: string }
interface PlanDeps { unitOfWork: UnitOfWork; plans: DeploymentPlans; versions: StoredXml; definitions: Definitions; journal: Journal; rehearse: Rehearsal }

/** Plans a version for a chosen time. It is compiled, proved and asked for its reason now, and once more when its time has come: only then it gets its number. */
export function createPlanDeployment({ unitOfWork, plans, versions, definitions, journal, rehearse }: PlanDeps) {
  return async (actor: UserActor, { id, xml: given, restores, startsAt, reason }: PlanRequest): Promise<Result<PlannedDeployment>> => {
    const known = await unitOfWork.do(actor, async (tx) => ({
      plan: await plans.find(tx, id), now: await definitions.now(tx), xml: given ?? (restores ? await versions.xml(tx, restores.process, restores.version) : null),
    }));
    if (known.plan) return ok(known.plan);
    if (known.xml === null) return refuse('process.version-not-found');
    if (startsAt <= known.now) return refuse('process.plan-past');
    const judged = await rehearse(actor, known.xml, reason);
    if (!judged.ok) return judged;
    const { process, name } = judged.value.graph;
    return unitOfWork.run(actor, async (tx) => {
      await plans.insert(tx, { id, process, name, xml: known.xml!, reason: reason ?? null, restores: restores?.version ?? null, startsAt, createdBy: actor.id });
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'process.deploy'), action: 'process.plan', resource: 'process', resourceId: process, after: { plan: id, startsAt, ...(reason !== undefined && { reason }) } }]);
      return ok((await plans.find(tx, id))!);
    });
  };
}
export type PlanDeployment = ReturnType<typeof createPlanDeployment>;

/** Calls a planned deployment off, unless it has begun. */
export function createCancelPlan({ unitOfWork, plans, definitions, journal }: Pick<PlanDeps, 'unitOfWork' | 'plans' | 'definitions' | 'journal'>) {
  return (actor: UserActor, id: string): Promise<Result<PlannedDeployment>> => unitOfWork.run(actor, async (tx) => {
    // a deployment asks under the same lock whether its plan holds
    await definitions.lock(tx);
    const plan = await plans.find(tx, id);
    if (!plan) return refuse('process.plan-not-found');
    if (plan.state === 'cancelled') return ok(plan);
    if (!await plans.holds(tx, id)) return refuse('process.plan-ended');
    await plans.end(tx, id, { state: 'cancelled' });
    await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'process.deploy'), action: 'process.plan-cancel', resource: 'process', resourceId: plan.process, after: { plan: id } }]);
    return ok((await plans.find(tx, id))!);
  });
}
export type CancelPlan = ReturnType<typeof createCancelPlan>;

/** Deploys what was planned, when its time has come. However often it is called: it is stored under its id once. What refuses it now is kept with the plan, and whoever planned it is told. */
export function createStartPlanned({ unitOfWork, plans, journal, deploy }: Pick<PlanDeps, 'unitOfWork' | 'plans' | 'journal'> & { deploy: Deploy }) {
  return async (id: string): Promise<'started' | 'refused' | 'ignored' | 'early'> => {
    const plan = await unitOfWork.do(systemActor, (tx) => plans.due(tx, id));
    if (!plan) return 'ignored';
    if (plan.early) return 'early';
    const { xml, reason, restores, createdBy } = plan;
    const result = await deploy(systemActor, xml, { ...(reason !== null && { reason }), ...(restores !== null && { restores }), planned: { id, by: createdBy, holds: (tx) => plans.holds(tx, id) } });
    if (!result.ok && result.error.code === 'process.plan-ended') return 'ignored';
    await unitOfWork.do(systemActor, async (tx) => {
      if (createdBy !== null) await journal.notify(tx, [{ userId: createdBy, kind: result.ok ? 'plan-started' : 'plan-refused', params: { plan: id }, dedupe: `plan:${id}` }]);
      if (result.ok) return plans.end(tx, id, { state: 'started', version: result.value.version });
      await plans.end(tx, id, { state: 'refused', findings: (result.error.params?.findings ?? []) as CheckFinding[] });
      await journal.audit(tx, [{ actorId: createdBy, actorRole: null, action: 'process.plan-refused', resource: 'plan', resourceId: id, after: { code: result.error.code } }]);
    });
    return result.ok ? 'started' : 'refused';
  };
}
export type StartPlanned = ReturnType<typeof createStartPlanned>;

/** Brings Temporal one plan that it does not know of; `false`: there is none, or Temporal does not answer. */
export function createBringPlans(deps: { unitOfWork: UnitOfWork; plans: DeploymentPlans; timers: DeploymentTimers }) {
  return (): Promise<boolean> => deps.unitOfWork.do(systemActor, async (tx) => {
    const plan = await deps.plans.lockUnplanned(tx);
    if (!plan || await deps.timers.wait(plan) === 'unavailable') return false;
    await deps.plans.planned(tx, plan.id);
    return true;
  });
}
export type BringPlans = ReturnType<typeof createBringPlans>;
