import { Fault } from '../fault';
import { evaluateFeel } from './evaluate';
import { localNow, localToday } from './clock';
import { parseFeel } from './syntax';
import { toFeel, toJson } from './values';
import type { Json, VariableType } from '../model';

function value(text: string, variables: Record<string, Json> = {}, types: Record<string, VariableType> = {}): Json {
  const at = '2026-11-22T21:00:00.000Z';
  return toJson(evaluateFeel(parseFeel(text), {
    get: (name) => (Object.hasOwn(variables, name) ? toFeel(name, variables[name]!, types[name]) : undefined),
    now: () => localNow(at, 'Asia/Tehran'),
    today: () => localToday(at, 'Asia/Tehran'),
  }));
}

function code(text: string, variables: Record<string, Json> = {}, types: Record<string, VariableType> = {}): string {
  try {
    return `value ${JSON.stringify(value(text, variables, types))}`;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return fault.code;
  }
}

describe('FEEL values', () => {
  const cases: [string, Json, Record<string, Json>?][] = [
    ['1 + 2 * 3', 7],
    ['=-2 ** 2', 4],
    ['10 / 4', 2.5],
    ['"a" + "b"', 'ab'],
    ['"خ" = "خ"', true],
    ['null', null],
    ['x.y.z', 3, { x: { y: { z: 3 } } }],
    ['lines.price', [1, 2], { lines: [{ price: 1 }, { price: 2 }] }],
    ['x = "payable"', true, { x: 'payable' }],
    ['x != "payable"', false, { x: 'payable' }],
    ['x = null', true, { x: null }],
    ['x.note = null', true, { x: {} }],
    ['missing = null', true],
    ['missing != null and missing.x > 3', false],
    ['is defined(x.note)', false, { x: {} }],
    ['x > 1 and not(x > 2) or x = 9', true, { x: 2 }],
    ['x between 1 and 3', true, { x: 3 }],
    ['x in (1, 2)', true, { x: 2 }],
    ['x in [1..3)', false, { x: 3 }],
    ['x in (> 5, [1..2])', true, { x: 6 }],
    ['x in list', true, { x: 'b', list: ['a', 'b'] }],
    ['if x > 1 then "big" else "small"', 'small', { x: 1 }],
    ['{a: 1, b: a + 1}.b', 2],
    ['[1, 2, 3][2]', 2],
    ['[1, 2, 3][-1]', 3],
    ['[1, 2][9]', null],
    ['list[i]', 'b', { list: ['a', 'b'], i: 2 }],
    ['lines[price > 1].code', ['b'], { lines: [{ price: 1, code: 'a' }, { price: 2, code: 'b' }] }],
    ['lines[covered].code', ['a'], { lines: [{ covered: true, code: 'a' }, { covered: false, code: 'b' }] }],
    ['count([1, 2, 3][item > 1])', 2],
    ['for x in [1, 2], y in 1..2 return x * y', [1, 2, 2, 4]],
    ['for x in 3..1 return x', [3, 2, 1]],
    ['some l in lines satisfies l.price > 1', true, { lines: [{ price: 1 }, { price: 2 }] }],
    ['every l in lines satisfies l.price > 1', false, { lines: [{ price: 1 }, { price: 2 }] }],
    ['sum(lines.price)', 3, { lines: [{ price: 1 }, { price: 2 }] }],
    ['string length("سلام")', 4],
    ['contains(string: "abc", match: "b")', true],
    ['matches("A-12", "^[A-Z]-[0-9]+$")', true],
    ['upper case(substring("abc", 2))', 'BC'],
    ['date("2026-01-31") + duration("P1M") = date("2026-02-28")', true],
    ['@"2026-03-20" < @"2026-03-21"', true],
    ['duration("P1D") > duration("PT23H")', true],
    ['date and time("2026-01-01T00:00:00Z") = date and time("2026-01-01T03:30:00+03:30")', true],
    ['date(now())', '2026-11-23'],
    ['today()', '2026-11-23'],
    ['now()', '2026-11-22T21:00:00.000Z'],
    ['now() + duration("PT1H")', '2026-11-22T22:00:00.000Z'],
    ['today().year', 2026],
    ['{when: date("2026-01-01"), for: duration("PT90M")}', { when: '2026-01-01', for: 'PT1H30M' }],
    ['1 instance of number', true],
    ['[[1, 2], [3]] = [[1, 2], [3]]', true],
    ['{a: 1} = {a: 2}', false],
    ['get value({a: 1}, "a")', 1],
    ['abs(-3) + floor(2.7)', 5],
  ];
  it.each(cases.map(([text, expected, variables = {}]) => [text, expected, variables] as const))('%s', (text, expected, variables) => {
    expect(value(text, variables)).toEqual(expected);
  });

  it('reads declared types', () => {
    expect(value('due < today()', { due: '2026-11-22' }, { due: 'date' })).toBe(true);
    expect(value('due > now()', { due: '2026-11-22T22:00:00Z' }, { due: 'instant' })).toBe(true);
    expect(value('span + duration("P1D")', { span: 'PT12H' }, { span: 'duration' })).toBe('P1DT12H');
  });
});

