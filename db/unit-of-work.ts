import { QueryTypes, Sequelize, type Transaction } from 'sequelize';
import type { Result } from '../contracts/errors';
import type { Actor } from '../domain/shared/actor';
import type { Tx, UnitOfWork } from '../domain/shared/unit-of-work';
import { preparingDriver } from './prepared-statements';

export interface Sql {
  /** One statement with `$1` parameters; its rows. */
  query<T extends object = Record<string, unknown>>(sql: string, bind?: readonly unknown[]): Promise<T[]>;
}

interface OpenTransaction { sequelize: Sequelize; transaction: Transaction; changed: boolean }

class RolledBack<T> extends Error {
  constructor(readonly refusal: Result<T>) { super('rolled back'); }
}

/** The statements of an open transaction. */
export function sqlOf(tx: Tx): Sql {
  const { sequelize, transaction } = tx as unknown as OpenTransaction;
  return {
    query: <T extends object>(sql: string, bind: readonly unknown[] = []) =>
      sequelize.query<T>(sql, { bind: bind as unknown[], transaction, type: QueryTypes.SELECT, raw: true }),
  };
}

/** Says that the transaction wrote change rows, so that readers are told after its commit. */
export function markChanged(tx: Tx): void {
  (tx as unknown as OpenTransaction).changed = true;
}

/** Sequelize's own transaction, for models. */
export const transactionOf = (tx: Tx): Transaction => (tx as unknown as OpenTransaction).transaction;

export interface DatabaseOptions {
  max?: number;
  /** Called after a commit that wrote change rows; the change feed sends its notification from here. */
  committed?: (sequelize: Sequelize) => void;
}
export interface Database { unitOfWork: UnitOfWork; sequelize: Sequelize; close(): Promise<void> }

/** Bounds of every transaction: what waits longer was going to fail anyway, and must not hold a row lock. */
const sessionBounds = '-c statement_timeout=3000 -c lock_timeout=1000 -c idle_in_transaction_session_timeout=5000 -c jit=off';

/** A pool under the application's role. Each transaction carries its actor, so row-level security always applies. */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const sequelize = new Sequelize(url, {
    logging: false,
    dialectModule: preparingDriver,
    pool: { max: options.max ?? 10, min: 0, idle: 30_000, acquire: 4_000 },
    dialectOptions: { options: sessionBounds, keepAlive: true, connectionTimeoutMillis: 3_000 },
    retry: { max: 0 },
  });
  const run = async <T>(actor: Actor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => {
    const open: Partial<OpenTransaction> = { sequelize, changed: false };
    try {
      const result = await sequelize.transaction(async (transaction) => {
        open.transaction = transaction;
        const tx = open as unknown as Tx;
        await sequelize.query("select set_config('zamen.kind', $1, true), set_config('zamen.actor', $2, true), set_config('zamen.agent', $3, true), set_config('zamen.branches', $4, true)",
          { bind: scopeOf(actor), transaction, type: QueryTypes.SELECT });
        const answer = await work(tx);
        if (!answer.ok) throw new RolledBack(answer);
        return answer;
      });
      if (open.changed) options.committed?.(sequelize);
      return result;
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal as Result<T>;
      throw error;
    }
  };
  const unitOfWork: UnitOfWork = {
    run,
    do: async (actor, work) => {
      const result = await run(actor, async (tx) => ({ ok: true as const, value: await work(tx) }));
      if (!result.ok) throw new Error('unreachable: work that cannot be refused was refused');
      return result.value;
    },
  };
  return { unitOfWork, sequelize, close: () => sequelize.close() };
}

function scopeOf(actor: Actor): string[] {
  if (actor.kind === 'system') return ['system', '', '', ''];
  return ['user', actor.id, actor.agentId ?? '', actor.branches.join(',')];
}
