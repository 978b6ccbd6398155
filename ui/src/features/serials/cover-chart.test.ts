import type { CoverRow, UnitWarranty } from '@contracts/unit-warranties';
import { axisOf, chartRows } from './cover-chart';

const row = (more: Partial<CoverRow>): CoverRow => ({ item: null, class: 'part', kind: 'warranty', from: '2025-01-01', until: '2025-12-31', share: 1000, usage: null, ...more });
const warranty = (rows: CoverRow[]): UnitWarranty => ({ id: 'w', rows } as unknown as UnitWarranty);

test('classes of one part with the same bars share a line', () => {
  const rows = chartRows([warranty([row({}), row({ class: 'labour' }), row({ class: 'travel', until: '2025-06-30' }), row({ from: '2026-01-01', until: null, kind: 'paid-commitment' })])]);
  expect(rows.map(({ classes, bars }) => [classes, bars.length])).toEqual([[['part'], 2], [['labour'], 1], [['travel'], 1]]);
  expect(chartRows([warranty([row({}), row({ class: 'labour' })])]).map(({ classes }) => classes)).toEqual([['part', 'labour']]);
});

test('a part has a line of its own where it is covered otherwise than the whole', () => {
  const item = { id: 'board' } as CoverRow['item'];
  expect(chartRows([warranty([row({}), row({ class: 'labour' }), row({ item, until: '2029-12-31' }), row({ item, class: 'labour' })])]).map(({ item: of, classes }) => [of?.id ?? null, classes])).toEqual([[null, ['part', 'labour']], ['board', ['part']]]);
});

test('the axis holds every bar and today, and the first days of years of either calendar', () => {
  const rows = chartRows([warranty([row({})])]);
  const axis = axisOf(rows, '2026-11-28', 'persian');
  const { start, width } = axis.span('2025-01-01', '2025-12-31');
  expect(start).toBeGreaterThan(0);
  expect(start + width).toBeLessThan(axis.today);
  expect(axis.years.map(({ year }) => year)).toEqual([1404, 1405]);
  expect(axisOf(rows, '2026-11-28', 'gregorian').years.map(({ year }) => year)).toEqual([2025, 2026]);
  // What has no end goes to the edge.
  const open = axis.span('2026-01-01', null);
  expect(open.start + open.width).toBe(100);
});