describe('FEEL faults', () => {
  const cases: [string, string, Record<string, Json>?][] = [
    ['missing', 'feel.unresolved'],
    ['missing = 1', 'feel.unresolved'],
    ['x.outcom = "yes"', 'feel.unresolved', { x: { outcome: 'yes' } }],
    ['x.a', 'feel.unresolved', { x: null }],
    ['x.constructor', 'feel.unresolved', { x: {} }],
    ['constructor', 'feel.unresolved'],
    ['x = 1', 'feel.type', { x: '1' }],
    ['not(x = 1)', 'feel.type', { x: '1' }],
    ['x > 1', 'feel.type', { x: null }],
    ['x > 1', 'feel.type', { x: '2' }],
    ['x in (1, 2)', 'feel.type', { x: 'a' }],
    ['x and true', 'feel.type', { x: null }],
    ['if x then 1 else 2', 'feel.type', { x: null }],
    ['1 + "a"', 'feel.type'],
    ['some x in [1, "a"] satisfies x = 2', 'feel.type'],
    ['[1, "a"][item = 2]', 'feel.type'],
    ['date("2026-01-01") < date and time("2026-01-01T00:00:00")', 'feel.type'],
    ['date("2026-01-01") < "2026-01-02"', 'feel.type'],
    ['1 / 0', 'feel.number'],
    ['9007199254740991 + 1', 'feel.number'],
    ['x = 9007199254740993', 'feel.number', { x: 9007199254740993 }],
    ['x.n > 1', 'feel.number', { x: { n: 9007199254740993 } }],
    ['sqrt(-1)', 'feel.function'],
    ['string length(1)', 'feel.function'],
    ['for x in big return x', 'feel.runaway', { big: Array.from({ length: 1001 }, () => 1) }],
    ['for x in 1..100000 return x', 'feel.runaway'],
    ['matches(x, "a+$")', 'feel.runaway', { x: 'a'.repeat(1001) }],
    ['for x in 1..1000, y in 1..1000 return x = y and x > y', 'feel.runaway'],
    ['=[1..3]', 'feel.syntax'],
    ['count', 'feel.unresolved'],
  ];
  it.each(cases.map(([text, expected, variables = {}]) => [text, expected, variables] as const))('%s: %s', (text, expected, variables) => {
    let found: string;
    try {
      found = code(text, variables);
    } catch {
      found = 'feel.syntax';
    }
    expect(found).toBe(expected);
  });

  it('refuses a variable that is not of its declared type', () => {
    expect(code('due', { due: 'tomorrow' }, { due: 'date' })).toBe('feel.type');
    expect(code('n', { n: 'x' }, { n: 'number' })).toBe('feel.type');
  });
});
