import { refuse, type ErrorCode, type Result } from '../../contracts/errors';
import { groupsOf } from '../../contracts/roles';
import type { UserActor } from '../shared/actor';
import { inScope, may, type ScopedRow } from './may';

/** What decides about a task. */
export interface TaskFacts extends ScopedRow {
  state: 'open' | 'completed' | 'cancelled'; role: string; unitId: string | null; assigneeId: string | null; excluded: readonly string[];
}

/** Whether the task is for people like this one: role (or everyone), and the unit where the task names one and the person has one. */
export function belongsTo(actor: UserActor, task: TaskFacts): boolean {
  if (!groupsOf(actor.roles).includes(task.role) || !inScope(actor, task)) return false;
  return task.unitId === null || actor.unitId === null || task.unitId === actor.unitId;
}

const closed = (task: TaskFacts): ErrorCode | null =>
  (task.state === 'completed' ? 'task.completed' : task.state === 'cancelled' ? 'task.cancelled' : null);

/** Why this person may not take the task as theirs; null when they may. */
export function whyNotClaim(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = closed(task);
  if (ended) return ended;
  if (task.assigneeId !== null && task.assigneeId !== actor.id) return 'task.claimed';
  if (!belongsTo(actor, task)) return 'access.denied';
  return task.excluded.includes(actor.id) ? 'access.four-eyes' : null;
}

/** Why this person may not complete the task; null when they may. */
export function whyNotComplete(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = closed(task);
  if (ended) return ended;
  if (task.excluded.includes(actor.id)) return 'access.four-eyes';
  if (task.assigneeId === actor.id) return null;
  if (!belongsTo(actor, task)) return 'access.denied';
  return task.assigneeId === null ? 'task.unclaimed' : 'task.claimed';
}

export function whyNotRelease(actor: UserActor, task: TaskFacts): ErrorCode | null {
  const ended = closed(task);
  if (ended) return ended;
  if (task.assigneeId === actor.id) return null;
  if (may(actor, 'task.assign', task)) return task.assigneeId === null ? 'task.unclaimed' : null;
  return task.assigneeId === null ? 'task.unclaimed' : 'task.reassigned';
}

/** Why the task may not be given to `receiver`; null when it may. */
export function whyNotAssign(actor: UserActor, task: TaskFacts, receiver: UserActor): ErrorCode | null {
  const ended = closed(task);
  if (ended) return ended;
  if (!may(actor, 'task.assign', task)) return 'access.denied';
  if (task.excluded.includes(receiver.id)) return 'access.four-eyes';
  return belongsTo(receiver, { ...task, assigneeId: null }) ? null : 'access.denied';
}

export const refusalOf = (code: ErrorCode | null): Result<null> => (code ? refuse(code) : { ok: true, value: null });
