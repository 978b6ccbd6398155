import type { NewTerm, TermChange, TermCount, TermList, TermRow } from '../../contracts/catalogue';
import type { InUse } from '../shared/in-use';
import type { Tx } from '../shared/unit-of-work';

export interface TermStore {
  /** Changes of one list wait for each other. */
  lockList(tx: Tx, list: TermList): Promise<void>;
  term(tx: Tx, id: string): Promise<TermRow | null>;
  /** Whether `id` is `top`, or below it. */
  isBelow(tx: Tx, id: string, top: string): Promise<boolean>;
  /** At the end of its list. False when the code is taken; nothing is changed then. */
  add(tx: Tx, id: string, term: NewTerm): Promise<boolean>;
  change(tx: Tx, id: string, change: TermChange): Promise<void>;
  /** Whoever would use it from now on waits until the transaction ends. */
  uses(tx: Tx, id: string): Promise<InUse>;
}

export interface TermQueries {
  counts(tx: Tx): Promise<TermCount[]>;
  /** By position and code. */
  list(tx: Tx, list: TermList): Promise<TermRow[]>;
  term(tx: Tx, id: string): Promise<TermRow | null>;
}
