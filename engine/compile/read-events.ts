import type { ModdleElement } from 'bpmn-moddle';
import type { MessageEvent } from '../events/message';
import type { CaughtEvent, SingleEvent } from '../events/table';
import type { MultipleThrown, ThrownEvent } from '../events/throwing';
import { body, child, children, nameOrId, text } from './moddle';
import { readTimer } from './read-timer';
import { feel, mappings, refuse, resultName, spreads, type Reader, type Reading } from './reading';
import { isJuel } from './vendor/values';

type Caught = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => SingleEvent | null;
type Thrown = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => ThrownEvent | null;

/** Also reads receive tasks, which carry the message themselves. */
export function messageCaught(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string): MessageEvent {
  const message = messageOf(reading, definition, id);
  checkSent(reading, 'messages', message, id);
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

/** What has a fixed name here is computed elsewhere (Camunda 8 by FEEL, Camunda 7 by JUEL); taken literally nobody would ever send it. */
function fixed(reading: Reading, name: string, id: string): string {
  if (name.startsWith('=') || isJuel(name)) reading.findings.add('name-computed', [id], { name: name.slice(0, 200) });
  return name;
}

/** The name of the message. A diagram may leave it out: then it goes by the id of the element. */
function messageOf(reading: Reading, definition: ModdleElement, id: string): string {
  const ref = child(definition, 'messageRef');
  if (!ref) reading.findings.add('message-missing', [id]);
  return ref ? fixed(reading, nameOrId(ref), id) : id;
}

/** Signals without a name are all the same one. */
function signalOf(reading: Reading, definition: ModdleElement, id: string): string {
  const ref = child(definition, 'signalRef');
  if (!ref) reading.findings.add('signal-missing', [id]);
  return ref ? fixed(reading, nameOrId(ref), id) : '';
}

const UNSENT = { messages: 'unknown-message', signals: 'unknown-signal' } as const;

/** Names what is waited for and comes neither from the product nor from a diagram, this one or one that is deployed. */
function checkSent({ catalog, findings, thrown }: Reading, kind: keyof typeof UNSENT, name: string, id: string): void {
  const sent = catalog[kind].includes(name) || (catalog.thrown?.[kind].includes(name) ?? false) || thrown[kind].includes(name);
  if (!sent) findings.add(UNSENT[kind], [id], { name });
}

/** The code of an error or escalation; none where the diagram names none. */
function codeOf(reading: Reading, definition: ModdleElement, reference: string, code: string, id: string): string | undefined {
  const ref = child(definition, reference);
  return ref && fixed(reading, text(ref, code) ?? nameOrId(ref), id);
}

const caught: Record<string, Caught> = {
  'bpmn:TimerEventDefinition': (reading, definition, element, id) => readTimer(reading, definition, element, id),
  'bpmn:MessageEventDefinition': messageCaught,
  'bpmn:SignalEventDefinition': (reading, definition, element, id) => {
    const signal = signalOf(reading, definition, id);
    if (signal !== '') checkSent(reading, 'signals', signal, id);
    const outputs = mappings(reading, element, id, 'Output');
    const spread = spreads(definition, !reading.catalog.signals.includes(signal));
    if (outputs.length === 0 && signal !== '') resultName(reading, id, signal, spread);
    return { on: 'signal', signal, outputs, ...(spread && { spread: true as const }) };
  },
  'bpmn:ConditionalEventDefinition': (reading, definition, _element, id) => {
    const condition = expressionText(reading, child(definition, 'condition'), id);
    if (condition === undefined) reading.findings.add('condition-empty', [id]);
    return condition === undefined ? null : { on: 'condition', condition: feel(reading, id, condition) };
  },
  'bpmn:ErrorEventDefinition': (reading, definition, element, id) => {
    const code = codeOf(reading, definition, 'errorRef', 'errorCode', id);
    return { on: 'error', outputs: mappings(reading, element, id, 'Output'), ...(code !== undefined && { code }) };
  },
  'bpmn:EscalationEventDefinition': (reading, definition, element, id) => {
    const code = codeOf(reading, definition, 'escalationRef', 'escalationCode', id);
    return { on: 'escalation', outputs: mappings(reading, element, id, 'Output'), ...(code !== undefined && { code }) };
  },
  'bpmn:CompensateEventDefinition': () => ({ on: 'compensation' }),
  'bpmn:CancelEventDefinition': () => ({ on: 'cancel' }),
};

const thrown: Record<string, Thrown> = {
  'bpmn:TerminateEventDefinition': () => ({ throws: 'terminate' }),
  'bpmn:CancelEventDefinition': () => ({ throws: 'cancel' }),
  'bpmn:ErrorEventDefinition': (reading, definition, _element, id) => ({ throws: 'error', code: codeOf(reading, definition, 'errorRef', 'errorCode', id) ?? '' }),
  'bpmn:EscalationEventDefinition': (reading, definition, element, id) => ({
    throws: 'escalation', code: codeOf(reading, definition, 'escalationRef', 'escalationCode', id) ?? '', inputs: mappings(reading, element, id, 'Input'),
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

/** The event definitions of the element, in its own and by reference. */
const definitionsOf = (element: ModdleElement): ModdleElement[] => [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];

/** The definitions that count; none: refused. Where they cannot stand beside each other the draft has one, which ends everything if one does. */
function allowedIn(reading: Reading, element: ModdleElement, definitions: ModdleElement[], allowed: string[], alone: string[]): ModdleElement[] {
  const odd = definitions.find(({ $type }) => !allowed.includes($type));
  if (odd) {
    refuse(reading, element, `${odd.$type} in ${element.$type}`);
    return [];
  }
  const single = definitions.length > 1 ? definitions.find(({ $type }) => alone.includes($type)) : undefined;
  if (!single) return definitions;
  refuse(reading, element, `${single.$type} beside ${definitions.find((other) => other !== single)!.$type}`);
  return [definitions.find(({ $type }) => $type === TERMINATE) ?? definitions[0]!];
}

function readCaught(reading: Reading, element: ModdleElement, id: string, allowed: string[], interrupting = true): CaughtEvent | null {
  const given = definitionsOf(element);
  if (given.length === 0) return refuse(reading, element, `${element.$type} without an event`);
  const definitions = allowedIn(reading, element, given, allowed, [COMPENSATION, CANCEL]);
  const parts = definitions.map((definition) => caught[definition.$type]!(reading, definition, element, id));
  if (parts.length === 0 || parts.includes(null)) return null;
  const events = parts as SingleEvent[];
  if (events.length === 1) return events[0]!;
  if (element.get('parallelMultiple') !== true) return { on: 'multiple', parts: events };
  const found = definitions.find(({ $type }) => !AWAITED.includes($type));
  if (found) refuse(reading, element, `${found.$type} among events that are awaited together`);
  else if (!interrupting) refuse(reading, element, 'several events awaited together that do not interrupt');
  return { on: 'multiple', parts: events, parallel: true };
}

function readThrown(reading: Reading, element: ModdleElement, id: string, allowed: string[]): ThrownEvent | null {
  const given = definitionsOf(element);
  if (given.length === 0) return { throws: 'none' };
  const definitions = allowedIn(reading, element, given, allowed, [COMPENSATION, CANCEL, TERMINATE, LINK, ERROR]);
  const parts = definitions.map((definition) => thrown[definition.$type]!(reading, definition, element, id));
  if (parts.length === 0 || parts.includes(null)) return null;
  return parts.length === 1 ? parts[0]! : { throws: 'multiple', parts: parts as MultipleThrown['parts'] };
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
/** What can be awaited. */
const AWAITED = [TIMER, MESSAGE, SIGNAL, CONDITION];
/** Events that always end what they are attached to. */
const INTERRUPTING = new Set(['error', 'compensation', 'cancel']);

export const readStartEvent: Reader = (reading, element, base) => {
  const { $parent: parent } = element;
  if (parent?.get('triggeredByEvent') !== true) {
    // outside a simulation nobody holds the data over which the condition of a process that has not begun could be tested
    const allowed = parent?.$type === 'bpmn:Process' ? [TIMER, MESSAGE, SIGNAL, ...(reading.catalog.open ? [CONDITION] : [])] : [];
    const definitions = definitionsOf(element);
    if (definitions.length === 0) return { ...base, kind: 'start-event', interrupting: true };
    if (definitions.length > 1) refuse(reading, element, 'several events that start a process');
    const event = readCaught(reading, element, base.id, allowed);
    return event && { ...base, kind: 'start-event', event, interrupting: true };
  }
  const interrupting = element.get('isInterrupting') !== false;
  const event = readCaught(reading, element, base.id, [...AWAITED, ERROR, ESCALATION, COMPENSATION], interrupting);
  if (!interrupting) checkInterrupting(reading, event, base.id);
  return event && { ...base, kind: 'start-event', event, interrupting };
};

/** What always interrupts cannot be told not to. */
function checkInterrupting({ findings }: Reading, event: CaughtEvent | null, id: string): void {
  for (const { on } of event?.on === 'multiple' ? event.parts : event ? [event] : []) if (INTERRUPTING.has(on)) findings.add('event-interrupts', [id], { event: on });
}

export const readCatchEvent: Reader = (reading, element, base) => {
  const [definition, ...others] = definitionsOf(element);
  if (definition?.$type === LINK && others.length === 0) return { ...base, kind: 'throw-event', event: { throws: 'none' } };
  const event = readCaught(reading, element, base.id, AWAITED);
  return event && { ...base, kind: 'catch-event', event };
};

export const readBoundaryEvent: Reader = (reading, element, base) => {
  const host = child(element, 'attachedToRef')?.id;
  if (host === undefined) reading.findings.add('boundary-host', [base.id]);
  const interrupting = element.get('cancelActivity') !== false;
  const event = readCaught(reading, element, base.id, [...AWAITED, ERROR, ESCALATION, COMPENSATION, CANCEL], interrupting);
  // compensation begins when its host has ended: there is nothing to interrupt
  if (!interrupting && event?.on !== 'compensation') checkInterrupting(reading, event, base.id);
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
