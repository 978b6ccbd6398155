import type { Run } from '../benchmark';
import { install, type Installation } from '../stack/installation';
import type { Servers } from '../stack/servers';
import { median, medianInterval } from '../statistics';
import type { ClientProcess } from './client-process';
import { readHistories } from './histories';
import type { Scale } from './scale';

const peerName = 'peer';

/**
 * The same requests in the product and in the hand-written life cycle, in turns: both installations are up all the time, only one
 * works. The one that begins a pair changes from pair to pair, so that a drift of the machine hits both.
 */
export async function measureAgainstPeer({ run, scale, servers, own, client }: { run: Run; scale: Scale; servers: Servers; own: Installation; client: ClientProcess }): Promise<{ figures: Record<string, number>; ratios: number[] }> {
  const peer = await install(peerName, servers, run, { worker: 'bench/lifecycle/peer/worker.ts', api: 'bench/lifecycle/peer/api.ts' });
  await client.ask('signIn', { company: peerName, baseUrl: peer.baseUrl, accounts: peer.accounts });
  const [ownEvents, peerEvents] = [await eventsOf(servers, own, client), await eventsOf(servers, peer, client)];
  run.say(`History events of the same requests: product ${ownEvents.total}, hand-written ${peerEvents.total}`);

  const half = async (company: string): Promise<number> => {
    await client.ask('open', { company, count: scale.pairRequests });
    const worked = await client.ask('work', { company, order: 'wide' });
    return worked.seconds / worked.completions;
  };
  // Both compile their hot code before anything counts.
  for (const company of [peerName, own.name]) await half(company);
  const ratios: number[] = [];
  const [ownTimes, peerTimes]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < scale.pairs; pair += 1) {
    const order = pair % 2 === 0 ? [own.name, peerName] : [peerName, own.name];
    const times = new Map<string, number>();
    for (const company of order) times.set(company, await half(company));
    const [ours, theirs] = [times.get(own.name) ?? Number.NaN, times.get(peerName) ?? Number.NaN];
    ownTimes.push(ours);
    peerTimes.push(theirs);
    ratios.push(ours / theirs);
    run.say(`Pair ${pair + 1} of ${scale.pairs}: product ${(1 / ours).toFixed(1)}, hand-written ${(1 / theirs).toFixed(1)} completions a second, ratio ${(ours / theirs).toFixed(2)}`);
  }
  const interval = medianInterval(ratios);
  return {
    ratios,
    figures: {
      timeAgainstPeer: median(ratios), timeAgainstPeerLow: interval.low, timeAgainstPeerHigh: interval.high, timeAgainstPeerConfidence: interval.confidence,
      eventsAgainstPeer: ownEvents.total / peerEvents.total, peerEventsPerTask: peerEvents.total / peerEvents.tasks,
      pairCompletionsPerSecond: 1 / median(ownTimes), peerCompletionsPerSecond: 1 / median(peerTimes),
    },
  };
}

/** One request of each way, alone. */
async function eventsOf(servers: Servers, { name, namespace }: Installation, client: ClientProcess): Promise<{ total: number; tasks: number }> {
  const { requests } = await client.ask('alone', { company: name });
  const histories = await readHistories(servers.temporal.address, namespace);
  try {
    const counts = await Promise.all(requests.map(({ id }) => histories.events(id)));
    return { total: counts.reduce((sum, count) => sum + count, 0), tasks: requests.reduce((sum, { tasks }) => sum + tasks, 0) };
  } finally {
    await histories.close();
  }
}
