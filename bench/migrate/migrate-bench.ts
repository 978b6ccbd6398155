import { randomUUID } from 'node:crypto';
import { migrationBatch, migrationPreviews, migrationProposal } from '../../contracts/migrations';
import { processCatalog } from '../../contracts/catalog';
import { createJournal } from '../../db/journal';
import { createDefinitions } from '../../db/process/definitions';
import { createStartTriggers } from '../../db/process/start-triggers';
import { createSettings } from '../../db/settings/settings-repository';
import { createDatabase } from '../../db/unit-of-work';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { check } from '../../engine/check/check';
import { compile } from '../../engine/compile/compile';
import { pause } from '../../platform/server-process';
import { HttpSession } from '../../tools/staff/http-session';
import type { Benchmark } from '../benchmark';
import { startClient, type ClientProcess } from '../lifecycle/client-process';
import { watchCpu } from '../stack/cpu';
import { install, type Installation } from '../stack/installation';
import { startServers } from '../stack/servers';
import { nextRepair } from './next-version';

const company = 'zamen';
const roundSeconds = 10;
interface Scale { requests: number; /** Seconds at most to take them in, and as many to carry them along their way. */ preparing: number; /** Seconds in which it is found out how much fifty people can do at most. */ capacitySeconds: number }
const defaultScale: Scale = { requests: 1_000, preparing: 120, capacitySeconds: 10 };
const fullScale: Scale = { requests: 10_000, preparing: 3_600, capacitySeconds: 20 };

/** Running requests of the shipped repair, spread over its steps, previewed and moved to a next version over HTTP, while fifty people work at half of what the machine can do. */
export const migrateBench: Benchmark = async (run) => {
  const scale = run.full ? fullScale : defaultScale;
  const servers = await startServers(run);
  const own = await install(company, servers, run);
  const client = startClient(run);
  await client.ask('signIn', { company, baseUrl: own.baseUrl, accounts: own.accounts });
  const { opened } = await client.ask('open', { company, count: scale.requests, spread: true, seconds: scale.preparing });
  await client.ask('work', { company, order: 'wide', seconds: scale.preparing });
  run.say(`${opened} requests stand along their way`);
  await client.ask('open', { company, count: 150 });
  const { completions, seconds: worked } = await client.ask('work', { company, order: 'deep', seconds: scale.capacitySeconds });
  const perSecond = completions / worked / 2;
  run.say(`People work on at ${perSecond.toFixed(1)} completions a second, half of what they could`);
  const before = await peopleWork(client, perSecond, (rounds) => rounds === 2);
  await deployNext(own);

  const manager = new HttpSession({ baseUrl: own.baseUrl, ...own.accounts.find(({ login }) => login.startsWith('manager'))!, patience: 120_000 });
  await manager.signIn();
  const plan = { process: 'repair', from: 1, to: 2 };
  const { lines } = await manager.call('proposeMigration', migrationProposal, { query: plan });
  const mapping = Object.fromEntries(lines.flatMap(({ from, to }) => (to === null ? [] : [[from, to] as const])));
  const cpu = watchCpu({ Api: { pid: own.processes.api }, Worker: { pid: own.processes.worker }, Temporal: { pid: servers.temporal.pid }, Postgres: { pid: servers.postgres.pid, children: true }, Client: { pid: client.pid } });
  let moving = true;
  const people = peopleWork(client, perSecond, () => !moving);
  const began = performance.now();
  const previewed = await previewAll(manager, { ...plan, mapping });
  const previewSeconds = (performance.now() - began) / 1_000;
  run.say(`${previewed.looked} previewed in ${previewSeconds.toFixed(1)} s, ${previewed.movable} can be moved: ${JSON.stringify(previewed.refused)}`);
  const { id } = await manager.call('startMigration', migrationBatch, { key: randomUUID(), body: { ...plan, mapping, reason: 'benchmark' } });
  const batch = await over(manager, id);
  const seconds = (performance.now() - began) / 1_000;
  const cores = cpu.cores();
  moving = false;
  const meanwhile = await people;
  run.say(`${batch.moved} moved, ${batch.refused} stayed, in ${seconds.toFixed(1)} s with the previews; busy cores ${Object.entries(cores).map(([name, busy]) => `${name} ${busy.toFixed(2)}`).join(', ')}`);
  if (batch.moved < batch.total * 0.99) throw new Error(`only ${batch.moved} of ${batch.total} requests were moved`);
  return {
    scale: { ...scale, opened, moved: batch.moved, stayed: batch.refused, users: own.accounts.length },
    figures: {
      seconds, slowestCompletion: meanwhile.slowest / 1_000, previewSeconds, movedPerSecond: batch.total / (seconds - previewSeconds), completionsMeanwhile: meanwhile.completions, perSecond,
      completionP99: meanwhile.p99 / 1_000, slowestBefore: before.slowest / 1_000, completionP99Before: before.p99 / 1_000, refusedMeanwhile: meanwhile.refused, coresOthers: cores.others ?? Number.NaN,
    },
  };
};

/** Milliseconds from a click to its answer, but for the count. */
interface Clicks { completions: number; slowest: number; p99: number; refused: number }

/** People take requests in and carry them on, clicks coming at that rate whatever the answers do, round after round. */
async function peopleWork(client: ClientProcess, perSecond: number, over: (rounds: number) => boolean): Promise<Clicks> {
  const sum: Clicks = { completions: 0, slowest: 0, p99: 0, refused: 0 };
  for (let round = 0; round === 0 || !over(round); round += 1) {
    await client.ask('open', { company, count: Math.ceil((perSecond * roundSeconds) / 3) });
    const worked = await client.ask('openLoop', { company, perSecond, seconds: roundSeconds });
    sum.completions += worked.clicks;
    sum.slowest = Math.max(sum.slowest, worked.slowestClick);
    sum.p99 = Math.max(sum.p99, worked.clickP99);
    sum.refused += worked.refused;
  }
  return sum;
}

async function deployNext({ appUrl }: Installation): Promise<void> {
  const database = createDatabase(appUrl);
  try {
    const deploy = createDeploy({ unitOfWork: database.unitOfWork, definitions: createDefinitions(), triggers: createStartTriggers(), settings: createSettings(Date.now), journal: createJournal(), catalog: processCatalog, compile, prove: async (graph) => check(graph) });
    const deployed = await deploy(systemActor, nextRepair());
    if (!deployed.ok) throw new Error(`The next version is refused: ${JSON.stringify(deployed.error)}`);
  } finally {
    await database.close();
  }
}

async function previewAll(manager: HttpSession, plan: object): Promise<{ looked: number; movable: number; refused: unknown[] }> {
  const sum = { looked: 0, movable: 0, refused: [] as unknown[] };
  for (let after: string | null | undefined; after !== null;) {
    const page: { looked: number; movable: number; refused: unknown[]; next: string | null } = await manager.call('previewMigration', migrationPreviews, { body: { ...plan, limit: 500, ...(after !== undefined && { after }) } });
    sum.looked += page.looked;
    sum.movable += page.movable;
    sum.refused.push(...page.refused);
    after = page.next;
  }
  return sum;
}

async function over(manager: HttpSession, id: string): Promise<{ total: number; moved: number; refused: number }> {
  for (;;) {
    const batch = await manager.call('readMigration', migrationBatch, { params: { id } });
    if (batch.state === 'done') return batch;
    await pause(250);
  }
}
