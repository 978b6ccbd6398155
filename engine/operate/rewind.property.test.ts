import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { graphOf } from '../compile/testing/diagram';
import type { Activity, EngineEvent, Graph, JsonObject, State, Wait } from '../model';
import { step } from '../step';
import { blocks, type Block } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { openIn, Outside } from '../testing/outside';
import { leftIn, randomRun } from '../testing/random-run';
import { patience, seeded } from '../testing/seeded';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;

/** Where an activity or wait stands, whatever its id: its element, and the same of what is around it. */
function whereIs(state: State, row: Activity | Wait): string {
  const scope = state.scopes.find(({ id }) => id === row.scope)!;
  const inside = 'kind' in row && row.activity !== undefined ? state.activities.find(({ id }) => id === row.activity) : state.activities.find(({ id }) => id === scope.activity);
  return `${row.element}#${'instance' in row ? row.instance : ''}#${scope.variables['loopCounter'] as number}<${inside ? whereIs(state, inside) : ''}`;
}

/** The same event, for the instance that stands at the same places under other ids. */
function translated(event: EngineEvent, from: State, to: State): EngineEvent {
  const same = <R extends Activity | Wait>(rows: (state: State) => R[], id: string): string => {
    const place = whereIs(from, rows(from).find((row) => row.id === id)!);
    const there = (state: State): R[] => rows(state).filter((row) => whereIs(state, row) === place);
    return there(to)[there(from).findIndex((row) => row.id === id)]?.id ?? 'nothing';
  };
  if ('activity' in event) return { ...event, activity: same(({ activities }) => activities, event.activity) } as EngineEvent;
  if (event.kind === 'timer-fired') return { ...event, timer: same(({ waits }) => waits, event.timer) };
  return 'subscription' in event ? { ...event, subscription: same(({ waits }) => waits, event.subscription) } : event;
}

/** Rewinds to before the `left`-th event, from some later state, then does the same again. */
function rewound(graph: Graph, choices: number[], which: number, later: number, stepped: typeof step = step): void {
  const { log, states, commands } = randomRun(graph, choices, { at, most: 1000 });
  const visits = log.flatMap((_event, index) => states[index]!.activities.filter(({ id, open }) => open !== undefined && !states[index + 1]!.activities.some((row) => row.id === id)).map(({ id }) => ({ id, index })));
  const visit = visits[which % Math.max(1, visits.length)];
  if (!visit || visit.index + 1 >= log.length) return;
  const from = visit.index + 1 + (later % (log.length - visit.index - 1));
  const outside = new Outside(at);
  for (let index = 0; index <= from; index += 1) {
    outside.take(commands[index]!);
    if (index < from) outside.done(log[index]!);
  }
  let { state, commands: told, accepted } = stepped(graph, states[from]!, { kind: 'rewound', at, activity: visit.id, state: states[visit.index]! });
  deepStrictEqual(accepted, true);
  outside.take(told);
  deepStrictEqual([...outside.open.keys()].sort(), openIn(state));
  deepStrictEqual(JSON.parse(JSON.stringify(state)), state);
  const left: string[] = [];
  for (let index = visit.index; index < log.length; index += 1) {
    ({ state, commands: told, accepted } = step(graph, state, translated(log[index]!, states[index]!, state)));
    deepStrictEqual(accepted, true);
    left.push(...leftIn(told));
  }
  const variablesOf = (of: State): JsonObject => of.scopes[0]!.variables;
  deepStrictEqual(state.status, 'completed');
  deepStrictEqual(variablesOf(state), variablesOf(states.at(-1)!));
  deepStrictEqual(left.sort(), commands.slice(visit.index + 1).flatMap(leftIn).sort());
}

const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
const property = (check: (graph: Graph, choices: number[], which: number, later: number) => void) =>
  fc.asyncProperty(blocks, choices, fc.nat(1000), fc.nat(1000), async (block: Block, made, which, later) => check(await graphOf(draw(block)), made, which, later));

describe('rewinding and choosing the same', () => {
  it('comes to the same end, and the world outside is told of every difference', async () => {
    await fc.assert(property((graph, made, which, later) => rewound(graph, made, which, later)), seeded(120, factor));
  }, patience(120_000, factor));

  it('is seen not to when the variables stay as they are now, or a task is left open', async () => {
    const shows = async (stepped: typeof step): Promise<boolean> =>
      (await fc.check(property((graph, made, which, later) => rewound(graph, made, which, later, stepped)), { seed: 7, numRuns: 300, endOnFailure: true })).failed;
    expect(await shows((graph, state, event) => {
      const result = step(graph, state, event);
      return { ...result, state: { ...result.state, scopes: result.state.scopes.map((scope, index) => (index === 0 ? { ...scope, variables: { ...state.scopes[0]!.variables, late: true } } : scope)) } };
    })).toBe(true);
    expect(await shows((graph, state, event) => {
      const result = step(graph, state, event);
      return { ...result, commands: result.commands.filter(({ kind }) => kind !== 'cancel-task') };
    })).toBe(true);
  }, patience(120_000, factor));
});
