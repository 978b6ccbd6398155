import { freshNotices, newestOf } from './fresh-notices';

const at = (minute: number, readAt: string | null = null) => ({ kind: 'mention', at: `2026-05-01T08:0${minute}:00.000Z`, readAt });

test('only what is newer and unread is told, in the order in which it came', () => {
  expect(freshNotices([at(4), at(3), at(2, at(3).at), at(1)], at(1).at, [])).toEqual([at(3), at(4)]);
  expect(freshNotices([], '', [])).toEqual([]);
});

test('of what one wants to hear nothing of nothing is told; a kind that is not known is', () => {
  const late = { ...at(3), kind: 'sla-100' };
  const unknown = { ...at(4), kind: 'something-new' };
  expect(freshNotices([unknown, late, at(2)], at(1).at, ['late', 'watched'])).toEqual([at(2), unknown]);
  expect(freshNotices([unknown, late, at(2)], at(1).at, ['mention'])).toEqual([late, unknown]);
});

test('what was told is not told again', () => {
  const items = [at(2), at(4), at(3)];
  expect(freshNotices(items, newestOf(items, at(1).at), [])).toEqual([]);
  expect(newestOf([], at(1).at)).toBe(at(1).at);
});
