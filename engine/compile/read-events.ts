import type { ModdleElement } from 'bpmn-moddle';
import type { MessageEvent } from '../events/message';
import type { CaughtEvent } from '../events/table';
import type { ThrownEvent } from '../events/throwing';
import { body, child, children, text } from './moddle';
import { readTimer } from './read-timer';
import { feel, mappings, refuse, resultName, spreads, type Reader, type Reading } from './reading';
import type { Rule } from './rules';

type Caught = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => CaughtEvent | null;
type Thrown = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => ThrownEvent | null;

/** Also reads receive tasks, which carry the message themselves. */
export function messageCaught(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string): MessageEvent {
  const message = messageOf(reading, definition, id);
  const key = text(definition, 'zamen:correlationKey');
  const outputs = mappings(reading, element, id, 'Output');
  const spread = spreads(definition, !reading.catalog.messages.includes(message));
  if (outputs.length === 0) resultName(reading, id, message, spread);
  return { on: 'message', message, outputs, ...(spread && { spread: true as const }), ...(key !== undefined && { key: feel(reading, id, key) }) };
}

/** Also reads send tasks. */
export function messageThrown(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string): ThrownEvent {
  const message = messageOf(reading, definition, id);
  const key = text(definition, 'zamen:correlationKey');
  return { throws: 'message', message, inputs: mappings(reading, element, id, 'Input'), ...(key !== undefined && { key: feel(reading, id, key) }) };
}

/** The name of what an event refers to. A diagram may leave it out: then it goes by the id of the element. */
function nameOf(reading: Reading, definition: ModdleElement, reference: string, id: string, missing: Rule): string {
  const ref = child(definition, reference);
  const name = ref && (ref.name ?? ref.id);
  if (name === undefined) reading.findings.add(missing, [id]);
  return name ?? id;
}

function messageOf(reading: Reading, definition: ModdleElement, id: string): string {
  const name = nameOf(reading, definition, 'messageRef', id, 'message-missing');
  if (!reading.catalog.messages.includes(name)) reading.findings.add('unknown-message', [id], { name });
  return name;
}

function signalOf(reading: Reading, definition: ModdleElement, id: string): string {
  const name = nameOf(reading, definition, 'signalRef', id, 'signal-missing');
  if (!reading.catalog.signals.includes(name)) reading.findings.add('unknown-signal', [id], { name });
  return name;
}

/** The code of an error or escalation; none where the diagram names none. */
function codeOf(definition: ModdleElement, reference: string, code: string): string | undefined {
  const ref = child(definition, reference);
  return ref && (text(ref, code) ?? ref.name ?? ref.id);
}

const caught: Record<string, Caught> = {
  'bpmn:TimerEventDefinition': (reading, definition, element, id) => readTimer(reading, definition, element, id),
  'bpmn:MessageEventDefinition': messageCaught,
  'bpmn:SignalEventDefinition': (reading, definition, element, id) => {
    const signal = signalOf(reading, definition, id);
    const outputs = mappings(reading, element, id, 'Output');
    const spread = spreads(definition, !reading.catalog.signals.includes(signal));
    if (outputs.length === 0) resultName(reading, id, signal, spread);
    return { on: 'signal', signal, outputs, ...(spread && { spread: true as const }) };
  },
  'bpmn:ConditionalEventDefinition': (reading, definition, _element, id) => {
    const condition = expressionText(reading, child(definition, 'condition'), id);
    if (condition === undefined) reading.findings.add('condition-empty', [id]);
    return condition === undefined ? null : { on: 'condition', condition: feel(reading, id, condition) };
  },
  'bpmn:ErrorEventDefinition': (reading, definition, element, id) => {
    const code = codeOf(definition, 'errorRef', 'errorCode');
    return { on: 'error', outputs: mappings(reading, element, id, 'Output'), ...(code !== undefined && { code }) };
  },
  'bpmn:EscalationEventDefinition': (reading, definition, element, id) => {
    const code = codeOf(definition, 'escalationRef', 'escalationCode');
    return { on: 'escalation', outputs: mappings(reading, element, id, 'Output'), ...(code !== undefined && { code }) };
  },
  'bpmn:CompensateEventDefinition': () => ({ on: 'compensation' }),
  'bpmn:CancelEventDefinition': () => ({ on: 'cancel' }),
};

const thrown: Record<string, Thrown> = {
  'bpmn:TerminateEventDefinition': () => ({ throws: 'terminate' }),
  'bpmn:CancelEventDefinition': () => ({ throws: 'cancel' }),
  'bpmn:ErrorEventDefinition': (_reading, definition) => ({ throws: 'error', code: codeOf(definition, 'errorRef', 'errorCode') ?? '' }),
  'bpmn:EscalationEventDefinition': (reading, definition, element, id) => ({
    throws: 'escalation', code: codeOf(definition, 'escalationRef', 'escalationCode') ?? '', inputs: mappings(reading, element, id, 'Input'),
  }),
  'bpmn:MessageEventDefinition': messageThrown,
  'bpmn:SignalEventDefinition': (reading, definition, element, id) => ({
    throws: 'signal', signal: signalOf(reading, definition, id), inputs: mappings(reading, element, id, 'Input'),
  }),
  'bpmn:CompensateEventDefinition': (_reading, definition) => {
    const activity = child(definition, 'activityRef')?.id;
    return { throws: 'compensation', waits: definition.get('waitForCompletion') !== false, ...(activity !== undefined && { activity }) };
  },
  // its target is found when all of the scope is read
  'bpmn:LinkEventDefinition': () => ({ throws: 'link', target: '' }),
};

