import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile';
import { catalog } from '../compile/testing/diagram';
import { perform, type TraceStep } from '../compile/testing/perform';
import { variablesOf, waitingTokens } from '../inspect';
import type { Graph, JsonObject } from '../model';
import { brief, frozen, Player } from '../testing/player';
import { migrate } from './migrate';
import type { Mapping, MigrateOptions } from './model';

interface Case {
  about: string;
  input?: JsonObject;
  /** What happened in the old version. */
  before: TraceStep[];
  /** When it is moved. */
  at?: string;
  mapping: Mapping;
  options?: MigrateOptions;
  /** Why it cannot be moved. */
  refused?: { code: string; element: string }[];
  /** What the migration itself does. */
  commands?: string[];
  open?: string[];
  /** Tasks and services that are the same ones as before: old element → new element. */
  tasks?: Record<string, string>;
  timers?: Record<string, string>;
  subscriptions?: string[];
  /** Keys of subscriptions. */
  keys?: Record<string, string>;
  /** Tokens that wait at joins, by flow. */
  waiting?: Record<string, Record<string, number>>;
  incidents?: string[];
  variables?: JsonObject;
  /** What an element sees. */
  seen?: { at: string; variables: JsonObject };
  ends?: boolean;
  /** What happens in the new version. */
  after?: TraceStep[];
}

const folder = join(__dirname, 'fixtures');
const read = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');

async function graphOf(name: string, file: string): Promise<Graph> {
  const { graph, findings } = await compile(read(name, file), catalog, { process: 'p' });
  if (!graph) throw new Error(findings.map(({ elements, message }) => `${elements.join()}: ${message}`).join('\n'));
  return graph;
}

/** `set-in P` sets variables in the scope of a sub-process, as an operator may. */
function happen(player: Player, step: TraceStep): void {
  const [kind, element] = (step.do ?? '').split(' ');
  if (kind !== 'set-in') return perform(player, step);
  const scope = player.state.scopes.find(({ definition }) => definition === element)!;
  player.send({ kind: 'variables-set', at: player.at, scope: scope.id, variables: step.output! });
}

const shown = (commands: string[]): string[] => commands.filter((command) => !/^(take|throw) /.test(command));

describe('F304 running requests go on in another version', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const expected = JSON.parse(read(name, 'case.json')) as Case;
    const [from, to] = [await graphOf(name, 'from.bpmn'), await graphOf(name, 'to.bpmn')];
    const player = new Player(from, expected.input ?? {});
    for (const step of expected.before) happen(player, step);
    const before = player.state;
    const at = expected.at ?? player.at;
    const result = migrate(frozen(from), frozen(to), before, frozen(expected.mapping), at, expected.options);
    if ('refused' in result) {
      expect(result.refused.map(({ code, element }) => ({ code, element }))).toEqual(expected.refused);
      return;
    }
    expect({ refused: [] }).toEqual({ refused: expected.refused ?? [] });
    const moved = new Player(to);
    moved.at = at;
    moved.commands = result.commands;
    moved.state = frozen(JSON.parse(JSON.stringify(result.state)) as typeof result.state);
    expect(moved.state).toEqual(result.state);
    const { state } = moved;
    expect(shown(result.commands.map(brief))).toEqual(expected.commands);
    expect(moved.open).toEqual([...expected.open!].sort());
    for (const [old, now] of Object.entries(expected.tasks ?? {})) expect(moved.activity(now).id).toBe(before.activities.find(({ element }) => element === old)!.id);
    const waits = (timers: boolean) => state.waits.filter(({ kind }) => (kind === 'timer') === timers);
    if (expected.timers) expect(Object.fromEntries(waits(true).map(({ element, due }) => [element, due]))).toEqual(expected.timers);
    if (expected.subscriptions) expect(waits(false).map(({ element }) => element)).toEqual(expected.subscriptions);
    if (expected.keys) expect(Object.fromEntries(waits(false).map(({ element, key }) => [element, key]))).toEqual(expected.keys);
    if (expected.waiting) expect(waitingTokens(state).map(({ node, flow, tokens }) => ({ [node]: { [flow]: tokens } }))).toEqual([expected.waiting]);
    expect(state.incidents.map(({ element }) => element)).toEqual(expected.incidents ?? []);
    if (expected.variables) expect(moved.variables).toEqual(expected.variables);
    if (expected.seen) expect(variablesOf(to, state, state.activities.filter(({ element }) => element === expected.seen!.at).at(-1)!.id)).toEqual(expected.seen.variables);
    for (const step of expected.after ?? []) {
      happen(moved, step);
      expect({ do: step.do, trace: shown(moved.last) }).toEqual({ do: step.do, trace: step.expect });
    }
    if (expected.ends) expect(state.status).toBe('completed');
  });
});
