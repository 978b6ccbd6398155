import { ok, type Result } from '../../contracts/errors';
import type { BatchAct, TaskBatch } from '../../contracts/task-batches';
import type { TaskCompletion } from '../process/completion';
import { systemActor, type UserActor } from '../shared/actor';
import { idFor } from '../shared/ids';
import type { Journal, NewNotice } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { BatchResult, BatchStore, BatchTask, BatchWork, GivenTasks } from './batch-ports';
import { isCompletedAlike, receiverOf, verdictOf } from './batch-rules';
import { receiversFor } from './batches';
import type { TaskType } from '../../contracts/form';
import type { Inbox } from './inbox';
import type { InboxStore } from './ports';

/** Tasks between two looks at whether the batch goes on. */
const slice = 20;

export interface BatchRunDeps { unitOfWork: UnitOfWork; store: BatchStore; people: Pick<InboxStore, 'person'>; inbox: Pick<Inbox, 'claim' | 'release' | 'assign' | 'prioritise' | 'followUp'>; completion: TaskCompletion; journal: Journal; taskTypes: Record<string, TaskType> }

/**
 * Does the next tasks of a batch, each in a transaction of its own by its own use case, on behalf of whoever made the batch and as far as they may
 * at that moment. A repeat of a task that was done when the run was killed finds it so already, and a completion is done once. Answers how the batch stands then.
 */
export function createBatchRun({ unitOfWork, store, people, inbox, completion, journal, taskTypes }: BatchRunDeps) {
  const act = (actor: UserActor, what: BatchAct, task: Pick<BatchTask, 'id' | 'role'>, batchId: string): Promise<Result<unknown>> => {
    const { id: taskId } = task;
    const to = receiverOf(what, task);
    switch (what.kind) {
      case 'claim': return inbox.claim(actor, taskId);
      case 'release': return inbox.release(actor, taskId);
      case 'assign': return inbox.assign(actor, taskId, { userId: what.userId, quiet: 'receiver', ...(what.note !== undefined && { note: what.note }) });
      case 'hand-over': return to === null ? inbox.release(actor, taskId, { from: what.from }) : inbox.assign(actor, taskId, { userId: to, from: what.from, quiet: 'all', ...(what.note !== undefined && { note: what.note }) });
      case 'prioritise': return inbox.prioritise(actor, taskId, what.priority);
      case 'follow-up': return inbox.followUp(actor, taskId, { at: what.at, ...(what.note !== undefined && { note: what.note }) });
      case 'complete': return completion.complete(actor, taskId, { submissionId: idFor('batch', batchId, taskId), outcome: what.outcome, values: {} });
    }
  };
  return async (batchId: string, control: { alive?(done: number): void; isStopping?(): boolean } = {}): Promise<TaskBatch['state']> => {
    const work = await unitOfWork.do(systemActor, (tx) => store.next(tx, batchId, slice));
    if (!work) return 'stopped';
    if (work.state !== 'running') {
      await unitOfWork.do(systemActor, (tx) => tellOfGiven(tx, batchId, work));
      return work.state;
    }
    const results: BatchResult[] = [];
    const actor = await unitOfWork.do(systemActor, (tx) => people.person(tx, work.createdBy));
    let failed: unknown;
    for (const { place, taskId } of work.items) {
      if (control.isStopping?.()) break;
      try {
        results.push({ place, ...await one(actor, work.act, taskId, batchId) });
      } catch (error) {
        // Somebody holds its row just now, or PostgreSQL is away: what is done is written down, and the rest comes again.
        failed = error;
        break;
      }
      control.alive?.(results.length);
    }
    const state = await unitOfWork.do(systemActor, async (tx) => {
      await journal.changes(tx, [{ topic: 'batch', keys: { id: batchId }, userId: work.createdBy }]);
      const now = await store.settle(tx, batchId, results);
      if (now !== 'running') await tellOfGiven(tx, batchId, work);
      return now;
    });
    if (failed !== undefined) throw failed;
    return state;
  };

  /** Whoever got something is told once of all of it when the batch has ended, and so is who had all that was handed over. */
  async function tellOfGiven(tx: Tx, batchId: string, { act: what, createdBy }: Pick<BatchWork, 'act' | 'createdBy'>): Promise<void> {
    if (what.kind !== 'hand-over' && what.kind !== 'assign') return;
    const given = (await store.given(tx, batchId)).filter(({ role, assigneeId }) => assigneeId === receiverOf(what, { role }));
    const receivers = await receiversFor(people, tx, what);
    const noticeTo = (userId: string, kind: string, theirs: readonly GivenTasks[], more: Record<string, unknown>): NewNotice[] => {
      const count = theirs.reduce((sum, one) => sum + one.count, 0);
      if (count === 0 || userId === createdBy) return [];
      const [{ taskId, requestId }] = theirs as [GivenTasks];
      return [{ userId, kind, params: { count, by: createdBy, ...more }, dedupe: `${kind}:${batchId}:${userId}`, ...(count === 1 && { taskId, requestId }) }];
    };
    await journal.notify(tx, [
      ...[...receivers.keys()].flatMap((userId) => noticeTo(userId, 'tasks-given', given.filter(({ assigneeId }) => assigneeId === userId), what.note ? { note: what.note } : {})),
      ...(what.kind === 'hand-over' && await people.person(tx, what.from) ? noticeTo(what.from, 'tasks-taken-away', given, {}) : []),
    ]);
  }

  /** What became of one task. Whoever is not there any more does nothing. */
  async function one(actor: UserActor | null, what: BatchAct, taskId: string, batchId: string): Promise<Omit<BatchResult, 'place'>> {
    if (!actor) return { state: 'refused', code: 'access.denied' };
    if (what.kind === 'complete' && !isCompletedAlike(taskTypes[what.taskType], what.outcome)) return { state: 'refused', code: 'batch.one-by-one' };
    const judged = await unitOfWork.run(actor, async (tx) => {
      const [task] = await store.tasks(tx, [taskId]);
      return ok(task ? { task, verdict: verdictOf(actor, what, task, await receiversFor(people, tx, what)) } : null);
    });
    if (!judged.ok || !judged.value) return { state: 'refused', code: judged.ok ? 'task.not-found' : judged.error.code };
    const { task, verdict } = judged.value;
    if (verdict === 'same') return { state: 'same', code: null };
    // A completion that is done already is asked for again, so that it answers with what became of it.
    if (verdict !== 'will' && !(what.kind === 'complete' && verdict === 'task.completed')) return { state: 'refused', code: verdict };
    const done = await act(actor, what, task, batchId);
    // Somebody took it between the look and the lock.
    if (!done.ok && what.kind === 'hand-over' && done.error.code === 'task.reassigned') return { state: 'same', code: null };
    return done.ok ? { state: 'done', code: null } : { state: 'refused', code: done.error.code };
  }
}
export type BatchRun = ReturnType<typeof createBatchRun>;
