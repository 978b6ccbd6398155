import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SystemFigures } from '../contracts/system';
import { createMetrics } from '../platform/metrics';
import { projectRoot } from '../platform/paths';
import { countDeliveries, tellFigures } from './figures';

const now = Date.parse('2026-11-22T08:00:00.000Z');
const ago = (seconds: number): string => new Date(now - seconds * 1_000).toISOString();
beforeEach(() => { jest.spyOn(Date, 'now').mockReturnValue(now); });
afterEach(() => { jest.restoreAllMocks(); });
const figures: SystemFigures = {
  programs: [{ id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', name: 'worker', version: '0.1.0', host: 'one', pid: 7, startedAt: ago(60), seenAt: ago(1), state: 'running' }, { id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6b', name: 'worker', version: '0.1.0', host: 'one', pid: 8, startedAt: ago(60), seenAt: ago(60), state: 'lost' }],
  database: { version: '18', bytes: 1_000, connections: 20, connectionLimit: 100, migration: 'a', expected: 'a', missing: 0 },
  temporal: { reachable: true, awaySince: null, workflows: 12, queues: [{ name: 'process', pollers: 2, waiting: 3, oldestSeconds: 1.5 }], schedules: [{ name: 'housekeeping', everySeconds: 60, lastAt: ago(40), nextAt: null, paused: false }] },
  work: { outbox: 2, outboxOldest: ago(90), timers: 1, timersOldest: ago(30), services: 4, servicesOldest: null, tasks: 50, tasksLate: 5, instances: 6, incidents: 7, incidentsOldest: ago(1), changes: null, unsealed: ago(20), importsFailed: 0, webhooks: 8, webhooksOldest: ago(50), webhooksDue: ago(4), webhooksFailing: 3, webhooksFailingSince: ago(4_000) },
  disk: null,
};
const guide = readFileSync(join(projectRoot, 'docs', 'guides', 'operations.md'), 'utf8');
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\bzamen_[a-z_]+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, '')))].sort();

async function told(read: () => Promise<SystemFigures>): Promise<string> {
  const metrics = createMetrics('worker');
  tellFigures(metrics, { figures: read, state: async () => { throw new Error('not asked'); } });
  metrics.requests()({ method: 'GET', route: '/api/tasks', status: 200, seconds: 0.02, stream: false });
  metrics.transactions()('committed', 3);
  countDeliveries(metrics)('given-up');
  metrics.counter('zamen_relay_brought_total', 'x')(2);
  return metrics.registry.metrics();
}
const valueOf = (text: string, name: string): number => Number(text.split('\n').find((line) => line.startsWith(`${name}{`))?.split(' ').at(-1));

test('figures are told as they are; an age is in seconds, none is 0', async () => {
  const text = await told(async () => figures);
  expect([
    'zamen_outbox_waiting', 'zamen_timers_overdue', 'zamen_services_waiting', 'zamen_services_oldest_seconds', 'zamen_tasks_open', 'zamen_tasks_late', 'zamen_instances_open', 'zamen_incidents_open', 'zamen_changes_held_back_seconds',
    'zamen_webhook_deliveries_waiting', 'zamen_webhooks_failing', 'zamen_workflows_running', 'zamen_temporal_reachable', 'zamen_postgres_connections', 'zamen_postgres_connection_limit',
  ].map((name) => valueOf(text, name))).toEqual([2, 1, 4, 0, 50, 5, 6, 7, 0, 8, 3, 12, 1, 20, 100]);
  expect([valueOf(text, 'zamen_outbox_oldest_seconds'), valueOf(text, 'zamen_schedule_last_run_seconds')]).toEqual([90, 40]);
  expect([valueOf(text, 'zamen_webhook_oldest_seconds'), valueOf(text, 'zamen_webhook_due_seconds')]).toEqual([50, 4]);
  // Those that have not happened are 0, and no gap, so that a rate of them can be asked for.
  for (const [outcome, count] of [['delivered', 0], ['failed', 0], ['given-up', 1]]) expect(text).toContain(`zamen_webhook_deliveries_total{outcome="${outcome}",program="worker"} ${count}`);
  expect(text).toMatch(/zamen_queue_waiting\{queue="process",program="worker"\} 3/);
  expect(text).toMatch(/zamen_queue_oldest_seconds\{queue="process",program="worker"\} 1.5/);
  expect(text).toMatch(/zamen_programs\{which="worker",program="worker"\} 1/);
  expect(text).toMatch(/zamen_programs\{which="api",program="worker"\} 0/);
  expect(text).toMatch(/zamen_http_request_seconds_count\{program="worker",method="GET",route="\/api\/tasks",status="200"\} 1/);
});

test('what cannot be had leaves a gap: the other figures are told', async () => {
  const text = await told(async () => { throw new Error('PostgreSQL is away'); });
  expect(text).not.toMatch(/^zamen_tasks_open\{/m);
  expect(text).toMatch(/^zamen_build\{version="0.1.0",program="worker"\} 1$/m);
});

test('the guide names each of them', async () => {
  const known = namesIn(guide);
  expect(namesIn(await told(async () => figures)).filter((name) => !known.includes(name))).toEqual([]);
});
