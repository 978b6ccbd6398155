import type { Benchmark, Run } from '../benchmark';
import { peakMegabytes, watchCpu } from '../stack/cpu';
import { install, type Installation } from '../stack/installation';
import { startServers, type Servers } from '../stack/servers';
import { lookAtPostgres, type PostgresLook } from '../stack/statements';
import type { Measured } from '../verdict';
import { measureAgainstPeer } from './against-peer';
import { startClient, type ClientProcess } from './client-process';
import { readHistories } from './histories';
import { defaultScale, fullScale, type Scale } from './scale';

const company = 'zamen';

interface Bench { run: Run; scale: Scale; servers: Servers; own: Installation; client: ClientProcess; look: PostgresLook; figures: Record<string, number>; notMeasured: Record<string, string> }

/** The repair's life cycle over HTTP: the real Temporal server and the product's own database on one PostgreSQL, fifty people, everything on this machine. */
export const lifecycleBench: Benchmark = async (run) => {
  const scale = run.full ? fullScale : defaultScale;
  const servers = await startServers(run);
  const look = await lookAtPostgres(servers.postgres.url);
  run.atEnd(() => look.close());
  const settings = await look.settings();
  run.say(`fsync ${settings.fsync}, synchronous_commit ${settings.synchronous_commit}`);
  const own = await install(company, servers, run);
  const client = startClient(run);
  const bench: Bench = { run, scale, servers, own, client, look, figures: {}, notMeasured: {} };
  const { people } = await client.ask('signIn', { company, baseUrl: own.baseUrl, accounts: own.accounts });

  await countEvents(bench);
  const capacity = await measureHot(bench);
  await attempt(bench, ['nextTaskP99'], () => measureOpenLoop(bench, capacity / 2));
  let ratios: number[] = [];
  await attempt(bench, ['timeAgainstPeer', 'eventsAgainstPeer'], async () => {
    const measured = await measureAgainstPeer(bench);
    Object.assign(bench.figures, measured.figures);
    ({ ratios } = measured);
  });
  await attempt(bench, ['completionsWithOpen'], () => measureWithOpen(bench));
  return {
    scale: { ...scale, users: people, pairRatios: ratios.map((ratio) => Number(ratio.toFixed(3))), historyShards: servers.historyShards, workflowCache: 1_000, postgres: settings, streams: 'one in the closed loops, one a person in the open loop, where the next person alone fetches the list', cores: 2 },
    figures: bench.figures, notMeasured: bench.notMeasured,
  } satisfies Measured;
};

/** One part of the run; where it cannot be carried out, its figures stand as not measured, with the reason. */
async function attempt({ run, notMeasured }: Bench, figures: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    run.say(`Not measured (${figures.join(', ')}): ${reason}`);
    for (const figure of figures) notMeasured[figure] = reason;
  }
}

/** Requests one step after the other: what each leaves in Temporal. */
async function countEvents({ run, servers, own, client, figures }: Bench): Promise<void> {
  const { requests } = await client.ask('alone', { company });
  const histories = await readHistories(servers.temporal.address, own.namespace);
  try {
    const counted = await Promise.all(requests.map(async ({ id, tasks }) => ({ tasks, events: await histories.events(id) })));
    const [events, tasks] = [counted.reduce((sum, one) => sum + one.events, 0), counted.reduce((sum, one) => sum + one.tasks, 0)];
    figures.eventsPerRequest = events / counted.length;
    figures.tasksPerRequest = tasks / counted.length;
    figures.eventsPerTask = events / tasks;
    run.say(`A request has ${figures.tasksPerRequest} human tasks and ${figures.eventsPerRequest} history events, services and timers included`);
  } finally {
    await histories.close();
  }
}

