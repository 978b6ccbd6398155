import { duration, parseDate, parseDateTime, parseTime } from 'feelin';
import { Fault } from '../fault';
import type { Budget, Scope } from '../feel/evaluate';
import { passesTests } from '../feel/unary-tests';
import { typeOf } from '../feel/values';
import type { PreparedType } from './prepared';

/** Variables hold dates and durations as texts; where a type says what the text stands for, it is read so. */
const readers: Partial<Record<PreparedType['type'], (text: string) => unknown>> = { date: parseDate, time: parseTime, instant: parseDateTime, duration };

/** What a value is checked for, and how a fault of it is called. */
export interface Checking { code: 'decision.input' | 'decision.output'; what: string; scope: Scope; budget: Budget }

/** The value as the type has it. Null belongs to every type; what does not conform is a fault. */
export function conform(type: PreparedType, value: unknown, checking: Checking): unknown {
  if (value === null) return null;
  if (!type.list) return single(type, value, checking);
  if (!Array.isArray(value)) throw new Fault(checking.code, `${checking.what} is no list`);
  return value.map((item) => (item === null ? null : single(type, item, checking)));
}

function single(type: PreparedType, value: unknown, checking: Checking): unknown {
  const read = typeof value === 'string' ? readers[type.type]?.(value) ?? value : value;
  const found = typeOf(read);
  if (type.type !== 'any' && found !== type.type) throw new Fault(checking.code, `${checking.what} is a ${found}, not a ${type.type}`);
  if (type.allowed && !passesTests(type.allowed, read, checking.scope, checking.budget)) throw new Fault(checking.code, `${checking.what} is none of the allowed values`);
  return type.fields.length === 0 ? read : withFields(type, read as Record<string, unknown>, checking);
}

function withFields(type: PreparedType, value: Record<string, unknown>, checking: Checking): unknown {
  const result: Record<string, unknown> = { ...value };
  for (const field of type.fields) {
    if (!Object.hasOwn(value, field.name)) throw new Fault(checking.code, `${checking.what} has no "${field.name}"`);
    result[field.name] = conform(field.type, value[field.name], { ...checking, what: `"${field.name}" of ${checking.what}` });
  }
  return result;
}
