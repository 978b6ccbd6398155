import { join } from 'node:path';
import { provision, type Provisioned } from '../../db/provision';
import type { Environment } from '../../platform/environment';
import { freePort } from '../../platform/ports';
import { startPostgres, type RunningPostgres } from '../../platform/postgres-launcher';
import { SentenceError } from '../../platform/sentence-error';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { startTemporal, type RunningTemporal } from '../../platform/temporal-server';
import { rotateLog, type DataFolder, type Installation } from './data-folder';
import { keepAlive } from './keep-alive';
import type { Progress } from './progress';
import { ranks, type Started } from './shutdown';

export interface Context {
  environment: Environment;
  folder: DataFolder;
  installation: Installation;
  progress: Progress;
  /** What must be ended. */
  started: Started[];
}

/** PostgreSQL with both roles and the database; restarted on the same port when it crashes. */
export async function bringUpPostgres({ environment, folder, installation, progress, started }: Context): Promise<Provisioned> {
  rotateLog(`${folder.postgres}.log`);
  let port = environment.ZAMEN_POSTGRES_PORT;
  let first: RunningPostgres | undefined;
  const launch = async () => {
    const server = await startPostgres({
      dataDir: folder.postgres, port, log: progress.say, durable: true, password: installation.passwords.admin,
      settings: { jit: 'off', shared_buffers: '256MB', max_wal_size: '2GB' },
    });
    port = server.port ?? port;
    first ??= server;
    return server;
  };
  const kept = await progress.step('', () => keepAlive({ name: 'PostgreSQL', launch, say: progress.say }), () => `PostgreSQL is ready (${first?.kind})`);
  started.push({ ...kept, rank: ranks.postgres });
  const serverUrl = first?.url ?? '';
  if (environment.DATABASE_URL && environment.DATABASE_OWNER_URL) {
    return { ownerUrl: environment.DATABASE_OWNER_URL, appUrl: environment.DATABASE_URL };
  }
  const { owner, app } = installation.passwords;
  return provision(serverUrl, { database: 'zamen', ownerPassword: owner, appPassword: app }).catch((error: unknown) => {
    throw new SentenceError(`PostgreSQL refused to create the roles and the database (${reasonOf(error)}): give DATABASE_URL of a role that may create both, or set DATABASE_OWNER_URL too.`);
  });
}

/** Temporal with its namespace; restarted on the same port when it crashes. */
export async function bringUpTemporal({ environment, folder, progress, started }: Context): Promise<string> {
  rotateLog(`${folder.temporalDb}.log`);
  const port = environment.ZAMEN_TEMPORAL_PORT || await freePort();
  let first: RunningTemporal | undefined;
  const launch = async () => {
    const server = await startTemporal({ dbFile: folder.temporalDb, port, log: progress.say });
    first ??= server;
    return server;
  };
  const kept = await progress.step('', () => keepAlive({ name: 'Temporal', launch, say: progress.say }), () => `Temporal is ready (${first?.address})`);
  started.push({ ...kept, rank: ranks.temporal });
  const address = first?.address ?? '';
  await ensureNamespace(address, environment.TEMPORAL_NAMESPACE);
  return address;
}

export function logOf(folder: DataFolder, name: string): string {
  return join(folder.logs, `${name}.log`);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
