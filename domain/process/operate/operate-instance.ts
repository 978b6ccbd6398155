import { ok, refuse, type Result } from '../../../contracts/errors';
import type { OperatorMove } from '../../../contracts/operating';
import { elementOfEvent } from '../../../engine/inspect';
import type { StepResult } from '../../../engine/model';
import type { OperatorEvent } from '../../../engine/operate/model';
import { shutOutOf } from '../../access/four-eyes';
import { actingRole, may } from '../../access/may';
import { takeKept, type Advancing } from '../advancing';
import { planMove } from './plan-move';
import type { ReversalContext } from './reversals';

export interface OperateEvent { kind: 'operate'; actorId: string; move: OperatorMove; reason: string; seq?: number }

/** An operator's move under the instance's lock: planned as its preview was, refused if the instance has moved since then, and audited with its reason. */
export async function operateInstance(advancing: Advancing, { move, reason, seq }: OperateEvent): Promise<Result<boolean>> {
  const { deps, tx, instance, context } = advancing;
  if (!context.actor || !may(context.actor, 'process.operate', instance)) return refuse('access.denied');
  if (seq !== undefined && seq !== instance.seq) return refuse('move.changed', { seq: instance.seq });
  // Whoever did the work does not remove its check.
  const { id } = context.actor;
  const planned = await planMove(deps, tx, instance, move, context.now, (taskType) => shutOutOf(taskType, context.done).includes(id));
  if (!planned.ok) return planned;
  const { event, result } = planned.value;
  const element = elementOfEvent(instance.state!, event);
  const reverse = move.kind === 'rewind' ? move.reverse : [];
  const unknown = reverse.find((name) => !deps.reversals[name]);
  if (unknown !== undefined) return refuse('move.no-reversal', { name: unknown });

  await carryOut(advancing, { event, result, element, reverse });
  await deps.journal.audit(tx, [{
    actorId: context.actor.id, actorRole: actingRole(context.actor, 'process.operate'), action: 'process.operate', resource: 'process', resourceId: instance.id, requestId: instance.requestId,
    before: { seq: instance.seq, elements: instance.state!.activities.map((activity) => activity.element) }, after: { move, reason },
  }]);
  return ok(true);
}

/** Reverses by documents of their own what is to be reversed, then takes the move in. */
export async function carryOut(advancing: Advancing, { event, result, element, reverse }: { event: OperatorEvent; result: StepResult; element: string | null; reverse: readonly string[] }): Promise<void> {
  const { deps, tx, instance, context, collector, eventId } = advancing;
  advancing.touched = reverse.length > 0;
  const reversing: ReversalContext = { tx, at: context.now, requestId: instance.requestId ?? instance.id, instanceId: instance.id, branchId: instance.branchId, agentId: instance.agentId, by: eventId };
  for (const name of reverse) await deps.reversals[name]!.reverse(reversing);
  collector.pending.resolvedBy = context.actor?.id ?? null;
  await takeKept(advancing, collector.add(result, event, { eventId, answer: { result: 'done' }, element }));
}
