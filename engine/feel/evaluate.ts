import { Fault } from '../fault';
import type { Comparison, Expr, Iterator, Test } from './syntax';
import { callBuiltin, viaFeelin } from './functions';
import { safeNumber, typeOf, type FeelType } from './values';

/** Where names come from. `undefined`: there is no such name. */
export interface Scope {
  get(name: string): unknown;
  /** `now()` and `today()` of the event that is being stepped. */
  now(): unknown;
  today(): unknown;
}

/** What one evaluation may do at most, in steps over the expression. */
const MAX_STEPS = 250_000;
/** Lists and ranges that are walked over. */
const MAX_LIST = 1000;
const MAX_TEXT = 100_000;
/** Texts given to functions with patterns. */
const MAX_MATCHED = 1000;
const WITH_PATTERN = new Set(['matches', 'replace', 'split']);

/** What has been spent; one for everything that belongs together. */
export interface Budget { steps: number }

interface Run { scope: Scope; budget: Budget }

/**
 * Evaluates strictly: a name that is not there, a comparison of different types, a condition that is not true or false,
 * an inexact number are faults. FEEL itself answers null, which a diagram would take for "false".
 */
export function evaluateFeel(expr: Expr, scope: Scope, budget: Budget = { steps: 0 }): unknown {
  return evaluate(expr, { scope, budget });
}

function evaluate(expr: Expr, run: Run): unknown {
  run.budget.steps += 1;
  if (run.budget.steps > MAX_STEPS) throw new Fault('feel.runaway', 'the expression takes too long');
  switch (expr.is) {
    case 'constant': return expr.value;
    case 'name': return named(expr.name, run);
    case 'path': return path(expr.of, expr.key, run);
    case 'and': return bool(expr.left, run) && bool(expr.right, run);
    case 'or': return bool(expr.left, run) || bool(expr.right, run);
    case 'compare': return compare(expr.operator, operand(expr.left, expr.right, run), operand(expr.right, expr.left, run));
    case 'between': {
      const value = evaluate(expr.value, run);
      return compare('>=', value, evaluate(expr.low, run)) && compare('<=', value, evaluate(expr.high, run));
    }
    case 'in': {
      const value = evaluate(expr.value, run);
      return expr.tests.some((test) => passes(test, value, run));
    }
    case 'arithmetic': return arithmetic(expr.operator, evaluate(expr.left, run), evaluate(expr.right, run));
    case 'if': return bool(expr.test, run) ? evaluate(expr.then, run) : evaluate(expr.else, run);
    case 'list': return expr.items.map((item) => evaluate(item, run));
    case 'context': return context(expr.entries, run);
    case 'filter': return filter(expr.of, expr.by, run);
    case 'each': return each(expr.quantifier, expr.iterators, expr.body, run);
    case 'call': return call(expr.name, expr.args, expr.names, run);
    case 'instance': return viaFeelin(`value instance of ${expr.type}`, 'value', [evaluate(expr.value, run)]);
  }
}

function named(name: string, run: Run): unknown {
  const value = run.scope.get(name);
  if (value === undefined) throw new Fault('feel.unresolved', `there is no variable "${name}"`);
  return value;
}

function path(of: Expr, key: string, run: Run): unknown {
  const target = evaluate(of, run);
  if (Array.isArray(target)) return target.map((item) => property(item, key));
  return property(target, key);
}

function property(target: unknown, key: string): unknown {
  const type = typeOf(target);
  if (type === 'object') {
    if (Object.hasOwn(target as object, key)) return exact((target as Record<string, unknown>)[key]);
    throw new Fault('feel.unresolved', `there is no "${key}" in the value`);
  }
  if (type === 'date' || type === 'time' || type === 'instant' || type === 'duration') return viaFeelin(`value.${key}`, 'value', [target]);
  throw new Fault('feel.unresolved', `there is no "${key}" in ${type === 'null' ? 'null' : `a ${type}`}`);
}

function exact(value: unknown): unknown {
  return typeof value === 'number' ? safeNumber(value) : value;
}

