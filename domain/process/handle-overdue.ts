import type { AuditAction } from '../../contracts/audit';
import { ok, refuse } from '../../contracts/errors';
import { handleOverdue } from '../../contracts/task-types/handle-overdue';
import type { JsonObject } from '../../engine/model';
import { actingRole } from '../access/may';
import { whyNotAssign } from '../access/task-rules';
import type { InboxStore } from '../inbox/ports';
import type { People, RecordStore } from '../requests/ports';
import type { Settings } from '../settings/settings';
import { newId } from '../shared/ids';
import type { Journal, NewNotice } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';
import type { NewSla } from './ports';
import { aboutRequest, type TaskEffect, type TaskEffectContext } from './registry';
import { levelDue, newClock, slaLevels } from './sla';

/** What a manager's answer needs of the task that is late; that it is locked is the inbox's port's promise. */
export interface OverdueTasks {
  clock(tx: Tx, taskId: string): Promise<{ wall: boolean; minutes: number; due: string; paused: boolean } | null>;
  /** A new limit, counted from its `from`; no level of it has been reached. */
  restart(tx: Tx, taskId: string, sla: NewSla): Promise<void>;
}
export interface HandleOverdueDeps {
  inbox: Pick<InboxStore, 'lock' | 'person' | 'setAssignee'>; overdue: OverdueTasks; people: Pick<People, 'ofRole'>; records: Pick<RecordStore, 'decision'>; settings: Settings; journal: Journal;
}
type Late = NonNullable<Awaited<ReturnType<InboxStore['lock']>>>;
type Values = ReturnType<typeof handleOverdue.values.parse>;
/** Answers what changed, for the record; a string is the code of the field that is wrong. */
type Act = (deps: HandleOverdueDeps, context: TaskEffectContext, late: Late, values: Values) => Promise<{ action: AuditAction; before: JsonObject; after: JsonObject } | { path: string; code: string } | null>;

/** The manager's answer to long overdue work (PROCESSES.md, "Rules for all diagrams"): give it to another, remind, more time, or only a note. */
export function createHandleOverdue(deps: HandleOverdueDeps): TaskEffect {
  return async (context, { outcome, values: raw }) => {
    const values = handleOverdue.values.parse(raw);
    const late = context.aboutTaskId ? await deps.inbox.lock(context.tx, context.aboutTaskId) : null;
    if (late?.state !== 'open') return refuse('task.cancelled');
    const act = acts[outcome];
    if (!act) return refuse('task.outcome', { outcome });
    const done = await act(deps, context, late, values);
    if (done && 'code' in done) return refuse('task.invalid', {}, [done]);
    const { tx, actor, taskId, at } = context;
    const requestId = aboutRequest(context);
    await deps.records.decision(tx, { id: newId(), requestId, taskId, kind: 'overdue-work', outcome, reason: values.reason ?? values.note ?? null, details: { task: late.id, taskType: late.taskType, ...done?.after }, by: actor.id, at });
    if (done) await deps.journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'task.assign'), action: done.action, resource: 'task', resourceId: late.id, requestId, taskId: late.id, before: done.before, after: done.after }]);
    await deps.journal.changes(tx, [{ topic: 'task', keys: { id: late.id, ...(requestId && { requestId }) }, branchId: late.branchId, agentId: late.agentId }]);
    return ok({});
  };
}

const notice = (context: TaskEffectContext, late: Late, kind: string, userId: string, note?: string): NewNotice =>
  ({ userId, kind, requestId: aboutRequest(context), taskId: late.id, params: { taskType: late.taskType, by: context.actor.id, ...(note && { note }) }, dedupe: `${kind}:${context.taskId}:${userId}` });

const acts: Record<string, Act> = {
  async reassign(deps, context, late, { personId, note }) {
    const { tx, actor } = context;
    const person = personId ? await deps.inbox.person(tx, personId) : null;
    const whyNot = person ? whyNotAssign(actor, late, person) : 'field.option';
    if (!person || whyNot) return { path: 'personId', code: whyNot ?? 'field.option' };
    const was = late.assigneeId;
    if (was === person.id) return null;
    await deps.inbox.setAssignee(tx, late, person.id, null);
    await deps.journal.notify(tx, [notice(context, late, 'task-assigned', person.id, note), ...(was ? [notice(context, late, 'task-taken-away', was, note)] : [])]);
    return { action: 'task.assign', before: { assigneeId: was }, after: { assigneeId: person.id } };
  },

  /** Whoever has it; where nobody has, all who may take it. */
  async remind(deps, context, late, { note }) {
    const people = late.assigneeId ? [late.assigneeId] : await deps.people.ofRole(context.tx, late.role, late.branchId, late.agentId);
    await deps.journal.notify(context.tx, people.map((userId) => notice(context, late, 'remind-overdue', userId, note)));
    return null;
  },

  async extend(deps, { tx, at }, late, { hours }) {
    const before = await deps.overdue.clock(tx, late.id);
    if (!before || hours === undefined) return { path: 'hours', code: 'field.required' };
    const calendar = await deps.settings.calendar(tx);
    const clock = newClock(calendar, new Date(at), { amount: hours, unit: before.wall ? 'h' : 'wh' });
    const due = levelDue(calendar, clock, 100).toISOString();
    await deps.overdue.restart(tx, late.id, { clock, due, next: before.paused ? null : levelDue(calendar, clock, slaLevels[0]).toISOString(), pausedAt: before.paused ? at : null });
    return { action: 'task.extend', before: { due: before.due, minutes: before.minutes }, after: { due, minutes: clock.minutes } };
  },

  note: async () => null,
};
