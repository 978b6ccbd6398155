import { Fault } from '../fault';
import type { Json, VariableType } from '../model';
import { localNow, localToday } from './clock';
import { FeelSyntaxFault } from './syntax';
import { namesOfTests, parseTests, passesTests } from './unary-tests';
import { toFeel } from './values';

const at = '2026-11-22T21:00:00.000Z';

function passes(cell: string, value: Json, variables: Record<string, Json> = {}, type?: VariableType): boolean | string {
  try {
    return passesTests(parseTests(cell), toFeel('?', value, type), {
      get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined), now: () => localNow(at, 'UTC'), today: () => localToday(at, 'UTC'),
    }, { steps: 0 });
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

describe('unary tests', () => {
  // DMN 1.3: unary tests in 7.3, their grammar and the semantics of "in" in 10.3
  const cases: [string, Json, boolean, Record<string, Json>?][] = [
    ['-', 1, true],
    ['-', null, true],
    ['', 'x', true],
    ['5', 5, true],
    ['5', 6, false],
    ['-5', -5, true],
    ['< 5', 4, true],
    ['< 5', 5, false],
    ['<= 5', 5, true],
    ['> 5', 5, false],
    ['>= 5', 5, true],
    ['= 5', 5, true],
    ['!= 5', 5, false],
    ['< limit', 9, true, { limit: 10 }],
    ['[1..3]', 1, true],
    ['[1..3]', 3, true],
    ['(1..3)', 1, false],
    ['(1..3)', 3, false],
    [']1..3[', 1, false],
    [']1..3[', 2, true],
    ['[1..3)', 3, false],
    ['(1..3]', 3, true],
    ['["a".."m"]', 'k', true],
    ['"a","b"', 'b', true],
    ['"a","b"', 'c', false],
    ['"تعمیر"', 'تعمیر', true],
    ['< 3, > 7', 8, true],
    ['< 3, > 7', 5, false],
    ['not("a")', 'b', true],
    ['not("a")', 'a', false],
    ['not("a","b")', 'b', false],
    ['not(< 3, > 7)', 5, true],
    ['not([1..3])', 2, false],
    ['null', null, true],
    ['null', 1, false],
    ['not(null)', 1, true],
    ['not(null)', null, false],
    ['5', null, false],
    ['"a"', null, false],
    ['< 5', null, false],
    ['[1..3]', null, false],
    ['not(< 5)', null, false],
    ['null, < 5', null, true],
    ['true', true, true],
    ['true', false, false],
    ['false', false, true],
    ['allowed', 'b', true, { allowed: ['a', 'b'] }],
    ['[1,2,3]', 2, true],
    ['[1,2]', [1, 2], true],
    ['[1,2]', [2, 1], false],
    ['? > 5', 6, true],
    ['? > 5 and ? < 9', 9, false],
    ['contains(?, "b")', 'abc', true],
    ['not(contains(?, "b"))', 'abc', false],
    ['? in ("a", "b")', 'b', true],
    ['count(?) > 1', [1, 2], true],
    ['some x in ? satisfies x > 2', [1, 3], true],
    ['string length(?) = 2, "abc"', 'abc', true],
    ['vip', 'anything', true, { vip: true }],
    ['vip', 'anything', false, { vip: false }],
    ['{a: 1}', { a: 1 }, true],
    ['2 * base', 6, true, { base: 3 }],
  ];
  it.each(cases.map(([cell, value, expected, variables = {}]) => [cell, value, expected, variables] as const))('%s on %j: %s', (cell, value, expected, variables) => {
    expect(passes(cell, value, variables)).toBe(expected);
  });

  it('compares dates, instants and durations', () => {
    expect(passes('< today()', '2026-11-21', {}, 'date')).toBe(true);
    expect(passes('[date("2026-01-01")..date("2026-12-31")]', '2026-12-31', {}, 'date')).toBe(true);
    expect(passes('> now()', '2026-11-22T21:00:01Z', {}, 'instant')).toBe(true);
    expect(passes('< duration("P1D")', 'PT23H', {}, 'duration')).toBe(true);
    expect(passes('@"2026-01-01"', '2026-01-01', {}, 'date')).toBe(true);
  });

  it.each<[string, Json, string, Record<string, Json>?]>([
    ['5', '5', 'feel.type'],
    ['< 5', 'x', 'feel.type'],
    ['[1..3]', 'x', 'feel.type'],
    ['true', 'x', 'feel.type'],
    ['[1,2]', 'x', 'feel.type'],
    ['? > 5', null, 'feel.type'],
    ['? + 1', 5, 'feel.type'],
    ['limit', 5, 'feel.unresolved'],
    ['< limit.high', 5, 'feel.unresolved', { limit: {} }],
  ])('%s on %j is a fault: %s', (cell, value, code, variables = {}) => {
    expect(passes(cell, value, variables)).toBe(code);
  });

  it.each([
    ['5,', 'feel-syntax'], ['5, -', 'feel-syntax'], ['"a", not("b")', 'feel-syntax'], ['in [1..3]', 'feel-syntax'], ['> ', 'feel-syntax'], ['not(', 'feel-syntax'],
    ['[1..', 'feel-syntax'], ['(< 5)', 'feel-syntax'], ['unheard(?)', 'feel-syntax'], ['matches(?, pattern)', 'feel-unbounded'], ['function(x) x', 'feel-unbounded'],
    ['matches(?, "(a+)+$")', 'feel-unbounded'], [`${'('.repeat(100)}1${')'.repeat(100)}`, 'feel-unbounded'], [`"${'x'.repeat(5000)}"`, 'feel-unbounded'],
  ])('refuses %s', (cell, rule) => {
    let found = 'accepted';
    try {
      parseTests(cell);
    } catch (error) {
      if (!(error instanceof FeelSyntaxFault)) throw error;
      found = error.rule;
    }
    expect(found).toBe(rule);
  });

  it('names what a cell takes from variables', () => {
    expect(namesOfTests(parseTests('< limit.high, [low..high], ? > other'))).toEqual(['limit', 'low', 'high', 'other']);
    expect(namesOfTests(parseTests('< Pre-bureau risk', ['Pre-bureau risk']))).toEqual(['Pre-bureau risk']);
  });
});
