import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from './compile/testing/diagram';
import type { EngineEvent, Graph, JsonObject, State } from './model';
import { start } from './start';
import { step } from './step';
import { blocks, independentBlocks, type Block } from './testing/blocks';
import { draw } from './testing/draw-blocks';
import { compileFixture, fixtureNames, traceOf } from './compile/testing/fixtures';
import { possibleEvents } from './testing/outside';
import { leftIn, randomRun } from './testing/random-run';
import { patience, seeded } from './testing/seeded';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;
const choicesOf = (least: number) => fc.array(fc.nat(1000), { minLength: least, maxLength: least + 20 });

/** A run to its end: the events, the states between them, and what was left how often. */
interface Run { log: EngineEvent[]; states: State[]; left: string[]; variables: JsonObject }

function run(graph: Graph, choices: number[], stepped: typeof step = step): Run {
  const { log, states, commands } = randomRun(graph, choices, { at, most: 3000, stepped });
  return { log, states, left: commands.flatMap(leftIn).sort(), variables: states.at(-1)!.scopes[0]!.variables };
}

function sameInAnyOrder(graph: Graph, one: number[], other: number[], stepped: typeof step = step): void {
  const [first, second] = [run(graph, one, stepped), run(graph, other, stepped)];
  deepStrictEqual(first.left, second.left);
  deepStrictEqual(first.variables, second.variables);
}

function stillAfterTheEnd(graph: Graph, choices: number[], stepped: typeof step = step): void {
  const { log, states } = run(graph, choices);
  const end = states.at(-1)!;
  for (const event of [...log, ...states.flatMap((state) => possibleEvents(state, at))]) {
    deepStrictEqual(stepped(graph, end, event), { state: end, commands: [], accepted: false });
  }
}

function replayed(graph: Graph, choices: number[], stepped: typeof step = step): void {
  const { log, states } = run(graph, choices, stepped);
  let { state } = start(graph, { input: {} }, at);
  const again = [state, ...log.map((event) => { ({ state } = stepped(graph, state, event)); return state; })];
  deepStrictEqual(again, states);
}

/** Whatever happens: no exception, and the state is JSON. An event that is possible is accepted. */
function anythingHappens(graph: Graph, input: JsonObject, choices: number[], stepped: typeof step = step): void {
  let { state } = start(graph, { input }, at);
  for (const choice of choices) {
    if (state.status === 'completed') return;
    const events = possibleEvents(state, at);
    const next = stepped(graph, state, events[choice % events.length]!);
    deepStrictEqual(next.accepted, true);
    deepStrictEqual(JSON.parse(JSON.stringify(next.state)), next.state);
    state = next.state;
  }
}

/** Checks random diagrams; with a planted bug, whether one of them shows it. */
function property(of: fc.Arbitrary<Block>, check: (graph: Graph, one: number[], other: number[]) => void) {
  return fc.asyncProperty(of, choicesOf(1), choicesOf(1), async (block, one, other) => check(await graphOf(draw(block)), one, other));
}

async function shows(of: fc.Arbitrary<Block>, check: (graph: Graph, one: number[], other: number[]) => void): Promise<boolean> {
  return (await fc.check(property(of, check), { seed: 7, numRuns: 200, endOnFailure: true })).failed;
}

describe('the order of independent events', () => {
  it('does not change what is done and what is known in the end', async () => {
    await fc.assert(property(independentBlocks, sameInAnyOrder), seeded(60, factor));
  }, patience(120_000, factor));

  it('is seen when the last event leaves a trace', async () => {
    const partial: typeof step = (graph, state, event) => {
      const { state: next, ...rest } = step(graph, state, event);
      const [root, ...inner] = next.scopes;
      return { ...rest, state: { ...next, scopes: [{ ...root!, variables: { ...root!.variables, last: 'activity' in event ? event.activity : '' } }, ...inner] } };
    };
    expect(await shows(independentBlocks, (graph, one, other) => sameInAnyOrder(graph, one, other, partial))).toBe(true);
  }, patience(120_000, factor));
});

describe('the end', () => {
  it('is the end: nothing moves any more', async () => {
    await fc.assert(property(blocks, (graph, one) => stillAfterTheEnd(graph, one)), seeded(40, factor));
  }, patience(120_000, factor));

  it('is seen not to be one when a late event is taken', async () => {
    const tireless: typeof step = (graph, state, event) => step(graph, { ...state, status: 'active' }, event);
    expect(await shows(blocks, (graph, one) => stillAfterTheEnd(graph, one, tireless))).toBe(true);
  }, patience(120_000, factor));
});

describe('the log', () => {
  it('gives the same states when it is replayed from the start', async () => {
    await fc.assert(property(blocks, (graph, one) => replayed(graph, one)), seeded(40, factor));
  }, patience(120_000, factor));

  it('does not when a step depends on more than its arguments', async () => {
    let steps = 0;
    const counting: typeof step = (graph, state, event) => {
      const result = step(graph, state, event);
      steps += 1;
      return { ...result, state: { ...result.state, next: result.state.next + (steps % 2) } };
    };
    expect(await shows(blocks, (graph, one) => replayed(graph, one, counting))).toBe(true);
  }, patience(120_000, factor));
});

describe('whatever happens', () => {
  it('throws nothing, in random diagrams', async () => {
    await fc.assert(fc.asyncProperty(blocks, choicesOf(30), async (block, choices) => anythingHappens(await graphOf(draw(block)), {}, choices)), seeded(80, factor));
  }, patience(120_000, factor));

  it('throws nothing, in the fixtures', async () => {
    const names = fixtureNames('.trace.json');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), choicesOf(30), async (name, choices) => {
      const trace = traceOf(name);
      anythingHappens((await compileFixture(name, trace)).graph!, trace.input ?? {}, choices);
    }), seeded(150, factor));
  }, patience(120_000, factor));

  it('shows an event that is not expected', async () => {
    const touchy: typeof step = (graph, state, event) => {
      if (event.kind === 'service-failed') throw new Error('unexpected');
      return step(graph, state, event);
    };
    const check = fc.asyncProperty(blocks, choicesOf(30), async (block, choices) => anythingHappens(await graphOf(draw(block)), {}, choices, touchy));
    expect((await fc.check(check, { seed: 7, numRuns: 200, endOnFailure: true })).failed).toBe(true);
  }, patience(120_000, factor));
});
