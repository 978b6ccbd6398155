import type { TaskFacts } from '../access/task-rules';
import type { NewNotice } from '../shared/journal';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface InboxTask extends TaskFacts { id: string; taskType: string; requestId: string | null; priority: number; /** Whose draft waits for whoever has it next. */ draftOf?: string | null }

/** The write side of the inbox: what never moves a token. */
export interface InboxStore {
  /** The task under its row lock; null when it is unknown or outside of the actor's rights. */
  lock(tx: Tx, taskId: string): Promise<InboxTask | null>;
  /** The same without waiting for whoever holds the lock. */
  find(tx: Tx, taskId: string): Promise<InboxTask | null>;
  /** The first of these that is open, nobody's, and not just being taken by somebody else, under its lock; null when there is none. */
  lockFirst(tx: Tx, taskIds: readonly string[]): Promise<InboxTask | null>;
  /** Sets who does it, and in whose place, under the lock. The draft of whoever left it (`leaver`, or who left it before) goes to the next who has it and has none of their own. */
  setAssignee(tx: Tx, task: Pick<InboxTask, 'id' | 'draftOf'>, userId: string | null, actingFor: string | null, leaver?: string | null): Promise<void>;
  /** Under the lock; the task’s process is woken to know of it. Answers what held before. */
  setFollowUp(tx: Tx, taskId: string, followUp: { at: string; userId: string; note: string | null } | null): Promise<string | null>;
  setPriority(tx: Tx, taskId: string, priority: number): Promise<void>;
  /** Gives it to the unit, so that nobody has it. */
  setUnit(tx: Tx, taskId: string, unitId: string): Promise<void>;
  /** Active people of a unit in use of that branch, with their rights; null: there is no such unit. */
  unit(tx: Tx, unitId: string, branchId: string): Promise<UserActor[] | null>;
  /** An active person with their rights. */
  person(tx: Tx, userId: string): Promise<UserActor | null>;
  /** Notices for others, which the actor's own rights could not write. */
  tell(tx: Tx, notices: NewNotice[]): Promise<void>;
  /** Writes over a draft only if it was saved at `basedOn` (null: there must be none; `*`: there is one); null when it was not. */
  saveDraft(tx: Tx, taskId: string, userId: string, values: Record<string, unknown>, basedOn: string | null): Promise<Date | null>;
  dropDraft(tx: Tx, taskId: string, userId: string): Promise<void>;
}
