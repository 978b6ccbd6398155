import { move, type Advancing } from './advancing';
import { reachedLevels, type SlaReached } from './sla';
import type { NewNotice } from '../shared/journal';

/** One wake fires at most this many timers and messages; the agenda asks for the next wake at once. */
const wakeLimit = 200;

/** Fires what is due, in the order of due time, then of arming. `false`: nothing was. */
export async function fireDue(advancing: Advancing): Promise<boolean> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const [timers, messages] = [await deps.store.dueTimers(tx, instance.id, context.now), await deps.store.dueMessages(tx, instance.id)];
  let number = 0;
  const log = () => ({ eventId: number++ === 0 ? eventId : `${eventId}/${number}`, answer: number === 1 ? { result: 'done' as const } : null });

  for (const message of messages.slice(0, wakeLimit)) {
    const taken = collector.state.status === 'active' && await move(advancing, { kind: 'message-received', at: context.now, subscription: message.subscription, payload: message.payload }, log());
    await deps.store.settleMessage(tx, message.id, taken);
  }
  for (const { timer } of timers.slice(0, wakeLimit)) {
    collector.pending.removedTimers.push(timer);
    if (collector.state.status !== 'active') break;
    await move(advancing, { kind: 'timer-fired', at: context.now, timer }, log());
  }
  const told = await raiseSla(advancing);
  return number > 0 || timers.length > 0 || messages.length > 0 || told;
}

async function raiseSla({ deps, tx, instance, context }: Advancing): Promise<boolean> {
  const due = await deps.store.dueSla(tx, instance.id, context.now);
  if (due.length === 0) return false;
  const calendar = await deps.settings.calendar(tx);
  const results = due.map((sla) => reachedLevels(calendar, sla, new Date(context.now)));
  await deps.store.raiseSla(tx, results.map((result) => result.change));
  const notices: NewNotice[] = [];
  const inOrder = results.flatMap((result) => result.reached).sort((a, b) => a.due.getTime() - b.due.getTime());
  for (const reached of inOrder) {
    for (const userId of await whoIsTold(reached, { deps, tx, instance })) {
      notices.push({ userId, kind: `sla-${reached.level}`, requestId: instance.requestId, taskId: reached.sla.taskId, params: { taskType: reached.sla.taskType, level: reached.level }, dedupe: `sla:${reached.sla.taskId}:${reached.level}:${userId}` });
    }
  }
  await deps.journal.notify(tx, notices);
  await deps.journal.changes(tx, due.map((sla) => ({ topic: 'task', keys: { id: sla.taskId, ...(instance.requestId && { requestId: instance.requestId }) }, branchId: instance.branchId, agentId: instance.agentId })));
  return true;
}

/** Half and four fifths: who does it; the end: the supervisors; half as long again: the managers. */
async function whoIsTold({ sla, level }: SlaReached, { deps, tx, instance }: Pick<Advancing, 'deps' | 'tx' | 'instance'>): Promise<string[]> {
  if (level < 100) return sla.assigneeId ? [sla.assigneeId] : [];
  return deps.store.peopleOf(tx, level === 100 ? 'supervisor' : 'manager', instance.branchId, null);
}
