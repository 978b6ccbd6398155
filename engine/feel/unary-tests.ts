import { parseUnaryTests } from 'feelin';
import { Fault } from '../fault';
import { freeNames, mentions } from './analysis';
import { boundsOf } from './bounds';
import { compare, equal, evaluateFeel, mixed, walkable, type Budget, type Scope } from './evaluate';
import { FeelSyntaxFault, at, partsOf, readTest, type Expr, type KnownNames, type Part, type Test } from './syntax';
import { typeOf } from './values';

/** A cell of a decision table: no tests stand for "anything" (`-`). */
export interface UnaryTests { negated: boolean; tests: Test[] }

/** The name under which a test sees the value that it is about. */
const INPUT = '?';

/**
 * Parses a cell: `-`, `< 5`, `[1..3]`, `"a", "b"`, `not("x")`, an expression with `?`. An empty text is "anything", as tools
 * write it. Throws `FeelSyntaxFault`, also for what has no bound on its cost.
 */
export function parseTests(text: string, names: KnownNames = []): UnaryTests {
  if (text.trim() === '') return { negated: false, tests: [] };
  const root = partsOf(text, parseUnaryTests, names);
  const first = at(root, 0);
  if (first.name === 'Wildcard') return { negated: false, tests: [] };
  const negated = first.name === 'not';
  const tests = (negated ? at(root, 2) : first).parts.map(read);
  for (const expr of tests.flatMap(expressionsOf)) boundsOf(expr);
  return { negated, tests };
}

function read(part: Part): Test {
  const test = readTest(part);
  if (test.is === 'value' && test.value.is === 'call' && test.value.name === 'not' && !mentions(test.value, INPUT)) {
    throw new FeelSyntaxFault('feel-syntax', '"not(…)" is the whole cell, or a condition on "?"');
  }
  return test;
}

export function expressionsOf(test: Test): Expr[] {
  return test.is === 'range' ? [test.low, test.high] : [test.value];
}

/** Names that a cell takes from variables. */
export function namesOfTests({ tests }: UnaryTests): string[] {
  return tests.flatMap(expressionsOf).flatMap((expr) => freeNames(expr)).filter((name) => name !== INPUT);
}

/**
 * Whether the value passes (DMN 1.3, 7.3 and 10.3): one of the tests holds, or with `not` none. Null is neither less nor
 * greater than anything, in no interval and in no interval's complement; else types that do not belong together are faults, as
 * everywhere in our FEEL.
 */
export function passesTests({ negated, tests }: UnaryTests, value: unknown, scope: Scope, budget: Budget): boolean {
  if (tests.length === 0) return true;
  const inner: Scope = { get: (name) => (name === INPUT ? value : scope.get(name)), now: () => scope.now(), today: () => scope.today() };
  let open = false;
  for (const test of tests) {
    const passed = passes(test, value, inner, budget);
    if (passed) return !negated;
    open ||= passed === null;
  }
  return negated && !open;
}

/** Null: neither true nor false. */
function passes(test: Test, value: unknown, scope: Scope, budget: Budget): boolean | null {
  const valueOf = (expr: Expr): unknown => evaluateFeel(expr, scope, budget);
  if (test.is === 'value') return matches(test.value, valueOf(test.value), value);
  if (test.is === 'bound') {
    const bound = valueOf(test.value);
    const ordered = test.operator !== '=' && test.operator !== '!=';
    return ordered && value === null ? null : compare(test.operator, value, bound);
  }
  const [low, high] = [valueOf(test.low), valueOf(test.high)];
  if (value === null) return null;
  return compare(test.lowIn ? '>=' : '>', value, low) && compare(test.highIn ? '<=' : '<', value, high);
}

/** An expression on `?` says itself whether it holds; another gives the value, the list of values, or true. */
function matches(expr: Expr, wanted: unknown, value: unknown): boolean {
  if (mentions(expr, INPUT)) {
    if (typeof wanted !== 'boolean') throw new Fault('feel.type', `a test on "?" is true or false, not a ${typeOf(wanted)}`);
    return wanted;
  }
  if (Array.isArray(wanted)) {
    const nested = !Array.isArray(value) || wanted.some(Array.isArray);
    return nested ? walkable(wanted).some((item) => equal(value, item)) : equal(value, wanted);
  }
  if (typeof wanted === 'boolean' && typeof value !== 'boolean' && value !== null) {
    if (expr.is === 'constant') throw mixed('=', typeOf(value), 'boolean');
    return wanted;
  }
  return equal(value, wanted);
}
