import { slaOf } from './sla';

const at = (time: string): Date => new Date(`2026-01-05T${time}:00Z`);
const task = { created_at: at('08:00'), completed_at: null, sla_minutes: 120, sla_due: at('10:00') };

test.each([
  ['08:30', { level: 'ok', spentMinutes: 30 }], ['09:36', { level: 'near', spentMinutes: 96 }], ['10:00', { level: 'near', spentMinutes: 120 }], ['10:30', { level: 'late', spentMinutes: 150 }],
])('at %s of two hours that began at eight', (time, expected) => {
  expect(slaOf(task, at(time))).toEqual({ due: '2026-01-05T10:00:00.000Z', allowedMinutes: 120, ...expected });
});

test('over a night that does not count, the bar moves evenly to the exact due instant', () => {
  const overNight = { ...task, sla_due: new Date('2026-01-06T06:00:00Z') };
  expect(slaOf(overNight, new Date('2026-01-05T19:00:00Z'))).toMatchObject({ level: 'ok', spentMinutes: 60, allowedMinutes: 120 });
});

test('what is done keeps the time it took; without a limit there is no bar; a waiting customer is nobody\'s delay', () => {
  expect(slaOf({ ...task, completed_at: at('09:00') }, at('23:00'))).toMatchObject({ level: 'ok', spentMinutes: 60 });
  expect(slaOf({ ...task, sla_minutes: null, sla_due: null }, at('09:00'))).toBeNull();
  expect(slaOf(task, at('11:00'), true)).toMatchObject({ level: 'paused' });
});
