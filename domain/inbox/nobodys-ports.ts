import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { InboxTask } from './ports';

/** Where tasks lie that nobody has: of one role at one branch, and of one unit and agency, or of none. `mostExcluded`: so many people are shut out of one of them, at most. */
export interface TaskPlace { role: string; branchId: string; unitId: string | null; agentId: string | null; mostExcluded: number }
export interface Present { actor: UserActor; /** Their absence runs at the moment. */ away: boolean }

export interface NobodysTasks {
  /** All active people. */
  people(tx: Tx): Promise<Present[]>;
  /** Supervisors by their units. */
  supervisors(tx: Tx): Promise<ReadonlyMap<string, string>>;
  /** Of all tasks that are nobody's at the moment. */
  places(tx: Tx): Promise<TaskPlace[]>;
  /** Tasks of a place that shut out all of `could` (all tasks, if that is nobody). `blocked`: those that shut out all receivers too, else the others. */
  ofPlace(tx: Tx, place: TaskPlace, could: readonly string[], receivers: readonly string[], blocked: boolean, most: number): Promise<string[]>;
  /** Tasks of people who are switched off, and of these, `most` of each. */
  heldBy(tx: Tx, away: readonly string[], most: number): Promise<string[]>;
  /** Those of these tasks that are open and that nobody else is just working on, under their locks. */
  lock(tx: Tx, ids: readonly string[]): Promise<InboxTask[]>;
}
