import pg from 'pg';

/** What the driver's connection does beyond its types: it writes each message by itself. */
interface Wire {
  _send(bytes: Buffer): void;
  parse(statement: { text: string; name: string }): void;
  bind(values: { statement: string; values: readonly WireValue[] }): void;
  describe(portal: { type: 'P'; name: '' }): void;
  execute(portal: { portal: ''; rows: 0 }): void;
  sync(): void;
}
type WireValue = string | Buffer | null;
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): WireValue } }).utils;

/** Values as they travel. */
export const wireValues = (values: readonly unknown[]): WireValue[] => values.map((value) => prepareValue(value));

interface Column { name: string; parse: (value: string) => unknown }
/** A statement as one connection keeps it: its name there, and what its rows look like once that was told. */
export interface KeptStatement { name: string; columns: Columns | null }
/** What its rows look like, and an empty one: a copy of it is made at once, where an object that gets one property after the other grows as often. */
interface Columns { each: Column[]; empty: Record<string, null> }

export interface Answer { rows: Record<string, unknown>[]; /** Of PostgreSQL's tag: `INSERT`, `COMMIT`, … */ command: string }
export interface Statement {
  text: string; values: readonly WireValue[];
  /** Without it the statement is planned for this time only. */
  kept: KeptStatement | null;
  /** PostgreSQL has not seen it on this connection. */
  isNew: boolean;
  /** Somebody reads its rows. */
  rows: boolean;
  done(answer: Answer): void;
  failed(error: Error): void;
}

/**
 * Statements that go out together and are answered together: PostgreSQL does them one after the other and sends once, where a sync behind
 * each would have it send, and wake us, for each. The first that fails is the last that is done; those after it fail with it.
 */
export class StatementBatch extends pg.Query {
  private readonly answers: Answer[] = [];
  private found: Answer['rows'] = [];
  private columns: Columns = { each: [], empty: {} };

  constructor(private readonly statements: readonly Statement[], private readonly parserOf: (oid: number) => (value: string) => unknown, private readonly forget: (statement: Statement) => void) {
    super('');
    this.submit = (connection) => { this.send(connection as unknown as Wire); };
  }

  /** The driver says how each message is written; all of them are one write to the socket. */
  private send(connection: Wire): void {
    const messages: Buffer[] = [];
    const wire = Object.create(connection, { _send: { value: (bytes: Buffer) => { messages.push(bytes); } } }) as Wire;
    for (const { text, values, kept, isNew, rows } of this.statements) {
      const name = kept?.name ?? '';
      if (isNew) wire.parse({ text, name });
      wire.bind({ statement: name, values });
      if (rows && !kept?.columns) wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '', rows: 0 });
    }
    wire.sync();
    connection._send(Buffer.concat(messages));
  }

  private get current(): Statement | undefined { return this.statements[this.answers.length]; }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = {
      each: fields.map(({ name, dataTypeID }) => ({ name, parse: this.parserOf(dataTypeID) })),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    };
    const kept = this.current?.kept;
    if (kept) kept.columns = this.columns;
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const statement = this.current;
    if (!statement?.rows) return;
    const { each, empty } = statement.kept?.columns ?? this.columns;
    const row: Record<string, unknown> = { ...empty };
    for (let index = 0; index < each.length; index += 1) {
      const value = fields[index];
      if (value === null || value === undefined) continue;
      const { name, parse } = each[index]!;
      row[name] = parse(value);
    }
    this.found.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.answers.push({ rows: this.found, command: text.split(' ', 1)[0]! });
    this.found = [];
  }

  handleEmptyQuery(): void { this.handleCommandComplete({ text: '' }); }

  /** Of a statement; of the commit that a statement without a transaction ends with; or of the connection. */
  handleError(error: Error): void {
    const failed = this.statements.slice(Math.min(this.answers.length, this.statements.length - 1));
    this.answers.splice(this.statements.length - failed.length);
    this.handleReadyForQuery();
    for (const statement of failed) {
      // Whether PostgreSQL came to know it is not certain; it gets another name the next time.
      if (statement.isNew) this.forget(statement);
      statement.failed(error);
    }
  }

  /** Only now a statement without a transaction is committed. */
  handleReadyForQuery(): void {
    for (const [index, answer] of this.answers.entries()) this.statements[index]!.done(answer);
  }
}
