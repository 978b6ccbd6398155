import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../../db/provision';
import { prepareDatabase } from '../../main/prepare-database';
import { nodeProgram } from '../../platform/node-program';
import { startPostgres } from '../../platform/postgres-launcher';
import { createApiClient, type ApiClient } from '../../tests/build/api-client';
import type { Run } from '../benchmark';

/** A PostgreSQL of its own with a migrated database, for what only reads or writes rows. `adminUrl`: as the superuser, to fill it. */
export async function migratedDatabase({ say, atEnd }: Run, name: string): Promise<{ adminUrl: string; appUrl: string }> {
  const folder = mkdtempSync(join(tmpdir(), `zamen-${name}-`));
  chmodSync(folder, 0o755);
  atEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: 0, log: say, durable: true, settings: { jit: 'off', shared_buffers: '512MB', max_wal_size: '4GB' } });
  atEnd(() => postgres.stop());
  const { ownerUrl, appUrl } = await provision(postgres.url, { database: name, ownerPassword: 'owner', appPassword: 'app' });
  await prepareDatabase({ ownerUrl, appUrl });
  return { appUrl, adminUrl: Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href };
}

/** The API in a process of its own over a database, as the product starts its programs but without Temporal; signs people in. */
export async function startApiAlone({ atEnd }: Run, appUrl: string): Promise<((login: string, password: string) => Promise<ApiClient>) & { pid: number }> {
  const server = spawn(process.execPath, nodeProgram(join(__dirname, 'api-alone-server.ts'), appUrl), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  atEnd(() => { server.disconnect(); });
  const port = await new Promise<number>((resolve, reject) => { server.once('message', (message) => resolve((message as { port: number }).port)); server.once('exit', () => reject(new Error('The API ended'))); });
  return Object.assign(async (login: string, password: string) => {
    const client = createApiClient(`http://127.0.0.1:${port}`);
    const { status } = await client.signIn({ login }, password);
    if (status !== 200) throw new Error(`${login} could not sign in: ${status}`);
    return client;
  }, { pid: server.pid! });
}

/** What somebody who is waited for sees: the milliseconds of each of so many turns. */
export async function series(act: () => Promise<unknown>, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  return times;
}