/** Beside a literal null (`x = null`) a missing name or entry is null: that is how a diagram asks whether it is there. */
function operand(expr: Expr, other: Expr, run: Run): unknown {
  return other.is === 'constant' && other.value === null ? orNull(expr, run) : evaluate(expr, run);
}

function orNull(expr: Expr, run: Run): unknown {
  try {
    return evaluate(expr, run);
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'feel.unresolved') return null;
    throw fault;
  }
}

function bool(expr: Expr, run: Run): boolean {
  const value = evaluate(expr, run);
  if (typeof value !== 'boolean') throw new Fault('feel.type', `true or false is needed, not a ${typeOf(value)}`);
  return value;
}

export function mixed(operator: string, left: FeelType, right: FeelType): Fault {
  return new Fault('feel.type', `"${operator}" cannot put a ${left} beside a ${right}`);
}

export function compare(operator: Comparison, left: unknown, right: unknown): boolean {
  if (operator === '=') return equal(left, right);
  if (operator === '!=') return !equal(left, right);
  const type = typeOf(left);
  if (type !== typeOf(right) || type === 'null' || type === 'list' || type === 'object' || type === 'boolean') {
    throw mixed(operator, type, typeOf(right));
  }
  if (type !== 'number' && type !== 'text') return certain(viaFeelin(`left ${operator} right`, 'left, right', [left, right]), operator, type);
  const [a, b] = [exact(left) as number, exact(right) as number];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

function certain(value: unknown, operator: string, type: FeelType): boolean {
  if (typeof value !== 'boolean') throw mixed(operator, type, type);
  return value;
}

export function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  const type = typeOf(left);
  const other = typeOf(right);
  if (type === 'null' || other === 'null') return type === other;
  if (type !== other) throw mixed('=', type, other);
  if (type === 'list') {
    const [a, b] = [left as unknown[], right as unknown[]];
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (type === 'object') {
    const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
  }
  if (type === 'text' || type === 'number' || type === 'boolean') return exact(left) === exact(right);
  return certain(viaFeelin('left = right', 'left, right', [left, right]), '=', type);
}

function passes(test: Test, value: unknown, run: Run): boolean {
  if (test.is === 'bound') return compare(test.operator, value, evaluate(test.value, run));
  if (test.is === 'range') {
    return compare(test.lowIn ? '>=' : '>', value, evaluate(test.low, run)) && compare(test.highIn ? '<=' : '<', value, evaluate(test.high, run));
  }
  const wanted = evaluate(test.value, run);
  if (Array.isArray(wanted) && !Array.isArray(value)) return walkable(wanted).some((item) => equal(value, item));
  return equal(value, wanted);
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '**', left: unknown, right: unknown): unknown {
  const [type, other] = [typeOf(left), typeOf(right)];
  if (type === 'number' && other === 'number') return calculate(operator, left as number, right as number);
  if (type === 'text' && other === 'text' && operator === '+') return boundedText(`${left as string}${right as string}`);
  if (!TEMPORAL.has(type) || !(TEMPORAL.has(other) || other === 'number')) throw mixed(operator, type, other);
  const result = viaFeelin(`left ${operator} right`, 'left, right', [left, right]);
  if (result === null) throw mixed(operator, type, other);
  return result;
}

const TEMPORAL = new Set<FeelType>(['date', 'time', 'instant', 'duration']);

function calculate(operator: '+' | '-' | '*' | '/' | '**', a: number, b: number): number {
  switch (operator) {
    case '+': return safeNumber(a + b);
    case '-': return safeNumber(a - b);
    case '*': return safeNumber(a * b);
    case '/': return safeNumber(a / b);
    case '**': return safeNumber(a ** b);
  }
}

function boundedText(text: string): string {
  if (text.length > MAX_TEXT) throw new Fault('feel.runaway', `a text is longer than ${MAX_TEXT} characters`);
  return text;
}

export function walkable(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Fault('feel.type', `a list is needed, not a ${typeOf(value)}`);
  if (value.length > MAX_LIST) throw new Fault('feel.runaway', `a list is longer than ${MAX_LIST}`);
  return value;
}

/** Names that an expression itself brings: entries of a context, the item of a list. */
function within(run: Run, local: Record<string, unknown>, also?: unknown): Run {
  const outer = run.scope;
  const fields = typeOf(also ?? null) === 'object' ? (also as Record<string, unknown>) : null;
  const scope: Scope = {
    get: (name) => (fields && Object.hasOwn(fields, name) ? fields[name] : Object.hasOwn(local, name) ? local[name] : outer.get(name)),
    now: () => outer.now(),
    today: () => outer.today(),
  };
  return { scope, budget: run.budget };
}

function context(entries: { key: string; value: Expr }[], run: Run): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const inner = within(run, result);
  for (const { key, value } of entries) {
    Object.defineProperty(result, key, { value: evaluate(value, inner), enumerable: true, configurable: true, writable: true });
  }
  return result;
}

