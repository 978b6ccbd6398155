import type { SystemFigures } from '../../contracts/system';
import { findingsOf, stateOf } from './findings';

const now = new Date('2026-11-22T08:00:00.000Z');
const ago = (seconds: number): string => new Date(now.getTime() - seconds * 1_000).toISOString();
const program = (name: 'api' | 'worker', more: Partial<SystemFigures['programs'][number]> = {}): SystemFigures['programs'][number] =>
  ({ id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', name, version: '0.1.0', host: 'one', pid: 7, startedAt: ago(3_600), seenAt: ago(3), state: 'running', ...more });
const well: SystemFigures = {
  programs: [program('api'), program('worker')],
  database: { version: '18.4', bytes: 1e9, connections: 20, connectionLimit: 100, migration: '0029-programs', expected: '0029-programs', missing: 0 },
  temporal: {
    reachable: true, awaySince: null, workflows: 12, queues: [{ name: 'process', pollers: 1, waiting: 0, oldestSeconds: 0 }, { name: 'bulk', pollers: 1, waiting: 3, oldestSeconds: 2 }],
    schedules: [{ name: 'housekeeping', everySeconds: 60, lastAt: ago(40), nextAt: ago(-20), paused: false }],
  },
  work: {
    outbox: 2, outboxOldest: ago(1), timers: 0, timersOldest: null, services: 1, servicesOldest: ago(2), tasks: 50, tasksLate: 4, instances: 12, incidents: 0, incidentsOldest: null, changes: null, unsealed: ago(20), importsFailed: 0, webhooks: 9, webhooksOldest: ago(4_000), webhooksDue: ago(3), webhooksFailing: 0, webhooksFailingSince: null,
  },
  disk: { free: 50 * 1024 ** 3, total: 100 * 1024 ** 3 },
};
const work = (more: Partial<SystemFigures['work']>): SystemFigures => ({ ...well, work: { ...well.work, ...more } });
const temporal = (more: Partial<SystemFigures['temporal']>): SystemFigures => ({ ...well, temporal: { ...well.temporal, ...more } });
const told = (figures: SystemFigures) => findingsOf(figures, now).map(({ code, severity }) => `${severity} ${code}`);

test('nothing is wrong with a system at work', () => {
  expect(findingsOf(well, now)).toEqual([]);
  expect(stateOf([])).toBe('well');
});

test('of Temporal it says since when it has not answered', () => {
  expect(findingsOf(temporal({ reachable: false, awaySince: ago(70), queues: [], schedules: [], workflows: null }), now).map(({ since }) => since)).toEqual(['2026-11-22T07:58:50.000Z']);
});

test('of what is lost it says whether another one does its work', () => {
  const lost = program('worker', { state: 'lost', seenAt: ago(90) });
  const covered = (programs: SystemFigures['programs']): unknown => findingsOf({ ...well, programs }, now).find(({ code }) => code === 'program-lost')?.params.covered;
  expect([covered([...well.programs, lost]), covered([program('api'), lost]), covered([program('api'), program('worker', { state: 'draining' }), lost])]).toEqual(['yes', 'no', 'no']);
});

test.each<[string, SystemFigures, string[]]>([
  ['no worker was ever there', { ...well, programs: [program('api')] }, ['trouble worker-missing']],
  ['the only worker is lost', { ...well, programs: [program('api'), program('worker', { state: 'lost', seenAt: ago(90) })] }, ['trouble worker-missing', 'attention program-lost']],
  ['one of two workers is lost', { ...well, programs: [...well.programs, program('worker', { state: 'lost', seenAt: ago(90) })] }, ['attention program-lost']],
  ['a worker ends while another has begun', { ...well, programs: [...well.programs, program('worker', { state: 'draining' })] }, []],
  ['two versions run beside each other', { ...well, programs: [program('api', { version: '0.2.0' }), program('worker')] }, ['attention versions-differ']],
  ['Temporal is away: what it would say is not missed', { ...well, temporal: { reachable: false, awaySince: ago(70), queues: [], schedules: [], workflows: null } }, ['trouble temporal-away']],
  ['a queue waits for a minute', temporal({ queues: [{ name: 'bulk', pollers: 0, waiting: 4, oldestSeconds: 60 }] }), ['attention queue-late']],
  ['a queue waits for ten', temporal({ queues: [{ name: 'process', pollers: 0, waiting: 4, oldestSeconds: 600 }] }), ['trouble queue-late']],
  ['an empty queue has no age', temporal({ queues: [{ name: 'process', pollers: 0, waiting: 0, oldestSeconds: 600 }] }), []],
  ['a schedule missed five runs', temporal({ schedules: [{ name: 'audit-seal', everySeconds: 30, lastAt: ago(181), nextAt: null, paused: false }] }), ['attention schedule-late']],
  ['a schedule missed four runs', temporal({ schedules: [{ name: 'audit-seal', everySeconds: 30, lastAt: ago(179), nextAt: null, paused: false }] }), []],
  ['somebody paused a schedule', temporal({ schedules: [{ name: 'audit-seal', everySeconds: 30, lastAt: ago(5), nextAt: null, paused: true }] }), ['attention schedule-late']],
  ['the outbox waits', work({ outboxOldest: ago(60) }), ['attention outbox-late']],
  ['the outbox waits long', work({ outboxOldest: ago(600) }), ['trouble outbox-late']],
  ['a timer is overdue by a minute: it may be on its way', work({ timers: 1, timersOldest: ago(60) }), []],
  ['timers are overdue', work({ timers: 9, timersOldest: ago(120) }), ['attention timers-late']],
  ['a service hangs', work({ servicesOldest: ago(1_800) }), ['trouble services-late']],
  ['an old transaction holds changes back', work({ changes: ago(31) }), ['attention changes-late']],
  ['the record is not sealed', work({ unsealed: ago(301) }), ['attention audit-late']],
  ['incidents are open', work({ incidents: 2, incidentsOldest: ago(9) }), ['attention incidents-open']],
  ['an import broke off', work({ importsFailed: 1 }), ['attention imports-failed']],
  ['events for other systems are not sent', work({ webhooksDue: ago(120) }), ['attention webhooks-late']],
  ['events for other systems are not sent for long', work({ webhooksDue: ago(1_800) }), ['trouble webhooks-late']],
  ['somebody else’s system takes nothing', work({ webhooksFailing: 1, webhooksFailingSince: ago(3_700) }), ['attention webhooks-failing']],
  ['a migration is missing', { ...well, database: { ...well.database, migration: '0028-people', missing: 1 } }, ['trouble migrations-missing']],
  ['a newer program has brought a migration', { ...well, database: { ...well.database, migration: '0099-later' } }, []],
  ['connections run out', { ...well, database: { ...well.database, connections: 86 } }, ['attention connections-low']],
  ['a small disk is nearly full', { ...well, disk: { free: 3 * 1024 ** 3, total: 100 * 1024 ** 3 } }, ['attention disk-low']],
  ['a large disk has room, though less than a tenth', { ...well, disk: { free: 90 * 1024 ** 3, total: 1_000 * 1024 ** 3 } }, []],
  ['a disk is full', { ...well, disk: { free: 100 * 1024 ** 2, total: 100 * 1024 ** 3 } }, ['trouble disk-low']],
  ['the disk cannot be asked', { ...well, disk: null }, []],
  ['the gravest comes first', { ...work({ incidents: 1, incidentsOldest: ago(9), outboxOldest: ago(700) }), programs: [program('api')] }, ['trouble worker-missing', 'trouble outbox-late', 'attention incidents-open']],
])('%s', (_what, figures, findings) => {
  expect(told(figures)).toEqual(findings);
  expect(stateOf(findingsOf(figures, now))).toBe(findings[0]?.split(' ')[0] ?? 'well');
});

test('a finding says since when, and what its sentence names', () => {
  expect(findingsOf(work({ outbox: 31, outboxOldest: ago(75) }), now)).toEqual([{ code: 'outbox-late', severity: 'attention', since: '2026-11-22T07:58:45.000Z', params: { count: 31 } }]);
  expect(findingsOf({ ...well, programs: [program('api')] }, now)[0]).toEqual({ code: 'worker-missing', severity: 'trouble', since: null, params: {} });
});
