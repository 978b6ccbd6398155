import type { ViewChange, ViewFacts } from '../../contracts/saved-views';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** A view as it is kept, with the branch of the unit that it is shared with; whether the reader may change it, and whether all of it still is something, are rules. */
export type KeptView = ViewChange & Omit<ViewFacts, 'mayChange' | 'lost'> & { unitBranch: string | null };

/** Views of one list that people keep, as far as the reader sees them: their own and those that are shared with them. */
export interface ViewStore {
  /** In the reader's order; those that they have not put anywhere come last. */
  list(tx: Tx, actor: UserActor): Promise<KeptView[]>;
  /** `lock`: until the end of the transaction nobody else changes it. */
  find(tx: Tx, id: string, lock?: 'lock'): Promise<KeptView | null>;
  ownedBy(tx: Tx, userId: string): Promise<number>;
  add(tx: Tx, id: string, ownerId: string, content: ViewChange): Promise<void>;
  put(tx: Tx, id: string, content: ViewChange): Promise<void>;
  remove(tx: Tx, id: string): Promise<void>;
  /** Those of other lists stay where they are among themselves. */
  putOrder(tx: Tx, userId: string, ids: readonly string[]): Promise<void>;
  /** Where a unit is; null when there is none. */
  placeOfUnit(tx: Tx, unitId: string): Promise<{ branchId: string } | null>;
  /** Whether there is such a role, group or branch. */
  isThere(tx: Tx, what: 'role' | 'group' | 'branch', key: string): Promise<boolean>;
}