/** The one event definition of the element; undefined: none; null: refused. */
function definitionOf(reading: Reading, element: ModdleElement, allowed: string[]): ModdleElement | undefined | null {
  const definitions = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
  if (definitions.length > 1) refuse(reading, element, 'several events in one');
  // one that ends everything is heard before the others
  const definition = definitions.find(({ $type }) => $type === TERMINATE) ?? definitions[0];
  if (definition && !allowed.includes(definition.$type)) return definitions.length > 1 ? null : refuse(reading, element, `${definition.$type} in ${element.$type}`);
  return definition;
}

function readCaught(reading: Reading, element: ModdleElement, id: string, allowed: string[]): CaughtEvent | null {
  const definition = definitionOf(reading, element, allowed);
  if (definition === undefined) return refuse(reading, element, `${element.$type} without an event`);
  return definition && caught[definition.$type]!(reading, definition, element, id);
}

function readThrown(reading: Reading, element: ModdleElement, id: string, allowed: string[]): ThrownEvent | null {
  const definition = definitionOf(reading, element, allowed);
  if (definition === undefined) return { throws: 'none' };
  return definition && thrown[definition.$type]!(reading, definition, element, id);
}

const TIMER = 'bpmn:TimerEventDefinition';
const MESSAGE = 'bpmn:MessageEventDefinition';
const SIGNAL = 'bpmn:SignalEventDefinition';
const CONDITION = 'bpmn:ConditionalEventDefinition';
const ERROR = 'bpmn:ErrorEventDefinition';
const ESCALATION = 'bpmn:EscalationEventDefinition';
const COMPENSATION = 'bpmn:CompensateEventDefinition';
const CANCEL = 'bpmn:CancelEventDefinition';
const TERMINATE = 'bpmn:TerminateEventDefinition';
const LINK = 'bpmn:LinkEventDefinition';
/** Events that always end what they are attached to. */
const INTERRUPTING = new Set(['error', 'compensation', 'cancel']);

export const readStartEvent: Reader = (reading, element, base) => {
  const { $parent: parent } = element;
  if (parent?.get('triggeredByEvent') !== true) {
    // outside a simulation nobody holds the data over which the condition of a process that has not begun could be tested
    const allowed = parent?.$type === 'bpmn:Process' ? [TIMER, MESSAGE, SIGNAL, ...(reading.catalog.open ? [CONDITION] : [])] : [];
    const definition = definitionOf(reading, element, allowed);
    if (definition === undefined) return { ...base, kind: 'start-event', interrupting: true };
    const event = definition && caught[definition.$type]!(reading, definition, element, base.id);
    return event && { ...base, kind: 'start-event', event, interrupting: true };
  }
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE, SIGNAL, CONDITION, ERROR, ESCALATION, COMPENSATION]);
  const interrupting = element.get('isInterrupting') !== false;
  if (event && INTERRUPTING.has(event.on) && !interrupting) reading.findings.add('event-interrupts', [base.id], { event: event.on });
  return event && { ...base, kind: 'start-event', event, interrupting };
};

export const readCatchEvent: Reader = (reading, element, base) => {
  const [definition] = children(element, 'eventDefinitions');
  if (definition?.$type === LINK && children(element, 'eventDefinitions').length === 1) return { ...base, kind: 'throw-event', event: { throws: 'none' } };
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE, SIGNAL, CONDITION]);
  return event && { ...base, kind: 'catch-event', event };
};

export const readBoundaryEvent: Reader = (reading, element, base) => {
  const host = child(element, 'attachedToRef')?.id;
  if (host === undefined) reading.findings.add('boundary-host', [base.id]);
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE, SIGNAL, CONDITION, ERROR, ESCALATION, COMPENSATION, CANCEL]);
  const interrupting = element.get('cancelActivity') !== false;
  // compensation begins when its host has ended: there is nothing to interrupt
  if (event && INTERRUPTING.has(event.on) && event.on !== 'compensation' && !interrupting) reading.findings.add('event-interrupts', [base.id], { event: event.on });
  return event && host !== undefined ? { ...base, kind: 'boundary-event', event, host, interrupting } : null;
};

export const readThrowEvent: Reader = (reading, element, base) => {
  const event = readThrown(reading, element, base.id, [MESSAGE, SIGNAL, ESCALATION, COMPENSATION, LINK]);
  return event && { ...base, kind: 'throw-event', event };
};

export const readEndEvent: Reader = (reading, element, base) => {
  const event = readThrown(reading, element, base.id, [TERMINATE, ERROR, ESCALATION, MESSAGE, SIGNAL, COMPENSATION, CANCEL]);
  return event && { ...base, kind: 'end-event', event };
};

/** The FEEL text of a condition or timer; another language is refused. */
export function expressionText(reading: Reading, expression: ModdleElement | undefined, id: string): string | undefined {
  const language = expression && text(expression, 'language');
  if (language !== undefined && !/feel/i.test(language)) reading.findings.add('unsupported-language', [id], { language });
  return body(expression);
}
