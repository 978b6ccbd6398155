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
      if (plan === 'fresh') this.send('set local plan_cache_mode = force_custom_plan');
      const answer = this.client.ask(sql, bind, plan);
      if (plan === 'fresh') this.send('set local plan_cache_mode = force_generic_plan');
      return (await answer).rows as T[];
    } catch (error) {
      throw this.failed(error);
    }
  }

  send(sql: string, bind: readonly unknown[] = []): void {
    this.client.ask(sql, bind).catch((error: unknown) => { this.failed(error); });
  }

  /** Throws the first failure of any statement; PostgreSQL has then rolled back. */
  async commit(): Promise<void> {
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

  /** What comes after a failure only says that the transaction is aborted. */
  private failed(error: unknown): Error {
    this.failure ??= error as Error;
    return this.failure;
  }
}
