import fc from 'fast-check';
import { flows, graphOf } from '../compile/testing/diagram';
import { compileFixture, fixtureNames, traceOf } from '../compile/testing/fixtures';
import { perform } from '../compile/testing/perform';
import type { EngineEvent, Graph, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { blocks } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { possibleEvents } from '../testing/outside';
import { Player } from '../testing/player';
import { patience, seeded } from '../testing/seeded';
import { check } from './check';
import { prospects, prospectsFromStart } from './prospects';
import { conditionsTrue, deciding, withFreeChoices } from './testing/free-choices';
import { mutated, type Mutation } from './testing/mutate-graph';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;
const task = (id: string): string => `<userTask id="${id}"/>`;

describe('the prospects of a running instance', () => {
  it('are those of where it stands, not of the whole diagram', async () => {
    const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="x"/>${task('A')}${task('B')}${task('C')}<parallelGateway id="j"/><endEvent id="e"/><endEvent id="o"/>
      ${flows('s > x, x > A: =n = 1, A > j, x > B: =n = 2, B > j > e, x > C: =n = 3, C > o')}`);
    expect(prospectsFromStart(graph)).toEqual({ completes: true, waits: [{ join: 'j', missing: ['B-j'] }, { join: 'j', missing: ['A-j'] }] });
    expect(prospects(graph, new Player(graph, { n: 1 }).state)).toEqual({ completes: false, waits: [{ join: 'j', missing: ['B-j'] }] });
    const player = new Player(graph, { n: 3 });
    expect(prospects(graph, player.state)).toEqual({ completes: true, waits: [] });
    player.complete('C');
    expect(prospects(graph, player.state)).toEqual({ completes: true, waits: [] });
  });

  it('know what waits at a join, and a token whose arrival has failed', async () => {
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="f"/>${task('A')}<exclusiveGateway id="x"/>${task('B')}<endEvent id="o"/><parallelGateway id="j"/><endEvent id="e"/>
      ${flows('s > f > A > j > e, f > x, x > B: =way = 1, x > o: =way = 2, B > j')}`);
    const player = new Player(graph);
    expect(player.state.incidents).toMatchObject([{ element: 'x' }]);
    player.complete('A');
    expect(prospects(graph, player.state)).toEqual({ completes: true, waits: [{ join: 'j', missing: ['B-j'] }] });
    player.retry({ way: 1 });
    expect(prospects(graph, player.state)).toEqual({ completes: true, waits: [] });
  });

  it('are those of each of many instances', async () => {
    const graph = await graphOf(`<startEvent id="s"/><subProcess id="P"><multiInstanceLoopCharacteristics><loopCardinality>5</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="i"/><exclusiveGateway id="x"/>${task('A')}${task('B')}${task('C')}<parallelGateway id="j"/><endEvent id="o"/>
      ${flows('i > x, x > A: =loopCounter = unlucky, A > j, x > B: =loopCounter = 9, B > j > o, x > C: =loopCounter != unlucky, C > o')}</subProcess><endEvent id="e"/>${flows('s > P > e')}`);
    expect(prospects(graph, new Player(graph, { unlucky: 4 }).state)).toEqual({ completes: false, waits: [{ join: 'j', missing: ['B-j'] }] });
    expect(prospects(graph, new Player(graph, { unlucky: 6 }).state)).toEqual({ completes: true, waits: [] });
  });

  it('are seen also where hundreds of instances run, most of which stand alike', async () => {
    const graph = await graphOf(`<startEvent id="s"/><subProcess id="P"><multiInstanceLoopCharacteristics><loopCardinality>400</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="i"/><exclusiveGateway id="x"/>${task('A')}${task('B')}${task('C')}<parallelGateway id="j"/><endEvent id="o"/>
      ${flows('i > x, x > A: =loopCounter = 399, A > j, x > B: =loopCounter = 401, B > j > o, x > C: =loopCounter != 399, C > o')}</subProcess><endEvent id="e"/>${flows('s > P > e')}`);
    expect(prospects(graph, new Player(graph).state)).toEqual({ completes: false, waits: [{ join: 'j', missing: ['B-j'] }] });
  });

  it('are good on every way of a fixture that is sound', async () => {
    let looked = 0;
    for (const name of fixtureNames('.trace.json')) {
      const trace = traceOf(name);
      const graph = (await compileFixture(name, trace)).graph!;
      if (check(graph).sound !== true) continue;
      const player = new Player(graph, trace.input, { ...(trace.start && { element: trace.start }), ...(trace.payload && { payload: trace.payload }) });
      for (const step of [undefined, ...trace.steps]) {
        if (step?.do) perform(player, step);
        expect({ name, do: step?.do, ...prospects(graph, player.state) }).toEqual({ name, do: step?.do, completes: true, waits: [] });
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(300);
  }, 60_000);
});

const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.record({ is: fc.constantFrom('gateway', 'target', 'source'), a: fc.nat(100), b: fc.nat(100) }), { maxLength: 3 });
const choices = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 });