/** `list[2]` picks, `list[price > 3]` filters; the fields of an item are names inside the brackets. */
function filter(of: Expr, by: Expr, run: Run): unknown {
  const target = evaluate(of, run);
  if (target === null) return null;
  const list = walkable(Array.isArray(target) ? target : [target]);
  if (by.is === 'constant' && typeof by.value === 'number') return list.at(by.value > 0 ? by.value - 1 : by.value) ?? null;
  if (by.is === 'name' && typeof run.scope.get(by.name) === 'number') {
    const index = run.scope.get(by.name) as number;
    return list.at(index > 0 ? index - 1 : index) ?? null;
  }
  return list.filter((item) => bool(by, within(run, { item }, item)));
}

function each(quantifier: 'for' | 'some' | 'every', iterators: Iterator[], body: Expr, run: Run): unknown {
  const [iterator, ...rest] = iterators;
  if (!iterator) return quantifier === 'for' ? [evaluate(body, run)] : bool(body, run);
  const domain = domainOf(iterator, run);
  const inner = (item: unknown): unknown => each(quantifier, rest, body, within(run, { [iterator.name]: item }));
  if (quantifier === 'some') return domain.some((item) => inner(item) === true);
  if (quantifier === 'every') return domain.every((item) => inner(item) === true);
  return domain.flatMap((item) => inner(item) as unknown[]);
}

function domainOf({ from, to }: Iterator, run: Run): unknown[] {
  const first = evaluate(from, run);
  if (!to) return walkable(first);
  const last = evaluate(to, run);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) throw new Fault('feel.type', 'a range that is walked over needs whole numbers');
  const [a, b] = [first as number, last as number];
  if (Math.abs(b - a) >= MAX_LIST) throw new Fault('feel.runaway', `a range is longer than ${MAX_LIST}`);
  return Array.from({ length: Math.abs(b - a) + 1 }, (_, index) => (a <= b ? a + index : a - index));
}

function call(name: string, args: Expr[], names: string[] | undefined, run: Run): unknown {
  if (name === 'now' && args.length === 0) return run.scope.now();
  if (name === 'today' && args.length === 0) return run.scope.today();
  if (name === 'not' && args.length === 1) return !bool(args[0]!, run);
  if (name === 'is defined' && args.length === 1) return defined(args[0]!, run);
  const values = args.map((arg) => bounded(name, evaluate(arg, run)));
  run.budget.steps += values.length * 10;
  const result = callBuiltin(name, values, names);
  return typeof result === 'number' ? safeNumber(result) : typeof result === 'string' ? boundedText(result) : result;
}

function defined(expr: Expr, run: Run): boolean {
  try {
    evaluate(expr, run);
    return true;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'feel.unresolved') return false;
    throw fault;
  }
}

function bounded(name: string, value: unknown): unknown {
  if (typeof value === 'string' && WITH_PATTERN.has(name) && value.length > MAX_MATCHED) {
    throw new Fault('feel.runaway', `"${name}" takes texts of at most ${MAX_MATCHED} characters`);
  }
  return Array.isArray(value) && name !== 'count' ? walkable(value) : value;
}
