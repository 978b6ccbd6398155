import fc from 'fast-check';
import { conditionFaults, hiddenBy, type ConditionalFields } from './conditions';

const fields = (conditions: Record<string, string>, types: ConditionalFields['types'] = {}): ConditionalFields => ({ names: ['kind', 'cost', 'day', 'lines', 'why', 'more'], conditions, types });
const hides = (text: string, values: Record<string, unknown>, types: ConditionalFields['types'] = {}): boolean => hiddenBy(fields({ why: text }, types), values).has('why');

describe('a condition of a form', () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ['kind = "a"', { kind: 'a' }, false], ['kind = "a"', { kind: 'b' }, true], ['kind = "a"', {}, true], ['kind != null', {}, true], ['kind != null', { kind: '' }, true], ['kind != null', { kind: [] }, true],
    ['cost > 1000000', { cost: '1000001' }, false], ['cost > 1000000', { cost: '999' }, true],
    // What has no answer is not true.
    ['cost > 1000000', {}, true], ['cost > 1000000', { cost: 'much' }, true], ['cost', { cost: '5' }, true], ['kind.of.nothing = 1', { kind: 'a' }, true], ['kind = 3', { kind: 'a' }, true],
    ['day >= date("2026-03-21")', { day: '2026-04-01' }, false], ['day >= date("2026-03-21")', { day: '2026-03-01' }, true], ['day >= date("2026-03-21")', { day: '2026-' }, true], ['day >= date("2026-03-21")', { day: 7 }, true],
    ['some line in lines satisfies line.kind = "part"', { lines: [{ kind: 'part' }] }, false], ['count(lines[kind = "part"]) > 0', { lines: [{ kind: 'service' }] }, true],
  ])('%s of %j hides: %s', (text, values, hidden) => expect(hides(text, values, { cost: 'rial', day: 'date' })).toBe(hidden));

  it('hides nothing where it is no expression, or takes too long', () => {
    expect(hides('kind = = 1', { kind: 'a' })).toBe(false);
    const many = Array.from({ length: 900 }, (_, i) => i);
    expect(hides('every a in lines satisfies a > 0', { lines: many })).toBe(true);
    expect(hides('not(every a in lines satisfies every b in lines satisfies a + b >= 0)', { lines: many })).toBe(false);
  });

  it('finds nothing behind a name that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(hiddenBy({ names: [name, 'why'], conditions: { why: `${name} != null` }, types: {} }, {})).toEqual(new Set(['why']));
  });

  it('reads a hidden field as an empty one, whatever stands in it', () => {
    expect(hiddenBy(fields({ why: 'kind = "a"', more: 'why = "x"' }), { kind: 'b', why: 'x' })).toEqual(new Set(['why', 'more']));
  });

  it('comes to the same verdict about what was typed and about what is sent of it', () => {
    const texts = ['kind = "a"', 'kind != "a"', 'cost > 10', 'cost = null', 'why != null', 'more = "a"', 'count(lines) > 1', 'day > date("2026-01-05")', 'kind in ("a", "b") and cost < 20', 'not(why = "a")'];
    const some = fc.oneof(fc.constantFrom('a', 'b', '', '5', '15', '25', '2026-01-01', '2026-01-09', '2026-', null, undefined, 3, true), fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }));
    const typed = fc.record({ kind: some, cost: some, day: some, lines: some, why: some, more: some });
    const conditions = fc.dictionary(fc.constantFrom('kind', 'cost', 'day', 'lines', 'why', 'more'), fc.constantFrom(...texts), { maxKeys: 5 });
    let looked = 0;
    fc.assert(fc.property(conditions, typed, (asked, values) => {
      const form = fields(asked, { cost: 'rial', day: 'date' });
      if (conditionFaults(form).length > 0) return;
      const hidden = hiddenBy(form, values);
      const sent = Object.fromEntries(Object.entries(values).filter(([name, value]) => !hidden.has(name) && value !== undefined && value !== null && value !== ''));
      looked += hidden.size;
      expect(hiddenBy(form, sent)).toEqual(hidden);
    }), { numRuns: 500 });
    expect(looked).toBeGreaterThan(50);
  });
});

describe('what no form may ask', () => {
  test.each([
    ['kind = = 1', /not supported/], ['cost > now()', /clock/], ['colour = "red"', /no field "colour"/], ['why = "x"', /comes back/], ['for a in lines return for b in lines return for c in lines return a', /walked over/],
    ['matches(kind, "(a+)+$")', /pattern/], ['"a".repeat(9)', /./], ['(function(x) x)(1)', /./], [`${'('.repeat(100)}1${')'.repeat(100)}`, /./], ['x'.repeat(5000), /longer/],
  ])('%s', (text, reason) => expect(conditionFaults(fields({ why: text }))).toEqual([{ field: 'why', reason: expect.stringMatching(reason) as string }]));

  it('a ring of several', () => {
    expect(conditionFaults(fields({ why: 'more = "x"', more: 'why = "x"', kind: 'cost = "1"' })).map(({ field }) => field)).toEqual(['why', 'more']);
    expect(conditionFaults(fields({ why: 'more = "x"', more: 'kind = "x"' }))).toEqual([]);
  });
});
