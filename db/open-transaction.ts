import type { Attempt } from '../domain/shared/unit-of-work';
import { planOf, type Plan, type PreparingClient } from './prepared-statements';

/** The statement that writes rows of a kind, however many. */
export type WriteRows<T> = (rows: T[]) => { sql: string; bind: unknown[] };

/** How the next statements are planned: `unit-of-work.ts` has what a session begins with. */
const planning = "select set_config('plan_cache_mode', $1, true), set_config('enable_seqscan', $2, true)";

/** One transaction on one connection. Statements are sent as they come, the first one together with the beginning. */
export class OpenTransaction {
  changed = false;
  /** PostgreSQL has said that it is over, one way or the other. */
  ended = false;
  /** Its end is on the way. */
  private ending = false;
  /** Rows that go out with the commit, by the statement that writes them. */
  private readonly last = new Map<WriteRows<never>, unknown[]>();
  /** Why the transaction can no longer be committed: the first statement that failed. */
  private failure: Error | undefined;

  constructor(private readonly client: PreparingClient, beginning: string) {
    this.send(beginning);
  }

  async query<T extends object>(sql: string, bind: readonly unknown[] = [], plan: Plan = planOf(sql)): Promise<T[]> {
    try {
      this.mustBeOpen();
      if (plan === 'fresh') this.send(planning, ['force_custom_plan', 'on']);
      const answer = this.client.ask(sql, bind, { plan });
      if (plan === 'fresh') this.send(planning, ['force_generic_plan', 'off']);
      return (await answer).rows as T[];
    } catch (error) {
      throw this.failed(error);
    }
  }

  send(sql: string, bind: readonly unknown[] = []): void {
    this.mustBeOpen();
    this.client.ask(sql, bind, { rows: false }).catch((error: unknown) => { this.failed(error); });
  }

  /** Rows that nothing in this transaction reads: however often some are added, they are written once, with the commit. */
  writeLast<T>(write: WriteRows<T>, rows: readonly T[]): void {
    this.mustBeOpen();
    const known = this.last.get(write) as T[] | undefined;
    if (known) known.push(...rows);
    else this.last.set(write, [...rows]);
  }

  /** A part that may fail by itself, behind a savepoint. One that was given up can no longer reach the connection. */
  async attempt<T>(milliseconds: number, work: (part: OpenTransaction) => Promise<T>): Promise<Attempt<T>> {
    const part = new OpenTransaction(this.client, 'savepoint part');
    try {
      const value = await within(milliseconds, work(part));
      await this.client.ask('release savepoint part');
      part.ended = true;
      this.changed ||= part.changed;
      for (const [write, rows] of part.last) this.writeLast(write as WriteRows<unknown>, rows);
      return { ok: true, value };
    } catch (error) {
      part.ended = true;
      await Promise.all([this.client.ask('rollback to savepoint part'), this.client.ask('release savepoint part')]).catch((failure: unknown) => { throw this.failed(failure); });
      return { ok: false, error: part.failed(error) };
    }
  }

  /** Throws the first failure of any statement; PostgreSQL has then rolled back. */
  async commit(): Promise<void> {
    // One that could not even be sent is not known to PostgreSQL.
    if (this.failure) throw this.failure;
    for (const [write, rows] of this.last) {
      const { sql, bind } = (write as WriteRows<unknown>)(rows);
      this.send(sql, bind);
    }
    this.ending = true;
    try {
      const { command } = await this.client.ask('commit');
      this.ended = true;
      if (command === 'COMMIT') return;
    } catch (error) {
      throw this.failed(error);
    }
    throw this.failure ?? new Error('The transaction was rolled back by PostgreSQL');
  }

  /** Rolls back what was not committed. */
  async end(): Promise<void> {
    if (!this.ended) await this.client.ask('rollback').then(() => { this.ended = true; }, () => undefined);
  }

  private mustBeOpen(): void {
    if (this.ended || this.ending) throw new Error('The transaction is over');
  }

  /** What comes after a failure only says that the transaction is aborted. */
  private failed(error: unknown): Error {
    this.failure ??= error as Error;
    return this.failure;
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error(`It took longer than ${milliseconds} ms`)), milliseconds); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
