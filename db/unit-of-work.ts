import { Sequelize } from 'sequelize';
import type { Result } from '../contracts/errors';
import { branchesOf, sightOf } from '../domain/access/may';
import { carries } from '../domain/access/rights';
import type { Actor, UserActor } from '../domain/shared/actor';
import type { Attempt, Tx, UnitOfWork } from '../domain/shared/unit-of-work';
import { OpenTransaction, type WriteRows } from './open-transaction';
import { preparingDriver, type Plan, type PreparingClient } from './prepared-statements';

export interface Asking {
  /** One statement with `$1` parameters; its rows. */
  query<T extends object = Record<string, unknown>>(sql: string, bind?: readonly unknown[]): Promise<T[]>;
}
export interface Sql extends Asking {
  /** With `plan` where a list is to keep its plan for all values. */
  query<T extends object = Record<string, unknown>>(sql: string, bind?: readonly unknown[], plan?: Plan): Promise<T[]>;
  /** A statement whose rows nobody needs: it goes out with what is sent next, and nobody waits for it. When it fails, whatever comes next fails with its error, the commit at the latest. */
  send(sql: string, bind?: readonly unknown[]): void;
  /** Rows that nothing in this transaction reads: however often some are added, they are written once, with the commit. */
  writeLast<T>(write: WriteRows<T>, rows: readonly T[]): void;
}

/** The statements of an open transaction. */
export const sqlOf = (tx: Tx): Sql => tx as unknown as OpenTransaction;

/** A part of the transaction that may fail by itself. */
export const attempted = <T>(tx: Tx, work: (part: Tx) => Promise<T>): Promise<Attempt<T>> => (tx as unknown as OpenTransaction).attempt(3_000, (part) => work(part as unknown as Tx));

/** Says that the transaction wrote change rows, so that readers are told after its commit. */
export function markChanged(tx: Tx): void {
  (tx as unknown as OpenTransaction).changed = true;
}

/** Told of what a database does, for figures and traces. A statement comes without its values; what is answered is called with its end. */
export interface DatabaseWatch {
  transaction?(outcome: 'committed' | 'refused' | 'failed', milliseconds: number): void;
  statement?(text: string): (error?: Error) => void;
}

export interface DatabaseOptions {
  max?: number;
  watch?: DatabaseWatch;
  /** Called after a commit that wrote change rows; the change feed sends its notification from here. */
  committed?: (direct: Asking) => void;
}
export interface Database {
  unitOfWork: UnitOfWork;
  /** Connections now: how many there are, how many work, and who waits for one. */
  pool(): { size: number; using: number; waiting: number };
  /** Statements of their own, without a transaction and its round trips: only for tables without row-level security. */
  direct: Asking;
  sequelize: Sequelize; close(): Promise<void>;
}

/** Bounds of every transaction: what waits longer was going to fail anyway, and must not hold a row lock. A plan that is kept is made once, not five times, and possibly while its tables are still empty: then too it looks rows up in an index. */
const sessionBounds = '-c statement_timeout=3000 -c lock_timeout=1000 -c idle_in_transaction_session_timeout=5000 -c jit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off';

