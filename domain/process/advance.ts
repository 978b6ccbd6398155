import type { AdvanceAnswer, CompleteArgs, ServiceCall } from '../../contracts/workflow';
import { refuse, type Refusal, type Result } from '../../contracts/errors';
import { variablesOf } from '../../engine/inspect';
import type { Instant, JsonObject } from '../../engine/model';
import { start } from '../../engine/start';
import { actingRole } from '../access/may';
import { systemActor, systemFor, type Origin } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import { move, takeKept, type AdvanceDeps, type Advancing } from './advancing';
import { createCollector } from './collector';
import { completeTask } from './complete-task';
import { fireDue } from './fire-due';
import { goOnInPlace } from './in-place';
import { migrated, migrationUndone } from './migrate-instance';
import { operateInstance, type OperateEvent } from './operate/operate-instance';
import { sendBack, type SendBackEvent } from './operate/send-back-task';
import type { LockedContext, LockedInstance, RefusedEvent, Wake } from './ports';
import { persist } from './persist';
import { finishedService } from './run-service';

/** What can happen to an instance from outside. Ids only: what they stand for is read under the lock. */
export type AdvanceEvent =
  | { kind: 'start' }
  | ({ kind: 'complete' } & CompleteArgs)
  /** Fire what is due: timers, matched messages, SLA levels. */
  | { kind: 'wake' }
  /** Run the service task's handler and feed its result back, in one transaction. */
  | { kind: 'service'; activity: string }
  | { kind: 'service-failed'; activity: string; code: string; message: string }
  | { kind: 'retry'; incidentId: string; actorId: string; variables?: JsonObject }
  | { kind: 'set-variables'; actorId: string; variables: JsonObject }
  /** To another version of its diagram, as the batch says; or back. */
  | { kind: 'migrate' | 'undo-migration'; batchId: string; actorId?: string }
  | OperateEvent
  | SendBackEvent;

/**
 * The one way in which an instance moves: one SQL transaction that locks its row, checks who may, changes the domain,
 * steps the engine and writes everything. The same event id again gives the stored answer; a refusal rolls back and is data.
 * `wake` says that not the workflow asks, so that it is woken after the commit; `origin` is where somebody asks from (a completion's is kept with its form).
 */
export function createAdvance(deps: AdvanceDeps) {
  return async (instanceId: string, eventId: string, event: AdvanceEvent, options: { wake?: Wake; origin?: Origin } = {}): Promise<AdvanceAnswer> => {
    let rolledBack: LockedContext | null = null;
    const result = await deps.unitOfWork.run<AdvanceAnswer>(systemFor(options.origin), async (tx) => {
      const ids = event.kind === 'complete' || event.kind === 'send-back' ? event : 'actorId' in event ? { actorId: event.actorId } : {};
      // Sent together; the second runs when the first has its lock.
      const [instance, context] = await Promise.all([deps.store.lock(tx, instanceId), deps.store.context(tx, instanceId, eventId, ids)]);
      if (!instance) return refuse('process.not-found');
      if (context.answer) {
        if (!options.wake) await deps.store.forgetWakes(tx, instanceId);
        return answer(deps, tx, instance, context.answer.result);
      }
      const collector = createCollector(instance, context, { id: context.actor?.id ?? null, role: context.actor ? actingRole(context.actor) : null });
      const advancing: Advancing = { deps, tx, instance, context, collector, eventId };
      const moved = await apply(advancing, event);
      if (!moved.ok) {
        // Nothing was written yet: the refusal is logged under the lock that is held, where many ask at once.
        if (!advancing.touched) {
          await deps.store.logRefusal(tx, refusedEvent({ instanceId, eventId, event }, context, moved.error));
          return { ok: true, value: refused(moved.error) };
        }
        rolledBack = context;
        return moved;
      }
      if (!moved.value) return answer(deps, tx, instance, 'ignored');
      collector.pending.wake = advancing.quiet ? null : options.wake ?? null;
      await persist(advancing);
      const { ended, left } = await goOnInPlace(advancing);
      return answer(deps, tx, { ...instance, status: ended ? 'completed' : 'active' }, 'done', left);
    });
    if (result.ok) return result.value;
    const context = rolledBack;
    if (context) await deps.unitOfWork.do(systemActor, (tx) => deps.store.logRefusal(tx, refusedEvent({ instanceId, eventId, event }, context, result.error)));
    return refused(result.error);
  };
}

export type Advance = ReturnType<typeof createAdvance>;

const refusedEvent = (asked: { instanceId: string; eventId: string; event: AdvanceEvent }, { task, actor }: LockedContext, refusal: Refusal): RefusedEvent => ({
  ...asked, event: { ...asked.event } as JsonObject, refusal, element: task?.element ?? null, taskType: task?.taskType ?? null, actorId: actor?.id ?? null, actorRole: actor ? actingRole(actor) : null,
});

