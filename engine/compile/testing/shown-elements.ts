import type { ModdleElement } from 'bpmn-moddle';
import { everyElement } from '../every-element';
import { child, children } from '../moddle';
import { parseXml } from '../parse-xml';
import { Findings } from '../rules';

const GATEWAYS = new Set(['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'eventBasedGateway']);
const SCOPES = new Set(['subProcess', 'transaction', 'adHocSubProcess', 'callActivity']);

const tagOf = (element: ModdleElement): string => {
  const tag = element.$type.replace('bpmn:', '');
  return tag.charAt(0).toLowerCase() + tag.slice(1);
};

/** `timer`, `conditional`, …; `multiple` with several definitions, `none` without one. */
function eventOf(element: ModdleElement): string {
  const [definition, ...others] = children(element, 'eventDefinitions');
  if (others.length > 0) return element.get('parallelMultiple') === true ? 'parallel multiple' : 'multiple';
  return definition ? tagOf(definition).replace('EventDefinition', '').replace('compensate', 'compensation') : 'none';
}

/** The scope that an element lies in; events of an event sub-process start in the scope around it. */
function scopeOf(element: ModdleElement): string {
  const parent = element.$parent!;
  return parent.get('triggeredByEvent') === true ? 'eventSubProcess' : tagOf(parent);
}

/**
 * What of the standard a diagram holds, in the words of the fixtures' `shows`: `timer boundary, interrupting`, `boundary on userTask`,
 * `message end in subProcess`, `userTask multi-instance, parallel`, `inclusiveGateway join`.
 */
export async function shownBy(xml: string): Promise<Set<string>> {
  const root = await parseXml(xml, new Findings());
  const elements = root ? [...everyElement(root)] : [];
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  return new Set(elements.flatMap((element) => wordsOf(element, flows)));
}

function wordsOf(element: ModdleElement, flows: ModdleElement[]): string[] {
  if (!element.$type.startsWith('bpmn:') || !element.$parent) return [];
  const tag = tagOf(element);
  if (tag === 'startEvent') return startWords(element);
  if (tag === 'boundaryEvent') return boundaryWords(element);
  const position = { intermediateCatchEvent: 'catch', intermediateThrowEvent: 'throw', endEvent: 'end' }[tag];
  if (position !== undefined) {
    const words = `${eventOf(element)} ${position}`;
    return [words, `${words} in ${scopeOf(element)}`, ...behindGateway(element, eventOf(element), flows)];
  }
  if (tag === 'sequenceFlow') {
    const isDefault = child(child(element, 'sourceRef')!, 'default') === element;
    return [...(child(element, 'conditionExpression') ? ['conditional flow'] : []), ...(isDefault ? ['default flow'] : [])];
  }
  if (GATEWAYS.has(tag)) return gatewayWords(element, tag, flows);
  return tag.endsWith('Task') || tag === 'task' || SCOPES.has(tag) ? activityWords(element, tag, flows) : [];
}

function startWords(element: ModdleElement): string[] {
  if (element.$parent!.get('triggeredByEvent') !== true) return [`${eventOf(element)} start`, `${eventOf(element)} start in ${scopeOf(element)}`];
  const kind = eventOf(element) === 'compensation' ? '' : element.get('isInterrupting') === false ? ', non-interrupting' : ', interrupting';
  const words = `${eventOf(element)} event-sub-process start${kind}`;
  return [words, `${words} in ${scopeOf(element.$parent!)}`];
}

function boundaryWords(element: ModdleElement): string[] {
  const kind = eventOf(element) === 'compensation' ? '' : element.get('cancelActivity') === false ? ', non-interrupting' : ', interrupting';
  const words = `${eventOf(element)} boundary${kind}`;
  const host = child(element, 'attachedToRef')!;
  return [words, `${words} in ${scopeOf(element)}`, `${words} on ${tagOf(host)}`, `boundary on ${tagOf(host)}`];
}

function behindGateway(element: ModdleElement, what: string, flows: ModdleElement[]): string[] {
  const flow = flows.find((into) => child(into, 'targetRef') === element);
  const source = flow && child(flow, 'sourceRef');
  if (source?.$type !== 'bpmn:EventBasedGateway') return [];
  return [`${what} behind ${source.get('instantiate') === true ? 'instantiating' : 'event'} gateway`];
}

function gatewayWords(element: ModdleElement, tag: string, flows: ModdleElement[]): string[] {
  const [incoming, outgoing] = ['targetRef', 'sourceRef'].map((end) => flows.filter((flow) => child(flow, end) === element).length) as [number, number];
  const instantiating = element.get('instantiate') === true;
  return [
    tag, ...(outgoing > 1 ? [`${tag} split`] : []), ...(incoming > 1 ? [`${tag} join`] : []), ...(incoming > 1 && outgoing > 1 ? [`${tag} both`] : []),
    ...(instantiating ? [`${tag} instantiating`] : []), ...(instantiating && element.get('eventGatewayType') === 'Parallel' ? [`${tag} instantiating, parallel`] : []),
  ];
}

function activityWords(element: ModdleElement, given: string, flows: ModdleElement[]): string[] {
  const tag = element.get('triggeredByEvent') === true ? 'eventSubProcess' : given;
  const loop = child(element, 'loopCharacteristics');
  const kind = loop?.$type === 'bpmn:StandardLoopCharacteristics'
    ? ` standard loop, tested ${loop.get('testBefore') === true ? 'before' : 'after'}`
    : ` multi-instance, ${loop?.get('isSequential') === true ? 'sequential' : 'parallel'}`;
  return [
    tag, `${tag} in ${scopeOf(element)}`, ...(loop ? [tag + kind] : []),
    ...(tag === 'adHocSubProcess' ? [`${tag}, ${element.get('ordering') === 'Sequential' ? 'sequential' : 'parallel'}`] : []),
    ...(element.get('isForCompensation') === true ? [`${tag} compensation handler`] : []),
    ...(element.get('instantiate') === true ? [`${tag} instantiating`] : []),
    ...['startQuantity', 'completionQuantity'].filter((name) => element.get(name) !== 1).flatMap((name) => [name, `${tag} ${name}`]),
    ...(tag === 'receiveTask' ? behindGateway(element, tag, flows) : []),
  ];
}
