import fc from 'fast-check';
import { cover } from './cover';
import { endOf, numberOf } from './days';
import { naiveDays, naiveText } from './fixtures/naive-calendar';
import { periodsOf } from './periods';
import { startOf } from './start';
import type { UnitWarranty } from './terms';

/*
 * The rules against a walk through the days, one after the other, that shares nothing with them: time that is left is a number that gets one less
 * on each day that counts. Days are positions in the hand-typed calendar.
 */
type Calendar = 'persian' | 'gregorian';
interface Time { months: number; days: number }
interface Line { itemId: string | null; class: 'part' | 'labour'; kind: 'warranty' | 'paid-commitment'; length: Time; usage: number | null; afterWarranty: boolean }
interface Story {
  calendar: Calendar; transferable: boolean; partRule: 'rest' | 'own' | 'longer'; partLength: Time; lines: Line[]; start: number; startUsage: number;
  extensions: { itemId: string | null; kind: Line['kind']; days: number; on: number }[]; pauses: { from: number; to: number | null; givesBack: boolean }[]; fitted: { itemId: string; on: number; usage: number }[];
  losses: { itemId: string | null; from: number }[]; transfers: number[]; voidFrom: number | null;
}
const up: Record<string, string[]> = { unit: [], door: ['door'], board: ['board'], chip: ['chip', 'board'] };

function naiveEnd(from: number, { months, days }: Time, calendar: Calendar): number {
  const [y, m, d] = naiveDays[from]![calendar];
  let at = from;
  for (;; at += 1) {
    const [year, month, day] = naiveDays[at]![calendar];
    const passed = (year - y) * 12 + month - m;
    if (passed > months || (passed === months && day >= d)) break;
  }
  return at + days;
}

function naive(story: Story, item: string, wanted: Line['class']) {
  const names = up[item]!;
  const touches = (itemId: string | null): boolean => itemId === null || names.includes(itemId);
  const lineFor = (kind: Line['kind']): Line | undefined => {
    for (const name of [...names, null]) for (const line of story.lines) if (line.itemId === name && line.class === wanted && line.kind === kind) return line;
    return undefined;
  };
  const stopped = (day: number, onlyGivenBack: boolean): boolean => story.pauses.some(({ from, to, givesBack }) => (givesBack || !onlyGivenBack) && from <= day && (to === null || day < to));
  const [free, paid] = [lineFor('warranty'), lineFor('paid-commitment')];
  const horizon = naiveDays.length;

  function walk(withFits: boolean) {
    const fits = withFits && wanted === 'part' && story.partRule !== 'rest' ? story.fitted.filter(({ itemId, on }) => names.includes(itemId) && on > story.start).sort((a, b) => a.on - b.on) : [];
    const givenBetween = (from: number, before: number): number => {
      let sum = 0;
      for (const { itemId, kind, days, on } of story.extensions) if (kind === 'warranty' && touches(itemId) && on < before && (on >= from || from === story.start)) sum += days;
      return sum;
    };
    let left = free ? naiveEnd(story.start, free.length, story.calendar) - story.start + givenBetween(story.start, fits[0]?.on ?? Infinity) : 0;
    let meter = story.startUsage;
    let end = story.start;
    const on = new Map<number, number>();
    for (let day = story.start; day < horizon; day += 1) {
      fits.forEach((fit, nth) => {
        if (fit.on !== day || !free) return;
        const own = naiveEnd(day, story.partLength, story.calendar) - day;
        if (story.partRule === 'own' || own >= left) [left, meter] = [own, fit.usage];
        left += givenBetween(day, fits[nth + 1]?.on ?? Infinity);
      });
      if (left === 0 || stopped(day, true)) continue;
      left -= 1;
      end = day + 1;
      if (!stopped(day, false)) on.set(day, meter);
    }
    return { on, end };
  }

  const freeDays = free ? walk(true).on : new Map<number, number>();
  const paidDays = new Set<number>();
  if (paid) {
    const anchor = paid.afterWarranty && free ? walk(false).end : story.start;
    let left = naiveEnd(anchor, paid.length, story.calendar) - anchor;
    for (const { itemId, kind, days } of story.extensions) if (kind === 'paid-commitment' && touches(itemId)) left += days;
    for (let day = story.start; day < horizon && (day < anchor || left > 0); day += 1) {
      if (day >= anchor && !stopped(day, true)) left -= 1;
      if (!stopped(day, false)) paidDays.add(day);
    }
  }
  return (day: number, usage: number | null): 'free' | 'paid-commitment' | 'none' => {
    if (day < story.start || (story.voidFrom !== null && day >= story.voidFrom)) return 'none';
    if (!story.transferable && story.transfers.some((on) => on >= story.start && on <= day)) return 'none';
    const spent = (line: Line, since: number): boolean => line.usage !== null && usage !== null && usage - since >= line.usage;
    if (freeDays.has(day) && !story.losses.some(({ itemId, from }) => touches(itemId) && from <= day) && !spent(free!, freeDays.get(day)!)) return 'free';
    return paidDays.has(day) && !spent(paid!, story.startUsage) ? 'paid-commitment' : 'none';
  };
}