/** All workflows in the cache. Also says where the time goes. Gives completions a second. */
async function measureHot({ run, scale, servers, own, client, look, figures }: Bench): Promise<number> {
  const { seconds } = await client.ask('open', { company, count: scale.hotOpen });
  figures.intakesPerSecond = scale.hotOpen / seconds;
  run.say(`${scale.hotOpen} requests taken in, ${figures.intakesPerSecond.toFixed(1)} a second`);
  await client.ask('work', { company, order: 'deep', seconds: scale.warmUp });
  await client.ask('open', { company, count: Math.ceil(scale.hotOpen / 2) });
  await look.reset();
  const cpu = watchCpu({
    Api: { pid: own.processes.api }, Worker: { pid: own.processes.worker }, Temporal: { pid: servers.temporal.pid }, Postgres: { pid: servers.postgres.pid, children: true }, Client: { pid: client.pid },
  });
  const before = await look.transactions();
  const worked = await client.ask('work', { company, order: 'deep', seconds: scale.hotSeconds });
  const cores = cpu.cores();
  const after = await look.transactions();
  const perSecond = worked.completions / worked.seconds;
  figures.completionsHot = perSecond;
  figures.clickP50 = worked.clickP50;
  figures.clickP99 = worked.clickP99;
  figures.coldShareHot = worked.cold;
  figures.refusedHot = Object.values(worked.refused).reduce((sum, count) => sum + count, 0);
  for (const [name, busy] of Object.entries(cores)) figures[name === 'others' ? 'coresOthers' : `cpuMs${name}`] = name === 'others' ? busy : (busy * 1_000) / perSecond;
  // What the machine would do with nobody else on it, if nothing but processor time were short.
  const ours = Object.entries(cores).reduce((sum, [name, busy]) => (name === 'others' ? sum : sum + busy), 0);
  figures.cpuMsPerCompletion = (ours * 1_000) / perSecond;
  const statements = await look.statements();
  figures.statementsProduct = (statements[company] ?? 0) / worked.completions;
  figures.statementsTemporal = ((statements.temporal ?? 0) + (statements.temporal_visibility ?? 0)) / worked.completions;
  for (const [figure, databases] of [['transactionsProduct', [company]], ['transactionsTemporal', ['temporal', 'temporal_visibility']]] as const) {
    figures[figure] = databases.reduce((sum, database) => sum + (after[database] ?? 0) - (before[database] ?? 0), 0) / worked.completions;
  }
  figures.peakMbApi = peakMegabytes(own.processes.api);
  figures.peakMbWorker = peakMegabytes(own.processes.worker);
  run.say(`Hot: ${perSecond.toFixed(1)} completions a second, refused ${JSON.stringify(worked.refused)}; busy cores ${Object.entries(cores).map(([name, busy]) => `${name} ${busy.toFixed(2)}`).join(', ')}`);
  for (const database of [company, 'temporal']) {
    for (const { query, calls, milliseconds, mean } of await look.slowest(database, 12)) {
      run.say(`  ${database}: ${(calls / worked.completions).toFixed(2)} a completion, ${mean.toFixed(2)} ms each, ${milliseconds.toFixed(0)} ms in all: ${query}`);
    }
  }
  return perSecond;
}

async function measureOpenLoop({ run, scale, client, figures }: Bench, perSecond: number): Promise<void> {
  // As many as while that capacity was found, so that their workflows fit into the cache as they did then.
  await client.ask('open', { company, upTo: scale.hotOpen });
  const loop = await client.ask('openLoop', { company, perSecond, seconds: scale.loopSeconds });
  figures.nextTaskP99 = loop.p99;
  figures.nextTaskP50 = loop.p50;
  figures.openLoopPerSecond = perSecond;
  figures.openLoopClickP50 = loop.clickP50;
  figures.openLoopClickP99 = loop.clickP99;
  figures.openLoopColdShare = loop.cold;
  run.say(`Open loop at ${perSecond.toFixed(1)} a second: ${JSON.stringify(loop)}`);
}

/** More open requests than the worker keeps workflows of, so that each completion begins with a replay. */
async function measureWithOpen({ run, scale, client, figures }: Bench): Promise<void> {
  const { seconds, opened } = await client.ask('open', { company, count: scale.open, spread: true, seconds: scale.preparing });
  run.say(`${opened} requests are open (${seconds.toFixed(0)} s)`);
  figures.openRequests = opened;
  if (opened < scale.open) throw new Error(`only ${opened} of ${scale.open} requests could be opened in ${scale.preparing} s, so their workflows fit into the cache`);
  const spread = await client.ask('work', { company, order: 'wide', seconds: scale.preparing });
  run.say(`They stand along their way (${spread.completions} completions, ${(spread.completions / spread.seconds).toFixed(1)} a second)`);
  await client.ask('letGo', { company });
  const worked = await client.ask('work', { company, order: 'wide', seconds: scale.openSeconds });
  figures.completionsWithOpen = worked.completions / worked.seconds;
  figures.coldShareWithOpen = worked.cold;
  figures.clickWithOpenP99 = worked.clickP99;
  run.say(`With ${scale.open} open: ${figures.completionsWithOpen.toFixed(1)} completions a second, ${(worked.cold * 100).toFixed(0)} % of them cold`);
}
