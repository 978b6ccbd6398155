import { systemState } from '../system';
import { at, ids } from './examples';
import { route } from './route';

/** What runs, for whoever looks after it. */
export const systemRoutes = {
  readSystem: route({
    method: 'GET', path: '/system', tag: 'system', summary: 'Look at the system', action: 'system.read', answer: systemState,
    description: 'What runs and what waits, over the whole company, with what is wrong and since when. It is looked at anew every two seconds at most. `/readyz` and `/metrics` tell machines (`docs/guides/operations.md`).',
    example: {
      answer: {
        at, state: 'attention', findings: [{ code: 'incidents-open', severity: 'attention', since: at, params: { count: 2 } }],
        programs: [{ id: ids.key, name: 'worker', version: '0.1.0', host: 'zamen-1', pid: 4711, startedAt: at, seenAt: at, state: 'running' }],
        database: { version: '17.6', bytes: 1_288_490_188, connections: 24, connectionLimit: 300, migration: '0029-programs', expected: '0029-programs', missing: 0 },
        temporal: { reachable: true, awaySince: null, queues: [{ name: 'process', pollers: 1, waiting: 0, oldestSeconds: 0 }], schedules: [{ name: 'housekeeping', everySeconds: 60, lastAt: at, nextAt: at, paused: false }], workflows: 407 },
        work: { outbox: 0, outboxOldest: null, timers: 0, timersOldest: null, services: 0, servicesOldest: null, tasks: 512, tasksLate: 29, instances: 407, incidents: 2, incidentsOldest: at, changes: null, unsealed: at, importsFailed: 0, webhooks: 3, webhooksOldest: at, webhooksDue: null, webhooksFailing: 0, webhooksFailingSince: null },
        disk: { free: 84_000_000_000, total: 200_000_000_000 },
      },
    },
  }),
};