/** What may happen next, nothing that only an operator or a mistake would bring. */
const usual = ({ kind }: EngineEvent): boolean => ['task-completed', 'service-completed', 'timer-fired', 'message-received', 'signal-received'].includes(kind);

/** States of a run with free choices, the last one that in which it ended, stuck or not. */
function statesOf(graph: Graph, given: number[]): State[] {
  let turn = 0;
  const next = (): number => { turn += 1; return given[turn % given.length]! + turn; };
  const decisions = () => deciding(graph, ({ kind, outgoing }) => (kind === 'exclusive-gateway' ? [outgoing[next() % outgoing.length]!] : outgoing.filter(() => next() % 2 === 0)));
  let { state } = start(graph, { input: decisions() }, at);
  const states = [state];
  for (let steps = 0; steps < 60 && state.status !== 'completed' && state.incidents.length === 0; steps += 1) {
    const events = possibleEvents(state, at).filter(usual);
    ({ state } = step(graph, state, { kind: 'variables-set', at, variables: { ...decisions(), ...(events.length === 0 && conditionsTrue(graph)) } }));
    if (events.length > 0) ({ state } = step(graph, state, events[next() % events.length]!));
    states.push(state);
  }
  return states;
}

/** How the prospects were wrong, if they were. */
function refuted(graph: Graph, given: number[], seen: (state: State) => ReturnType<typeof prospects>): string | undefined {
  const states = statesOf(graph, given);
  const last = states.at(-1)!;
  const stuck = last.incidents.some(({ code }) => code === 'stuck');
  for (const state of states) {
    const { completes, waits } = seen(state);
    if (completes === false && last.status === 'completed') return 'it completed, and should not';
    if (completes === true && waits.length === 0 && stuck) return 'it stuck, and should not';
  }
  return undefined;
}

describe('the engine agrees with the prospects', () => {
  it('in every state of random diagrams', async () => {
    const count = { hopeless: 0, doubtful: 0, good: 0, undecided: 0 };
    await fc.assert(fc.asyncProperty(blocks, mutations, choices, async (block, changes, given) => {
      const graph = withFreeChoices(mutated(await graphOf(draw(block)), changes));
      expect(refuted(graph, given, (state) => {
        const found = prospects(graph, state);
        count[found.completes === null ? 'undecided' : found.completes ? found.waits.length > 0 ? 'doubtful' : 'good' : 'hopeless'] += 1;
        return found;
      })).toBeUndefined();
    }), seeded(100, factor));
    expect(count.good).toBeGreaterThan(100);
    expect(count.hopeless).toBeGreaterThan(5);
    // where tokens multiply without end
    expect(count.undecided).toBeLessThan(count.good);
  }, patience(120_000, factor));

  it('and would refute what looks at the start alone', async () => {
    const property = fc.asyncProperty(blocks, mutations, choices, async (block, changes, given) => {
      const graph = withFreeChoices(mutated(await graphOf(draw(block)), changes));
      return refuted(graph, given, ({ activities }) => ({ completes: activities.length < 3, waits: [] })) === undefined;
    });
    expect((await fc.check(property, { seed: 7, numRuns: 100, endOnFailure: true })).failed).toBe(true);
  }, patience(120_000, factor));
});
