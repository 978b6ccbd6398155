import type { Result } from '../../contracts/errors';
import type { Actor } from './actor';

declare const transaction: unique symbol;
/** An open transaction; only `db` knows what is inside. */
export interface Tx { readonly [transaction]: true }

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown };

export interface UnitOfWork {
  /**
   * One transaction under the actor's rights. A refusal (`ok: false`) or a throw rolls everything back. A value that is still on its
   * way (the answer to the last statement) is awaited together with the commit.
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<Result<T | PromiseLike<T>>>): Promise<Result<T>>;
  /** The same for work that cannot be refused. */
  do<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What reads and is asked all at once: the transaction is over with it, so that nobody waits for its end. A statement that is asked after the answer to another throws. */
  read<T>(actor: Actor, ask: (tx: Tx) => Promise<T>): Promise<T>;
  /** A part of an open transaction, under a `Tx` of its own. One that throws, or takes longer, is undone alone, and the transaction goes on. */
  attempt<T>(tx: Tx, milliseconds: number, work: (part: Tx) => Promise<T>): Promise<Attempt<T>>;
}
