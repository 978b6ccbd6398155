import { parseDuration, parseInstant } from '../../engine/events/duration';
import type { JsonObject } from '../../engine/model';
import type { GivenEvent } from '../../engine/simulate/model';
import { Refusal } from './refusal';

const KINDS = ['complete', 'message', 'signal', 'error', 'escalation', 'set'] as const;
const KNOWN = ['at', 'after', 'kind', 'element', 'name', 'key', 'data', 'outcome'];

/** The events of a file, each checked; `warn` is told about fields that mean nothing. */
export function readEvents(text: string, where: string, warn: (sentence: string) => void): GivenEvent[] {
  const value = parseJson(text, where);
  if (!Array.isArray(value)) throw new Refusal('events', `${where} holds no list of events.`);
  return value.map((item: unknown, index) => readEvent(item, `event ${index + 1}`, warn));
}

/** Text as JSON, or a sentence about it. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refusal('json', `${where} is not JSON: ${(error as Error).message}.`);
  }
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function readEvent(item: unknown, which: string, warn: (sentence: string) => void): GivenEvent {
  const refuse = (reason: string): never => { throw new Refusal('events', `${which}: ${reason}.`); };
  if (!isObject(item)) return refuse('it is no object');
  const event: GivenEvent = {};
  const unknown = Object.keys(item).filter((key) => !KNOWN.includes(key));
  if (unknown.length > 0) warn(`${which}: ${unknown.join(', ')} ${unknown.length > 1 ? 'mean' : 'means'} nothing here`);
  const { kind, data } = item;
  if (isGiven(kind)) event.kind = KINDS.find((known) => known === kind) ?? refuse(`"${String(kind)}" is not one of ${KINDS.join(', ')}`);
  for (const field of ['at', 'after', 'element', 'name', 'key', 'outcome'] as const) {
    const value = item[field];
    if (!isGiven(value)) continue;
    if (typeof value === 'string') event[field] = value;
    else if (typeof value === 'number' && (field === 'key' || field === 'name')) event[field] = String(value);
    else refuse(`${field} is no text`);
  }
  if (isGiven(data)) event.data = isObject(data) ? data : refuse('data is no object');
  return checked(event, refuse);
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function checked(event: GivenEvent, refuse: (reason: string) => never): GivenEvent {
  const { at, after, kind, name, element } = event;
  if (at !== undefined && after !== undefined) refuse('it has both at and after');
  if (at !== undefined) event.at = parseInstant(at, 'UTC') ?? refuse(`at is "${at}", not an instant such as 2026-01-31T09:00:00Z`);
  const duration = after === undefined ? undefined : parseDuration(after) ?? refuse(`after is "${after}", not a duration such as PT1H`);
  if (duration && (duration.ms < 0 || duration.months < 0)) refuse('time does not go back');
  if (kind === undefined && at === undefined && after === undefined) refuse(`it has no kind, one of ${KINDS.join(', ')}`);
  if (kind === 'message' && name === undefined && element === undefined) refuse('a message has a name or an element');
  if (kind === 'signal' && name === undefined && element === undefined) refuse('a signal has a name or an element');
  return event;
}
