import { completionEventId } from '../../contracts/workflow';
import { ok, refuse, type Result } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import type { JsonObject } from '../../engine/model';
import type { UserActor } from '../shared/actor';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Advance } from './advance';
import { parseSubmission } from './complete-task';
import { withoutHidden } from './form-conditions';
import type { Courier } from './ports';

export interface Submissions {
  /** The task as the actor may see it, and whether this completion is done already, whoever brought it. */
  task(tx: Tx, taskId: string, eventId: string): Promise<{ instanceId: string; taskType: string; done: boolean } | null>;
  /** Stores the form once; false when the id is used already. */
  store(tx: Tx, submission: Submission): Promise<boolean>;
  /** Whether the id is used with this very content. */
  isSame(tx: Tx, submission: Submission): Promise<boolean>;
}
export interface Submission { id: string; taskId: string; actorId: string; outcome: string; values: JsonObject }

export interface CompletionInput { submissionId: string; outcome: string; values: JsonObject }

/**
 * Completes a task on behalf of a person: stores the form, asks the workflow, and when Temporal does not answer in time
 * runs the same `advance` itself under the same event id. Whoever comes first does it; the other gets the stored answer.
 */
export function createTaskCompletion(deps: { unitOfWork: UnitOfWork; submissions: Submissions; courier: Courier; advance: Advance; taskTypes: Record<string, TaskType> }) {
  const complete = async (actor: UserActor, taskId: string, input: CompletionInput): Promise<Result<{ taskId: string }>> => {
    const ids = { taskId, submissionId: input.submissionId, actorId: actor.id };
    const eventId = completionEventId(ids);
    const stored = await deps.unitOfWork.run<{ instanceId: string; done: boolean; isNew: boolean; submission: Submission }>(actor, async (tx) => {
      const task = await deps.submissions.task(tx, taskId, eventId);
      if (!task) return refuse('task.not-found');
      const type = deps.taskTypes[task.taskType];
      if (!type) return refuse('task.not-found', { taskType: task.taskType });
      const submission = { id: input.submissionId, taskId, actorId: actor.id, outcome: input.outcome, values: withoutHidden(type, input.values) };
      if (task.done) return ok({ instanceId: task.instanceId, done: true, isNew: true, submission });
      const parsed = parseSubmission(type, input.outcome, input.values);
      if (!parsed.ok) return parsed;
      return ok(deps.submissions.store(tx, submission).then((isNew) => ({ instanceId: task.instanceId, done: false, isNew, submission })));
    });
    if (!stored.ok) return stored;
    const { instanceId, done, isNew, submission } = stored.value;
    // Asked in a transaction of its own, which sees what the insert may have waited for.
    if (!isNew && !await deps.unitOfWork.do(actor, (tx) => deps.submissions.isSame(tx, submission))) return refuse('idempotency.reused');
    if (done) return { ok: true, value: { taskId } };
    const brought = await deps.courier.complete(instanceId, ids);
    const answer = brought === 'late' || brought === 'unavailable' ? await deps.advance(instanceId, eventId, { kind: 'complete', ...ids }, { wake: brought === 'late' ? 'later' : 'now' }) : brought;
    return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : { ok: true, value: { taskId } };
  };
  return { complete };
}
export type TaskCompletion = ReturnType<typeof createTaskCompletion>;
