import { ok, refuse, type Result } from '../../../contracts/errors';
import { whyNotSendBack } from '../../access/task-rules';
import { actingRole } from '../../access/may';
import { taskIdOf } from '../../shared/ids';
import type { Advancing } from '../advancing';
import { carryOut } from './operate-instance';
import { wayOf } from './plan-move';
import { planReturn, stepsBefore } from './plan-send-back';

export interface SendBackEvent { kind: 'send-back'; actorId: string; taskId: string; activity: string; reason: string; seq: number }

/** Sends the request back from a task, under the instance's lock: who may is asked again here, and the way is planned as it was shown, refused if the instance has moved since then. */
export async function sendBack(advancing: Advancing, { taskId, activity, reason, seq }: SendBackEvent): Promise<Result<boolean>> {
  const { deps, tx, instance, context, collector } = advancing;
  const { task, actor } = context;
  if (task?.id !== taskId || !actor) return refuse('task.not-found');
  const whyNot = whyNotSendBack(actor, task);
  if (whyNot) return refuse(whyNot);
  if (task.aboutTaskId !== null) return refuse('move.never-visited');
  if (seq !== instance.seq) return refuse('move.changed', { seq: instance.seq });
  const way = await wayOf(deps, tx, instance);
  if (!way.ok) return way;
  const graph = await deps.store.graph(tx, instance.definitionId);
  const to = stepsBefore(graph, way.value, instance.state!, task.activity).find((step) => step.activity === activity);
  if (!to) return refuse('move.never-visited');
  const planned = planReturn(deps, { instance, graph, way: way.value }, task.activity, to, context.now);
  if (!planned.ok) return planned;
  const { event, result, reverse } = planned.value;

  advancing.doneBefore = { element: to.element, by: to.by };
  await carryOut(advancing, { event, result, element: to.element, reverse });
  const opened = collector.pending.tasks.find(({ element }) => element === to.element)!;
  collector.pending.returned = { id: taskIdOf(instance.id, opened.activity), answered: taskIdOf(instance.id, activity), left: task.id, by: actor.id, reason };
  await deps.journal.audit(tx, [{
    actorId: actor.id, actorRole: actingRole(actor, 'task.send-back'), action: 'task.send-back', resource: 'task', resourceId: task.id, requestId: instance.requestId, taskId: task.id,
    before: { element: task.element }, after: { element: to.element, reason, reversed: reverse },
  }]);
  return ok(true);
}
