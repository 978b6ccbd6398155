import { newSealingKey } from '../../platform/sealing';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../../db/provision';
import { prepareDatabase } from '../../main/prepare-database';
import { projectRoot } from '../../platform/paths';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { prepareCompany } from '../demo/prepare';
import { apiPart, choosePorts, partNames, postgresPart, temporalPart, workerPart, type Part, type PartName } from './parts';

/** A whole product of one's own, on free ports and in a folder of its own, whose parts can be killed. */
export interface Instance { baseUrl: string; ownerUrl: string; appUrl: string; temporalAddress: string; parts: Record<PartName, Part>; end(failed: boolean): Promise<void> }

export interface InstanceOptions {
  say: (line: string) => void;
  /** Called with the database prepared and before API and worker run. */
  prepared?: (ownerUrl: string) => Promise<void>;
}

/** PostgreSQL, the Temporal server with a file, worker and API, with the demo company's people and nothing else. */
export async function startInstance({ say, prepared }: InstanceOptions): Promise<Instance> {
  // What is set for a product of the machine's owner is not for this one.
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'TEMPORAL_ADDRESS']) delete process.env[name];
  const folder = mkdtempSync(join(tmpdir(), 'zamen-faults-'));
  chmodSync(folder, 0o755);
  const ports = await choosePorts();
  const baseUrl = `http://127.0.0.1:${ports.api}`;
  const { part: postgres, adminUrl } = postgresPart(folder, ports.postgres);
  const { part: temporal, address } = temporalPart(folder, ports.temporal);
  const started: Part[] = [];
  const up = async (part: Part): Promise<void> => {
    const from = Date.now();
    started.unshift(part);
    await part.start();
    say(`${part.name} is up (${((Date.now() - from) / 1_000).toFixed(1)} s)`);
  };
  const end = async (failed: boolean): Promise<void> => {
    for (const part of [...started].sort((a, b) => partNames.indexOf(a.name) - partNames.indexOf(b.name))) await part.stop().catch((error: unknown) => say(String(error)));
    if (failed) keepLogs(folder, say);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([up(postgres), up(temporal)]);
    const connections = await provision(adminUrl, { database: 'zamen', ownerPassword: 'owner', appPassword: 'app' });
    await prepareDatabase(connections);
    await prepareCompany(connections.ownerUrl);
    await prepared?.(connections.ownerUrl);
    await ensureNamespace(address, 'default');
    const env = { ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', PORT: String(ports.api), DATABASE_URL: connections.appUrl, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default', ZAMEN_DATA: folder, LOG_LEVEL: 'warn', SEALING_KEYS: newSealingKey('faults') };
    const [worker, api] = [workerPart({ folder, env }, address), apiPart({ folder, env }, baseUrl)];
    await Promise.all([up(worker), up(api)]);
    return { baseUrl, ...connections, temporalAddress: address, parts: { worker, api, temporal, postgres }, end };
  } catch (error) {
    await end(true);
    throw error;
  }
}

function keepLogs(folder: string, say: (line: string) => void): void {
  const kept = join(projectRoot, 'test-results', 'faults');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const logs = [...readdirSync(folder).filter((name) => name.endsWith('.log')), join('temporal', 'temporal.db.log')].filter((name) => existsSync(join(folder, name)));
  for (const name of logs) cpSync(join(folder, name), join(kept, name.split('/').at(-1) ?? name));
  say(`The logs are kept in test-results/faults: ${logs.join(', ')}`);
}
