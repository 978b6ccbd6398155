import { ok, refuse, type Result } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import { batchLimit, previewRows, type BatchAct, type BatchPreview, type BatchSelection, type TaskBatch } from '../../contracts/task-batches';
import { actingRole, mayAtAll } from '../access/may';
import { systemActor, type UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { BatchStarter, BatchStore, BatchTask } from './batch-ports';
import { receiversOf, verdictOf, whyNotSo } from './batch-rules';
import type { InboxStore } from './ports';
import type { InboxQueries } from './queries';

export interface BatchesDeps { unitOfWork: UnitOfWork; store: BatchStore; people: Pick<InboxStore, 'person'>; journal: Journal; starter: BatchStarter; queries: Pick<InboxQueries, 'ids'>; taskTypes: Record<string, TaskType> }
/** A slice takes seconds, so that nothing for so long means that nobody works on it. */
const idleSeconds = 60;
const page = 1000;
const rightFor = { claim: 'task.work', release: 'task.work', complete: 'task.work', 'follow-up': 'task.work', assign: 'task.assign', 'hand-over': 'task.assign', prioritise: 'task.prioritise' } as const;

/** Those of the act's receivers who are active. */
export async function receiversFor(people: BatchesDeps['people'], tx: Tx, act: BatchAct): Promise<Map<string, UserActor>> {
  const receivers = new Map<string, UserActor>();
  for (const id of receiversOf(act)) {
    const person = await people.person(tx, id);
    if (person) receivers.set(id, person);
  }
  return receivers;
}

function groupsOf(tasks: readonly BatchTask[]): BatchPreview['groups'] {
  const groups = new Map<string, BatchPreview['groups'][number]>();
  for (const { title, role, status } of tasks) {
    const key = JSON.stringify([title.fa, title.en, role, status]);
    groups.set(key, { title, role, status, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** One act on many tasks, as people ask for it and watch it; each task is asked for by its own rules, and a batch's workflow does them. */
export function createBatches({ unitOfWork, store, people, journal, starter, queries, taskTypes }: BatchesDeps) {
  const fault = (actor: UserActor, act: BatchAct, selection: BatchSelection) => {
    const code = mayAtAll(actor, rightFor[act.kind]) ? whyNotSo(act, selection, taskTypes) : 'access.denied';
    return code && refuse(code);
  };
  /** The tasks, in the order of their view, and whether there are more than go into one batch. */
  const selected = async (tx: Tx, actor: UserActor, selection: BatchSelection): Promise<Result<{ ids: string[]; more: boolean }>> => {
    if ('ids' in selection) return ok({ ids: [...new Set(selection.ids)], more: false });
    if ('heldBy' in selection) {
      const held = await store.heldBy(tx, selection.heldBy, batchLimit + 1);
      return ok({ ids: held.slice(0, batchLimit), more: held.length > batchLimit });
    }
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const found = await queries.ids(tx, actor, { ...selection.filters, view: selection.view, limit: Math.min(page, batchLimit - ids.length), ...(after !== undefined && { after }) });
      if (!found.ok) return found;
      ids.push(...found.value.items);
      after = found.value.next ?? undefined;
    } while (after !== undefined && ids.length < batchLimit);
    return ok({ ids, more: after !== undefined });
  };

  return {
    /** What would become of each, as it stands now. Refusals: `access.denied`, and those of `whyNotSo`. */
    preview: (actor: UserActor, act: BatchAct, selection: BatchSelection): Promise<Result<BatchPreview>> => unitOfWork.run<BatchPreview>(actor, async (tx) => {
      const wrong = fault(actor, act, selection);
      if (wrong) return wrong;
      const chosen = await selected(tx, actor, selection);
      if (!chosen.ok) return chosen;
      const receivers = await receiversFor(people, tx, act);
      const tasks = await store.tasks(tx, chosen.value.ids);
      const judged = tasks.map((task) => ({ task, verdict: verdictOf(actor, act, task, receivers) }));
      const gone = chosen.value.ids.length - tasks.length;
      const refused = judged.flatMap(({ task, verdict }) => (verdict === 'will' || verdict === 'same' ? [] : [{ id: task.id, title: task.title, no: task.no, code: verdict }]));
      const counts = new Map<string, number>();
      for (const { code } of refused) counts.set(code, (counts.get(code) ?? 0) + 1);
      return ok({
        total: chosen.value.ids.length, more: chosen.value.more, unseen: gone, will: judged.filter(({ verdict }) => verdict === 'will').length, same: judged.filter(({ verdict }) => verdict === 'same').length,
        wont: [...counts].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count), groups: groupsOf(tasks), rows: refused.slice(0, previewRows),
      });
    }),

    /** Makes a batch of this id, once, and starts it. Refusals: those of the preview, `batch.nothing`. */
    async start(actor: UserActor, act: BatchAct, selection: BatchSelection, id: string): Promise<Result<TaskBatch>> {
      const made = await unitOfWork.run<TaskBatch>(actor, async (tx) => {
        const known = await store.find(tx, id);
        if (known) return ok(known);
        const wrong = fault(actor, act, selection);
        if (wrong) return wrong;
        const chosen = await selected(tx, actor, selection);
        if (!chosen.ok) return chosen;
        // Of what the person does not see, nothing is kept.
        const seen = new Set((await store.tasks(tx, chosen.value.ids)).map((task) => task.id));
        const taskIds = chosen.value.ids.filter((taskId) => seen.has(taskId));
        if (taskIds.length === 0) return refuse('batch.nothing');
        await store.create(tx, { id, act, createdBy: actor.id, taskIds });
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, rightFor[act.kind]), action: 'batch.start', resource: 'batch', resourceId: id, after: { act, tasks: taskIds.length } }]);
        await journal.changes(tx, [{ topic: 'batch', keys: { id }, userId: actor.id }]);
        return ok((await store.find(tx, id))!);
      });
      // Temporal away: the batch stands, and `restart` brings it later.
      if (made.ok && made.value.state === 'running') await starter.start(id);
      return made;
    },

    find: async (actor: UserActor, id: string): Promise<Result<TaskBatch>> => {
      const batch = await unitOfWork.do(actor, (tx) => store.find(tx, id));
      return batch ? ok(batch) : refuse('batch.not-found');
    },
    list: (actor: UserActor, of: { limit: number; after?: string }) => unitOfWork.run(actor, (tx) => store.list(tx, actor, of)),
    items: (actor: UserActor, id: string, of: Parameters<BatchStore['items']>[2]) => unitOfWork.run(actor, async (tx) => (await store.find(tx, id) ? store.items(tx, id, of) : refuse('batch.not-found'))),

    /** Stops behind the task at hand; what is done stays done. One that has ended stays as it is. */
    stop: (actor: UserActor, id: string): Promise<Result<TaskBatch>> => unitOfWork.run<TaskBatch>(actor, async (tx) => {
      const batch = await store.find(tx, id);
      if (!batch) return refuse('batch.not-found');
      const right = rightFor[batch.act.kind];
      if (!mayAtAll(actor, right)) return refuse('access.denied');
      if (await store.stop(tx, id)) {
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, right), action: 'batch.stop', resource: 'batch', resourceId: id }]);
        await journal.changes(tx, [{ topic: 'batch', keys: { id }, userId: actor.id }]);
      }
      return ok((await store.find(tx, id))!);
    }),

    /** Starts the workflows of batches that were not started, or whose start was lost. */
    async restart(): Promise<void> {
      for (const id of await unitOfWork.do(systemActor, (tx) => store.idle(tx, idleSeconds))) {
        if (await starter.start(id) === 'unavailable') return;
      }
    },
  };
}
export type Batches = ReturnType<typeof createBatches>;
