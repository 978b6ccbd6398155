import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from '../compile/testing/diagram';
import { compileFixture, fixtureNames, traceOf } from '../compile/testing/fixtures';
import type { Graph, JsonObject, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { blocks } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { possibleEvents } from '../testing/outside';
import { frozen } from '../testing/player';
import { patience, seeded } from '../testing/seeded';
import { migrate } from './migrate';
import { mappingOf, proposeMapping } from './propose';

const at = '2026-11-22T08:00:00.000Z';
const later = '2026-11-22T09:30:00.000Z';
const factor = process.env.ZAMEN_RUNS;
const choicesOf = (length: number) => fc.array(fc.nat(1000), { minLength: 1, maxLength: length });

/** Whatever happens, and every state on the way. */
function statesOf(graph: Graph, input: JsonObject, choices: number[]): State[] {
  let { state } = start(graph, { input }, at);
  const states = [state];
  for (const choice of choices) {
    if (state.status === 'completed') break;
    const events = possibleEvents(state, at);
    ({ state } = step(graph, state, events[choice % events.length]!));
    states.push(state);
  }
  return states.filter(({ status }) => status === 'active');
}

function stays(graph: Graph, states: State[], migrated: typeof migrate = migrate): void {
  const mapping = mappingOf(proposeMapping(graph, graph));
  for (const state of states) deepStrictEqual(migrated(frozen(graph), graph, frozen(state), mapping, later), { state, commands: [] });
}

describe('migration to the same version', () => {
  it('is the identity, in random diagrams', async () => {
    await fc.assert(fc.asyncProperty(blocks, choicesOf(25), async (block, choices) => {
      const graph = await graphOf(draw(block));
      stays(graph, statesOf(graph, {}, choices));
    }), seeded(60, factor));
  }, patience(120_000, factor));

  it('is the identity while a sub-process is compensated by a handler of its own', async () => {
    const trace = traceOf('compensation/sub-process-handler');
    const { graph } = await compileFixture('compensation/sub-process-handler', trace);
    const states = statesOf(graph!, trace.input ?? {}, [0]);
    expect(states.at(-1)!.scopes).toMatchObject([{ definition: 'p' }, { definition: 'p', restored: true, done: [{ element: 'A' }] }]);
    stays(graph!, states);
  });

  it('is the identity, in the fixtures', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...fixtureNames('.trace.json')), choicesOf(25), async (name, choices) => {
      const trace = traceOf(name);
      const { graph } = await compileFixture(name, trace);
      stays(graph!, statesOf(graph!, trace.input ?? {}, choices));
    }), seeded(150, factor));
  }, patience(120_000, factor));
});
