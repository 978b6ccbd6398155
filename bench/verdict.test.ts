import { judge, keeps, readBudgets } from './verdict';

const budgets = {
  fast: { what: 'completions', unit: '1/s', atLeast: 60, goal: 200 },
  late: { what: 'lateness', unit: 'ms', below: 500 },
  ratio: { what: 'against a peer', unit: 'times', atMost: 1.1 },
};

test('a limit is kept or not at its very edge', () => {
  expect(keeps(60, budgets.fast)).toBe(true);
  expect(keeps(59.9, budgets.fast)).toBe(false);
  expect(keeps(500, budgets.late)).toBe(false);
  expect(keeps(1.1, budgets.ratio)).toBe(true);
  expect(keeps(Number.NaN, budgets.ratio)).toBe(false);
  expect(keeps(Number.NaN, budgets.fast)).toBe(false);
});

test('ok comes from the budgets alone: figures without one and goals decide nothing', () => {
  const verdict = judge('x', { scale: { users: 50 }, figures: { fast: 61.237, late: 499, ratio: 1, other: 99_999.4 } }, budgets);
  expect(verdict).toEqual({ name: 'x', scale: { users: 50 }, ok: true, figures: { fast: 61.2, late: 499, ratio: 1, other: 99_999 }, missed: [], notMeasured: {} });
});

test('a missed figure is named with its budget, judged before it is rounded; one not measured with its reason', () => {
  const verdict = judge('x', { scale: {}, figures: { fast: 59.999, late: 10 }, notMeasured: { ratio: 'no peer here' } }, budgets);
  expect(verdict.ok).toBe(false);
  expect(verdict.missed).toEqual([{ figure: 'fast', value: 59.999, budget: '>= 60 1/s', what: 'completions' }]);
  expect(verdict.notMeasured).toEqual({ ratio: 'no peer here' });
});

test('a run that measured none of the budgets is not ok', () => {
  expect(judge('x', { scale: {}, figures: { other: 1 } }, budgets)).toMatchObject({ ok: false, missed: [] });
});

test('the budgets are read, each with exactly one limit', () => {
  expect(Object.keys(readBudgets())).toEqual(['engine', 'lifecycle', 'inbox', 'access', 'live', 'requests', 'search', 'serials', 'stock', 'money', 'timers', 'studio', 'migrate', 'web', 'start']);
});
