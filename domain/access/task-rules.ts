import { refuse, type ErrorCode, type Result } from '../../contracts/errors';
import { groupsOf } from '../../contracts/roles';
import type { UserActor } from '../shared/actor';
import { may, mayAtAll, type PlacedRow, type ScopedRow } from './may';

/** What decides about a task. */
export interface TaskFacts extends PlacedRow {
  state: 'open' | 'completed' | 'cancelled'; role: string; unitId: string | null; assigneeId: string | null; excluded: readonly string[];
  /** In whose place the assignee has it. */
  actingFor?: string | null;
}

/** A task is somebody's own when it is given to them. */
export const rowOfTask = (task: TaskFacts): ScopedRow => ({ branchId: task.branchId, agentId: task.agentId, unitId: task.unitId, people: [task.assigneeId] });

/** Whether the task is for people like this one: role (or everyone), reach, and the unit where the task names one and the person has one. */
export function belongsTo(actor: UserActor, task: TaskFacts): boolean {
  if (!groupsOf(actor.roles).includes(task.role) || !may(actor, 'task.work', rowOfTask(task))) return false;
  return task.unitId === null || actor.unitId === null || task.unitId === actor.unitId;
}

/** Whom the person would act for with this task: whoever has it and is away, or in whose place they took it; null: for themselves. A substitute does what their own rights reach, and nothing else. */
export function actsFor(actor: UserActor, task: TaskFacts): string | null {
  if (task.assigneeId === actor.id) return task.actingFor ?? null;
  const away = task.assigneeId !== null && actor.standsFor?.some(({ who, roles }) => who === task.assigneeId && roles.includes(task.role));
  return away && belongsTo(actor, { ...task, assigneeId: actor.id }) ? task.assigneeId : null;
}

/** Four eyes see both: what somebody may not do, nobody does in their place, and a substitute does not do for others what they may not do themselves. */
const isShutOut = (actor: UserActor, task: TaskFacts): boolean => [actor.id, actsFor(actor, task)].some((id) => id !== null && task.excluded.includes(id));

/** Of a task that is open no more, why nothing can be done with it. */
export const whyEnded = (task: Pick<TaskFacts, 'state'>): ErrorCode | null =>
  (task.state === 'completed' ? 'task.completed' : task.state === 'cancelled' ? 'task.cancelled' : null);

/** Why this person may not take the task as theirs; null when they may. */
export function whyNotClaim(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  const inPlace = actsFor(actor, task) !== null;
  if (task.assigneeId !== null && task.assigneeId !== actor.id && !inPlace) return 'task.claimed';
  if (!inPlace && !belongsTo(actor, task)) return 'access.denied';
  return isShutOut(actor, task) ? 'access.four-eyes' : null;
}

/** Why this person may not complete the task; null when they may. */
export function whyNotComplete(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  if (isShutOut(actor, task)) return 'access.four-eyes';
  if (task.assigneeId === actor.id || actsFor(actor, task) !== null) return mayAtAll(actor, 'task.work') ? null : 'access.denied';
  if (!belongsTo(actor, task)) return 'access.denied';
  return task.assigneeId === null ? 'task.unclaimed' : 'task.claimed';
}

/** Why this person may not say when the task is to be looked after; null when they may. */
export function whyNotFollowUp(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  if (task.assigneeId === actor.id || actsFor(actor, task) !== null || may(actor, 'task.assign', rowOfTask(task))) return null;
  if (!belongsTo(actor, task)) return 'access.denied';
  return task.assigneeId === null ? null : 'task.claimed';
}

/** Why this person may not send its request back to an earlier step; null when they may: whoever has the task, by right. */
export function whyNotSendBack(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  if (!may(actor, 'task.send-back', rowOfTask(task))) return 'access.denied';
  if (task.assigneeId !== actor.id) return task.assigneeId === null ? 'task.unclaimed' : 'task.claimed';
  return isShutOut(actor, task) ? 'access.four-eyes' : null;
}

export function whyNotRelease(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  if (task.assigneeId === actor.id) return null;
  if (may(actor, 'task.assign', rowOfTask(task))) return task.assigneeId === null ? 'task.unclaimed' : null;
  return task.assigneeId === null ? 'task.unclaimed' : 'task.reassigned';
}

/** Why the task may not be given to `receiver`; null when it may. */
export function whyNotAssign(actor: UserActor, task: TaskFacts, receiver: UserActor): ErrorCode | null {
  const ended = whyEnded(task);
  if (ended) return ended;
  if (!may(actor, 'task.assign', rowOfTask(task))) return 'access.denied';
  if (task.excluded.includes(receiver.id)) return 'access.four-eyes';
  return belongsTo(receiver, { ...task, assigneeId: receiver.id }) ? null : 'access.denied';
}

export const refusalOf = (code: ErrorCode | null): Result<null> => (code ? refuse(code) : { ok: true, value: null });
