import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { processCatalog } from '../../contracts/catalog';
import { preview } from '../../engine/migrate/preview';
import { mappingOf, proposeMapping } from '../../engine/migrate/propose';
import type { Catalog, Graph, JsonObject, State } from '../../engine/model';
import type { Benchmark } from '../benchmark';
import { nextRepair, shippedRepair } from '../migrate/next-version';
import { median } from '../statistics';
import { check } from '../../engine/check/check';
import { backTestSeconds } from './back-tests';
import { benchTaskType, checkedDiagrams, diagrams, startInput, tasksOfEach } from './diagrams';
import { compiled, runInOwn, type Answers } from './own-engine';
import { prepareForPeer, runInPeer } from './peer-engine';

const catalog: Catalog = { ...processCatalog, taskTypes: { ...processCatalog.taskTypes, [benchTaskType]: { outcomes: ['done'], version: 1 } } };
const done: Answers = () => ({ outcome: 'done', output: {} });

/** Steps a second of the pure engine against bpmn-engine on the same diagrams, in turns; the time of a proof; and the memory of a waiting instance. */
export const engineBench: Benchmark = async ({ full, say }) => {
  const [rounds, seconds, instances] = full ? [15, 2, 50_000] : [5, 0.5, 10_000];
  const ratios: number[] = [];
  const own: number[] = [];
  const peer: number[] = [];
  for (const [name, xml] of Object.entries(diagrams)) {
    const graph = await compiled(xml, catalog);
    const context = await prepareForPeer(xml);
    const ownRun = async () => runInOwn(graph, startInput, done).steps;
    const peerRun = () => runInPeer(context, startInput);
    for (const [engine, run] of [['the engine', ownRun], ['bpmn-engine', peerRun]] as const) {
      const steps = await run();
      if (steps !== tasksOfEach) throw new Error(`${engine} completed ${steps} tasks of "${name}" instead of ${tasksOfEach}`);
    }
    for (let round = 0; round <= rounds; round += 1) {
      const [ours, theirs] = [await rate(ownRun, seconds), await rate(peerRun, seconds)];
      if (round === 0) continue; // Warms both up.
      own.push(ours);
      peer.push(theirs);
      ratios.push(ours / theirs);
    }
    say(`${name}: ${Math.round(own.at(-1)!)} steps a second, bpmn-engine ${Math.round(peer.at(-1)!)}`);
  }
  const checks = await checkTimes(full ? 50 : 15);
  for (const [name, { milliseconds, states }] of Object.entries(checks)) say(`check of ${name}: ${milliseconds.toFixed(1)} ms, ${states} states`);
  const { bytes, json, state } = await waitingInstance(instances);
  const previews = await previewsPerSecond(state, seconds * 4);
  say(`${Math.round(previews)} migration previews a second`);
  const backTests = full ? 5_000 : 1_000;
  const backTestsPerSecond = backTests / await backTestSeconds(backTests);
  say(`back-tests: ${Math.round(backTestsPerSecond)} whole repairs a second`);
  return {
    scale: { diagrams: Object.keys(diagrams), tasksOfEach, rounds, secondsOfEachRound: seconds, waitingInstances: instances, backTests, peer: 'bpmn-engine 25.0.1, in memory, sources parsed once, no state saved; ours goes through JSON at each step' },
    figures: {
      stepsAgainstPeer: median(ratios), leastStepsAgainstPeer: Math.min(...ratios), stepsPerSecond: median(own), peerStepsPerSecond: median(peer),
      kilobytesPerWaitingInstance: bytes / 1_000, jsonKilobytesPerWaitingInstance: json / 1_000, migrationPreviewsPerSecond: previews,
      checkMilliseconds: Math.max(checks['mixed100']!.milliseconds, checks['lanes100']!.milliseconds),
      ...Object.fromEntries(Object.entries(checks).map(([name, { milliseconds }]) => [`checkMilliseconds_${name}`, milliseconds])),
      backTestsPerSecond,
    },
  };
};

/** Median time of the proof of each diagram, warmed up. */
async function checkTimes(rounds: number): Promise<Record<string, { milliseconds: number; states: number }>> {
  const found: Record<string, { milliseconds: number; states: number }> = {};
  for (const [name, xml] of Object.entries(checkedDiagrams)) {
    const graph = await compiled(xml, catalog);
    const times: number[] = [];
    let states = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const began = performance.now();
      const result = check(graph);
      if (round > 0) times.push(performance.now() - began);
      if (result.sound !== true) throw new Error(`"${name}" is not found sound`);
      states = result.states;
    }
    found[name] = { milliseconds: median(times), states };
  }
  return found;
}

async function rate(run: () => Promise<number>, seconds: number): Promise<number> {
  const began = performance.now();
  let steps = 0;
  while (performance.now() - began < seconds * 1_000) steps += await run();
  return steps / ((performance.now() - began) / 1_000);
}

/** Answers on the shipped repair's way up to the technician's repair, where it waits. */
const upToRepair: Answers = (asked) => {
  const outputs: Record<string, { outcome?: string; output: JsonObject }> = {
    receiveDevice: { outcome: 'received', output: {} },
    assign: { outcome: 'assigned', output: { technicianId: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', unitId: null } },
    diagnose: { outcome: 'covered', output: { check: 'covered', pays: false, deposit: false, coveredTotal: 12_500_000, customerTotal: 0 } },
    approveCovered: { outcome: 'approved', output: {} },
  };
  if (asked.kind === 'run-service') return { output: { needed: false, result: 'done' } };
  return outputs[asked.taskType] ?? null;
};

/** Heap that one instance of the shipped repair takes while it waits for its technician: state and nothing else, the graph is shared. */
async function waitingInstance(count: number): Promise<{ bytes: number; json: number; state: State }> {
  const graph: Graph = await compiled(shippedRepair(), catalog);
  const input = (index: number): JsonObject => ({ requestId: `0192f0c1-7b5e-7c3a-9a51-${String(index).padStart(12, '0')}`, agentId: null, channel: 'counter', list: false });
  const stored = (index: number): State => JSON.parse(JSON.stringify(runInOwn(graph, input(index), upToRepair).state)) as State;
  const first = stored(0);
  if (!Object.values(first.activities).some(({ element }) => element === 'Repair')) throw new Error('The repair did not come to its repair');
  const before = heap();
  const states = Array.from({ length: count }, (_, index) => stored(index));
  const bytes = (heap() - before) / states.length;
  return { bytes, json: JSON.stringify(first).length, state: first };
}

/** The waiting repair, read from JSON and previewed in the next version each time, as the API does for every request. */
async function previewsPerSecond(state: State, seconds: number): Promise<number> {
  const [from, to] = [await compiled(shippedRepair(), catalog), await compiled(nextRepair(), catalog)];
  const mapping = mappingOf(proposeMapping(from, to));
  const stored = JSON.stringify(state);
  return rate(async () => {
    for (let times = 0; times < 50; times += 1) {
      const shown = preview(from, to, JSON.parse(stored) as State, mapping, '2026-11-22T09:00:00.000Z');
      if ('refused' in shown) throw new Error(`The repair cannot be moved: ${shown.refused.map(({ message }) => message).join(' ')}`);
    }
    return 50;
  }, seconds);
}

function heap(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
