import fc from 'fast-check';
import { isCorrection, listsFor, priceOn, stepFor, type PricePeriod } from './price-periods';

const day = (nth: number): string => new Date(Date.UTC(2026, 0, 1 + nth)).toISOString().slice(0, 10);
const period = (id: string, amount: bigint, from: string, to: string | null = null): PricePeriod => ({ id, amount, from, to });
const today = '2026-06-01';

test('a new price ends the one before on the day before, and gives way to one that is planned', () => {
  const rows = [period('a', 100n, '2026-01-01', '2026-09-01'), period('b', 130n, '2026-09-01')];
  expect(stepFor(rows, { amount: 110n, from: '2026-07-01' }, today)).toEqual({ closes: [{ id: 'a', to: '2026-07-01' }], replaces: [], adds: [{ amount: 110n, from: '2026-07-01', to: '2026-09-01', copyOf: null }] });
  expect(stepFor(rows, { amount: null, from: '2026-10-01' }, today)).toEqual({ closes: [{ id: 'b', to: '2026-10-01' }], replaces: [], adds: [] });
  expect(stepFor(rows, { amount: 140n, from: '2026-09-01' }, today)).toEqual({ closes: [], replaces: ['b'], adds: [{ amount: 140n, from: '2026-09-01', to: null, copyOf: null }] });
  expect([priceOn(rows, '2025-12-31'), priceOn(rows, '2026-08-31')?.id, priceOn(rows, '2026-09-01')?.id]).toEqual([null, 'a', 'b']);
});

test('days that have passed are corrected by rows of their own; the one that held stays whole', () => {
  const rows = [period('a', 100n, '2026-01-01')];
  expect(stepFor(rows, { amount: 90n, from: '2026-05-01' }, today)).toEqual({ closes: [], replaces: ['a'], adds: [{ amount: 100n, from: '2026-01-01', to: '2026-05-01', copyOf: 'a' }, { amount: 90n, from: '2026-05-01', to: null, copyOf: null }] });
  expect([isCorrection(rows, '2026-05-01', today), isCorrection(rows, today, today), isCorrection([period('a', 1n, today)], today, today), isCorrection(rows, '2026-06-02', today)]).toEqual([true, false, true, false]);
});

test('what holds already needs nothing', () => {
  const rows = [period('a', 100n, '2026-01-01', '2026-09-01')];
  expect(stepFor([period('a', 100n, '2026-01-01')], { amount: 100n, from: '2026-07-01' }, today)).toBeNull();
  expect(stepFor([], { amount: null, from: '2026-07-01' }, today)).toBeNull();
  // It ended, and goes on.
  expect(stepFor(rows, { amount: 100n, from: '2026-07-01' }, today)?.adds).toEqual([{ amount: 100n, from: '2026-07-01', to: null, copyOf: null }]);
});

test('whatever is said in whichever order, no two prices hold on one day, each day has the price that a walk through the days gives it, and what is past is never shortened', () => {
  const days = 40;
  const now = 20;
  fc.assert(fc.property(fc.array(fc.record({ at: fc.integer({ min: 0, max: days - 1 }), amount: fc.option(fc.bigInt({ min: 0n, max: 3n }), { freq: 5 }) }), { maxLength: 25 }), (said) => {
    let rows: PricePeriod[] = [];
    let made = 0;
    const walked: (bigint | null)[] = Array.from({ length: days }, () => null);
    const starts = new Set<number>();
    for (const { at, amount } of said) {
      const until = Math.min(days, ...[...starts].filter((start) => start > at));
      if (walked.slice(at, until).some((held) => held !== amount)) {
        walked.fill(amount, at, until);
        if (amount === null) starts.delete(at);
        else starts.add(at);
      }
      const step = stepFor(rows, { amount, from: day(at) }, day(now));
      for (const { id, to } of step?.closes ?? []) {
        expect(to >= day(now)).toBe(true);
        rows = rows.map((row) => (row.id === id ? { ...row, to } : row));
      }
      rows = [...rows.filter(({ id }) => !step?.replaces.includes(id)), ...(step?.adds ?? []).map((row) => ({ id: `r${made += 1}`, amount: row.amount, from: row.from, to: row.to }))];
      for (let nth = 0; nth < days; nth += 1) {
        const holding = rows.filter(({ from, to }) => from <= day(nth) && (to === null || to > day(nth)));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(priceOn(rows, day(nth))?.amount ?? null).toBe(walked[nth]);
      }
    }
  }));
});

test('a place goes by the lists of its agency, its branch, and everyone, in this order; of equals by rank and code', () => {
  const list = (id: string, more: object = {}) => ({ id, code: id, rank: 0, branchIds: [] as string[], agentIds: [] as string[], ...more });
  const lists = [list('all-2', { rank: 2 }), list('all-1b', { rank: 1 }), list('all-1a', { rank: 1 }), list('branch', { branchIds: ['b1'] }), list('agent', { agentIds: ['a1'], rank: 9 }), list('other', { branchIds: ['b2'], agentIds: ['a2'] })];
  expect(listsFor(lists, { branchId: 'b1', agentId: 'a1' }).map(({ id }) => id)).toEqual(['agent', 'branch', 'all-1a', 'all-1b', 'all-2']);
  expect(listsFor(lists, { branchId: 'b3', agentId: null }).map(({ id }) => id)).toEqual(['all-1a', 'all-1b', 'all-2']);
});
