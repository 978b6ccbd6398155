import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate';
import { provision } from '../../db/provision';
import { startPostgres } from '../../platform/postgres-launcher';
import { stackVariables } from './stack-variables';

interface Stack { stop: (() => Promise<void>)[] }
const holder = globalThis as { zamenTestStack?: Stack };

export function stackToStop(): Stack {
  holder.zamenTestStack ??= { stop: [] };
  return holder.zamenTestStack;
}

const log = (line: string) => process.stderr.write(`${line}\n`);

/** A folder of this run, removed with the stack. Open to others, since as root PostgreSQL runs as another user. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-test-'));
  stackToStop().stop.unshift(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One PostgreSQL a run, with a migrated template; an already running one (`npm test` starts it) is used as it is. */
export async function ensurePostgres(): Promise<void> {
  if (process.env[stackVariables.template]) return;
  const server = await startPostgres({
    dataDir: join(openToOthers(runFolder()), 'postgres'), port: 0, log, durable: false, settings: { jit: 'off' },
  });
  stackToStop().stop.push(() => server.stop());
  const template = `zamen_template_${process.pid}`;
  const { ownerUrl } = await provision(server.url, { database: template, ownerPassword: 'owner', appPassword: 'app' });
  await migrate(ownerUrl);
  process.env[stackVariables.admin] = server.url;
  process.env[stackVariables.template] = template;
}

function openToOthers(folder: string): string {
  chmodSync(folder, 0o755);
  return folder;
}

/** Ends what the setups of this process started, last first. */
export async function stopStack(): Promise<void> {
  const { stop } = stackToStop();
  for (const end of stop.splice(0).reverse()) await end();
}
