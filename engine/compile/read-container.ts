import type { ModdleElement } from 'bpmn-moddle';
import type { Node } from '../behaviours/table';
import type { GraphNode, StatusMark } from '../model';
import { dataName } from './data-name';
import { child, children, labelOf, text } from './moddle';
import { expressionText } from './read-events';
import { readLoop } from './read-loop';
import { readers } from './readers';
import { feel, refuse, type Reading } from './reading';
import { standInFor } from './stand-in-for';

const MAX_NODES = 2000;
const MAX_FLOWS = 5000;
const MAX_QUANTITY = 1000;
/** Drawn for people only. */
const SILENT = new Set(['bpmn:TextAnnotation', 'bpmn:Group', 'bpmn:Association']);
/** Data is a variable once something writes it. */
const DATA = new Set(['bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

/** Reads a process or sub-process with everything in it. */
export function readContainer(reading: Reading, container: ModdleElement, scope: string, parent: string | undefined): void {
  reading.scopes[scope] = { id: scope, ...(parent !== undefined && { parent }), starts: [], events: [] };
  const elements = children(container, 'flowElements');
  for (const data of [...children(container, 'properties'), ...elements.filter(({ $type }) => DATA.has($type))]) reading.names.add(dataName(data) ?? '');
  for (const element of elements) {
    if (element.$type !== 'bpmn:SequenceFlow' && !DATA.has(element.$type)) readElement(reading, element, scope);
  }
  for (const element of elements) {
    if (element.$type !== 'bpmn:SequenceFlow') continue;
    reading.counted.flows += 1;
    if (reading.counted.flows <= MAX_FLOWS) readFlow(reading, element, scope);
    else if (reading.counted.flows === MAX_FLOWS + 1) reading.findings.add('too-large', [reading.process], { limit: MAX_FLOWS, what: 'sequence flows' });
  }
  for (const artifact of children(container, 'artifacts')) {
    if (!SILENT.has(artifact.$type)) refuse(reading, artifact);
  }
  if (parent !== undefined) readAssociations(reading, container);
}

/** Associations lie in the process or sub-process, or in the collaboration around. */
export function readAssociations(reading: Reading, container: ModdleElement): void {
  for (const artifact of children(container, 'artifacts')) {
    const source = child(artifact, 'sourceRef')?.id;
    const target = child(artifact, 'targetRef')?.id;
    if (artifact.$type === 'bpmn:Association' && source !== undefined && target !== undefined) reading.associations.push({ source, target });
  }
}

function readElement(reading: Reading, element: ModdleElement, scope: string): void {
  const { findings, nodes } = reading;
  const { id } = element;
  if (id === undefined) {
    findings.add('missing-id', [scope], { type: element.$type });
    return;
  }
  reading.counted.elements += 1;
  if (reading.counted.elements > MAX_NODES) {
    if (reading.counted.elements === MAX_NODES + 1) findings.add('too-large', [reading.process], { limit: MAX_NODES, what: 'elements' });
    return;
  }
  const reader = Object.hasOwn(readers, element.$type) ? readers[element.$type] : undefined;
  if (!reader) refuse(reading, element);
  const base: Omit<GraphNode, 'kind'> = { id, scope, name: labelOf(element), incoming: [], outgoing: [], ...readQuantities(reading, element, id) };
  const fallback = child(element, 'default')?.id;
  if (fallback !== undefined) base.default = fallback;
  const mark = readMark(reading, element, id);
  if (mark) base.mark = mark;
  const node = reader?.(reading, element, base) ?? standInFor(element, base);
  if (node) {
    nodes[id] = node;
    readLoop(reading, element, node);
    // an event sub-process has its own start event that says so
    if (element.get('isForCompensation') === true && node.kind !== 'event-sub-process') node.forCompensation = true;
    readLink(reading, element, id);
  } else {
    reading.unread.add(id);
  }
  if (node && CONTAINERS.has(node.kind)) readContainer(reading, element, id, scope);
  if (node?.kind === 'ad-hoc-sub-process') reading.scopes[id]!.adHoc = true;
}

const CONTAINERS = new Set(['sub-process', 'event-sub-process', 'ad-hoc-sub-process']);

function readLink(reading: Reading, element: ModdleElement, id: string): void {
  const [definition] = children(element, 'eventDefinitions');
  if (definition?.$type !== 'bpmn:LinkEventDefinition') return;
  const name = text(definition, 'name') ?? element.name;
  if (name === undefined) reading.findings.add('link-missing', [id]);
  else {
    const throws = element.$type === 'bpmn:IntermediateThrowEvent';
    const others = throws ? [child(definition, 'target')] : children(definition, 'source');
    reading.links.push({ element: id, name, throws, refersTo: others.flatMap((other) => (other?.$type === definition.$type ? other.$parent?.id ?? [] : [])) });
  }
}

/** How many tokens an activity takes and gives (BPMN 2.0.2, 10.3.1). */
function readQuantities({ findings }: Reading, element: ModdleElement, id: string): Pick<GraphNode, 'startQuantity' | 'completionQuantity'> {
  const read: Pick<GraphNode, 'startQuantity' | 'completionQuantity'> = {};
  // what no flow leads into begins once for each time that it is called for
  const limit = element.get('isForCompensation') === true || element.get('triggeredByEvent') === true ? 1 : MAX_QUANTITY;
  for (const name of ['startQuantity', 'completionQuantity'] as const) {
    const given = element.$instanceOf('bpmn:Activity') ? element.get(name) as number : 1;
    if (!Number.isInteger(given) || given < 1 || given > limit) findings.add('quantity-invalid', [id], { name, limit });
    else if (given > 1) read[name] = given;
  }
  return read;
}

function readMark(reading: Reading, element: ModdleElement, id: string): StatusMark | undefined {
  const { catalog, findings } = reading;
  const status = text(element, 'zamen:status');
  const subStatus = text(element, 'zamen:subStatus');
  const clock = text(element, 'zamen:clock');
  if (clock !== undefined && !['run', 'pause', 'stop'].includes(clock)) findings.add('clock-invalid', [id], { value: clock });
  if (status === undefined) {
    if (subStatus !== undefined || clock !== undefined) findings.add('status-missing', [id]);
    return undefined;
  }
  const known = Object.hasOwn(catalog.statuses, status) ? catalog.statuses[status] : undefined;
  if (!known) findings.add('unknown-status', [id], { name: status });
  else if (subStatus !== undefined && !known.subStatuses.includes(subStatus)) findings.add('unknown-sub-status', [id], { name: subStatus, status });
  return { status, ...(subStatus !== undefined && { subStatus }), clock: (clock ?? 'run') as StatusMark['clock'] };
}

function readFlow(reading: Reading, element: ModdleElement, scope: string): void {
  const { findings, nodes, flows } = reading;
  const { id } = element;
  const ends = [child(element, 'sourceRef'), child(element, 'targetRef')];
  const [source, target] = ends.map((end) => end?.id);
  if (id === undefined) {
    findings.add('missing-id', [scope], { type: element.$type });
    return;
  }
  if (source === undefined || target === undefined) {
    if (!findings.list.some(({ rule, elements }) => rule === 'dangling-reference' && elements.includes(id))) findings.add('dangling-reference', [id], { id: '' });
    return;
  }
  const foreign = ends.find((end) => !end!.$instanceOf('bpmn:FlowNode'));
  if (foreign) {
    findings.add('flow-ends', [id], { name: foreign.id! });
    return;
  }
  // what nothing stands for has its finding already, as has what was left out
  if (reading.unread.has(source) || reading.unread.has(target) || findings.partial) return;
  const [from, to] = [nodes[source], nodes[target]];
  if (from?.scope !== scope || to?.scope !== scope) {
    findings.add('flow-crosses-scope', [id]);
    return;
  }
  const condition = expressionText(reading, child(element, 'conditionExpression'), id);
  flows[id] = { id, source, target, name: labelOf(element), ...(condition !== undefined && { condition: feel(reading, id, condition) }) };
  (from as Node).outgoing.push(id);
  (to as Node).incoming.push(id);
}
