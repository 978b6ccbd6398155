import type { WorkingCalendar } from '../calendar/working-time';
import type { DueSla } from './ports';
import { levelDue, newClock, pausedClock, reachedLevels, resumed } from './sla';

/** Tehran (+03:30): Saturday to Wednesday 08:00–17:00, Thursday to 13:00, Friday free; Tuesday the 24th is a holiday. */
const calendar: WorkingCalendar = {
  timeZone: 'Asia/Tehran', holidays: ['2026-11-24'],
  weekly: { 6: [['08:00', '17:00']], 7: [['08:00', '17:00']], 1: [['08:00', '17:00']], 2: [['08:00', '17:00']], 3: [['08:00', '17:00']], 4: [['08:00', '13:00']], 5: [] },
};
const instant = (text: string): Date => new Date(text);
const of = (clock: DueSla['clock'], level = 0): DueSla => ({ taskId: 'task', element: 'Do', taskType: 'do', title: { fa: 'کار', en: 'Do' }, level, clock, assigneeId: null });
/** Sunday the 22nd, 09:30 in Tehran: four working hours. */
const fourHours = newClock(calendar, instant('2026-11-22T06:00:00Z'), { amount: 4, unit: 'wh' });

test('levels fall due in working time, and on the wall clock where the policy says so', () => {
  expect([50, 80, 100, 150].map((level) => levelDue(calendar, fourHours, level).toISOString())).toEqual(['2026-11-22T08:00:00.000Z', '2026-11-22T09:12:00.000Z', '2026-11-22T10:00:00.000Z', '2026-11-22T12:00:00.000Z']);
  const oneDay = newClock(calendar, instant('2026-11-22T06:00:00Z'), { amount: 1, unit: 'd' });
  expect([50, 100, 150].map((level) => levelDue(calendar, oneDay, level).toISOString())).toEqual(['2026-11-22T18:00:00.000Z', '2026-11-23T06:00:00.000Z', '2026-11-23T18:00:00.000Z']);
});

test('a pause over a night and a holiday moves the dues by the working time that elapsed, and by nothing else', () => {
  // Runs 90 minutes, stands from Sunday 11:00 to Wednesday 08:30 (a holiday between), and runs on.
  const standing = pausedClock(calendar, fourHours, instant('2026-11-22T07:30:00Z'));
  expect(standing.spentMs).toBe(90 * 60_000);
  expect(resumed(calendar, of(standing), instant('2026-11-25T05:00:00Z'))).toEqual({
    taskId: 'task', pausedAt: null, clock: { minutes: 240, wall: false, from: '2026-11-25T05:00:00.000Z', spentMs: 5_400_000 }, next: '2026-11-25T05:30:00.000Z', due: '2026-11-25T07:30:00.000Z',
  });
});

test('a pause that begins at night and ends at night costs only what would have counted', () => {
  // Begun at 09:30 and paused at 20:00: it ran until closing time, 450 minutes, and is long over; so it stays.
  const over = pausedClock(calendar, fourHours, instant('2026-11-22T16:30:00Z'));
  expect(over.spentMs).toBe(450 * 60_000);
  expect(resumed(calendar, of(over, 150), instant('2026-11-23T01:00:00Z'))).toMatchObject({ next: null, due: null });
  // Begun at 15:00 with two hours spent by the evening: until 04:00 nothing elapsed, and the rest is due in the morning.
  const evening = newClock(calendar, instant('2026-11-22T11:30:00Z'), { amount: 4, unit: 'wh' });
  expect(resumed(calendar, of(pausedClock(calendar, evening, instant('2026-11-22T18:00:00Z')), 50), instant('2026-11-23T00:30:00Z'))).toMatchObject({ due: '2026-11-23T06:30:00.000Z', next: '2026-11-23T05:42:00.000Z' });
});

test('twice paused, both pauses count, to the millisecond', () => {
  let clock = pausedClock(calendar, fourHours, instant('2026-11-22T06:30:00.250Z'));
  clock = { ...clock, from: '2026-11-22T07:00:00.000Z' };
  clock = pausedClock(calendar, clock, instant('2026-11-22T07:30:00.250Z'));
  expect(clock.spentMs).toBe(3_600_500);
  expect(resumed(calendar, of(clock), instant('2026-11-22T08:00:00.000Z')).due).toBe('2026-11-22T10:59:59.500Z');
});

test('on the wall clock a pause costs its whole length', () => {
  const oneDay = newClock(calendar, instant('2026-11-22T06:00:00Z'), { amount: 1, unit: 'd' });
  const standing = pausedClock(calendar, oneDay, instant('2026-11-22T12:00:00Z'));
  expect(resumed(calendar, of(standing), instant('2026-11-24T12:00:00Z'))).toMatchObject({ due: '2026-11-25T06:00:00.000Z', next: '2026-11-24T18:00:00.000Z' });
});

test('a level that was passed while nobody looked is due at once when the clock runs on', () => {
  const standing = pausedClock(calendar, fourHours, instant('2026-11-22T08:30:00Z'));
  expect(resumed(calendar, of(standing, 0), instant('2026-11-22T12:00:00Z')).next).toBe('2026-11-22T12:00:00.000Z');
});

test('after an outage all overdue levels are reached at once, in order of due, with the next one ahead', () => {
  const { reached, change } = reachedLevels(calendar, of(fourHours), instant('2026-11-22T11:00:00Z'));
  expect(reached.map(({ level, due }) => [level, due.toISOString()])).toEqual([[50, '2026-11-22T08:00:00.000Z'], [80, '2026-11-22T09:12:00.000Z'], [100, '2026-11-22T10:00:00.000Z']]);
  expect(change).toEqual({ taskId: 'task', level: 100, next: '2026-11-22T12:00:00.000Z', raisePriority: true });
});
