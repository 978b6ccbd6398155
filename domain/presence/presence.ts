import { ok, refuse, type Result } from '../../contracts/errors';
import { presenceSeconds, type PresenceList, type TaskCompany } from '../../contracts/presence';
import { may } from '../access/may';
import { rowOfTask } from '../access/task-rules';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { PresenceStore } from './ports';

/** Who has which task open. It is said by browsers and kept for seconds: a hint to people who might work on the same, never a lock. */
export function createPresence({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: PresenceStore; journal: Journal }) {
  return {
    /** Comes, stays or goes; others are told when somebody comes or goes. Answers who else is there, and, for whoever may assign the task, who else has begun its form. */
    be: (actor: UserActor, taskId: string, { tab, here }: { tab: string; here: boolean }): Promise<Result<TaskCompany>> => unitOfWork.run<TaskCompany>(actor, async (tx) => {
      const task = await store.task(tx, taskId);
      if (!task || !may(actor, 'task.read', rowOfTask(task))) return refuse('task.not-found');
      const at = { taskId, userId: actor.id, tab };
      const changed = here ? await store.enter(tx, at, presenceSeconds) : await store.leave(tx, at, presenceSeconds);
      if (changed) await journal.changes(tx, [{ topic: 'presence', keys: { id: taskId }, branchId: task.branchId, agentId: task.agentId }]);
      return ok({ people: await store.others(tx, taskId, actor.id, presenceSeconds), drafts: task.state === 'open' && may(actor, 'task.assign', rowOfTask(task)) ? await store.drafts(tx, taskId, actor.id) : [] });
    }),

    list: async (actor: UserActor): Promise<Result<PresenceList>> => ok({ items: await unitOfWork.do(actor, (tx) => store.list(tx, actor, presenceSeconds)) }),
  };
}
export type Presence = ReturnType<typeof createPresence>;
