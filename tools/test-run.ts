import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../platform/browser';
import { projectRoot } from '../platform/paths';
import { SentenceError } from '../platform/sentence-error';
import { ensurePostgres, stopStack } from '../tests/setup/stack';
import { ensureStack } from '../tests/setup/temporal-stack';
import { closingLine, noCounts, sum, verdict, type Counts } from './test/counts';
import { runners, type Need, type Runner } from './test/runners';

interface Options { full: boolean; only: string | undefined; seed: number }

function parse(args: string[]): Options {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  return { full: args.includes('--full'), only: after('--only'), seed: Number(after('--seed') ?? 1) };
}

/** One PostgreSQL, one Temporal server and one browser for the whole run; each is brought up when it is first needed. */
async function provide(needs: Need[]): Promise<void> {
  if (needs.includes('temporal')) await ensureStack();
  else if (needs.includes('postgres')) await ensurePostgres();
  if (needs.includes('browser')) process.env.CHROMIUM_PATH = ensureBrowser((line) => console.log(line));
}

async function runOne(runner: Runner, reports: string, seed: number): Promise<Counts> {
  console.log(`\n── ${runner.name} ${'─'.repeat(Math.max(2, 70 - runner.name.length))}`);
  const from = Date.now();
  const { counts, trouble } = await provide(runner.needs)
    .then(() => runner.run({ reports, seed, env: process.env }))
    .then((result) => verdict(result.counts, result.exitCode))
    .catch((error: unknown) => ({ counts: { ...noCounts, failed: 1 }, trouble: error instanceof SentenceError ? error.message : String(error) }));
  console.log(`── ${runner.name}: ${closingLine(counts)}${trouble ? `; ${trouble}` : ''} (${Math.round((Date.now() - from) / 1_000)} s)`);
  return counts;
}

/** `npm test` and `npm run test:full [-- --only NAME] [--seed N]`: every kind of test, then one line over all of them. */
async function testRun(): Promise<void> {
  const { full, only, seed } = parse(process.argv.slice(2));
  const chosen = runners.filter((runner) => (only ? runner.name === only : full || !runner.full));
  if (chosen.length === 0) throw new SentenceError(`No kind of test is named "${only ?? ''}"; there are: ${runners.map((runner) => runner.name).join(', ')}.`);
  const reports = join(projectRoot, 'test-results', 'reports');
  mkdirSync(reports, { recursive: true });
  const from = Date.now();
  console.log(`Seed ${seed}`);
  const results: [string, Counts][] = [];
  try {
    for (const runner of chosen) results.push([runner.name, await runOne(runner, reports, seed)]);
  } finally {
    await stopStack();
  }
  const total = sum(results.map(([, counts]) => counts));
  console.log(`\nEnded after ${Math.round((Date.now() - from) / 1_000)} s:`);
  for (const [name, counts] of results) console.log(`  ${name.padEnd(28)} ${closingLine(counts)}`);
  console.log(closingLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

testRun().catch((error: unknown) => {
  console.error(error instanceof SentenceError ? error.message : error);
  process.exitCode = 1;
});
