import type { Attempt } from '../domain/shared/unit-of-work';
import { planOf, type Plan, type PreparingClient } from './prepared-statements';

/** One transaction on one connection. Statements are sent as they come, the first one together with the beginning. */
export class OpenTransaction {
  changed = false;
  /** PostgreSQL has said that it is over, one way or the other. */
  ended = false;
  /** Why the transaction can no longer be committed: the first statement that failed. */
  private failure: Error | undefined;

  constructor(private readonly client: PreparingClient, beginning: string) {
    this.send(beginning);
  }

  async query<T extends object>(sql: string, bind: readonly unknown[] = [], plan: Plan = planOf(sql)): Promise<T[]> {
    try {
      this.mustBeOpen();
      if (plan === 'fresh') this.send('set local plan_cache_mode = force_custom_plan');
      const answer = this.client.ask(sql, bind, { plan });
      if (plan === 'fresh') this.send('set local plan_cache_mode = force_generic_plan');
      return (await answer).rows as T[];
    } catch (error) {
      throw this.failed(error);
    }
  }

  send(sql: string, bind: readonly unknown[] = []): void {
    this.mustBeOpen();
    this.client.ask(sql, bind, { rows: false }).catch((error: unknown) => { this.failed(error); });
  }

  /** A part that may fail by itself, behind a savepoint. One that was given up can no longer reach the connection. */
  async attempt<T>(milliseconds: number, work: (part: OpenTransaction) => Promise<T>): Promise<Attempt<T>> {
    const part = new OpenTransaction(this.client, 'savepoint part');
    try {
      const value = await within(milliseconds, work(part));
      await this.client.ask('release savepoint part');
      part.ended = true;
      this.changed ||= part.changed;
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
    if (this.ended) throw new Error('The transaction is over');
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