const from = 9_500;
const day = fc.integer({ min: from - 60, max: from + 900 });
const item = fc.constantFrom('board', 'chip', 'door');
const place = fc.option(item);
const time = (months: number): fc.Arbitrary<Time> => fc.record({ months: fc.integer({ min: 0, max: months }), days: fc.integer({ min: 0, max: 40 }) });
const kind = fc.constantFrom<Line['kind']>('warranty', 'paid-commitment');
const lines = fc.uniqueArray(
  fc.record({ itemId: place, class: fc.constantFrom<Line['class']>('part', 'part', 'labour'), kind, length: time(20), usage: fc.option(fc.integer({ min: 1, max: 6 })), afterWarranty: fc.boolean() }),
  { minLength: 1, maxLength: 6, selector: (line) => `${line.itemId} ${line.class} ${line.kind}` },
);
const story: fc.Arbitrary<Story> = fc.record({
  calendar: fc.constantFrom<Calendar>('persian', 'gregorian'), transferable: fc.boolean(), partRule: fc.constantFrom<Story['partRule']>('rest', 'own', 'longer'), partLength: time(8), lines, start: fc.integer({ min: from, max: from + 500 }), startUsage: fc.integer({ min: 0, max: 2 }),
  extensions: fc.array(fc.record({ itemId: place, kind, days: fc.integer({ min: 1, max: 50 }), on: day }), { maxLength: 3 }),
  pauses: fc.array(fc.tuple(day, fc.option(fc.integer({ min: 1, max: 120 })), fc.boolean()).map(([begin, length, givesBack]) => ({ from: begin, to: length === null ? null : begin + length, givesBack })), { maxLength: 2 }),
  fitted: fc.array(fc.record({ itemId: item, on: day, usage: fc.integer({ min: 0, max: 4 }) }), { maxLength: 3 }),
  losses: fc.oneof({ weight: 3, arbitrary: fc.constant<Story['losses']>([]) }, { weight: 1, arbitrary: fc.array(fc.record({ itemId: place, from: day }), { maxLength: 2 }) }),
  transfers: fc.array(day, { maxLength: 1 }), voidFrom: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
});

const parents = { chip: 'board' };
function told(given: Story, id = 'w', source: UnitWarranty['source'] = 'base'): UnitWarranty {
  const text = naiveText;
  return {
    id, source, start: text(given.start), startUsage: given.startUsage, voidFrom: given.voidFrom === null ? null : text(given.voidFrom), transfers: given.transfers.map(text),
    terms: {
      calendar: given.calendar, startBasis: 'sale', latestStart: null, transferable: given.transferable, partRule: given.partRule, partLength: given.partLength, usageUnit: 'km',
      lines: given.lines.map((line) => ({ ...line, share: 1000, exchange: 'repair' as const, exclusions: [] })),
    },
    extensions: given.extensions.map((one) => ({ ...one, class: null, on: text(one.on) })), fitted: given.fitted.map((one) => ({ ...one, on: text(one.on) })),
    suspensions: given.pauses.map((one) => ({ from: text(one.from), to: one.to === null ? null : text(one.to), givesBack: one.givesBack })),
    losses: given.losses.map((one) => ({ itemId: one.itemId, class: null, from: text(one.from), cause: 'misuse' as const })),
  };
}
const items = ['unit', 'door', 'board', 'chip'] as const;
const asked = (name: string) => (name === 'unit' ? null : name);
const window = 1_200;
const base = numberOf(naiveText(0));

