import { accessBench } from './access/access-bench';
import type { Benchmark } from './benchmark';
import { engineBench } from './engine/engine-bench';
import { inboxBench } from './inbox/inbox-bench';
import { lifecycleBench } from './lifecycle/lifecycle-bench';
import { liveBench } from './live/live-bench';
import { migrateBench } from './migrate/migrate-bench';
import { requestsBench } from './requests/requests-bench';
import { searchBench } from './search/search-bench';
import { serialsBench } from './serials/serials-bench';
import { startBench } from './start/start-bench';
import { webBench } from './web/web-bench';
import { judge, readBudgets } from './verdict';

const benchmarks: Record<string, Benchmark> = { access: accessBench, engine: engineBench, inbox: inboxBench, lifecycle: lifecycleBench, live: liveBench, migrate: migrateBench, requests: requestsBench, search: searchBench, serials: serialsBench, start: startBench, web: webBench };

const began = Date.now();
const say = (line: string): void => { process.stderr.write(`${((Date.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`); };
const ends: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | undefined;

/** Ends what the run started, in reverse order; one that fails keeps no other from ending. */
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const end of ends.reverse()) await Promise.resolve().then(end).catch((error: unknown) => say(`could not be ended: ${String(error)}`));
  })();
  return ending;
}

async function main(): Promise<number> {
  const [name = '', ...options] = process.argv.slice(2);
  const benchmark = benchmarks[name];
  const unknown = options.find((option) => option !== '--full');
  if (!benchmark || unknown !== undefined) {
    process.stderr.write(`${unknown !== undefined ? `Unknown option ${unknown}. ` : ''}npm run -s bench -- NAME [--full], where NAME is one of: ${Object.keys(benchmarks).join(', ')}\n`);
    return 2;
  }
  const full = options.includes('--full');
  const measured = await benchmark({ full, say, atEnd: (end) => { ends.push(end); } });
  await endAll();
  const verdict = judge(name, { ...measured, scale: { full, ...measured.scale } }, readBudgets()[name] ?? {});
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict.ok ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void endAll().then(() => process.exit(130)); });

main().then((code) => process.exit(code), async (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await endAll();
  process.exit(1);
});
