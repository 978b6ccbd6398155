import fc from 'fast-check';
import { graphOf } from '../compile/testing/diagram';
import type { Command, EngineEvent, Graph, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { blocks, blocksOf } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { patience, seeded } from '../testing/seeded';
import { check } from './check';
import type { CheckFinding } from './model';
import { conditionsTrue, deciding, withFreeChoices } from './testing/free-choices';
import { mutated, type Mutation } from './testing/mutate-graph';
import { runTrace, type Played } from './testing/run-trace';

const at = '2026-11-22T08:00:00.000Z';
const factor = process.env.ZAMEN_RUNS;
const MAX_STEPS = 100;

const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.record({ is: fc.constantFrom('gateway', 'target', 'source'), a: fc.nat(100), b: fc.nat(100) }), { maxLength: 3 });
const choices = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 });

/** What may happen to the instance next; errors only where somebody catches them. */
function possible(graph: Graph, state: State): EngineEvent[] {
  const caught = (element: string): boolean => (graph.nodes[element]!.boundary ?? []).some((id) => (graph.nodes[id] as { event?: { on: string } }).event?.on === 'error');
  return [
    ...state.activities.flatMap(({ id, element, open }): EngineEvent[] => (open === undefined ? [] : [
      open === 'task' ? { kind: 'task-completed', at, activity: id, output: {} } : { kind: 'service-completed', at, activity: id, output: {} },
      ...(caught(element) ? [{ kind: 'error-thrown' as const, at, activity: id, code: 'broken', message: '' }] : []),
    ])),
    ...state.waits.flatMap(({ id, kind }): EngineEvent[] => {
      if (kind === 'condition') return [];
      if (kind === 'timer') return [{ kind: 'timer-fired', at, timer: id }];
      return [{ kind: kind === 'signal' ? 'signal-received' : 'message-received', at, subscription: id, payload: {} }];
    }),
  ];
}

/** Runs with free choices. Gives what went wrong, if anything did. */
function run(graph: Graph, given: number[]): string | undefined {
  let turn = 0;
  const next = (): number => { turn += 1; return given[turn % given.length]! + turn; };
  const decisions = () => deciding(graph, ({ kind, outgoing }) => (kind === 'exclusive-gateway' ? [outgoing[next() % outgoing.length]!] : outgoing.filter(() => next() % 2 === 0)));
  const starts = graph.scopes[graph.process]!.starts;
  const commands: Command[] = [];
  let { state, commands: more } = start(graph, { ...(starts.length > 1 && { element: starts[next() % starts.length]! }), input: decisions() }, at);
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    commands.push(...more);
    const incident = state.incidents[0];
    // circles without a wait, whose conditions never change within one step, are stopped by right
    if (incident) return incident.code === 'runaway' ? undefined : `${incident.code} at ${incident.element}`;
    const twice = endedTwice(graph, commands);
    if (twice !== undefined) return `twice at ${twice}`;
    if (state.status === 'completed') return undefined;
    const events = possible(graph, state);
    if (events.length === 0 && !state.waits.some(({ kind }) => kind === 'condition')) return 'nothing is open';
    ({ state, commands: more } = step(graph, state, { kind: 'variables-set', at, variables: { ...decisions(), ...(events.length === 0 && conditionsTrue(graph)) } }));
    if (events.length === 0) continue;
    commands.push(...more);
    ({ state, commands: more } = step(graph, state, events[next() % events.length]!));
  }
  return undefined;
}

/** An end at which two tokens of one scope have ended; those of non-interrupting events may. */
function endedTwice(graph: Graph, commands: Command[]): string | undefined {
  if (Object.values(graph.nodes).some((node) => node.kind === 'boundary-event' && (node as { interrupting?: boolean }).interrupting === false)) return undefined;
  const seen = new Set<string>();
  for (const command of commands) {
    if (command.kind !== 'leave' || graph.nodes[command.element]!.kind !== 'end-event') continue;
    const key = `${command.element} ${command.scope}`;
    if (seen.has(key)) return command.element;
    seen.add(key);
  }
  return undefined;
}

describe('the engine agrees with the proof', () => {
  it('no run of a sound diagram sticks or ends twice', async () => {
    let sound = 0;
    await fc.assert(fc.asyncProperty(blocks, mutations, choices, async (block, changes, given) => {
      const graph = withFreeChoices(mutated(await graphOf(draw(block)), changes));
      if (check(graph, { states: 20_000 }).sound !== true) return;
      sound += 1;
      expect(run(graph, given)).toBeUndefined();
    }), seeded(80, factor));
    expect(sound).toBeGreaterThan(5);
  }, patience(180_000, factor));

  it('the trace of a finding, executed, shows it', async () => {
    let shown = 0;
    const [all, other] = [new Set<Graph>(), new Set<Graph>()];
    await fc.assert(fc.asyncProperty(blocksOf(['task', 'sequence', 'choice', 'parallel', 'inclusive', 'loop', 'sub', 'race', 'guarded'], ['userTask', 'serviceTask', 'receiveTask', 'timer']), mutations, async (block, changes) => {
      const graph = withFreeChoices(mutated(await graphOf(draw(block)), changes));
      for (const finding of check(graph, { states: 20_000 }).findings) {
        const played = finding.trace && SHOWS[finding.rule] ? runTrace(graph, finding.trace) : undefined;
        if (!played) continue;
        all.add(graph);
        if (SHOWS[finding.rule]!(played, finding)) shown += 1;
        else other.add(graph);
      }
    }), seeded(80, factor));
    expect(shown).toBeGreaterThan(5);
    // The engine moves each token to its rest at once, so that some come in another order than in the trace: on one diagram in twenty, and by
    // chance on more of a few.
    expect(other.size).toBeLessThan(3 + all.size / 4);
  }, patience(180_000, factor));
});

const times = ({ commands }: Played, kind: 'take' | 'leave', id: string): number =>
  commands.filter((command) => command.kind === kind && ('flow' in command ? command.flow : 'element' in command ? command.element : '') === id).length;

/** How each rule shows in a run. */
const SHOWS: Record<string, (played: Played, finding: CheckFinding) => boolean> = {
  'join-waits-for-ever': ({ state }, { elements: [join] }) => state.incidents.some(({ code }) => code === 'stuck') && state.scopes.some(({ joins }) => joins?.[join!] !== undefined),
  'improper-completion': (played, { elements: [end] }) => times(played, 'leave', end!) > 1,
  'unsafe-flow': (played, { elements: [flow] }) => times(played, 'take', flow!) > 1,
};
