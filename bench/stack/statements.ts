import { createDatabase, sqlOf } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';

export interface PostgresLook {
  settings(): Promise<Record<string, string>>;
  /** Statements and processor-independent figures since the last `reset`, by database. */
  statements(): Promise<Record<string, number>>;
  /** Transactions so far, by database; those without `begin` count too. */
  transactions(): Promise<Record<string, number>>;
  /** The statements that took most of the time, in one database. */
  slowest(database: string, count: number): Promise<{ query: string; calls: number; milliseconds: number; mean: number }[]>;
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What PostgreSQL says of itself, asked as the administrator. */
export async function lookAtPostgres(adminUrl: string): Promise<PostgresLook> {
  const database = createDatabase(adminUrl, { max: 1 });
  const query = <T extends object>(sql: string, bind: unknown[] = []): Promise<T[]> => database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query<T>(sql, bind));
  await query('create extension if not exists pg_stat_statements');
  return {
    async settings() {
      const rows = await query<{ name: string; setting: string }>(`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'server_version')`);
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    },
    async statements() {
      const rows = await query<{ name: string; calls: string }>('select d.datname as name, sum(s.calls)::text as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid group by 1');
      return Object.fromEntries(rows.map(({ name, calls }) => [name, Number(calls)]));
    },
    async transactions() {
      const rows = await query<{ name: string; count: string }>('select datname as name, (xact_commit + xact_rollback)::text as count from pg_stat_database where datname is not null');
      return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
    },
    async slowest(name, count) {
      const rows = await query<{ query: string; calls: string; total: number; mean: number }>(
        `select left(regexp_replace(s.query, '\\s+', ' ', 'g'), 100) as query, s.calls::text as calls, s.total_exec_time as total, s.mean_exec_time as mean
         from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = $1 order by s.total_exec_time desc limit $2`, [name, count]);
      return rows.map((row) => ({ query: row.query, calls: Number(row.calls), milliseconds: row.total, mean: row.mean }));
    },
    reset: async () => { await query('select pg_stat_statements_reset()'); },
    close: () => database.close(),
  };
}
