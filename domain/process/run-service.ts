import type { JsonObject } from '../../engine/model';
import { move, type Advancing } from './advancing';
import { ServiceFault } from './registry';
import { createThrown, moveThrown } from './throwing';

/** Runs the handler of a service task and feeds its result back in the same transaction: done once, however often it is called. */
export async function finishedService(advancing: Advancing, activity: string): Promise<boolean> {
  const call = await advancing.deps.store.service(advancing.tx, advancing.instance.id, activity);
  return call?.state === 'requested' && finishService(advancing, call);
}

/** The same for a call that is known to be requested. */
export async function finishService(advancing: Advancing, call: { activity: string; element: string; topic: string; input: JsonObject }): Promise<boolean> {
  const { deps, tx, instance, context, eventId } = advancing;
  const { activity } = call;
  const handler = deps.topics[call.topic];
  if (!handler) throw new ServiceFault('topic.unknown', `No handler is registered for the topic ${call.topic}`, false);
  const thrown = createThrown();
  const output = await handler({ ...thrown, tx, at: context.now, requestId: instance.requestId ?? instance.id, instanceId: instance.id, activity, branchId: instance.branchId, agentId: instance.agentId }, call.input);
  await deps.store.finishService(tx, instance.id, activity, 'done', output);
  return moveThrown(advancing, activity, thrown, { move: (log) => move(advancing, { kind: 'service-completed', at: context.now, activity, output }, log) }, { eventId, answer: { result: 'done' }, element: call.element });
}
