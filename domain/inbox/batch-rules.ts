import type { ErrorCode } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import type { BatchAct } from '../../contracts/task-batches';
import { may } from '../access/may';
import { rowOfTask, whyNotAssign, whyNotClaim, whyNotComplete, whyNotFollowUp, whyNotRelease } from '../access/task-rules';
import type { UserActor } from '../shared/actor';
import type { BatchTask } from './batch-ports';
import { isFollowUpAhead } from './follow-up';

/** What would become of a task: done, so already, or not and why. */
export type Verdict = 'will' | 'same' | ErrorCode;

/** Asks of one task what its own act would ask. `receiver`: to whom it is to be given. */
export function verdictOf(actor: UserActor, act: BatchAct, task: BatchTask, receiver: UserActor | null): Verdict {
  switch (act.kind) {
    case 'claim': return whyNotClaim(actor, task) ?? (task.assigneeId === actor.id ? 'same' : 'will');
    case 'release': return whyNotRelease(actor, task) ?? 'will';
    case 'assign': return (receiver ? whyNotAssign(actor, task, receiver) : 'resource.not-found') ?? (task.assigneeId === act.userId ? 'same' : 'will');
    case 'prioritise': return (task.state === 'completed' ? 'task.completed' : task.state === 'cancelled' ? 'task.cancelled' : null) ?? (!may(actor, 'task.prioritise', rowOfTask(task)) ? 'access.denied' : task.priority === act.priority ? 'same' : 'will');
    // The same word again would be a reminder of its own.
    case 'follow-up': return whyNotFollowUp(actor, task) ?? (task.followUpAt === act.at ? 'same' : isFollowUpAhead(act.at) ? 'will' : 'task.follow-up');
    case 'complete': return task.taskType === act.taskType ? whyNotComplete(actor, task) ?? 'will' : 'batch.other-type';
  }
}

/** Whether tasks of that type can be completed so without being looked at one by one: the outcome needs no field, and neither does the form. */
export function isCompletedAlike(type: TaskType | undefined, outcome: string): boolean {
  const chosen = type?.outcomes[outcome];
  return type !== undefined && chosen !== undefined && (chosen.requires ?? []).length === 0 && type.values.safeParse({}).success;
}
