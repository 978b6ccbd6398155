import type { Benchmark } from '../benchmark';
import { startClient } from '../lifecycle/client-process';
import { install } from '../stack/installation';
import { startServers } from '../stack/servers';

const company = 'zamen';
const streams = 500;

/** Five hundred open event streams of fifty people, while tasks are completed: from the click to the row of the next task at whoever has it next. */
export const liveBench: Benchmark = async (run) => {
  const { open, warmUp, perSecond, seconds } = run.full ? { open: 600, warmUp: 60, perSecond: 20, seconds: 60 } : { open: 300, warmUp: 30, perSecond: 15, seconds: 20 };
  const servers = await startServers(run);
  const own = await install(company, servers, run);
  const client = startClient(run);
  const { people } = await client.ask('signIn', { company, baseUrl: own.baseUrl, accounts: own.accounts });
  await client.ask('open', { company, count: open });
  await client.ask('work', { company, order: 'deep', seconds: warmUp });
  await client.ask('open', { company, upTo: open });
  // A person has one more in the loop, where the row is waited for; another tells the whole floor.
  const { listening } = await client.ask('listen', { company, streams: streams - people - 1 });
  run.say(`${listening + people + 1} streams are open`);
  const loop = await client.ask('openLoop', { company, perSecond, seconds });
  const { received } = await client.ask('heard', { company });
  run.say(`${JSON.stringify(loop)}; the others were told of ${received} changes`);
  if (received === 0) throw new Error('the other streams were told of nothing');
  return { scale: { streams, people, perSecond, seconds }, figures: { rowP99: loop.p99, rowP50: loop.p50, clickP50: loop.clickP50, clickP99: loop.clickP99, resyncs: loop.resyncs, toldToOthers: received } };
};
