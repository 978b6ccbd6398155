import { refuse, type Result } from '../../../contracts/errors';
import type { AdvanceAnswer } from '../../../contracts/workflow';
import { parseSubmission } from '../../../domain/process/complete-task';
import { actingRole } from '../../../domain/access/may';
import { whyNotComplete } from '../../../domain/access/task-rules';
import type { Advance, AdvanceEvent } from '../../../domain/process/advance';
import type { AdvanceDeps, Advancing } from '../../../domain/process/advancing';
import { createCollector } from '../../../domain/process/collector';
import { persist } from '../../../domain/process/persist';
import { systemActor } from '../../../domain/shared/actor';
import type { Command, EngineEvent, JsonObject, State } from '../../../engine/model';
import { places, wayFrom, type Done, type Facts } from './way';

/** What the hand-written workflow knows of a request: one place and the facts it decides by. */
interface HandState { status: 'active' | 'completed'; at: string; turn: number; armed: string[]; facts: Facts }
const handState = (state: State | null): HandState => state as unknown as HandState;
const activityOf = ({ at, turn }: HandState): string => `${at}-${turn}`;

/**
 * The transactions of the hand-written life cycle: the same locks, checks, effects and rows as the product's `advance`, with the
 * same SQL, but where it goes on is a `switch` of a programmer instead of a diagram that an engine steps.
 */
export function createHandWrittenAdvance(deps: AdvanceDeps): Advance {
  return async (instanceId, eventId, event, options = {}) => {
    const result = await deps.unitOfWork.run<AdvanceAnswer>(systemActor, async (tx) => {
      const [instance, context] = await Promise.all([deps.store.lock(tx, instanceId), deps.store.context(tx, instanceId, eventId, event.kind === 'complete' ? event : {})]);
      if (!instance) return refuse('process.not-found');
      const answer = (said: AdvanceAnswer['result'], ended: boolean): Result<PromiseLike<AdvanceAnswer>> => {
        const agenda = ended ? Promise.resolve({ nextDue: null, services: [] }) : deps.store.agenda(tx, instance.id);
        return { ok: true, value: agenda.then((open) => ({ result: said, ended, ...open })) };
      };
      if (context.answer) return answer(context.answer.result, instance.status === 'completed');
      const collector = createCollector(instance, context, { id: context.actor?.id ?? null, role: context.actor ? actingRole(context.actor) : null });
      const advancing: Advancing = { deps, tx, instance, context, collector, eventId };
      const moved = await apply(advancing, event);
      if (!moved.ok) return moved;
      if (!moved.value) return answer('ignored', instance.status === 'completed');
      collector.pending.wake = options.wake ?? null;
      await persist(advancing);
      return answer('done', collector.state.status === 'completed');
    });
    return result.ok ? result.value : { result: 'refused', refusal: result.error, nextDue: null, services: [], ended: false };
  };
}

async function apply(advancing: Advancing, event: AdvanceEvent): Promise<Result<boolean>> {
  const { instance, context } = advancing;
  if (event.kind === 'start') {
    if (instance.status !== 'starting') return { ok: true, value: false };
    const { agentId, channel } = instance.input;
    const facts: Facts = { agentId: typeof agentId === 'string' ? agentId : null, channel: String(channel) };
    goTo(advancing, { status: 'active', at: '', turn: 0, armed: [], facts }, 'Receive', [], { kind: 'start', at: context.now, input: instance.input });
    return { ok: true, value: true };
  }
  if (event.kind === 'complete') return complete(advancing, event);
  if (event.kind === 'service') return { ok: true, value: await served(advancing, event.activity) };
  if (event.kind === 'service-failed') throw new Error(`The service of ${event.activity} failed: ${event.message}`);
  // A wake: no timer of a measured run falls due, so there is nothing to fire.
  return { ok: true, value: false };
}

