import type { NewTerm, TermChange, TermCount, TermList, TermRow } from '../../contracts/catalogue';
import type { Tx } from '../shared/unit-of-work';

/** How often something that is to be switched off is still used, by what uses it. */
export type Uses = Record<string, number>;

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
  uses(tx: Tx, id: string): Promise<Uses>;
}

export interface TermQueries {
  counts(tx: Tx): Promise<TermCount[]>;
  /** By position and code. */
  list(tx: Tx, list: TermList): Promise<TermRow[]>;
  term(tx: Tx, id: string): Promise<TermRow | null>;
}
