import { slaGroup, slaRatio, slaSays, type Sla } from './sla';

const now = new Date('2026-12-10T07:54:00Z');
const sla = (due: string, level: Sla['level'] = 'ok'): Sla => ({ due, level, spentMinutes: 60, allowedMinutes: 240 });

it('counts down today and names the moment of another day', () => {
  expect(slaSays(sla('2026-12-10T10:04:00Z'), now)).toEqual({ kind: 'left', days: 0, hours: 2, minutes: 10 });
  expect(slaSays(sla('2026-12-11T06:30:00Z'), now)).toEqual({ kind: 'at', due: new Date('2026-12-11T06:30:00Z') });
});
it('is late by the clock even before the server said so', () => {
  expect(slaSays(sla('2026-12-10T07:19:00Z'), now)).toEqual({ kind: 'late', days: 0, hours: 0, minutes: 35 });
  expect(slaRatio(sla('2026-12-10T07:19:00Z'), now)).toBe(1);
});
it('stands still while paused', () => {
  expect(slaSays(sla('2026-12-10T07:19:00Z', 'paused'), now)).toEqual({ kind: 'paused' });
});
it('groups the list', () => {
  expect(slaGroup(sla('2026-12-10T07:19:00Z'), now)).toBe('overdue');
  expect(slaGroup(sla('2026-12-10T12:00:00Z'), now)).toBe('today');
  expect(slaGroup(sla('2026-12-12T12:00:00Z'), now)).toBe('later');
  expect(slaGroup(null, now)).toBe('later');
});