async function complete(advancing: Advancing, event: Extract<AdvanceEvent, { kind: 'complete' }>): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector } = advancing;
  const { task, submission, actor } = context;
  if (!task || !submission || submission.taskId !== task.id || !actor || submission.actorId !== event.actorId) return refuse('task.not-found');
  const whyNot = whyNotComplete(actor, task);
  if (whyNot) return refuse(whyNot === 'task.claimed' ? 'task.reassigned' : whyNot);
  const type = deps.taskTypes[task.taskType];
  if (!type) return refuse('task.not-found', { taskType: task.taskType });
  const values = parseSubmission(type, submission.outcome, submission.values);
  if (!values.ok) return values;
  const effect = type.effect === undefined ? undefined : deps.effects[type.effect];
  const done = effect
    ? await effect({ escalate: () => undefined, tx, actor, at: context.now, requestId: instance.id, instanceId: instance.id, taskId: task.id, branchId: instance.branchId, agentId: instance.agentId, status: null }, { outcome: submission.outcome, values: values.value })
    : { ok: true as const, value: {} };
  if (!done.ok) return done;
  const output = type.output.parse(done.value) as JsonObject;
  const state = handState(instance.state);
  if (task.activity !== activityOf(state)) return refuse('task.cancelled');
  collector.pending.completedTask = { id: task.id, by: actor.id, actingFor: null, outcome: submission.outcome };
  goOn(advancing, state, { outcome: submission.outcome, output }, { kind: 'task-completed', at: context.now, activity: task.activity, outcome: submission.outcome, output }, task);
  await deps.journal.audit(tx, [{
    actorId: actor.id, actorRole: actingRole(actor), action: 'task.complete', resource: 'task', resourceId: task.id, requestId: instance.requestId, taskId: task.id,
    after: { taskType: task.taskType, outcome: submission.outcome, submission: submission.id },
  }]);
  return { ok: true, value: true };
}

async function served(advancing: Advancing, activity: string): Promise<boolean> {
  const { deps, tx, instance, context } = advancing;
  const call = await deps.store.service(tx, instance.id, activity);
  if (call?.state !== 'requested') return false;
  const handler = deps.topics[call.topic];
  if (!handler) throw new Error(`No handler is registered for the topic ${call.topic}`);
  const output = await handler({ escalate: () => undefined, tx, at: context.now, requestId: instance.id, instanceId: instance.id, activity, branchId: instance.branchId, agentId: instance.agentId }, call.input);
  await deps.store.finishService(tx, instance.id, activity, 'done', output);
  goOn(advancing, handState(instance.state), { output }, { kind: 'service-completed', at: context.now, activity, output }, { element: call.element });
  return true;
}

/** Keeps the facts of what was done, and moves on from there. */
function goOn(advancing: Advancing, state: HandState, done: Done, event: EngineEvent, from: { element: string; taskType?: string }): void {
  const { technicianId, check, pays, deposit, due } = done.output as Partial<Facts>;
  const given = Object.fromEntries(Object.entries({ technicianId, check, pays, deposit, due }).filter(([, value]) => value !== undefined));
  const facts: Facts = { ...state.facts, ...given };
  const way = wayFrom(state.at, done, facts);
  const passing: Command[] = way.passing ? [{ kind: 'set-status', element: state.at, ...way.passing }] : [];
  goTo(advancing, { ...state, facts }, way.to, passing, event, from);
}

function goTo(advancing: Advancing, state: HandState, to: string | null, before: Command[], event: EngineEvent | { kind: 'start'; at: string; input: JsonObject }, from?: { element: string; taskType?: string }): void {
  const { collector, context, eventId } = advancing;
  const place = to === null ? undefined : places[to];
  const next: HandState = { ...state, at: to ?? state.at, turn: state.turn + 1, status: place ? 'active' : 'completed', armed: [] };
  const commands = [...before];
  const wanted = place?.timers ?? [];
  const kept = state.armed.filter((timer) => wanted.some(({ name }) => name === timer));
  commands.push(...state.armed.filter((timer) => !kept.includes(timer)).map((timer): Command => ({ kind: 'cancel-timer', timer })));
  commands.push(...wanted.filter(({ name }) => !kept.includes(name)).map(({ name, setting }): Command => ({ kind: 'arm-timer', timer: name, element: name, setting, base: context.now })));
  next.armed = wanted.map(({ name }) => name);
  if (to !== null && place?.mark) commands.push({ kind: 'set-status', element: to, ...place.mark });
  if (to !== null && place?.kind === 'service') commands.push({ kind: 'run-service', activity: activityOf(next), element: to, topic: place.topic, input: place.input ?? {} });
  if (to !== null && place?.kind === 'human') {
    const { technicianId } = next.facts;
    commands.push({
      kind: 'create-task', activity: activityOf(next), element: to, taskType: place.task, name: place.name, sla: place.sla,
      assignment: { role: place.role, ...(place.byTechnician && { assignee: technicianId ?? null }), ...(place.notSameAs && { not: place.notSameAs }) },
    });
  }
  collector.add({ state: next as unknown as State, commands, accepted: true }, event, { eventId, answer: { result: 'done' }, element: from?.element ?? null, taskType: from?.taskType ?? null });
}
