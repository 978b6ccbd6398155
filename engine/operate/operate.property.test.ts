import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from '../compile/testing/diagram';
import { compileFixture, fixtureNames, traceOf } from '../compile/testing/fixtures';
import type { Graph, JsonObject, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { blocks } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { openIn, Outside, possibleEvents } from '../testing/outside';
import { patience, seeded } from '../testing/seeded';
import { effectsOf } from './effects';
import type { OperatorEvent } from './model';
import { operate } from './operate';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;

const pick = <T>(items: T[], choice: number): T | undefined => items[choice % Math.max(1, items.length)];

/** Some move of an operator, sensible or not. */
function moveOf(graph: Graph, past: State[], choice: number): OperatorEvent {
  const state = past.at(-1)!;
  const incident = pick(state.incidents, choice);
  const then = pick(past, choice >> 4)!;
  const [join] = state.scopes.flatMap(({ id, joins }) => Object.entries(joins ?? {}).flatMap(([node, flows]) => Object.keys(flows).map((flow) => ({ scope: id, join: node, flow }))));
  const moves: OperatorEvent[] = [
    { kind: 'token-cancelled', at, token: pick(state.activities, choice >> 3)?.id ?? 'a0' },
    { kind: 'token-cancelled', at, token: join ?? incident?.id ?? 'i0' },
    { kind: 'element-started', at, element: pick(Object.keys(graph.nodes), choice >> 3) ?? 'nothing' },
    { kind: 'incident-skipped', at, incident: incident?.id ?? 'i0', ...(choice % 2 === 0 && incident && { flow: pick(graph.nodes[incident.element]?.outgoing ?? [], choice >> 3) ?? 'nothing' }) },
    { kind: 'rewound', at, activity: pick(then.activities, choice >> 2)?.id ?? 'a0', state: then },
  ];
  return moves[choice % moves.length]!;
}

/** Whatever an operator does meanwhile: no exception, the state is JSON, `operate` and `step` agree, and the world outside is told of everything. */
function operated(graph: Graph, input: JsonObject, choices: number[], stepped: typeof step = step): void {
  const outside = new Outside(at, true);
  let { state, commands } = start(graph, { input }, at);
  outside.take(commands);
  const past = [state];
  for (const choice of choices) {
    if (state.status === 'completed') return;
    const events = possibleEvents(state, at);
    const event = choice % 3 === 0 ? moveOf(graph, past, choice >> 2) : events[choice % events.length]!;
    const answer = event.kind === 'token-cancelled' || event.kind === 'element-started' || event.kind === 'incident-skipped' || event.kind === 'rewound' ? operate(graph, state, event) : undefined;
    if (answer && !answer.ok) continue;
    const next = stepped(graph, state, event);
    deepStrictEqual(next.accepted, true);
    if (answer) deepStrictEqual(next, answer.result);
    effectsOf(graph, state, next);
    deepStrictEqual(JSON.parse(JSON.stringify(next.state)), next.state);
    if (event.kind !== 'escalation-thrown') outside.done(event);
    outside.take(next.commands);
    ({ state, commands } = next);
    if (state.status === 'active') told(outside, state);
    past.push(state);
  }
}

/** The world holds open what the state does; but for what has failed, which waits for an operator. */
function told(outside: Outside, state: State): void {
  const failed = new Set(state.incidents.flatMap(({ activity, work }) => [activity, ...work.map((item) => (item.do === 'fire' ? item.wait : undefined))]));
  deepStrictEqual([...outside.open.keys()].filter((id) => !failed.has(id)).sort(), openIn(state).filter((id) => !failed.has(id)));
}

const choicesOf = fc.array(fc.nat(100_000), { minLength: 30, maxLength: 50 });

describe('whatever an operator does', () => {
  it('throws nothing and hides nothing, in random diagrams', async () => {
    await fc.assert(fc.asyncProperty(blocks, choicesOf, async (block, choices) => operated(await graphOf(draw(block)), {}, choices)), seeded(80, factor));
  }, patience(120_000, factor));

  it('throws nothing and hides nothing, in the fixtures', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...fixtureNames('.trace.json')), choicesOf, async (name, choices) => {
      const trace = traceOf(name);
      operated((await compileFixture(name, trace)).graph!, trace.input ?? {}, choices);
    }), seeded(150, factor));
  }, patience(120_000, factor));

  it('is seen when a command is kept back', async () => {
    const silent: typeof step = (graph, state, event) => {
      const result = step(graph, state, event);
      return event.kind === 'token-cancelled' || event.kind === 'rewound' ? { ...result, commands: result.commands.filter(({ kind }) => kind !== 'cancel-timer' && kind !== 'cancel-task') } : result;
    };
    const check = fc.asyncProperty(blocks, choicesOf, async (block, choices) => operated(await graphOf(draw(block)), {}, choices, silent));
    expect((await fc.check(check, { seed: 7, numRuns: 200, endOnFailure: true })).failed).toBe(true);
  }, patience(120_000, factor));
});