test('the end of a time is the day on which a walk through the calendar arrives', () => {
  fc.assert(fc.property(fc.integer({ min: 100, max: 12_000 }), time(130), fc.constantFrom<Calendar>('persian', 'gregorian'), (at, length, calendar) => {
    expect(endOf(base + at, length, calendar) - base).toBe(naiveEnd(at, length, calendar));
  }), { numRuns: 600 });
});

test('the start is the first day on which the event and the sale have come, or the latest start', () => {
  const maybe = fc.option(fc.integer({ min: from, max: from + 200 }));
  const record = fc.record({ basis: fc.constantFrom('production' as const, 'sale' as const, 'invoice' as const, 'activation' as const), made: maybe, left: maybe, sold: maybe, invoiced: maybe, activated: maybe, latest: fc.option(fc.record({ after: fc.constantFrom('production' as const, 'sale' as const), length: time(4) })), calendar: fc.constantFrom<Calendar>('persian', 'gregorian') });
  fc.assert(fc.property(record, ({ basis, made, left, sold, invoiced, activated, latest, calendar }) => {
    const sale = sold ?? left;
    const event = basis === 'production' ? made : basis === 'sale' ? sale : basis === 'invoice' ? invoiced : activated;
    const anchor = latest?.after === 'production' ? made : sale;
    let expected: number | null = null;
    for (let at = from; at < from + 600 && expected === null; at += 1) {
      const begun = event !== null && event <= at && (sale === null || sale <= at);
      if (begun || (latest && anchor !== null && naiveEnd(anchor, latest.length, calendar) === at)) expected = at;
    }
    const text = (at: number | null): string | null => (at === null ? null : naiveText(at));
    const start = startOf({ calendar, startBasis: basis, latestStart: latest }, { madeOn: text(made), leftOn: text(left), soldOn: text(sold), invoicedOn: text(invoiced), activatedOn: text(activated) });
    expect(start.on).toBe(text(expected));
  }), { numRuns: 1_000 });
});

test('rows hold on the days on which a walk through the days finds cover, and never two at once', () => {
  fc.assert(fc.property(story, (given) => {
    const rows = periodsOf(told(given), parents);
    for (const name of items) for (const wanted of ['part', 'labour'] as const) {
      const named = [...up[name]!, null].find((one) => rows.some(({ itemId }) => itemId === one) || given.lines.some(({ itemId }) => itemId === one) || [...given.extensions, ...given.fitted, ...given.losses].some(({ itemId }) => itemId === one)) ?? null;
      const own = rows.filter((row) => row.itemId === named && row.class === wanted);
      const verdict = naive(given, name, wanted);
      const [expected, got, twice]: [string[], string[], number[]] = [[], [], []];
      for (let at = given.start - 10; at < given.start + window; at += 1) {
        const holding = own.filter((row) => row.from <= base + at && base + at < row.to);
        if (holding.length > 1) twice.push(at);
        expected.push(verdict(at, null));
        got.push(holding[0]?.kind.replace('warranty', 'free') ?? 'none');
      }
      expect(twice).toEqual([]);
      expect(got).toEqual(expected);
    }
  }), { numRuns: 80 });
}, 120_000);

test('what is covered on a day, at a meter, by one of two warranties, is what the walk finds; the other is named', () => {
  const question = fc.record({ name: fc.constantFrom(...items), wanted: fc.constantFrom('part' as const, 'labour' as const), at: fc.integer({ min: from - 20, max: from + 1_400 }), usage: fc.option(fc.integer({ min: 0, max: 10 })) });
  fc.assert(fc.property(story, story, fc.array(question, { minLength: 5, maxLength: 10 }), (one, other, questions) => {
    const warranties = [told(one, 'one', 'extended'), told(other, 'other', 'base')];
    for (const { name, wanted, at, usage } of questions) {
      // Base goes before extended, and free before paid.
      const found = [['other', naive(other, name, wanted)(at, usage)], ['one', naive(one, name, wanted)(at, usage)]].filter(([, kind]) => kind !== 'none');
      const ordered = [...found.filter(([, kind]) => kind === 'free'), ...found.filter(([, kind]) => kind !== 'free')];
      const verdict = cover(warranties, { itemId: asked(name), class: wanted, on: naiveText(at), usage }, parents);
      const given = verdict.verdict === 'none' ? [] : [verdict.by, ...verdict.others];
      expect(given.map((cover) => [cover.warrantyId, cover.verdict])).toEqual(ordered);
      expect(verdict.refused.length + given.length).toBe(2);
    }
  }), { numRuns: 80 });
}, 120_000);
