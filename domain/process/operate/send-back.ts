import { ok, refuse, type Result } from '../../../contracts/errors';
import type { ReturnSteps } from '../../../contracts/send-back';
import { placeOf } from '../../../engine/operate/effects';
import { shutOutOf } from '../../access/four-eyes';
import { whyNotSendBack } from '../../access/task-rules';
import { systemActor, type UserActor } from '../../shared/actor';
import type { UnitOfWork } from '../../shared/unit-of-work';
import type { Advance } from '../advance';
import type { Submissions } from '../completion';
import type { InstanceStore } from '../ports';
import { wayOf } from './plan-move';
import { planReturn, stepsBefore, type SendBackDeps } from './plan-send-back';
import type { InstanceLog } from './ports';

interface Deps extends SendBackDeps { unitOfWork: UnitOfWork; advance: Advance; store: InstanceStore; log: InstanceLog; submissions: Pick<Submissions, 'task'> }

/** Whoever has a task sends its request back to a step that was done before, with the reason. */
export function createSendBack(deps: Deps) {
  const { unitOfWork, advance, store } = deps;
  const instanceOf = async (actor: UserActor, taskId: string): Promise<Result<string>> => {
    const seen = await unitOfWork.do(actor, (tx) => deps.submissions.task(tx, taskId, ''));
    return seen ? ok(seen.instanceId) : refuse('task.not-found');
  };

  return {
    /** The steps that were done before, the newest first, each with what sending back to it would bring, or why that is not possible. Nothing happens. Refusals: as of `whyNotSendBack`, `move.log-differs`. */
    async steps(actor: UserActor, taskId: string): Promise<Result<ReturnSteps>> {
      const found = await instanceOf(actor, taskId);
      if (!found.ok) return found;
      // The past of the process is read whole, whoever's part of it the actor sees.
      return unitOfWork.run<ReturnSteps>(systemActor, async (tx) => {
        const instance = await store.lock(tx, found.value);
        const { task, now, done } = await store.context(tx, found.value, '', { taskId });
        if (!instance || !task) return refuse('task.not-found');
        const whyNot = whyNotSendBack(actor, task);
        if (whyNot) return refuse(whyNot);
        if (task.aboutTaskId !== null) return ok({ seq: instance.seq, items: [] });
        const way = await wayOf(deps, tx, instance);
        if (!way.ok) return way;
        const graph = await store.graph(tx, instance.definitionId);
        const steps = stepsBefore(graph, way.value, instance.state!, task.activity);
        const context = { tx, at: now, requestId: instance.requestId ?? instance.id, instanceId: instance.id, branchId: instance.branchId, agentId: instance.agentId, by: 'preview' };
        const ways = steps.map((step) => ({ step, planned: planReturn(deps, { instance, graph, way: way.value }, task.activity, step, now) }));
        const people = await deps.log.names(tx, ways.flatMap(({ step, planned }) => [step.by, planned.ok ? planned.value.opensFor : null].filter((id) => id !== null)));
        const named = (id: string | null) => { const name = id === null ? undefined : people.get(id); return name ? { id: id!, name } : null; };
        const items: ReturnSteps['items'] = [];
        for (const { step, planned } of ways) {
          const reversals: ReturnSteps['items'][number]['reversals'] = [];
          for (const reversal of planned.ok ? planned.value.reverse.map((one) => deps.reversals[one]!) : []) if (await reversal.applies(context)) reversals.push(reversal.title);
          items.push({
            activity: step.activity, title: placeOf(graph, step.element).name, at: step.at, by: named(step.by), reversals,
            opensFor: planned.ok && !shutOutOf(step.taskType, done).includes(planned.value.opensFor ?? '') ? named(planned.value.opensFor) : null,
            again: planned.ok ? planned.value.again.filter(({ activity }) => activity !== step.activity).map(({ element }) => placeOf(graph, element).name) : [],
            whyNot: planned.ok ? null : { code: planned.error.code, params: planned.error.params ?? {} },
          });
        }
        return ok({ seq: instance.seq, items });
      });
    },

    /** Does it. `key` is one click: a repeat gets the same answer. Refusals: those of `steps`, why that step is not possible, `move.changed`. */
    async send(actor: UserActor, taskId: string, { key, ...asked }: { activity: string; reason: string; seq: number; key: string }): Promise<Result<null>> {
      const found = await instanceOf(actor, taskId);
      if (!found.ok) return found;
      const answer = await advance(found.value, `send-back:${actor.id}:${key}`, { kind: 'send-back', actorId: actor.id, taskId, ...asked }, { wake: 'now', origin: actor.origin });
      return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : ok(null);
    },
  };
}
export type SendBack = ReturnType<typeof createSendBack>;
