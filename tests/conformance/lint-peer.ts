import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

interface Linter { lint(definitions: ModdleElement): Promise<Record<string, { id: string }[]>> }
/* eslint-disable @typescript-eslint/no-require-imports -- the package ships no types */
const { Linter } = require('bpmnlint') as { Linter: new (options: object) => Linter };
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => object;
const { rules } = require('bpmnlint/config/recommended') as { rules: Record<string, string> };
/* eslint-enable @typescript-eslint/no-require-imports */

export const recommended = Object.keys(rules);
const moddle = new BpmnModdle();

/** What the peer's recommended rules find in a file: `rule element`, sorted. It believes what elements say of their flows, so they are made to say it. */
export async function foundByPeer(xml: string): Promise<string[]> {
  const { rootElement } = await moddle.fromXML(xml);
  listFlows(rootElement);
  // its rules remember what they saw
  const results = await new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() }).lint(rootElement);
  return [...new Set(Object.entries(results).flatMap(([rule, reports]) => reports.map(({ id }) => `${rule} ${id}`)))].sort();
}

function listFlows(root: ModdleElement): void {
  const all: ModdleElement[] = [];
  for (const open = [...root.get('rootElements') as ModdleElement[]]; open.length > 0;) {
    const element = open.pop()!;
    all.push(element);
    open.push(...(element.get('flowElements') as ModdleElement[] | undefined) ?? []);
  }
  const flows = all.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  for (const node of all.filter((element) => element.$instanceOf('bpmn:FlowNode'))) {
    node.set('incoming', flows.filter((flow) => flow.get('targetRef') === node));
    node.set('outgoing', flows.filter((flow) => flow.get('sourceRef') === node));
  }
}
