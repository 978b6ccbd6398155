import type { NewNotice } from '../shared/journal';
import type { Advancing } from './advancing';

/** Reminds of tasks that somebody wanted to look after at this time: whoever has the task by now, else whoever wanted it. Once; of a task that has ended nobody is reminded. `false`: nothing was due. */
export async function raiseFollowUps({ deps, tx, instance, context }: Advancing): Promise<boolean> {
  const due = await deps.store.dueFollowUps(tx, instance.id, context.now);
  if (due.length === 0) return false;
  const open = due.filter((one) => one.open);
  await deps.journal.notify(tx, open.map(({ taskId, taskType, at, userId, note }): NewNotice => ({
    userId, kind: 'follow-up', requestId: instance.requestId, taskId, params: { taskType, ...(note !== null && { note }) }, dedupe: `follow-up:${taskId}:${at}`,
  })));
  await deps.journal.changes(tx, open.map(({ taskId }) => ({ topic: 'task', keys: { id: taskId, ...(instance.requestId && { requestId: instance.requestId }) }, branchId: instance.branchId, agentId: instance.agentId })));
  return true;
}
