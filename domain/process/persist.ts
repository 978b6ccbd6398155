import type { UserTaskNode } from '../../engine/behaviours/user-task';
import type { Command } from '../../engine/model';
import type { Status } from '../../contracts/statuses';
import { whoseLists } from '../../contracts/whose-lists';
import { everyone } from '../../contracts/roles';
import { opposingTypes, shutOutOf } from '../access/four-eyes';
import { plainTask, plainTaskSla } from '../../contracts/task-types/plain-task';
import { dueAfter } from '../calendar/working-time';
import type { Change, NewNotice, Told } from '../shared/journal';
import { idFor, taskIdOf } from '../shared/ids';
import { doersOf, doneWithThis, type Advancing } from './advancing';
import type { InstanceWrite, NewTask } from './ports';
import { newSla, paceSla } from './pace-sla';

type CreateTask = Extract<Command, { kind: 'create-task' }>;

/** Writes all that an advance collected: rows of the instance in one statement, messages to others, notices and changes. */
export async function persist(advancing: Advancing): Promise<void> {
  const { deps, tx, instance, context, collector } = advancing;
  const { tasks, tasksBeside, timers, published, broadcasts, ...pending } = collector.pending;
  const newTasks = [...await Promise.all(tasks.map((task) => toTask(advancing, task))), ...tasksBeside];
  const calendar = timers.some((timer) => timer.setting) ? await deps.settings.calendar(tx) : null;
  const armedTimers: InstanceWrite['armedTimers'] = [];
  for (const timer of timers) {
    const due = timer.due ?? dueAfter(calendar!, new Date(timer.base), await deps.settings.duration(tx, timer.setting!, instance)).toISOString();
    armedTimers.push({ timer: timer.timer, element: timer.element, due, armedSeq: timer.armedSeq });
  }
  await paceSla(advancing);
  const ended = collector.state.status === 'completed';
  const shut = await shutOut(advancing);
  await deps.store.write(tx, {
    ...pending, instance, state: collector.state, seq: collector.seq, at: context.now, status: ended ? 'completed' : 'active', newTasks, armedTimers,
    cancelledTasks: pending.cancelledTasks.map((activity) => taskIdOf(instance.id, activity)),
  });
  for (const [index, message] of published.entries()) {
    await deps.processes.publish(tx, { id: idFor(instance.id, String(collector.seq), String(index)), name: message.message, key: message.key, payload: message.payload, place: instance });
  }
  for (const [index, { signal, payload }] of broadcasts.entries()) {
    await deps.processes.broadcast(tx, { id: idFor(instance.id, String(collector.seq), 'signal', String(index)), name: signal, payload, thrower: instance.id, place: instance });
  }
  if (ended) await deps.processes.letGo(tx, instance.id);
  await deps.journal.notify(tx, noticesOf(advancing, newTasks));
  await tellStatus(advancing);
  await deps.journal.changes(tx, changesOf(advancing, newTasks, shut));
  await deps.journal.tell(tx, toldOf(advancing, newTasks));
}

/**
 * A task that names neither a role nor a type with one is everyone's. Where the diagram names a person who cannot have it, or a unit
 * that the branch does not have, it is the supervisors', who give work to people.
 */
async function toTask(advancing: Advancing, command: CreateTask): Promise<NewTask> {
  const { deps, tx, instance } = advancing;
  const { assignment, name } = command;
  const taskType = command.plain ? plainTask.name : command.taskType;
  const excluded = [...new Set([...await excludedBy(advancing, assignment.not ?? []), ...shutOutOf(taskType, doneWithThis(advancing))])];
  // Sent back to a step, it is for whoever did it, where the diagram names nobody.
  const wanted = assignment.assignee ?? (advancing.doneBefore?.element === command.element ? advancing.doneBefore.by : null);
  const assignee = wanted ? await deps.store.activeUser(tx, wanted) : null;
  const type = deps.taskTypes[taskType];
  const taken = assignee !== null && !excluded.includes(assignee.id);
  const unitId = assignment.unit ? await deps.store.unitOf(tx, instance.branchId, assignment.unit) : null;
  const nobodys = (assignment.unit !== undefined && unitId === null) || (assignment.role === undefined && command.plain && assignment.assignee && !taken);
  const role = nobodys ? 'supervisor' : assignment.role ?? type?.role ?? everyone;
  const sla = command.sla ?? (command.plain ? plainTaskSla : undefined);
  return {
    id: taskIdOf(instance.id, command.activity), activity: command.activity, element: command.element, taskType, titleFa: name.fa || name.en || type?.titles.fa || taskType, titleEn: name.en || name.fa || type?.titles.en || taskType, role,
    unitId, assigneeId: taken ? assignee.id : null, agentId: role === 'agent' || role === everyone ? instance.agentId : null,
    excluded, notSameAs: assignment.not ?? [], loop: command.loop ?? null, priority: command.priority ?? 1, sla: sla ? await newSla(advancing, sla) : null, aboutTaskId: null,
  };
}

