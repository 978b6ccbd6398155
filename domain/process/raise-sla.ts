import { handleOverdue } from '../../contracts/task-types/handle-overdue';
import { idFor, taskIdOf } from '../shared/ids';
import type { NewNotice } from '../shared/journal';
import type { Advancing } from './advancing';
import type { NewTask } from './ports';
import { reachedLevels, type SlaReached } from './sla';

/** Tells of the levels that tasks have reached, in order of due, and puts what is long overdue before a manager. `false`: none was. */
export async function raiseSla(advancing: Advancing): Promise<boolean> {
  const { deps, tx, instance, context, collector } = advancing;
  // A timer of this very advance may have taken the task away.
  const gone = new Set(collector.pending.cancelledTasks.map((activity) => taskIdOf(instance.id, activity)));
  const due = (await deps.store.dueSla(tx, instance.id, context.now)).filter((sla) => !gone.has(sla.taskId));
  if (due.length === 0) return false;
  const calendar = await deps.settings.calendar(tx);
  const results = due.map((sla) => reachedLevels(calendar, sla, new Date(context.now)));
  await deps.store.raiseSla(tx, results.map((result) => result.change));
  const notices: NewNotice[] = [];
  for (const reached of results.flatMap((result) => result.reached).sort((a, b) => a.due.getTime() - b.due.getTime())) {
    const { sla, level } = reached;
    const beside = level === 150 ? await overdueTask(advancing, reached) : null;
    if (beside) collector.pending.tasksBeside.push(beside);
    for (const userId of await whoIsTold(advancing, reached, beside)) {
      notices.push({ userId, kind: `sla-${level}`, requestId: instance.requestId, taskId: beside?.id ?? sla.taskId, params: { taskType: sla.taskType, level }, dedupe: `sla:${sla.taskId}:${level}:${sla.clock.from}:${userId}` });
    }
  }
  await deps.journal.notify(tx, notices);
  await deps.journal.changes(tx, due.map((sla) => ({ topic: 'task', keys: { id: sla.taskId, ...(instance.requestId && { requestId: instance.requestId }) }, branchId: instance.branchId, agentId: instance.agentId })));
  await deps.journal.tell(tx, results.flatMap(({ reached }) => reached).filter(({ level }) => level >= 100).map(({ sla, level }) => ({ type: 'task.overdue' as const, requestId: instance.requestId, instanceId: instance.id, facts: { taskId: sla.taskId, taskType: sla.taskType, level } })));
  return true;
}

/** Half and four fifths: who does it; the end: the supervisors; half as long again: who gets the task about it. */
async function whoIsTold({ deps, tx, instance }: Advancing, { sla, level }: SlaReached, beside: NewTask | null): Promise<string[]> {
  if (level < 100) return sla.assigneeId ? [sla.assigneeId] : [];
  return deps.people.ofRole(tx, beside?.role ?? 'supervisor', instance.branchId, null);
}

/** A task about a task: for the service managers, or for the supervisors where there is none. One for each limit that was passed. */
async function overdueTask({ deps, tx, instance }: Advancing, { sla, due }: SlaReached): Promise<NewTask> {
  const role = (await deps.people.ofRole(tx, handleOverdue.role, instance.branchId, null)).length > 0 ? handleOverdue.role : 'supervisor';
  const { fa, en } = handleOverdue.titles;
  const id = idFor(instance.id, 'overdue', sla.taskId, due.toISOString());
  return {
    id, activity: `overdue:${id}`, element: sla.element, taskType: handleOverdue.name,
    titleFa: `${fa}: ${sla.title.fa}`, titleEn: `${en}: ${sla.title.en}`, role, unitId: null, assigneeId: null, agentId: null, excluded: [], notSameAs: [], loop: null, priority: 2, sla: null, aboutTaskId: sla.taskId,
  };
}
