import { move, type Advancing } from './advancing';
import { raiseSla } from './raise-sla';

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
