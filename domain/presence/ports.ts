import type { PresenceList, TaskCompany } from '../../contracts/presence';
import type { TaskFacts } from '../access/task-rules';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface PresenceStore {
  /** The task, where the actor may see it. */
  task(tx: Tx, taskId: string): Promise<TaskFacts | null>;
  /** Notes that a page of this person shows the task; true when they were not there before. */
  enter(tx: Tx, at: { taskId: string; userId: string; tab: string }, seconds: number): Promise<boolean>;
  /** The page no longer shows it; true when it was their last. */
  leave(tx: Tx, at: { taskId: string; userId: string; tab: string }, seconds: number): Promise<boolean>;
  /** Who else is there, by when they came. */
  others(tx: Tx, taskId: string, userId: string, seconds: number): Promise<TaskCompany['people']>;
  /** Who else has saved a draft of its form; what is in it stays theirs. */
  drafts(tx: Tx, taskId: string, userId: string): Promise<TaskCompany['drafts']>;
  list(tx: Tx, actor: UserActor, seconds: number): Promise<PresenceList['items']>;
  /** Removes what is long over. */
  sweep(tx: Tx, seconds: number): Promise<void>;
}