const refused = (refusal: Refusal): AdvanceAnswer => ({ result: 'refused', refusal, nextDue: null, services: [], ended: refusal.code === 'process.not-found' });

/** What Temporal must do is asked last, together with the commit. What was just tried in place is not tried so again. */
function answer(deps: AdvanceDeps, tx: Tx, instance: LockedInstance, result: AdvanceAnswer['result'], left: ReadonlySet<string> = new Set()): Result<PromiseLike<AdvanceAnswer>> {
  const ended = instance.status === 'completed' || instance.status === 'void';
  const agenda = ended ? Promise.resolve({ nextDue: null, services: [] }) : deps.store.agenda(tx, instance.id);
  const inPlace = (call: ServiceCall): ServiceCall => (call.topic in deps.topics && !left.has(call.activity) ? { ...call, inPlace: true } : call);
  return { ok: true, value: agenda.then(({ nextDue, services }) => ({ result, ended, nextDue, services: services.map(inPlace) })) };
}

/** `false`: nothing happened, and nothing is to be written. */
async function apply(advancing: Advancing, event: AdvanceEvent): Promise<Result<boolean>> {
  const { instance } = advancing;
  if (event.kind === 'start') return { ok: true, value: instance.status === 'starting' && await begin(advancing) };
  if (event.kind === 'complete') return completeTask(advancing);
  if (event.kind === 'send-back') return sendBack(advancing, event);
  if (instance.status !== 'active') {
    return event.kind === 'retry' ? refuse('incident.resolved') : { ok: true, value: false };
  }
  switch (event.kind) {
    case 'wake': return { ok: true, value: await fireDue(advancing) };
    case 'service': return { ok: true, value: await finishedService(advancing, event.activity) };
    case 'service-failed': return { ok: true, value: await failedService(advancing, event) };
    case 'retry': return retried(advancing, event);
    case 'migrate': return migrated(advancing, event.batchId);
    case 'undo-migration': return migrationUndone(advancing, event.batchId);
    case 'operate': return operateInstance(advancing, event);
    case 'set-variables': return { ok: true, value: await setVariables(advancing, event.variables) };
  }
}

async function begin(advancing: Advancing): Promise<boolean> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const graph = await deps.store.graph(tx, instance.definitionId);
  const calendar = await deps.settings.calendar(tx);
  const options = { input: instance.input, zone: calendar.timeZone, ...(instance.start && { element: instance.start.element, ...(instance.start.payload && { payload: instance.start.payload }) }) };
  const opened = collector.add(start(graph, options, context.now), { kind: 'start', at: context.now, ...options }, { eventId, answer: { result: 'done' } });
  await takeKept(advancing, opened);
  return true;
}

async function failedService(advancing: Advancing, { activity, code, message }: { activity: string; code: string; message: string }): Promise<boolean> {
  const { deps, tx, instance, context, eventId } = advancing;
  const call = await deps.store.service(tx, instance.id, activity);
  if (call?.state !== 'requested') return false;
  await deps.store.finishService(tx, instance.id, activity, 'failed', null);
  return move(advancing, { kind: 'service-failed', at: context.now, activity, code, message }, { eventId, answer: { result: 'done' }, element: call.element });
}

async function setVariables(advancing: Advancing, variables: JsonObject): Promise<boolean> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const known = variablesOf(await deps.store.graph(tx, instance.definitionId), collector.state);
  const before = Object.fromEntries(Object.keys(variables).filter((name) => Object.hasOwn(known, name)).map((name) => [name, known[name]]));
  const moved = await move(advancing, { kind: 'variables-set', at: context.now, variables }, { eventId, answer: { result: 'done' } });
  if (moved) await deps.journal.audit(tx, [{
    actorId: context.actor?.id ?? null, actorRole: context.actor ? actingRole(context.actor) : null, action: 'process.set-variables', resource: 'process', resourceId: instance.id, requestId: instance.requestId, before, after: variables,
  }]);
  return moved;
}

async function retried(advancing: Advancing, { incidentId, variables }: { incidentId: string; variables?: JsonObject }): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const incident = await deps.store.incident(tx, incidentId);
  if (!incident || incident.instanceId !== instance.id) return refuse('incident.not-found');
  if (incident.resolved) return refuse('incident.resolved');
  const at: Instant = context.now;
  collector.pending.resolvedBy = context.actor?.id ?? null;
  const moved = await move(advancing, { kind: 'incident-retried', at, incident: incident.incident, ...(variables && { variables }) }, { eventId, answer: { result: 'done' } });
  return moved ? { ok: true, value: true } : refuse('incident.resolved');
}

