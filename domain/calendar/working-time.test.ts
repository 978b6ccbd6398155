import fc from 'fast-check';
import { addWorkingMinutes, dueAfter, workingMinutesBetween, type WorkingCalendar } from './working-time';

/** Tehran: Saturday to Wednesday 08:00–17:00, Thursday 08:00–13:00, Friday free; +03:30 all year. */
const week: WorkingCalendar = {
  timeZone: 'Asia/Tehran', holidays: ['2026-11-24'],
  weekly: { 6: [['08:00', '17:00']], 7: [['08:00', '17:00']], 1: [['08:00', '17:00']], 2: [['08:00', '17:00']], 3: [['08:00', '12:00'], ['13:00', '17:00']], 4: [['08:00', '13:00']], 5: [] },
};
const instant = (text: string) => new Date(text);

describe('working time', () => {
  it.each([
    ['within a day', '2026-11-22T06:00:00Z', 60, '2026-11-22T07:00:00.000Z'],
    ['before opening counts from the opening', '2026-11-22T01:00:00Z', 60, '2026-11-22T05:30:00.000Z'],
    ['over the night', '2026-11-22T13:00:00Z', 60, '2026-11-23T05:00:00.000Z'],
    ['over a holiday', '2026-11-23T13:00:00Z', 60, '2026-11-25T05:00:00.000Z'],
    ['over the noon break', '2026-11-25T08:00:00Z', 60, '2026-11-25T10:00:00.000Z'],
    ['over the Friday', '2026-11-26T09:00:00Z', 60, '2026-11-28T05:00:00.000Z'],
  ])('%s', (_title, from, minutes, expected) => {
    expect(addWorkingMinutes(week, instant(from), minutes).toISOString()).toBe(expected);
  });

  it('counts working minutes between two instants', () => {
    expect(workingMinutesBetween(week, instant('2026-11-23T13:00:00Z'), instant('2026-11-25T05:00:00Z'))).toBe(60);
    expect(workingMinutesBetween(week, instant('2026-11-25T05:00:00Z'), instant('2026-11-23T13:00:00Z'))).toBe(0);
  });

  it('reads the units of a policy', () => {
    const from = instant('2026-11-22T06:00:00Z');
    expect(dueAfter(week, from, { amount: 90, unit: 'min' }).toISOString()).toBe('2026-11-22T07:30:00.000Z');
    expect(dueAfter(week, from, { amount: 4, unit: 'wh' }).toISOString()).toBe('2026-11-22T10:00:00.000Z');
    expect(dueAfter(week, from, { amount: 1, unit: 'wd' }).toISOString()).toBe('2026-11-23T06:00:00.000Z');
    expect(dueAfter(week, from, { amount: 7, unit: 'd' }).toISOString()).toBe('2026-11-29T06:00:00.000Z');
  });

  it('keeps the local time over a change of the clock', () => {
    const berlin = { ...week, timeZone: 'Europe/Berlin' };
    expect(dueAfter(berlin, instant('2026-10-24T10:00:00Z'), { amount: 1, unit: 'd' }).toISOString()).toBe('2026-10-25T11:00:00.000Z');
  });

  it('refuses a calendar without working time', () => {
    expect(() => addWorkingMinutes({ ...week, weekly: {} }, instant('2026-11-22T06:00:00Z'), 1)).toThrow(RangeError);
  });

  it('what was added is what is counted', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 * 24 * 14 }), fc.integer({ min: 1, max: 3000 }), (offset, minutes) => {
      const from = new Date(Date.parse('2026-11-20T00:00:00Z') + offset * 60_000);
      expect(workingMinutesBetween(week, from, addWorkingMinutes(week, from, minutes))).toBe(minutes);
    }));
  });
});
