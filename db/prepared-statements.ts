import pg from 'pg';

/**
 * Statements whose plan a connection keeps. Planning costs several times what running them does: row-level security makes plans
 * large. Bounded, since each connection holds every plan in its memory.
 */
const mostStatements = 400;
const names = new Map<string, string>();

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

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `zamen_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A statement that PostgreSQL refused, or that its connection was lost with. Parameters are personal data and stay out. */
export class StatementError extends Error {
  override readonly name = 'StatementError';
  /** PostgreSQL's code of the refusal, where there is one. */
  readonly code: string | undefined;
  constructor(text: string, override readonly cause: Error & { code?: string }) {
    super(`${cause.message} (in ${text.trim().slice(0, 60)})`);
    this.code = cause.code;
  }
}

/**
 * The driver's client as statements use it here: one with parameters goes under a name of its text, so that PostgreSQL parses it once a
 * connection and may keep its plan; and what is sent in one turn goes out together, without waiting for the answers before it.
 */
export class PreparingClient extends pg.Client {
  private gathering = false;

  constructor(config?: string | pg.ClientConfig) {
    super({ ...(typeof config === 'string' ? { connectionString: config } : config), pipeline: true } as pg.ClientConfig);
    // Sequelize listens a moment after the connection stands. One that is lost before that must not end the process: its next statement fails.
    this.on('error', () => undefined);
  }

  ask(text: string, bind: readonly unknown[] = [], plan: Plan = 'kept'): Promise<pg.QueryResult> {
    this.gather();
    return new Promise((resolve, reject) => {
      const answered = (error: Error | null, result: pg.QueryResult): void => { if (error) reject(new StatementError(text, error)); else resolve(result); };
      const name = bind.length > 0 && plan === 'kept' ? nameOf(text) : undefined;
      (this.query as unknown as (config: pg.QueryConfig, answered: (error: Error | null, result: pg.QueryResult) => void) => void)(
        bind.length > 0 ? { text, values: bind as unknown[], ...(name !== undefined && { name }) } : { text }, answered);
    });
  }

  /** One write to the socket for all that is sent until the turn ends. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}

/** The driver as Sequelize takes it for its pool. */
export const preparingDriver = { ...pg, Client: PreparingClient };
