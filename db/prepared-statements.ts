import pg from 'pg';
import { StatementBatch, wireValues, type Answer, type KeptStatement, type Statement } from './statement-batch';

/**
 * Statements whose plan a connection keeps. Planning costs several times what running them does: row-level security makes plans
 * large. Bounded, since each connection holds every plan in its memory.
 */
const mostStatements = 400;

/** `kept`: one plan for all values. `fresh`: planned for its own values each time, since how many rows they match decides which way is fast. */
export type Plan = 'kept' | 'fresh';
const plans = new Map<string, Plan>();
/** Where nothing else is said, a page of a list is planned afresh. */
export function planOf(text: string): Plan {
  const known = plans.get(text);
  if (known) return known;
  const plan: Plan = /\blimit\s+(?!1\b)/i.test(text) ? 'fresh' : 'kept';
  if (plans.size < 4 * mostStatements) plans.set(text, plan);
  return plan;
}

/** A statement that PostgreSQL refused, or that its connection was lost with. Parameters are personal data and stay out. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  /** PostgreSQL's code of the refusal, where there is one. */
  readonly code: string | undefined;
  /** The constraint that refused it, where it was one. */
  readonly constraint: string | undefined;
  constructor(text: string, override readonly cause: Error & { code?: string; constraint?: string }) {
    super(`${cause.message} (in ${text.trim().slice(0, 60)})`);
    this.code = cause.code;
    this.constraint = cause.constraint;
  }
}

/** The driver's client as statements use it here: each keeps its name on its connection, and what is asked in one turn goes out as one batch. */
export class PreparingClient extends pg.Client {
  private readonly known = new Map<string, KeptStatement>();
  private gathered: Statement[] = [];
  private named = 0;
  /** Told of each statement, and of its end. */
  watch: ((text: string) => (error?: Error) => void) | undefined;

  constructor(config?: string | pg.ClientConfig) {
    super({ ...(typeof config === 'string' ? { connectionString: config } : config), pipeline: true } as pg.ClientConfig);
    // Sequelize listens a moment after the connection stands. One that is lost before that must not end the process: its next statement fails.
    this.on('error', () => undefined);
  }

  /** One statement; its rows, if `rows`. */
  ask(text: string, values: readonly unknown[] = [], { plan = 'kept', rows = true }: { plan?: Plan; rows?: boolean } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const wired = wireValues(values);
      const ended = this.watch?.(text);
      const done = ended ? (answer: Answer): void => { ended(); resolve(answer); } : resolve;
      const failed = (error: Error): void => {
        ended?.(error);
        reject(new StatementError(text, error));
      };
      let kept = this.known.get(text) ?? null;
      const isNew = kept === null;
      if (isNew && plan === 'kept' && this.known.size < mostStatements) {
        kept = { name: `zamen_${this.named += 1}`, columns: null };
        this.known.set(text, kept);
      }
      if (this.gathered.length === 0) process.nextTick(() => { this.flush(); });
      this.gathered.push({ text, values: wired, kept, isNew, rows, done, failed });
    });
  }

  private flush(): void {
    const batch = new StatementBatch(this.gathered, (oid) => this.getTypeParser(oid, 'text') as (value: string) => unknown, ({ text }) => { this.known.delete(text); });
    this.gathered = [];
    this.query(batch);
  }
}

/** The driver as Sequelize takes it for its pool. */
export const preparingDriver = { ...pg, Client: PreparingClient };
