import { openWaits } from '../../engine/inspect';
import { move, type Advancing } from './advancing';
import type { DueMessage } from './ports';
import { raiseFollowUps } from './raise-follow-ups';
import { raiseSla } from './raise-sla';

/** One wake fires at most this many timers and messages; the agenda asks for the next wake at once. */
const wakeLimit = 200;

/** Fires what is due, in the order of due time, then of arming. `false`: nothing was. */
export async function fireDue(advancing: Advancing): Promise<boolean> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  const [timers, messages] = await Promise.all([deps.store.dueTimers(tx, instance.id, context.now), deps.store.dueMessages(tx, instance.id)]);
  let number = 0;
  const log = (element: string | null = null) => ({ eventId: number++ === 0 ? eventId : `${eventId}/${number}`, answer: number === 1 ? { result: 'done' as const } : null, element });

  for (const message of messages.slice(0, wakeLimit)) {
    const subscription = collector.state.status === 'active' ? waitingFor(advancing, message) : undefined;
    const kind = message.kind === 'signal' ? 'signal-received' : 'message-received';
    const taken = subscription !== undefined && await move(advancing, { kind, at: context.now, subscription, payload: message.payload }, log(message.element));
    if (taken || message.kind === 'signal') await deps.store.messageTaken(tx, message.id);
    else await deps.processes.giveBack(tx, message.id);
  }
  for (const { timer } of timers.slice(0, wakeLimit)) {
    collector.pending.removedTimers.push(timer);
    if (collector.state.status !== 'active') break;
    await move(advancing, { kind: 'timer-fired', at: context.now, timer }, log());
  }
  const [told, reminded] = [await raiseSla(advancing), await raiseFollowUps(advancing)];
  return number > 0 || timers.length > 0 || messages.length > 0 || told || reminded;
}

/** The subscription that the message was for; a signal also comes to what was armed in its place since it was thrown. */
function waitingFor({ collector }: Advancing, { kind, name, subscription, element, holder }: DueMessage): string | undefined {
  const open = openWaits(collector.state);
  const same = open.find(({ id }) => id === subscription);
  if (same || kind === 'message') return same?.id;
  return open.find((wait) => wait.kind === 'signal' && wait.signal === name && wait.element === element && (wait.activity ?? wait.scope) === holder)?.id;
}
