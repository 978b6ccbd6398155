import { compile } from '../compile';
import type { Catalog, Finding, Graph } from '../../model';

/** A catalogue in which the usual names of tests are known. */
export const catalog: Catalog = {
  taskTypes: {
    diagnose: { outcomes: ['payable', 'covered'], version: 1 },
    approve: { outcomes: ['yes', 'no'], version: 1 },
    work: { outcomes: ['done'], version: 1 },
  },
  topics: { reserve: {}, notify: {} },
  forms: ['repair'],
  roles: ['technician', 'supervisor'],
  units: ['workshop'],
  statuses: { awaiting: { subStatuses: ['cost', 'part'] }, ready: { subStatuses: [] } },
  durationSettings: ['reminder', 'sla.repair'],
  messages: ['void', 'parts', 'answer'],
  signals: ['alarm', 'recall'],
  processes: {},
  decisions: {},
};

/** A definitions element around the given content. */
export function definitions(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zamen="urn:zamen:bpmn:1" id="d" targetNamespace="urn:test">
${content}
</definitions>`;
}

/** `<flow id="a-b" …>` for each arrow: `a > b > c`, several arrows apart by a comma; `a > b: =condition`. */
export function flows(text: string): string {
  return text.split(',').flatMap((path) => {
    const [nodes, condition] = path.split(': ');
    const ids = nodes!.split('>').map((id) => id.trim());
    return ids.slice(1).map((target, index) => {
      const expression = condition ? `<conditionExpression>${escaped(condition.trim())}</conditionExpression>` : '';
      return `<sequenceFlow id="${ids[index]}-${target}" sourceRef="${ids[index]}" targetRef="${target}">${expression}</sequenceFlow>`;
    });
  }).join('\n');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A process of the given elements. Messages and signals of the catalogue, the error `broken` and the escalation `late` are declared as `m-<name>`, `s-<name>`, `e-<code>`. */
export function process(content: string): string {
  const named = catalog.messages.map((name) => `<message id="m-${name}" name="${name}"/>`).join('')
    + catalog.signals.map((name) => `<signal id="s-${name}" name="${name}"/>`).join('');
  return definitions(`${named}<error id="e-broken" errorCode="broken"/><escalation id="e-late" escalationCode="late"/><process id="p" isExecutable="true">${content}</process>`);
}

export async function findingsOf(xml: string, known: Catalog = catalog): Promise<Finding[]> {
  return (await compile(xml, known)).findings;
}

/** Compiles a process of the given elements; refusals fail the test with their sentences. */
export async function graphOf(content: string, known: Catalog = catalog): Promise<Graph> {
  const { graph, findings } = await compile(process(content), known);
  if (!graph) throw new Error(findings.map(({ message, elements }) => `${elements.join()}: ${message}`).join('\n'));
  return graph;
}