/** Who last did one of the names, in the rows and in this very advance, whose completion is not written yet. One of several tasks leaves the others' people shut out. */
async function excludedBy({ deps, tx, instance, context, collector }: Advancing, names: string[]): Promise<string[]> {
  const now = collector.pending.completedTask ? context.task : null;
  const isNow = (name: string): boolean => now !== null && (name === now.element || name === now.taskType);
  const earlier = names.filter((name) => !isNow(name) || now!.loopActivity !== null);
  const people = earlier.length > 0 ? await deps.store.lastCompleters(tx, instance.id, earlier) : [];
  return [...new Set(names.some(isNow) ? [...people, ...doersOf(collector.pending.completedTask!)] : people)];
}

/** Four eyes among tasks that are open at the same time: who has just done one is shut out of those that name it, and of those that a rule sets against it. */
async function shutOut({ deps, tx, instance, context, collector }: Advancing): Promise<string[]> {
  const { completedTask } = collector.pending;
  if (!completedTask || !context.task) return [];
  const names = [context.task.element, context.task.taskType];
  const taskTypes = opposingTypes(context.task.taskType);
  const { nodes } = await deps.store.graph(tx, instance.definitionId);
  const named = Object.values(nodes).some((node) => node.kind === 'user-task' && (node as UserTaskNode).assignment.not?.some((name) => names.includes(name)));
  const opposed = context.done.some(({ taskType, by }) => by === null && taskTypes.includes(taskType));
  return named || opposed ? deps.store.shutOut(tx, instance, { names, taskTypes, userIds: doersOf(completedTask) }) : [];
}

/** Whoever watches the request hears where it has come to. */
async function tellStatus({ deps, tx, instance, context, collector, eventId }: Advancing): Promise<void> {
  const last = collector.pending.statuses.at(-1);
  if (!context.watched || !last) return;
  await deps.tellStatus(tx, instance.id, { status: last.status as Status, subStatus: last.subStatus, by: context.actor?.id ?? null, step: eventId });
}

/** Whoever gets work put on their desk by somebody else is told. */
function noticesOf({ instance, context }: Advancing, tasks: NewTask[]): NewNotice[] {
  return tasks.filter((task) => task.assigneeId !== null && task.assigneeId !== context.actor?.id).map((task) => ({
    userId: task.assigneeId!, kind: 'task-assigned', requestId: instance.requestId, taskId: task.id, params: { taskType: task.taskType }, dedupe: `assigned:${task.id}:${task.assigneeId}`,
  }));
}

function changesOf({ instance, context, collector }: Advancing, tasks: NewTask[], shut: string[]): Change[] {
  const place = { branchId: instance.branchId, agentId: instance.agentId };
  const request: Record<string, string> = instance.requestId ? { requestId: instance.requestId } : {};
  const { completedTask, cancelledTasks } = collector.pending;
  const changed: { id: string }[] = [
    ...tasks.map((task) => ({ id: task.id, ...whoseLists(task) })),
    ...[...shut, ...cancelledTasks.map((activity) => taskIdOf(instance.id, activity))].map((id) => ({ id })),
    ...(completedTask && context.task ? [{ id: completedTask.id, ...whoseLists(context.task, { role: context.task.role, assigneeId: completedTask.by }) }] : []),
  ];
  return [
    ...changed.map((keys): Change => ({ topic: 'task', keys: { ...keys, ...request }, ...place })),
    ...(instance.requestId ? [{ topic: 'request' as const, keys: { id: instance.requestId }, ...place }] : []),
    ...(instance.requestId === instance.id ? [] : [{ topic: 'instance' as const, keys: { id: instance.id }, ...place }]),
    ...(collector.pending.incidents.length + collector.pending.resolvedIncidents.length > 0 ? [{ topic: 'incident' as const, keys: { instanceId: instance.id }, ...place }] : []),
  ];
}

/** What other systems are told, in the order in which it follows from one another. */
function toldOf({ instance, context, collector }: Advancing, tasks: NewTask[]): Told[] {
  const about = { requestId: instance.requestId, instanceId: instance.id };
  const { completedTask, cancelledTasks, statuses, incidents, resolvedIncidents } = collector.pending;
  const last = statuses.at(-1)?.status ?? context.status?.status;
  return [
    ...(completedTask && context.task ? [{ type: 'task.completed' as const, ...about, facts: { taskId: completedTask.id, taskType: context.task.taskType, outcome: completedTask.outcome } }] : []),
    ...cancelledTasks.map((activity) => ({ type: 'task.cancelled' as const, ...about, facts: { taskId: taskIdOf(instance.id, activity) } })),
    ...statuses.map(({ status, subStatus, fromStatus }) => ({ type: 'request.status-changed' as const, ...about, facts: { status: status as Status, subStatus, from: fromStatus as Status | null } })),
    ...tasks.map(({ id, taskType }) => ({ type: 'task.created' as const, ...about, facts: { taskId: id, taskType } })),
    ...resolvedIncidents.map((incident) => ({ type: 'incident.resolved' as const, ...about, facts: { incident } })),
    ...incidents.map(({ incident, element, code }) => ({ type: 'incident.raised' as const, ...about, facts: { incident, element, code } })),
    ...(collector.state.status === 'completed' && instance.requestId === instance.id && last ? [{ type: 'request.ended' as const, ...about, facts: { status: last as Status } }] : []),
  ];
}
