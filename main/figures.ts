import type { SystemFigures } from '../contracts/system';
import { deliveryOutcomes, type DeliveryOutcome } from '../domain/webhooks/deliver';
import type { SystemOverview } from '../domain/system/system-overview';
import type { Metrics } from '../platform/metrics';

type Read = (figures: SystemFigures, now: number) => number | null;
const age = (since: string | null, now: number): number => (since === null ? 0 : Math.max(0, (now - Date.parse(since)) / 1_000));

const figures: Record<string, [help: string, read: Read]> = {
  zamen_outbox_waiting: ['What Temporal still has to be told', ({ work }) => work.outbox],
  zamen_outbox_oldest_seconds: ['Age of the oldest of it, without the starts of imports', ({ work }, now) => age(work.outboxOldest, now)],
  zamen_timers_overdue: ['Timers that should have fired', ({ work }) => work.timers],
  zamen_timers_overdue_seconds: ['By how much the first of them is late', ({ work }, now) => age(work.timersOldest, now)],
  zamen_services_waiting: ['Automatic steps that were asked for and are not done', ({ work }) => work.services],
  zamen_services_oldest_seconds: ['Age of the oldest of them', ({ work }, now) => age(work.servicesOldest, now)],
  zamen_tasks_open: ['Open tasks', ({ work }) => work.tasks],
  zamen_tasks_late: ['Open tasks beyond their time', ({ work }) => work.tasksLate],
  zamen_instances_open: ['Processes that run', ({ work }) => work.instances],
  zamen_incidents_open: ['Steps that could not go on', ({ work }) => work.incidents],
  zamen_changes_held_back_seconds: ['Age of the oldest change that browsers could not be told yet, since an older transaction is open', ({ work }, now) => age(work.changes, now)],
  zamen_audit_unsealed_seconds: ['Age of the oldest entry of the record that is not sealed', ({ work }, now) => age(work.unsealed, now)],
  zamen_webhook_deliveries_waiting: ['Events for other systems that wait, for a first try or another one', ({ work }) => work.webhooks],
  zamen_webhook_oldest_seconds: ['Age of the oldest of these events', ({ work }, now) => age(work.webhooksOldest, now)],
  zamen_webhook_due_seconds: ['For how long the first of them waits that nothing holds back', ({ work }, now) => age(work.webhooksDue, now)],
  zamen_webhooks_failing: ['Webhooks that are on, and have delivered nothing for an hour', ({ work }) => work.webhooksFailing],
  zamen_workflows_running: ['Workflows that run', ({ temporal }) => temporal.workflows],
  zamen_temporal_reachable: ['1 while Temporal answers', ({ temporal }) => (temporal.reachable ? 1 : 0)],
  zamen_postgres_bytes: ['Size of the database', ({ database }) => database.bytes],
  zamen_postgres_connections: ['Connections to PostgreSQL, of everybody', ({ database }) => database.connections],
  zamen_postgres_connection_limit: ['How many there may be', ({ database }) => database.connectionLimit],
};

/** Counts what the tries of this program came to. */
export const countDeliveries = (metrics: Metrics): ((outcome: DeliveryOutcome) => void) => metrics.outcomes('zamen_webhook_deliveries_total', 'Tries to deliver an event to another system, by what they came to', deliveryOutcomes);

/** What the page of the system shows, for Prometheus: the same for the whole company, whichever program is asked, so that it is told also when no worker is there. */
export function tellFigures(metrics: Metrics, overview: SystemOverview): void {
  for (const [name, [help, read]] of Object.entries(figures)) metrics.gauge(name, `${help}; for the whole system`, async () => [{ value: read(await overview.figures(), Date.now()) }]);
  const ofQueue = (name: string, help: string, read: (queue: SystemFigures['temporal']['queues'][number]) => number): void => {
    metrics.gauge(name, help, async () => (await overview.figures()).temporal.queues.map((queue) => ({ labels: { queue: queue.name }, value: read(queue) })), ['queue']);
  };
  ofQueue('zamen_queue_waiting', 'Tasks of a task queue that wait for a worker, about', ({ waiting }) => waiting);
  ofQueue('zamen_queue_oldest_seconds', 'Age of the oldest of them', ({ waiting, oldestSeconds }) => (waiting > 0 ? oldestSeconds : 0));
  ofQueue('zamen_queue_pollers', 'Workers that ask a task queue for work', ({ pollers }) => pollers);
  metrics.gauge('zamen_schedule_last_run_seconds', 'How long ago a recurring job last ran', async () => (await overview.figures()).temporal.schedules.map(({ name, lastAt }) => ({ labels: { schedule: name }, value: lastAt === null ? null : age(lastAt, Date.now()) })), ['schedule']);
  metrics.gauge('zamen_programs', 'Programs that run, by name', async () => {
    const { programs } = await overview.figures();
    return (['api', 'worker'] as const).map((program) => ({ labels: { which: program }, value: programs.filter(({ name, state }) => name === program && state === 'running').length }));
  }, ['which']);
}
