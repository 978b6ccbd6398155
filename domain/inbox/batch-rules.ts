import type { ErrorCode } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import type { BatchAct, BatchSelection } from '../../contracts/task-batches';
import { may } from '../access/may';
import { rowOfTask, whyEnded, whyNotAssign, whyNotClaim, whyNotComplete, whyNotFollowUp, whyNotRelease } from '../access/task-rules';
import { parseSubmission } from '../process/complete-task';
import type { UserActor } from '../shared/actor';
import type { BatchTask } from './batch-ports';
import { isFollowUpAhead } from './follow-up';

/** What would become of a task: done, so already, or not and why. */
export type Verdict = 'will' | 'same' | ErrorCode;

type HandOver = Extract<BatchAct, { kind: 'hand-over' }>;
/** Where a task goes that somebody leaves: by the line of its role, else by the line for all others; null: back to its team. */
const goesTo = ({ to }: HandOver, role: string): string | null => (to.find((line) => line.role === role) ?? to.find((line) => line.role === null))?.userId ?? null;
/** Whom the act gives this task; null: nobody. */
export const receiverOf = (act: BatchAct, { role }: Pick<BatchTask, 'role'>): string | null => (act.kind === 'assign' ? act.userId : act.kind === 'hand-over' ? goesTo(act, role) : null);
/** All whom the act gives tasks. */
export const receiversOf = (act: BatchAct): string[] => (act.kind === 'assign' ? [act.userId] : act.kind === 'hand-over' ? [...new Set(act.to.flatMap(({ userId }) => userId ?? []))] : []);

/** What is wrong with an act, whatever the tasks. What somebody has is handed over as a whole, each role once. */
export function whyNotSo(act: BatchAct, selection: BatchSelection, taskTypes: Record<string, TaskType>): ErrorCode | null {
  if ('heldBy' in selection !== (act.kind === 'hand-over') || (act.kind === 'hand-over' && 'heldBy' in selection && selection.heldBy !== act.from)) return 'batch.selection';
  switch (act.kind) {
    case 'follow-up': return isFollowUpAhead(act.at) ? null : 'task.follow-up';
    case 'complete': return isCompletedAlike(taskTypes[act.taskType], act.outcome) ? null : 'batch.one-by-one';
    case 'hand-over': return new Set(act.to.map(({ role }) => role)).size < act.to.length ? 'batch.role-twice' : null;
    default: return null;
  }
}

/** Asks of one task what its own act would ask. `receivers`: those of the act who are active. */
export function verdictOf(actor: UserActor, act: BatchAct, task: BatchTask, receivers: ReadonlyMap<string, UserActor>): Verdict {
  const to = receiverOf(act, task);
  const receiver = to === null ? undefined : receivers.get(to);
  switch (act.kind) {
    case 'claim': return whyNotClaim(actor, task) ?? (task.assigneeId === actor.id ? 'same' : 'will');
    case 'release': return whyNotRelease(actor, task) ?? 'will';
    case 'assign': return (receiver ? whyNotAssign(actor, task, receiver) : 'resource.not-found') ?? (task.assigneeId === to ? 'same' : 'will');
    // Before any rule: a repeat is no fault, and what somebody else has by now is not taken from them.
    case 'hand-over': return whyEnded(task) ?? (task.assigneeId !== act.from || to === act.from ? 'same' : to === null ? whyNotRelease(actor, task) : receiver ? whyNotAssign(actor, task, receiver) : 'resource.not-found') ?? 'will';
    case 'prioritise': return whyEnded(task) ?? (!may(actor, 'task.prioritise', rowOfTask(task)) ? 'access.denied' : task.priority === act.priority ? 'same' : 'will');
    // The same word again would be a reminder of its own.
    case 'follow-up': return whyNotFollowUp(actor, task) ?? (task.followUpAt === act.at ? 'same' : isFollowUpAhead(act.at) ? 'will' : 'task.follow-up');
    case 'complete': return task.taskType === act.taskType ? whyNotComplete(actor, task) ?? 'will' : 'batch.other-type';
  }
}

/** Whether tasks of that type can be completed so without being looked at one by one: the outcome needs no field, and neither does the form. */
export function isCompletedAlike(type: TaskType | undefined, outcome: string): boolean {
  return type !== undefined && parseSubmission(type, outcome, {}).ok;
}
