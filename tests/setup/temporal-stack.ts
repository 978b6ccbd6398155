import { startTemporal } from '../../platform/temporal-server';
import { ensurePostgres, stackToStop } from './stack';
import { stackVariables } from './stack-variables';

/** One Temporal server in memory a run, beside PostgreSQL: test files keep apart by their own task queues and ids. */
export async function ensureStack(): Promise<void> {
  await ensurePostgres();
  if (process.env[stackVariables.temporal]) return;
  const server = await startTemporal({ port: 0, log: (line) => process.stderr.write(`${line}\n`) });
  stackToStop().stop.push(() => server.stop());
  process.env[stackVariables.temporal] = server.address;
}
