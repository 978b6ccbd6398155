import { FeelDate, FeelDateTime, FeelDuration, FeelTime, duration, isRange, parseDate, parseDateTime } from 'feelin';
import { Fault } from '../fault';
import type { Json, VariableType } from '../model';

export type FeelType = 'null' | 'text' | 'number' | 'boolean' | 'date' | 'time' | 'instant' | 'duration' | 'list' | 'object';

/** The type of a value inside FEEL. */
export function typeOf(value: unknown): FeelType {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'string': return 'text';
    case 'number': return 'number';
    case 'boolean': return 'boolean';
    default:
  }
  if (Array.isArray(value)) return 'list';
  if (Object.getPrototypeOf(value) === Object.prototype) return 'object';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDateTime) return 'instant';
  if (value instanceof FeelDuration) return 'duration';
  if (typeof value === 'object' && !isRange(value)) return 'object';
  throw new Fault('feel.type', 'functions and ranges are not values');
}

/** Numbers that a double cannot hold exactly are refused, not rounded. */
export function safeNumber(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new Fault('feel.number', 'a number is beyond 2^53−1, or there is none');
  }
  return value;
}

const JSON_TYPES: Record<VariableType, FeelType> = {
  text: 'text', number: 'number', boolean: 'boolean', date: 'text', instant: 'text', duration: 'text', list: 'list', object: 'object',
};

/** A variable's canonical JSON as FEEL sees it, by its declared type. */
export function toFeel(name: string, value: Json, type: VariableType | undefined): unknown {
  if (typeof value === 'number') safeNumber(value);
  if (type === undefined || value === null) return value;
  if (typeOf(value) !== JSON_TYPES[type]) throw new Fault('feel.type', `the variable "${name}" is not of its declared type ${type}`);
  if (typeof value !== 'string' || type === 'text') return value;
  const read = type === 'date' ? parseDate(value) : type === 'instant' ? parseDateTime(value) : duration(value);
  if (read === null) throw new Fault('feel.type', `the variable "${name}" is not a valid ${type}`);
  return read;
}

/** The canonical JSON of a value that FEEL gave. */
export function toJson(value: unknown): Json {
  switch (typeOf(value)) {
    case 'null': return null;
    case 'text':
    case 'boolean': return value as string | boolean;
    case 'number': return safeNumber(value as number);
    case 'list': return (value as unknown[]).map(toJson);
    case 'object': return Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, toJson(entry)]));
    case 'instant': return instantText(value as FeelDateTime);
    default: return String(value);
  }
}

/** Instants with a zone are stored in UTC; without one as they are. */
function instantText(value: FeelDateTime): string {
  if (value.zone === null) return value.toString();
  return new Date(value.unwrap().toZonedDateTime(value.zone).epochMilliseconds).toISOString();
}
