import { processCatalog } from '../../contracts/catalog';
import type { PolicyDuration } from '../../domain/calendar/working-time';
import { compileShipped, play } from '../../domain/requests/testing/diagram-player';
import { repairPaths } from '../../domain/requests/testing/repair-paths';
import { openReplayer } from '../../main/replayer';

const round = 50;
const longest: PolicyDuration = { amount: 3, unit: 'wd' };
const workingWeek = Object.fromEntries([6, 7, 1, 2, 3].map((day) => [String(day), [['08:00', '17:00']]])) as Record<string, [string, string][]>;

/** Seconds that a thread takes for so many recorded repairs, every one from its intake to its end, on the version they ran on; each must come to the same end. */
export async function backTestSeconds(count: number): Promise<number> {
  const { graph } = await compileShipped('repair');
  if (!graph) throw new Error('The repair is refused');
  const input = { requestId: 'R1', agentId: null, channel: 'counter', list: false, priority: 1 };
  const ended = repairPaths.map(({ input: more, moves, services }) => play(graph, { ...input, ...more }, moves, services)).filter((played) => played.ended);
  if (ended.length < 3) throw new Error('Too few of the ways through the repair come to their end');
  const logs = Array.from({ length: count }, (_, index) => JSON.stringify(ended[index % ended.length]!.log));
  const replayer = openReplayer({
    graph, mapping: {}, calendar: { timeZone: 'Asia/Tehran', weekly: workingWeek, holidays: [] }, durations: Object.fromEntries(processCatalog.durationSettings.map((name) => [name, longest])),
  });
  try {
    const began = performance.now();
    for (let at = 0; at < logs.length; at += round) {
      const replayed = await replayer.replay(logs.slice(at, at + round), at === 0 ? { [graph.hash]: graph } : {});
      const other = replayed.find((one) => one?.outcome.is !== 'same');
      if (other !== undefined) throw new Error(`A replay on the same version came to another end: ${JSON.stringify(other?.outcome)}`);
    }
    return (performance.now() - began) / 1_000;
  } finally {
    await replayer.close();
  }
}
