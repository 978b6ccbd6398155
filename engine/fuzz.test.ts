import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from './compile/compile';
import { catalog } from './compile/testing/diagram';
import type { Graph, StepResult } from './model';
import { start } from './start';
import { step } from './step';
import { diagramOf, fixtureNames } from './compile/testing/fixtures';
import { mutations } from './testing/mutations';
import { possibleEvents } from './testing/outside';
import { patience, seeded } from './testing/seeded';

const read = (path: string): string[] => readdirSync(path).filter((file) => file.endsWith('.bpmn')).map((file) => readFileSync(join(path, file), 'utf8'));
const diagrams = [...fixtureNames('.bpmn').map(diagramOf), ...read(join(__dirname, 'compile/vendor/samples'))];
const factor = process.env.ZAMEN_RUNS;
/** For one diagram, in processor time, and bytes that it adds to the heap. */
const MAX_SECONDS = 10;
const MAX_HEAP = 700_000_000;
/** What is no XML any more is refused before it gets far, so it comes seldom. */
const BROKEN = ['cutOut', 'truncate', 'letter', 'repeatAttribute', 'moveAttribute', 'entity'];
const mutation = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(mutations).filter((name) => !BROKEN.includes(name))) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
);

const at = '2026-11-22T08:00:00.000Z';

/** Whatever is accepted goes on: something is always possible until the end. */
function play(graph: Graph, choices: number[]): void {
  const begun = start(graph, { input: {} }, at);
  endsOnce(begun);
  let { state } = begun;
  for (const choice of choices) {
    if (state.status === 'completed') return;
    const events = possibleEvents(state, at);
    // variables can always be set, which only a condition waits for
    if (events.every(({ kind }) => kind === 'variables-set') && !state.waits.some(({ kind }) => kind === 'condition')) throw new Error(`nothing can happen any more: ${JSON.stringify(state)}`);
    const next = step(graph, state, events[choice % events.length]!);
    expect(next.accepted).toBe(true);
    endsOnce(next);
    state = next.state;
  }
}

/** The end comes last, and once. */
function endsOnce({ state, commands }: StepResult): void {
  const ends = commands.filter(({ kind }) => kind === 'end');
  expect(ends).toHaveLength(state.status === 'completed' ? 1 : 0);
  if (ends.length > 0) expect(commands.filter(({ kind }) => ['enter', 'leave', 'cancel', 'end'].includes(kind)).at(-1)).toBe(ends[0]);
}

describe('mutated diagrams', () => {
  it.each([['a deployment', catalog], ['an open catalogue', { ...catalog, open: true }]])('are refused with findings or run, for %s, without an exception and in bounded time', async (_, known) => {
    const mutant = fc.tuple(fc.constantFrom(...diagrams), fc.array(fc.tuple(mutation, fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }));
    await fc.assert(fc.asyncProperty(mutant, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), async ([diagram, changes], choices) => {
      const xml = changes.reduce((text, [name, a, b]) => mutations[name]!(text, a, b), diagram);
      const before = process.cpuUsage();
      // What other test files of this process left behind is none of this diagram's.
      const heap = process.memoryUsage().heapUsed;
      const { graph, findings } = await compile(xml, known);
      if (graph) play(graph, choices);
      else expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
      expect(process.memoryUsage().heapUsed - heap).toBeLessThan(MAX_HEAP);
    }), seeded(500, factor));
  }, patience(600_000, factor));
});
