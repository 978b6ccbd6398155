import pg from 'pg';

/**
 * Statements whose plan a connection keeps. Planning costs several times what running them does: row-level security and the parts
 * of a written advance make plans large. Bounded, since each connection holds every plan in its memory.
 */
const mostStatements = 400;
const names = new Map<string, string>();

/** A page of a list is planned for its own values each time: how many rows they match decides which way is fast. */
const isPage = (text: string): boolean => /\blimit\s+(?!1\b)/i.test(text);

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements || isPage(text)) return known;
  const name = `zamen_${names.size + 1}`;
  names.set(text, name);
  return name;
}

type Answered = (error: Error, result: pg.QueryResult) => void;

/** Sends a statement with parameters under a name of its text, so that PostgreSQL parses it once a connection and may keep its plan. */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    const prepared = (text: unknown, values?: unknown, answered?: Answered): unknown => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && typeof answered === 'function' ? nameOf(text) : undefined;
      return name === undefined ? send(text, values, answered) : send({ name, text, values }, answered);
    };
    this.query = prepared as typeof this.query;
  }
}

/** The driver as Sequelize takes it. */
export const preparingDriver = { ...pg, Client: PreparingClient };
