import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type RunningPostgres } from '../../platform/postgres-launcher';
import type { Run } from '../benchmark';
import { findTemporalBinaries } from './temporal-binaries';
import { startTemporalOnPostgres, type RunningTemporalServer } from './temporal-on-postgres';

export interface Servers { folder: string; postgres: RunningPostgres & { pid: number; port: number }; temporal: RunningTemporalServer; historyShards: number }

/** Enough for one machine; a shard is a lock, and 50 people never wait for one of 32. */
const historyShards = 32;

/** What docker-compose runs, as processes: PostgreSQL that keeps its word about disks, and Temporal's server on it. */
export async function startServers({ say, atEnd }: Run): Promise<Servers> {
  const binaries = await findTemporalBinaries(say);
  const folder = mkdtempSync(join(tmpdir(), 'zamen-bench-'));
  chmodSync(folder, 0o755);
  atEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'), port: 0, log: say, durable: true,
    settings: { jit: 'off', shared_buffers: '512MB', max_wal_size: '4GB', shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': '10000', track_activity_query_size: '256' },
  });
  atEnd(() => postgres.stop());
  const { pid, port } = postgres;
  if (pid === undefined || port === undefined) throw new Error('This benchmark runs its own PostgreSQL: unset DATABASE_URL');
  const temporal = await startTemporalOnPostgres({ binaries, folder, postgres: { port, user: 'postgres', password: 'unused' }, historyShards });
  atEnd(() => temporal.stop());
  say('PostgreSQL and Temporal are ready');
  return { folder, postgres: { ...postgres, pid, port }, temporal, historyShards };
}
