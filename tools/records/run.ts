import { parseArgs } from 'node:util';
import { runThrough } from '../test/run-through';
import { nodeProgram } from '../../platform/node-program';
import { startInstance } from '../faults/instance';

const say = (line: string): void => { process.stderr.write(`${line}\n`); };
const minutes = (count: number) => count * 60_000;

function options(): { seed: string; count: string; file: string | undefined } {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' }, requests: { type: 'string' } } });
  return { seed: values.seed, count: values.count, file: values.requests };
}

/**
 * `npm run records [-- --seed N] [--count 10000] [--requests FILE.csv]`: a product of its own, records (of the file, else made up by the seed) imported and carried by staff over HTTP to where each ended, and then compared by the
 * script that believes nothing of the simulator's counting. Ends with 1 when either of the two does.
 */
async function records(): Promise<boolean> {
  const { seed, count, file } = options();
  const instance = await startInstance({ say });
  const stopOnSignal = (): void => { void instance.end(true).finally(() => process.exit(1)); };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopOnSignal);
  let ok = false;
  try {
    const same = ['--seed', seed, '--sample', count, '--url', instance.baseUrl, ...(file === undefined ? [] : ['--requests', file])];
    const env = { ...process.env, DATABASE_OWNER_URL: instance.ownerUrl };
    const run = async (file: string, more: string[] = []) => (await runThrough(process.execPath, nodeProgram(file, ...same, ...more), { env, patience: minutes(90) })) === 0;
    ok = await run('tools/simulate-staff.ts', ['--concurrency', '12']) && await run('tools/compare.ts');
    return ok;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopOnSignal);
    await instance.end(!ok);
  }
}

records().then((ok) => process.exit(ok ? 0 : 1), (error: unknown) => {
  say(error instanceof Error ? error.stack ?? error.message : String(error));
  process.exit(1);
});
