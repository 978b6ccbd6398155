import { parseArgs } from 'node:util';
import { putRows } from '../../db/put-rows';
import { signInCrew } from '../staff/crew';
import { headOffice } from '../staff/options';
import type { Journey } from '../staff/plan';
import { play } from '../staff/play';
import { startInstance, type Instance } from './instance';
import { killRun, type Kill } from './kill-run';
import { openRequests } from './open-requests';
import { judge } from './verdict';

const say = (line: string): void => { process.stderr.write(`${line}\n`); };
/** Reminders come while the run goes on, so that timers fall due when a part is away. */
const shortTimes = ['repair.assign.reminder', 'repair.answer.reminder'].map((key) => ({ key, scope: 'company', value: { amount: 0.4, unit: 'min' }, valid_from: '2020-01-01T00:00:00Z' }));

function options(): { seed: number; minutes: number } {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '1' } } });
  const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
  if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error('usage: npm run faults -- [--seed N] [--minutes M]');
  return { seed, minutes };
}

/**
 * Staff work while one part after the other is killed and comes back. At the end every request must stand where its record
 * says, with each completed task done exactly once. The last output is the summary as JSON; it ends with 1 on a violation.
 */
async function faults(): Promise<boolean> {
  const { seed, minutes } = options();
  say(`Seed ${seed}, ${minutes} minutes of kills`);
  const instance = await startInstance({ say, prepared: (ownerUrl) => putRows(ownerUrl, [{ table: 'setting', rows: shortTimes }]) });
  const stopOnSignal = (): void => { void instance.end(true).finally(() => process.exit(1)); };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopOnSignal);
  let ok = false;
  try {
    ok = await playUnderFaults(instance, seed, minutes);
    return ok;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopOnSignal);
    await instance.end(!ok);
  }
}

async function playUnderFaults({ baseUrl, ownerUrl, parts }: Instance, seed: number, minutes: number): Promise<boolean> {
  const patience = { seconds: 180 };
  const people = await signInCrew(baseUrl, headOffice(), patience);
  const journeys = new Map<string, Journey>();
  let killing = true;
  let opening = true;
  const from = Date.now();
  const [kills, opened, played] = await Promise.all([
    killRun({ seed, seconds: minutes * 60, parts, say }).finally(() => { killing = false; }),
    openRequests({ seed, people, journeys, first: 20, pauseMilliseconds: 700, patience, isOver: () => !killing }).finally(() => { opening = false; }),
    play({ seed, people, journeys, concurrency: 6, patienceSeconds: patience.seconds, stallSeconds: 120, opening: () => opening, say }),
  ]);
  const { violations, counts, lost } = await judge(ownerUrl, journeys, 60);
  const ok = violations.length === 0 && lost.length === 0 && played.wrong.length === 0 && played.refused.length === 0 && played.tasksDone === counts.tasksCompleted;
  console.log(JSON.stringify({
    ok, seed, minutes, seconds: Math.round((Date.now() - from) / 1_000), kills: summed(kills), requests: opened, tasksDone: played.tasksDone, counts,
    clickedAgain: played.clickedAgain, lostRaces: played.lost, refused: played.refused.slice(0, 10), misplaced: played.wrong.slice(0, 10), lost: lost.slice(0, 20), violations,
  }, null, 2));
  return ok;
}

function summed(kills: readonly Kill[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { part } of kills) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}

faults().then((ok) => process.exit(ok ? 0 : 1), (error: unknown) => {
  say(error instanceof Error ? error.stack ?? error.message : String(error));
  process.exit(1);
});