/** A pool under the application's role. Each transaction carries its actor, so row-level security always applies. */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const sequelize = new Sequelize(url, {
    logging: false,
    dialectModule: preparingDriver,
    // A connection is worth its kept plans, so it stays; few of them, since a statement takes a fraction of a millisecond.
    pool: { max: options.max ?? 10, min: 0, idle: 10 * 60_000, acquire: 4_000 },
    dialectOptions: { options: sessionBounds, keepAlive: true, connectionTimeoutMillis: 3_000 },
    retry: { max: 0 },
  });
  const pool = sequelize.connectionManager;
  const take = async (): Promise<PreparingClient> => {
    const client = await pool.getConnection({ type: 'write' }) as PreparingClient;
    client.watch = options.watch?.statement;
    return client;
  };

  const direct: Asking = {
    async query<T extends object>(sql: string, bind: readonly unknown[] = []) {
      const client = await take();
      const answer = await client.ask(sql, bind).catch(async (error: unknown) => {
        // It may be lost with its connection.
        await pool.destroyConnection(client).catch(() => undefined);
        throw error;
      });
      pool.releaseConnection(client);
      return answer.rows as T[];
    },
  };
  /** What is done in a transaction says whether that is refused; it ends the transaction itself. */
  const within = async <T>(actor: Actor, work: (open: OpenTransaction) => Promise<[T, 'committed' | 'refused']>): Promise<T> => {
    const client = await take();
    const began = performance.now();
    let outcome: 'committed' | 'refused' | 'failed' = 'failed';
    const open = new OpenTransaction(client, 'begin');
    open.send(...scopeOf(actor));
    try {
      const [value, became] = await work(open);
      outcome = became;
      return value;
    } finally {
      await open.end();
      // A connection whose transaction may still be open is not given to anybody else.
      if (open.ended) pool.releaseConnection(client);
      else await pool.destroyConnection(client).catch(() => undefined);
      options.watch?.transaction?.(outcome, performance.now() - began);
    }
  };
  const run = <T>(actor: Actor, work: (tx: Tx) => Promise<Result<T | PromiseLike<T>>>): Promise<Result<T>> => within<Result<T>>(actor, async (open) => {
    const result = await work(open as unknown as Tx);
    if (!result.ok) return [result, 'refused'];
    const [value] = await Promise.all([result.value, open.commit()]);
    if (open.changed) options.committed?.(direct);
    return [{ ok: true, value }, 'committed'];
  });
  const unitOfWork: UnitOfWork = {
    run,
    do: async (actor, work) => {
      const result = await run<Awaited<ReturnType<typeof work>>>(actor, async (tx) => ({ ok: true as const, value: await work(tx) }));
      if (!result.ok) throw new Error('unreachable: work that cannot be refused was refused');
      return result.value;
    },
    // What is asked is on its way when the end is sent behind it.
    read: (actor, ask) => within(actor, async (open) => [(await Promise.all([ask(open as unknown as Tx), open.commit()]))[0], 'committed']),
    attempt: (tx, milliseconds, work) => (tx as unknown as OpenTransaction).attempt(milliseconds, (part) => work(part as unknown as Tx)),
  };
  return {
    unitOfWork, direct, sequelize, close: () => sequelize.close(),
    pool() {
      const { size, using, waiting } = (pool as unknown as { pool: { size: number; using: number; waiting: number } }).pool;
      return { size, using, waiting };
    },
  };
}

const originSql = (first: number): string => `set_config('zamen.address', $${first}, true), set_config('zamen.token', $${first + 1}, true)`;
const originOf = ({ origin }: Actor): string[] => [origin?.address ?? '', origin?.tokenId ?? ''];

const sightSql = `select set_config('zamen.kind', 'user', true), set_config('zamen.actor', $1, true), set_config('zamen.agent', $2, true), set_config('zamen.branches', $3, true), ${originSql(4)}`;

/** Who acts, how far they see, and from where, until the transaction ends. Values are ids and an address. What is not set here is nobody and nothing: no session sets it. */
function scopeOf(actor: Actor): [sql: string, bind: string[]] {
  if (actor.kind === 'system') return actor.origin ? [`select set_config('zamen.kind', 'system', true), ${originSql(1)}`, originOf(actor)] : ["select set_config('zamen.kind', 'system', true)", []];
  const { branches, unitId, ownerId } = sightOf(actor);
  const [managed, placed] = [writtenBy(actor, 'user.manage', branches), writtenBy(actor, 'place.manage', branches)];
  const bind = [actor.id, actor.agentId ?? '', branches.join(','), ...originOf(actor)];
  const more: [name: string, value: string][] = [
    ...(unitId === null ? [] : [['zamen.unit', unitId] as [string, string]]), ...(ownerId === null ? [] : [['zamen.own', ownerId] as [string, string]]),
    ...(managed === null ? [] : [['zamen.managed', listed(managed)] as [string, string]]), ...(placed === null ? [] : [['zamen.placed', listed(placed)] as [string, string]]),
    ...(actor.standsFor ? [['zamen.stands', actor.standsFor.flatMap(({ who, roles }) => roles.map((role) => `${who}:${role}`)).join(',')] as [string, string]] : []),
  ];
  if (more.length === 0) return [sightSql, bind];
  const settings = more.map((_, index) => `set_config($${bind.length + 2 * index + 1}, $${bind.length + 2 * index + 2}, true)`);
  return [`${sightSql}, ${settings.join(', ')}`, [...bind, ...more.flat()]];
}

const listed = (branches: readonly string[]): string => (branches.length > 0 ? branches.join(',') : 'none');

/** The branches whose people, or whose places, somebody may write, where these are others than those that they read; null: the same, or none are theirs to write at all. */
function writtenBy(actor: UserActor, action: 'user.manage' | 'place.manage', read: readonly string[]): readonly string[] | null {
  if (!carries(actor.rights, action)) return null;
  const written = branchesOf(actor, action);
  return written === read || (written.length === read.length && written.every((id) => read.includes(id))) ? null : written;
}
