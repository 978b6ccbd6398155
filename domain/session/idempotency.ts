import type { Tx } from '../shared/unit-of-work';

export type Begun =
  | { state: 'new' } | { state: 'running' }
  /** The key was used for something else. */
  | { state: 'reused' }
  | { state: 'answered'; status: number; body: unknown };

export interface WriteKey { actorId: string; key: string }
/** Answers of writes by the key that the client chose: a repeat gets the same answer and does nothing. */
export interface IdempotencyStore {
  /** A key whose work was never answered counts as new again after 20 seconds: every transaction is bounded well below. */
  begin(tx: Tx, write: WriteKey & { route: string; bodyHash: string }): Promise<Begun>;
  finish(tx: Tx, write: WriteKey & { status: number; body: unknown }): Promise<void>;
  forget(tx: Tx, write: WriteKey): Promise<void>;
  /** Keys older than a day are forgotten. */
  sweep(tx: Tx): Promise<void>;
}
