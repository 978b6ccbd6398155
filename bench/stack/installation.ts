import { newSealingKey } from '../../platform/sealing';
import { join } from 'node:path';
import { taskQueues } from '../../contracts/workflow';
import { provision } from '../../db/provision';
import { prepareDatabase } from '../../main/prepare-database';
import { nodeProgram } from '../../platform/node-program';
import { projectRoot } from '../../platform/paths';
import { freePort } from '../../platform/ports';
import { pause, startServerProcess, tailOf, type ServerProcess } from '../../platform/server-process';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { hasPollers } from '../../platform/temporal-pollers';
import type { Credentials } from '../../tools/staff/http-session';
import type { Run } from '../benchmark';
import { prepareCrew } from './crew';
import type { Servers } from './servers';

export interface Installation { name: string; baseUrl: string; appUrl: string; namespace: string; accounts: Credentials[]; processes: { api: number; worker: number } }

const patience = 90_000;

/** One installation of the product on the servers: its own database and namespace, API and worker as processes of their own. */
export async function install(name: string, servers: Servers, { say, atEnd }: Run, files = { worker: 'main/worker.ts', api: 'main/api.ts' }): Promise<Installation> {
  const { postgres, temporal, folder } = servers;
  const { ownerUrl, appUrl } = await provision(postgres.url, { database: name, ownerPassword: 'owner', appPassword: 'app' });
  await prepareDatabase({ ownerUrl, appUrl });
  const accounts = await prepareCrew(ownerUrl);
  await ensureNamespace(temporal.address, name);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: appUrl, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: name, ZAMEN_DATA: join(folder, name), SEALING_KEYS: newSealingKey('bench'),
  };
  const start = async (program: string, file: string, isReady: () => Promise<boolean>): Promise<ServerProcess> => {
    const logFile = join(folder, `${name}-${program}.log`);
    const child = startServerProcess({ command: process.execPath, args: nodeProgram(file), cwd: projectRoot, env, logFile, lastSignal: 'SIGTERM' });
    atEnd(() => child.end('SIGTERM', 10_000));
    for (const until = Date.now() + patience; child.isRunning() && Date.now() < until; await pause(100)) {
      if (await isReady().catch(() => false)) return child;
    }
    throw new Error(`The ${program} of ${name} did not start:\n${tailOf(logFile, 1_500)}`);
  };
  const [worker, api] = await Promise.all([
    start('worker', files.worker, () => hasPollers(temporal.address, name, taskQueues.process)),
    start('api', files.api, async () => (await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok),
  ]);
  say(`${name} is ready`);
  return { name, baseUrl, appUrl, namespace: name, accounts, processes: { api: api.pid, worker: worker.pid } };
}
