import type { ServiceCall } from '../../contracts/workflow';
import { doneWithThis, type Advancing } from './advancing';
import { createCollector } from './collector';
import { persist } from './persist';
import { finishService } from './run-service';

/** A service on PostgreSQL takes a few milliseconds, and a person waits for it, so it is soon given up here. */
const milliseconds = 500;
/** Whatever runs in a circle goes on in the workflow. */
const most = 10;

/** Under which id the result of a service is taken once, whoever runs it. */
export const serviceEventId = ({ activity, attempt }: Pick<ServiceCall, 'activity' | 'attempt'>): string => `service:${activity}:${attempt}`;

/**
 * Runs the services that an advance has asked for in its own transaction, each as the advance that it would be alone, since all topics
 * work on PostgreSQL. One that fails or is slow is undone alone and stays requested: its activity is in `left`, for the workflow.
 */
export async function goOnInPlace(first: Advancing): Promise<{ ended: boolean; left: ReadonlySet<string> }> {
  const left = new Set<string>();
  const waiting = [...first.collector.pending.services];
  let last = first;
  for (let run = 0; run < most && waiting.length > 0 && last.collector.state.status !== 'completed'; run += 1) {
    const call = waiting.shift()!;
    // Ended by what came before it.
    if (last.collector.pending.cancelledServices.includes(call.activity) || !(call.topic in last.deps.topics)) continue;
    const done = await last.deps.unitOfWork.attempt(last.tx, milliseconds, async (part) => {
      const next = after(last, serviceEventId(call));
      if (!await finishService({ ...next, tx: part }, call)) throw new Error(`The result of ${call.activity} came too late`);
      await persist({ ...next, tx: part });
      return next;
    });
    if (done.ok) {
      last = done.value;
      waiting.push(...last.collector.pending.services);
    } else {
      left.add(call.activity);
    }
  }
  return { ended: last.collector.state.status === 'completed', left };
}

/** What the next advance of the instance would read: nobody acts, and everything stands as the last one wrote it. */
function after({ deps, tx, instance, context, collector }: Advancing, eventId: string): Advancing {
  const locked = { ...instance, status: 'active' as const, state: collector.state, seq: collector.seq };
  const shown = collector.pending.statuses.at(-1);
  const status = shown ? { status: shown.status, subStatus: shown.subStatus, clock: shown.clock } : context.status;
  const read = { now: context.now, answer: null, status, watched: context.watched, task: null, submission: null, actor: null, done: doneWithThis({ context, collector }) };
  return { deps, tx, instance: locked, context: read, collector: createCollector(locked, read, { id: null, role: null }), eventId };
}
