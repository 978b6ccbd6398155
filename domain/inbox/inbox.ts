import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type ErrorCode, type Result } from '../../contracts/errors';
import { whoseLists } from '../../contracts/whose-lists';
import type { TaskRow } from '../../contracts/tasks';
import { actingRole, may } from '../access/may';
import { actsFor, rowOfTask, whyEnded, whyNotAssign, whyNotClaim, whyNotFollowUp, whyNotRelease } from '../access/task-rules';
import type { UserActor } from '../shared/actor';
import type { Change, Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { isFollowUpAhead } from './follow-up';
import type { InboxStore, InboxTask } from './ports';
import type { InboxQueries } from './queries';

/** What a use case did: for the record, and where the task changed hands, to whom. */
interface Done { before: unknown; after: unknown; given?: { assigneeId: string | null } }
export interface InboxDeps { unitOfWork: UnitOfWork; store: InboxStore; journal: Journal; queries: Pick<InboxQueries, 'row'> }

/** `given`: to whom the task was given, where it changed hands. */
const changeOf = (task: InboxTask, given?: { assigneeId: string | null }): Change =>
  ({ topic: 'task', keys: { id: task.id, ...(task.requestId && { requestId: task.requestId }), ...whoseLists(task, { role: task.role, ...(given ?? task) }) }, branchId: task.branchId, agentId: task.agentId });

/** Handing over is done to what somebody has, and to nothing that somebody else has by then. */
const whyNotTheirs = (task: InboxTask, from: string | undefined): ErrorCode | null => (from === undefined || task.assigneeId === from ? null : 'task.reassigned');

/** What people do with tasks beside completing them: one transaction each, with its audit entry, its pushed change, and the task as it stands then. */
export function createInbox({ unitOfWork, store, journal, queries }: InboxDeps) {
  /** Locks the task, asks the rule, does the work; then the record of it. */
  const onTask = async (actor: UserActor, taskId: string, action: AuditAction, rule: (task: InboxTask, tx: Tx) => Promise<ErrorCode | null> | ErrorCode | null, work: (task: InboxTask, tx: Tx) => Promise<Result<Done | null>>): Promise<Result<TaskRow>> => {
    const changed = await unitOfWork.run<TaskRow | null>(actor, async (tx) => {
      const task = await store.lock(tx, taskId);
      if (!task) return refuse('task.not-found');
      const whyNot = await rule(task, tx);
      if (whyNot) return refuse(whyNot);
      const done = await work(task, tx);
      if (!done.ok) return done;
      if (done.value === null) return ok(queries.row(tx, actor, taskId));
      await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor), action, resource: 'task', resourceId: task.id, requestId: task.requestId, taskId: task.id, before: done.value.before, after: done.value.after }]);
      await journal.changes(tx, [changeOf(task, done.value.given)]);
      return ok(queries.row(tx, actor, taskId));
    });
    return !changed.ok ? changed : changed.value ? ok(changed.value) : refuse('task.not-found');
  };

  const give = async (tx: Tx, task: InboxTask, now: string | null, actingFor: string | null = null, leaver: string | null = null): Promise<Done> => {
    await store.setAssignee(tx, task, now, actingFor, leaver);
    return { before: { assigneeId: task.assigneeId }, after: { assigneeId: now, ...(actingFor !== null && { actingFor }) }, given: { assigneeId: now } };
  };

  return {
    /** Takes the task; taking it again changes nothing. Refusals: completed, cancelled, claimed by another, four eyes, not my role. */
    claim: (actor: UserActor, taskId: string): Promise<Result<TaskRow>> => onTask(actor, taskId, 'task.claim', (task) => whyNotClaim(actor, task),
      async (task, tx) => ok(task.assigneeId === actor.id ? null : await give(tx, task, actor.id, actsFor(actor, task)))),

    /** Gives the task back to its team, or to whom it was taken in place of. A supervisor may take it from somebody. `from`: as in `assign`. */
    release: (actor: UserActor, taskId: string, { from }: { from?: string } = {}): Promise<Result<TaskRow>> => onTask(actor, taskId, 'task.release', (task) => whyNotTheirs(task, from) ?? whyNotRelease(actor, task),
      async (task, tx) => ok(await give(tx, task, task.actingFor && await store.person(tx, task.actingFor) ? task.actingFor : null, null, from))),

    /** Gives the task to a person who may do it, and tells them (`quiet`: whoever asks does so; `receiver`: only of whom it is taken from this says so). `from`: only if this person has it still (else `task.reassigned`); what they have typed goes along. */
    assign: (actor: UserActor, taskId: string, { userId, note, from, quiet = 'nobody' }: { userId: string; note?: string; from?: string; quiet?: 'nobody' | 'receiver' | 'all' }): Promise<Result<TaskRow>> => {
      let receiver: UserActor | null = null;
      return onTask(actor, taskId, 'task.assign', async (task, tx) => {
        if (!may(actor, 'task.assign', rowOfTask(task))) return 'access.denied';
        receiver = await store.person(tx, userId);
        return whyNotTheirs(task, from) ?? (receiver ? whyNotAssign(actor, task, receiver) : 'resource.not-found');
      }, async (task, tx) => {
        if (task.assigneeId === userId) return ok(null);
        const given = await give(tx, task, userId, null, from);
        const former = task.assigneeId !== null && task.assigneeId !== actor.id ? [task.assigneeId] : [];
        const told = [...(userId === actor.id || quiet === 'receiver' ? [] : [{ userId, kind: 'task-assigned' }]), ...former.map((id) => ({ userId: id, kind: 'task-taken-away' }))];
        if (quiet !== 'all') await store.tell(tx, told.map(({ userId: id, kind }) => ({ userId: id, kind, requestId: task.requestId, taskId: task.id, params: { taskType: task.taskType, by: actor.id, ...(note && kind === 'task-assigned' && { note }) }, dedupe: `${kind}:${task.id}:${id}:${Date.now()}` })));
        return ok({ ...given, after: { assigneeId: userId, ...(note && { note }) } });
      });
    },

    /** Gives the task to a team: nobody has it then, and whoever of the unit may take it is told. Refusals: `resource.not-found` (no such unit of its branch), `task.nobody` (nobody there may do it). */
    giveToUnit: (actor: UserActor, taskId: string, { unitId, note }: { unitId: string; note?: string }): Promise<Result<TaskRow>> => {
      let receivers: UserActor[] = [];
      return onTask(actor, taskId, 'task.assign', async (task, tx) => {
        if (!may(actor, 'task.assign', rowOfTask(task))) return 'access.denied';
        const team = await store.unit(tx, unitId, task.branchId);
        if (!team) return 'resource.not-found';
        const theirs = { ...task, unitId, assigneeId: null };
        receivers = team.filter((person) => whyNotClaim(person, theirs) === null);
        return whyEnded(task) ?? (receivers.length > 0 ? null : 'task.nobody');
      }, async (task, tx) => {
        if (task.unitId === unitId && task.assigneeId === null) return ok(null);
        await store.setUnit(tx, task.id, unitId);
        const former = task.assigneeId !== null && task.assigneeId !== actor.id ? [task.assigneeId] : [];
        const told = [...receivers.filter(({ id }) => id !== actor.id && !former.includes(id)).map(({ id }) => ({ userId: id, kind: 'task-given' })), ...former.map((id) => ({ userId: id, kind: 'task-taken-away' }))];
        await store.tell(tx, told.map(({ userId, kind }) => ({ userId, kind, requestId: task.requestId, taskId: task.id, params: { taskType: task.taskType, by: actor.id, ...(note && kind === 'task-given' && { note }) }, dedupe: `${kind}:${task.id}:${userId}:${Date.now()}` })));
        return ok({ before: { assigneeId: task.assigneeId, unitId: task.unitId }, after: { assigneeId: null, unitId, ...(note && { note }) }, given: { assigneeId: null } });
      });
    },

    prioritise: (actor: UserActor, taskId: string, priority: number): Promise<Result<TaskRow>> => onTask(actor, taskId, 'task.prioritise',
      (task) => whyEnded(task) ?? (may(actor, 'task.prioritise', rowOfTask(task)) ? null : 'access.denied'),
      async (task, tx) => {
        if (task.priority === priority) return ok(null);
        await store.setPriority(tx, task.id, priority);
        return ok({ before: { priority: task.priority }, after: { priority } });
      }),

    /** When the task is to be looked after again: whoever has it then is told, once; null: no longer. Refused (`task.follow-up`) where it is past, or more than a year ahead. */
    followUp: (actor: UserActor, taskId: string, { at, note }: { at: string | null; note?: string }): Promise<Result<TaskRow>> => onTask(actor, taskId, 'task.follow-up',
      (task) => whyNotFollowUp(actor, task) ?? (at === null || isFollowUpAhead(at) ? null : 'task.follow-up'),
      async (task, tx) => {
        const before = await store.setFollowUp(tx, task.id, at === null ? null : { at, userId: actor.id, note: note ?? null });
        const actingFor = actsFor(actor, task);
        return ok({ before: { at: before }, after: { at, ...(note && { note }), ...(actingFor !== null && { actingFor }) } });
      }),

    /** Keeps what somebody has typed so far; theirs alone, never checked. `basedOn`: when the draft was saved that they go on from (`*`: whichever there is; null: there is none); what another of their tabs kept since then is not lost: `precondition.failed`. */
    saveDraft: (actor: UserActor, taskId: string, values: Record<string, unknown>, basedOn: string | null): Promise<Result<{ savedAt: string }>> => unitOfWork.run(actor, async (tx) => {
      const task = await store.find(tx, taskId);
      if (!task) return refuse('task.not-found');
      if (task.state !== 'open') return refuse(task.state === 'completed' ? 'task.completed' : 'task.cancelled');
      const savedAt = await store.saveDraft(tx, taskId, actor.id, values, basedOn);
      return savedAt ? ok({ savedAt: savedAt.toISOString() }) : refuse('precondition.failed');
    }),

    dropDraft: (tx: Tx, actor: UserActor, taskId: string): Promise<void> => store.dropDraft(tx, taskId, actor.id),
  };
}
export type Inbox = ReturnType<typeof createInbox>;
