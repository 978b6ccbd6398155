import { slaOf } from './sla';

const at = (time: string): Date => new Date(`2026-01-05T${time}:00Z`);
const task = { sla_minutes: 120, sla_due: at('10:00'), sla_from: at('08:00'), sla_spent_ms: '0', sla_paused_at: null };

test.each([
  ['08:30', { level: 'ok', spentMinutes: 30 }], ['09:36', { level: 'near', spentMinutes: 96 }], ['10:00', { level: 'near', spentMinutes: 120 }], ['10:30', { level: 'late', spentMinutes: 150 }],
])('at %s of two hours that began at eight', (time, expected) => {
  expect(slaOf(task, null, at(time))).toEqual({ due: '2026-01-05T10:00:00.000Z', allowedMinutes: 120, ...expected });
});

test('over a night that does not count, the bar moves evenly to the exact due instant', () => {
  const overNight = { ...task, sla_due: new Date('2026-01-06T06:00:00Z') };
  expect(slaOf(overNight, null, new Date('2026-01-05T19:00:00Z'))).toMatchObject({ level: 'ok', spentMinutes: 60, allowedMinutes: 120 });
});

test('what is done keeps the time it took; without a limit there is no bar', () => {
  expect(slaOf(task, at('09:00'), at('23:00'))).toMatchObject({ level: 'ok', spentMinutes: 60 });
  expect(slaOf({ ...task, sla_minutes: null, sla_due: null }, null, at('09:00'))).toBeNull();
});

test('a clock that stands shows what had run, however long it stands; one that runs on begins there', () => {
  const standing = { ...task, sla_spent_ms: String(30 * 60_000), sla_paused_at: at('08:30') };
  expect(slaOf(standing, null, at('23:00'))).toMatchObject({ level: 'paused', spentMinutes: 30 });
  expect(slaOf(standing, at('09:00'), at('23:00'))).toMatchObject({ level: 'ok', spentMinutes: 30 });
  const again = { ...task, sla_spent_ms: String(30 * 60_000), sla_from: at('12:00'), sla_due: at('13:30') };
  expect(slaOf(again, null, at('12:45'))).toMatchObject({ level: 'ok', spentMinutes: 75 });
});
