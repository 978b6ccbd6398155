import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from './compile/compile';
import { catalog, process } from './compile/testing/diagram';
import type { Command, EngineEvent, Graph, State } from './model';
import { start } from './start';
import { step } from './step';
import { blocks, draw } from './testing/blocks';
import { frozen } from './testing/player';

const at = '2026-11-22T08:00:00.000Z';

/** What the world outside holds open, by the commands alone. */
class Outside {
  readonly open = new Map<string, EngineEvent[]>();

  take(commands: Command[]): void {
    for (const command of commands) {
      switch (command.kind) {
        case 'create-task': this.open.set(command.activity, [{ kind: 'task-completed', at, activity: command.activity, output: {} }]); break;
        case 'run-service': this.open.set(command.activity, [
          { kind: 'service-completed', at, activity: command.activity, output: {} },
          { kind: 'service-failed', at, activity: command.activity, code: 'broken', message: '' },
        ]); break;
        case 'arm-timer': this.open.set(command.timer, [{ kind: 'timer-fired', at, timer: command.timer }]); break;
        case 'subscribe': this.open.set(command.subscription, [{ kind: 'message-received', at, subscription: command.subscription, payload: {} }]); break;
        case 'cancel-task':
        case 'cancel-service': this.open.delete(command.activity); break;
        case 'cancel-timer': this.open.delete(command.timer); break;
        case 'unsubscribe': this.open.delete(command.subscription); break;
        case 'raise-incident': throw new Error(`incident ${command.code} at ${command.element}`);
        default:
      }
    }
  }
}

/** Everything that the state holds open. */
function openIn(state: State): string[] {
  const tasks = state.activities.filter(({ open }) => open !== undefined).map(({ id }) => id);
  return [...tasks, ...state.waits.map(({ id }) => id)].sort();
}

/** Plays one run with the given choices and checks it at every step; gives the number of steps. */
function play(graph: Graph, choices: number[], stepped: typeof step = step): number {
  const outside = new Outside();
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
    outside.open.delete('activity' in event ? event.activity : 'timer' in event ? event.timer : 'subscription' in event ? event.subscription : '');
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

async function graphOf(content: string): Promise<Graph> {
  const { graph, findings } = await compile(process(content), catalog);
  if (!graph) throw new Error(JSON.stringify(findings));
  return graph;
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
    }), { numRuns: 40 });
  }, 60_000);

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
});
