import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from './compile/testing/diagram';
import type { EngineEvent, Graph, State } from './model';
import { start } from './start';
import { step } from './step';
import { blocks } from './testing/blocks';
import { draw } from './testing/draw-blocks';
import { openIn, Outside } from './testing/outside';
import { frozen } from './testing/player';
import { patience, seeded } from './testing/seeded';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;

/** Plays one run with the given choices and checks it at every step; gives the number of steps. */
function play(graph: Graph, choices: number[], stepped: typeof step = step): number {
  const outside = new Outside(at);
  let { state, commands } = start(frozen(graph), { input: {} }, at);
  for (let steps = 0; ; steps += 1) {
    outside.take(commands);
    const stored = JSON.parse(JSON.stringify(state)) as State;
    deepStrictEqual(stored, state);
    deepStrictEqual([...outside.open.keys()].sort(), openIn(state));
    if (state.status === 'completed') break;
    if (steps > 2000) throw new Error('the run does not end');
    const waiting = [...outside.open.values()];
    const choice = choices[steps % choices.length]! + steps;
    const possible = waiting[choice % waiting.length]!;
    // a failure that nobody catches is an incident by right
    const guarded = possible.length > 1 && guardedService(graph, state, possible[0]!);
    const event = possible[guarded && choice % 2 === 1 ? 1 : 0]!;
    outside.done(event);
    const next = stepped(graph, frozen(stored), frozen(event));
    deepStrictEqual(next.accepted, true);
    deepStrictEqual(stepped(graph, stored, event), next);
    ({ state, commands } = next);
  }
  deepStrictEqual(state.activities, []);
  deepStrictEqual(state.scopes.map(({ tokens }) => tokens), [0]);
  return outside.open.size;
}

function guardedService(graph: Graph, state: State, event: EngineEvent): boolean {
  const element = 'activity' in event ? state.activities.find(({ id }) => id === event.activity)?.element : undefined;
  return (element === undefined ? [] : graph.nodes[element]?.boundary ?? []).some((id) => (graph.nodes[id] as { event?: { on: string } } | undefined)?.event?.on === 'error');
}

const runs = fc.tuple(blocks, fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }));

/** The first diagram of the seed on which the check fails. */
async function counterexample(check: (graph: Graph, choices: number[]) => void): Promise<unknown> {
  const property = fc.asyncProperty(runs, async ([block, choices]) => check(await graphOf(draw(block)), choices));
  return (await fc.check(property, { seed: 7, numRuns: 200, endOnFailure: true })).counterexample;
}

describe('random sound diagrams', () => {
  it('end, with every token consumed, the state surviving JSON and the commands matching the state at each step', async () => {
    await fc.assert(fc.asyncProperty(runs, async ([block, choices]) => {
      play(await graphOf(draw(block)), choices);
    }), seeded(60, factor));
  }, patience(60_000, factor));

  it('show a split that forgets its branches', async () => {
    expect(await counterexample((graph, choices) => {
      const broken = JSON.parse(JSON.stringify(graph)) as Graph;
      for (const node of Object.values(broken.nodes)) if (node.kind === 'parallel-gateway' && node.outgoing.length > 1) node.kind = 'exclusive-gateway';
      play(broken, choices);
    })).not.toBeNull();
  }, 60_000);

  it('show a cancellation that is not told', async () => {
    const forgetful: typeof step = (graph, state, event) => {
      const result = step(graph, state, event);
      return { ...result, commands: result.commands.filter(({ kind }) => kind !== 'cancel-timer') };
    };
    expect(await counterexample((graph, choices) => void play(graph, choices, forgetful))).not.toBeNull();
  }, 60_000);

  it('show a state that JSON does not keep', async () => {
    const lossy: typeof step = (graph, state, event) => {
      const result = step(graph, state, event);
      return { ...result, state: { ...result.state, zone: undefined as unknown as string } };
    };
    expect(await counterexample((graph, choices) => void play(graph, choices, lossy))).not.toBeNull();
  }, 60_000);
});
