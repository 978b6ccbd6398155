import type { ModdleElement } from 'bpmn-moddle';
import type { MessageEvent } from '../events/message';
import type { CaughtEvent } from '../events/table';
import type { ThrownEvent } from '../events/throwing';
import { body, child, children, text } from './moddle';
import { readTimer } from './read-timer';
import { feel, mappings, refuse, resultName, spreads, type Reader, type Reading } from './reading';

type Caught = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => CaughtEvent | null;
type Thrown = (reading: Reading, definition: ModdleElement, element: ModdleElement, id: string) => ThrownEvent | null;

const timerCaught: Caught = (reading, definition, element, id) => readTimer(reading, definition, element, id);

/** Also reads receive tasks, which carry the message themselves. */
export function messageCaught(reading: Reading, definition: ModdleElement, element: ModdleElement, id: string): MessageEvent | null {
  const message = messageOf(reading, definition, id);
  if (message === null) return null;
  const key = text(definition, 'zamen:correlationKey');
  const outputs = mappings(reading, element, id, 'Output');
  const spread = spreads(definition, !reading.catalog.messages.includes(message));
  if (outputs.length === 0) resultName(reading, id, message, spread);
  return { on: 'message', message, outputs, ...(spread && { spread: true as const }), ...(key !== undefined && { key: feel(reading, id, key) }) };
}

function messageOf(reading: Reading, definition: ModdleElement, id: string): string | null {
  const ref = child(definition, 'messageRef');
  const message = ref?.name ?? ref?.id;
  if (message === undefined) {
    reading.findings.add('message-missing', [id]);
    return null;
  }
  if (!reading.catalog.messages.includes(message)) reading.findings.add('unknown-message', [id], { name: message });
  return message;
}

const errorCaught: Caught = (reading, definition, element, id) => {
  const ref = child(definition, 'errorRef');
  const code = ref && (text(ref, 'errorCode') ?? ref.name ?? ref.id);
  return { on: 'error', outputs: mappings(reading, element, id, 'Output'), ...(code !== undefined && { code }) };
};

const caught: Record<string, Caught> = {
  'bpmn:TimerEventDefinition': timerCaught,
  'bpmn:MessageEventDefinition': messageCaught,
  'bpmn:ErrorEventDefinition': errorCaught,
};

const thrown: Record<string, Thrown> = {
  'bpmn:TerminateEventDefinition': () => ({ throws: 'terminate' }),
  'bpmn:ErrorEventDefinition': (reading, definition, _element, id) => {
    const ref = child(definition, 'errorRef');
    const code = ref && (text(ref, 'errorCode') ?? ref.name ?? ref.id);
    if (code === undefined) reading.findings.add('dangling-reference', [id], { id: 'errorRef' });
    return code === undefined ? null : { throws: 'error', code };
  },
  'bpmn:MessageEventDefinition': (reading, definition, element, id) => {
    const message = messageOf(reading, definition, id);
    const key = text(definition, 'zamen:correlationKey');
    return message === null ? null : {
      throws: 'message', message, inputs: mappings(reading, element, id, 'Input'), ...(key !== undefined && { key: feel(reading, id, key) }),
    };
  },
};

/** The one event definition of the element; undefined: none; null: refused. */
function definitionOf(reading: Reading, element: ModdleElement, allowed: string[]): ModdleElement | undefined | null {
  const definitions = children(element, 'eventDefinitions');
  if (children(element, 'eventDefinitionRef').length > 0 || definitions.length > 1) return refuse(reading, element, 'several events in one');
  const [definition] = definitions;
  if (definition && !allowed.includes(definition.$type)) return refuse(reading, element, `${definition.$type} in ${element.$type}`);
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
const ERROR = 'bpmn:ErrorEventDefinition';
const TERMINATE = 'bpmn:TerminateEventDefinition';

export const readStartEvent: Reader = (reading, element, base) => {
  const inEventSubProcess = element.$parent?.get('triggeredByEvent') === true;
  if (!inEventSubProcess) {
    const definition = definitionOf(reading, element, []);
    return definition === null ? null : { ...base, kind: 'start-event', interrupting: true };
  }
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE, ERROR]);
  const interrupting = element.get('isInterrupting') !== false;
  if (event?.on === 'error' && !interrupting) reading.findings.add('error-interrupts', [base.id]);
  return event && { ...base, kind: 'start-event', event, interrupting };
};

export const readCatchEvent: Reader = (reading, element, base) => {
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE]);
  return event && { ...base, kind: 'catch-event', event };
};

export const readBoundaryEvent: Reader = (reading, element, base) => {
  const host = child(element, 'attachedToRef')?.id;
  if (host === undefined) reading.findings.add('boundary-host', [base.id]);
  const event = readCaught(reading, element, base.id, [TIMER, MESSAGE, ERROR]);
  const interrupting = element.get('cancelActivity') !== false;
  if (event?.on === 'error' && !interrupting) reading.findings.add('error-interrupts', [base.id]);
  return event && host !== undefined ? { ...base, kind: 'boundary-event', event, host, interrupting } : null;
};

export const readThrowEvent: Reader = (reading, element, base) => {
  const event = readThrown(reading, element, base.id, [MESSAGE]);
  return event && { ...base, kind: 'throw-event', event };
};

export const readEndEvent: Reader = (reading, element, base) => {
  const event = readThrown(reading, element, base.id, [TERMINATE, ERROR, MESSAGE]);
  return event && { ...base, kind: 'end-event', event };
};

/** The FEEL text of a condition or timer; another language is refused. */
export function expressionText(reading: Reading, expression: ModdleElement | undefined, id: string): string | undefined {
  const language = expression && text(expression, 'language');
  if (language !== undefined && !/feel/i.test(language)) reading.findings.add('unsupported-language', [id], { language });
  return body(expression);
}
