import { ok, type Result } from '../../contracts/errors';
import { whoseLists } from '../../contracts/whose-lists';
import type { TaskRow } from '../../contracts/tasks';
import { actingRole } from '../access/may';
import { whyNotClaim } from '../access/task-rules';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { InboxStore } from './ports';
import type { InboxQueries, TaskListFilter } from './queries';

/** Tasks that are tried at once; as many people at one list find one each. */
const tried = 100;
/** After so many pages of tasks that others took meanwhile, or that are not for this person, there is none. */
const mostPages = 5;

export interface TakeNextDeps { unitOfWork: UnitOfWork; store: Pick<InboxStore, 'lockFirst' | 'setAssignee'>; journal: Journal; queries: Pick<InboxQueries, 'ids' | 'row'> }

/**
 * Takes the first task of a view that nobody has and that is for this person, in one act: what somebody else is just taking is passed by, so that
 * nobody waits for another and no task is taken twice. Null when there is none.
 */
export function createTakeNext({ unitOfWork, store, journal, queries }: TakeNextDeps) {
  return (actor: UserActor, filter: Omit<TaskListFilter, 'limit' | 'after'>): Promise<Result<TaskRow | null>> => unitOfWork.run<TaskRow | null>(actor, async (tx) => {
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const found = await queries.ids(tx, actor, { ...filter, limit: tried, ...(after !== undefined && { after }) });
      if (!found.ok) return found;
      let left = found.value.items;
      while (left.length > 0) {
        const task = await store.lockFirst(tx, left);
        if (!task) break;
        if (whyNotClaim(actor, task) === null) {
          await store.setAssignee(tx, task, actor.id, null);
          await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor), action: 'task.claim', resource: 'task', resourceId: task.id, requestId: task.requestId, taskId: task.id, before: { assigneeId: null }, after: { assigneeId: actor.id } }]);
          await journal.changes(tx, [{ topic: 'task', keys: { id: task.id, ...(task.requestId && { requestId: task.requestId }), ...whoseLists(task, { role: task.role, assigneeId: actor.id }) }, branchId: task.branchId, agentId: task.agentId }]);
          return ok(queries.row(tx, actor, task.id));
        }
        left = left.slice(left.indexOf(task.id) + 1);
      }
      if (found.value.next === null) return ok(null);
      after = found.value.next;
    }
    return ok(null);
  });
}
export type TakeNext = ReturnType<typeof createTakeNext>;
