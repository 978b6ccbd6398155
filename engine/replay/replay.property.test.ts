import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from '../compile/testing/diagram';
import type { Command, EngineEvent, Graph, JsonObject, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { blocks } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { Outside } from '../testing/outside';
import { patience, seeded } from '../testing/seeded';
import { replay, type Replayed } from './replay';
import type { LogEntry } from './retrace';

const began = Date.parse('2026-11-22T08:00:00.000Z');
const factor = process.env.ZAMEN_RUNS;

/** Some instance, recorded to its end; some of its happenings at one instant, timers early and late. */
function record(graph: Graph, choices: number[], input: JsonObject): { log: LogEntry[]; taken: string[] } {
  const outside = new Outside('');
  let now = began;
  const iso = (): string => new Date(now).toISOString();
  let { state, commands }: { state: State; commands: Command[] } = start(graph, { input, zone: 'Asia/Tehran' }, iso());
  const log: LogEntry[] = [{ event: { kind: 'start', at: iso(), input, zone: 'Asia/Tehran' }, hash: graph.hash }];
  const taken: string[] = [];
  const note = (): void => { taken.push(...commands.flatMap((command) => (command.kind === 'take' ? [command.flow] : []))); };
  note();
  for (let steps = 0; state.status !== 'completed'; steps += 1) {
    if (steps > 1000) throw new Error('the run does not end');
    outside.take(commands);
    const choice = choices[steps % choices.length]! + steps;
    now += choice % 3 === 0 ? 0 : choice * 7_001;
    const waiting = [...outside.open.values()];
    const given = waiting[choice % waiting.length]![0]!;
    const event = { ...given, at: iso(), ...(given.kind === 'task-completed' && { output: { n: choice }, outcome: 'done' }) } as EngineEvent;
    outside.done(event);
    ({ state, commands } = step(graph, state, event));
    note();
    log.push({ event, hash: graph.hash });
  }
  return { log, taken };
}

/** What a replay on the same version must say. */
function same(graph: Graph, choices: number[], replayed: typeof replay = replay): void {
  const { log, taken } = record(graph, choices, {});
  const result: Replayed | null = replayed(graph, log, { graphOf: () => graph });
  const took = Date.parse(log.at(-1)!.event.at) - began;
  deepStrictEqual([result?.outcome.is, result?.took], ['same', { before: took, after: took }]);
  deepStrictEqual(result!.path, taken.slice(0, 2000));
  for (const { done, waited } of result!.waited) deepStrictEqual([done.before, waited.before], [done.after, waited.after]);
}

const property = (check: (graph: Graph, choices: number[]) => void) =>
  fc.asyncProperty(blocks, fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), async (block, choices) => check(await graphOf(draw(block)), choices));

describe('a replay on the same version', () => {
  it('gives the recorded end, the same way, after the same time', async () => {
    await fc.assert(property((graph, choices) => same(graph, choices)), seeded(120, factor));
  }, patience(120_000, factor));

  it('is seen not to when the last answer comes a moment later, or a flow is forgotten', async () => {
    const shows = async (replayed: typeof replay): Promise<boolean> => (await fc.check(property((graph, choices) => same(graph, choices, replayed)), { seed: 7, numRuns: 300, endOnFailure: true })).failed;
    const changed = (change: (log: readonly LogEntry[]) => LogEntry[]): typeof replay => (graph, log, options) => replay(graph, change(log), options);
    expect(await shows(changed((log) => log.map((entry, index) => (index === log.length - 1 ? { ...entry, event: { ...entry.event, at: new Date(Date.parse(entry.event.at) + 1).toISOString() } as LogEntry['event'] } : entry))))).toBe(true);
    expect(await shows((graph, log, options) => {
      const result = replay(graph, log, options);
      return result && { ...result, path: result.path.slice(1) };
    })).toBe(true);
  }, patience(120_000, factor));
});
