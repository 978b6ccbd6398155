import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from './compile/compile';
import { catalog } from './compile/testing/diagram';
import type { EngineEvent, Graph, State } from './model';
import { start } from './start';
import { step } from './step';

const folder = join(__dirname, 'fixtures');
const diagrams = readdirSync(folder).filter((file) => file.endsWith('.bpmn')).map((file) => readFileSync(join(folder, file), 'utf8'));
const tags = [
  'userTask', 'serviceTask', 'receiveTask', 'scriptTask', 'parallelGateway', 'exclusiveGateway', 'eventBasedGateway', 'inclusiveGateway', 'subProcess', 'callActivity',
  'startEvent', 'endEvent', 'boundaryEvent', 'intermediateCatchEvent', 'terminateEventDefinition', 'errorEventDefinition', 'timerEventDefinition', 'messageEventDefinition',
];

type Mutation = (xml: string, a: number, b: number) => string;

const mutations: Mutation[] = [
  (xml, a, b) => xml.slice(0, a % xml.length) + xml.slice((a % xml.length) + (b % 30)),
  (xml, a, b) => `${xml.slice(0, a % xml.length)}${String.fromCharCode(32 + (b % 90))}${xml.slice((a % xml.length) + 1)}`,
  (xml, a) => xml.split('\n').filter((_, index, lines) => index !== a % lines.length).join('\n'),
  (xml, a, b) => xml.split('\n').flatMap((line, index, lines) => (index === a % lines.length ? [line, lines[b % lines.length]!] : [line])).join('\n'),
  (xml, a, b) => xml.replaceAll(new RegExp(`\\b${tags[a % tags.length]!}\\b`, 'g'), tags[b % tags.length]!),
  (xml, a, b) => {
    const values = [...xml.matchAll(/"([\w-]+)"/g)].map(([value]) => value);
    return xml.replace(values[a % values.length] ?? '', values[b % values.length] ?? '');
  },
];

const at = '2026-11-22T08:00:00.000Z';

function possible(state: State): EngineEvent[] {
  return [
    ...state.activities.flatMap(({ id, open }): EngineEvent[] => (open === 'task' ? [{ kind: 'task-completed', at, activity: id, output: { n: 1 } }]
      : open === 'service' ? [{ kind: 'service-completed', at, activity: id, output: {} }, { kind: 'service-failed', at, activity: id, code: 'broken', message: '' }] : [])),
    ...state.waits.map(({ id, kind }): EngineEvent => (kind === 'timer' ? { kind: 'timer-fired', at, timer: id } : { kind: 'message-received', at, subscription: id, payload: {} })),
    ...state.incidents.map(({ id }): EngineEvent => ({ kind: 'incident-retried', at, incident: id, variables: { id: 'R1', n: 3 } })),
  ];
}

/** Whatever is accepted goes on: something is always possible until the end. */
function play(graph: Graph, choices: number[]): void {
  let { state } = start(graph, { input: {} }, at);
  for (const choice of choices) {
    if (state.status === 'completed') return;
    const events = possible(state);
    if (events.length === 0) throw new Error(`nothing can happen any more: ${JSON.stringify(state)}`);
    const next = step(graph, state, events[choice % events.length]!);
    expect(next.accepted).toBe(true);
    state = next.state;
  }
}

describe('mutated diagrams', () => {
  it('are refused with findings or run, without an exception and without a standstill', async () => {
    const mutant = fc.tuple(fc.constantFrom(...diagrams), fc.array(fc.tuple(fc.constantFrom(...mutations), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }));
    await fc.assert(fc.asyncProperty(mutant, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), async ([diagram, changes], choices) => {
      const xml = changes.reduce((text, [change, a, b]) => change(text, a, b), diagram);
      const { graph, findings } = await compile(xml, catalog);
      if (graph) play(graph, choices);
      else expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    }), { numRuns: 100 });
  }, 60_000);
});
