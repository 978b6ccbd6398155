import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile/compile';
import { compileDecisions } from './compile/dmn/compile-decisions';
import { catalog } from './compile/testing/diagram';
import { Player } from './testing/player';
import type { Catalog, Graph, JsonObject } from './model';

/** `<kind> <element>`: complete, serve, fail (with `code`), throw, escalate (both with `code`), fire, receive, signal, retry, set. */
interface Step { do?: string; at?: string; outcome?: string; output?: JsonObject; code?: string; expect: string[]; open?: string[] }

interface Trace {
  /** The clause of the standard from which the trace was written by hand. */
  clause: string;
  about: string;
  input?: JsonObject;
  start?: string;
  /** Fixtures that call activities of this one call. */
  calls?: string[];
  /** DMN files whose decisions its business rule tasks use. */
  decisions?: string[];
  steps: Step[];
  ends: boolean;
  variables?: JsonObject;
}

const folder = join(__dirname, 'fixtures');
const cases = readdirSync(folder).filter((file) => file.endsWith('.trace.json')).map((file) => file.replace('.trace.json', ''));

async function graphOf(name: string, { calls = [], decisions = [] }: Pick<Trace, 'calls' | 'decisions'> = {}): Promise<Graph> {
  const processes: Record<string, Graph> = {};
  for (const call of calls) {
    const called = await graphOf(call);
    processes[called.process] = called;
  }
  const known: Catalog = { ...catalog, processes };
  for (const file of decisions) {
    const compiled = await compileDecisions(readFileSync(join(folder, `${file}.dmn`), 'utf8'));
    expect(compiled.findings).toEqual([]);
    known.decisions = { ...known.decisions, ...compiled.decisions };
  }
  const { graph, findings } = await compile(readFileSync(join(folder, `${name}.bpmn`), 'utf8'), known);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return graph!;
}

function perform(player: Player, { do: what = '', at, outcome, output, code }: Step): void {
  const [kind, target = ''] = what.split(' ');
  // `element#2` is its second instance
  const [element, nth] = target.split('#') as [string, string?];
  const index = nth === undefined ? 0 : Number(nth) - 1;
  if (at !== undefined) player.at = at;
  switch (kind) {
    case 'complete': player.complete(element, outcome, output, index); break;
    case 'serve': player.serve(element, output, index); break;
    case 'fail': player.fail(element, code!, index); break;
    case 'throw': player.throws(element, code!, index); break;
    case 'escalate': player.escalate(element, code!, output, index); break;
    case 'fire': player.fire(element, index); break;
    case 'signal': player.signal(element, output, index); break;
    case 'set': player.set(output!); break;
    case 'receive': player.receive(element, output, index); break;
    case 'retry': player.retry(output); break;
    default: throw new Error(`"${what}" is not a step`);
  }
}

describe('F301 the engine executes BPMN as the standard says', () => {
  it('has a trace for every diagram', () => {
    const diagrams = readdirSync(folder).filter((file) => file.endsWith('.bpmn')).map((file) => file.replace('.bpmn', ''));
    expect(diagrams.sort()).toEqual([...cases].sort());
  });

  it.each(cases)('%s', async (name) => {
    const trace = JSON.parse(readFileSync(join(folder, `${name}.trace.json`), 'utf8')) as Trace;
    expect(trace.clause).toMatch(/^BPMN 2\.0\.2, \d/);
    const player = new Player(await graphOf(name, trace), trace.input, { ...(trace.start && { element: trace.start }) });
    trace.steps.forEach((step, index) => {
      if (index > 0) perform(player, step);
      // sequence flows, and who throws, follow from what is left and entered
      expect({ step: step.do, trace: player.last.filter((entry) => !/^(take|throw) /.test(entry)) }).toEqual({ step: step.do, trace: step.expect });
      if (step.open) expect(player.open).toEqual(step.open);
    });
    expect(player.state.status).toBe(trace.ends ? 'completed' : 'active');
    if (trace.variables) expect(player.variables).toEqual(trace.variables);
  });
});
