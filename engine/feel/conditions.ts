import { Fault } from '../fault';
import { freeNames, parts } from './analysis';
import { boundsOf } from './bounds';
import { evaluateFeel } from './evaluate';
import { FeelSyntaxFault, parseFeel, type Expr } from './syntax';
import { toFeel } from './values';

/** The fields of a form, as far as its conditions go. `rial`: an amount that is written as text and compared as a number. */
export interface ConditionalFields {
  names: readonly string[];
  conditions: Readonly<Record<string, string>>;
  types: Readonly<Record<string, 'date' | 'instant' | 'rial'>>;
}
export interface ConditionFault { field: string; reason: string }

const MAX_RIAL = 15;
const ownOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/**
 * Names of the fields that their conditions hide. A field that is empty or itself hidden is null to the others, so that whoever sends what is
 * shown and whoever receives it come to one verdict. What has no answer for these values (as `null > 3`) hides, as FEEL's null does;
 * what is no expression, or takes too long, hides nothing: better a field too many than one that is not asked.
 */
export function hiddenBy({ names, conditions, types }: ConditionalFields, values: Readonly<Record<string, unknown>>): Set<string> {
  const known = new Set(names);
  const verdicts = new Map<string, boolean>();

  function isShown(name: string): boolean {
    const text = ownOf(conditions, name);
    if (text === undefined) return true;
    const found = verdicts.get(name);
    if (found !== undefined) return found;
    // Of a ring, which no form that was checked has.
    verdicts.set(name, true);
    const verdict = holds(text, (other) => (!known.has(other) ? undefined : isShown(other) ? valueOf(ownOf(values, other), ownOf(types, other)) : null));
    verdicts.set(name, verdict);
    return verdict;
  }

  return new Set(names.filter((name) => !isShown(name)));
}

function holds(text: string, get: (name: string) => unknown): boolean {
  try {
    return evaluateFeel(parsed(text), { get, now: clockless, today: clockless }) === true;
  } catch (error) {
    if (error instanceof FeelSyntaxFault) return true;
    if (error instanceof Fault) return error.code === 'feel.runaway';
    throw error;
  }
}

function parsed(text: string): Expr {
  const expr = parseFeel(text);
  boundsOf(expr);
  return expr;
}

function clockless(): never {
  throw new Fault('feel.unresolved', 'a form has no clock');
}

function valueOf(value: unknown, type: 'date' | 'instant' | 'rial' | undefined): unknown {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (type === undefined) return value;
  if (typeof value !== 'string') return null;
  if (type === 'rial') return /^\d+$/.test(value) && value.length <= MAX_RIAL ? Number(value) : null;
  try {
    return toFeel('', value, type);
  } catch (error) {
    // Half typed.
    if (error instanceof Fault) return null;
    throw error;
  }
}

/** The fields that a condition reads; none of a text that is no expression. */
export function readBy(text: string): string[] {
  try {
    return freeNames(parseFeel(text));
  } catch (error) {
    if (error instanceof FeelSyntaxFault) return [];
    throw error;
  }
}

/** What keeps a form's conditions from being asked: no expression, no bound on its cost, a name that is no field, the clock, a ring. */
export function conditionFaults({ names, conditions }: ConditionalFields): ConditionFault[] {
  return Object.entries(conditions).flatMap(([field, text]) => {
    const reason = faultOf(text, names) ?? (leadsTo(field, conditions) ? 'the condition comes back to its own field' : null);
    return reason === null ? [] : [{ field, reason }];
  });
}

function faultOf(text: string, names: readonly string[]): string | null {
  try {
    const expr = parsed(text);
    if (usesClock(expr)) return 'a form has no clock';
    const unknown = freeNames(expr).find((name) => !names.includes(name));
    return unknown === undefined ? null : `there is no field "${unknown}"`;
  } catch (error) {
    if (error instanceof FeelSyntaxFault) return error.message;
    throw error;
  }
}

/** Two clocks would give two verdicts. */
const usesClock = (expr: Expr): boolean => (expr.is === 'call' && (expr.name === 'now' || expr.name === 'today')) || parts(expr).some(usesClock);

function leadsTo(field: string, conditions: Readonly<Record<string, string>>): boolean {
  const seen = new Set<string>();
  const open = [field];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of readBy(ownOf(conditions, name) ?? 'null')) {
      if (next === field) return true;
      if (!seen.has(next)) { seen.add(next); open.push(next); }
    }
  }
  return false;
}
