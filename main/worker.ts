import { createDeploymentPlans } from '../db/process/deployment-plans';
import { notifyChanges } from '../db/read/notify-changes';
import { createBringPlans } from '../domain/process/plan-deployment';
import { createLogger } from '../platform/logger';
import { readEnvironment, requireConnections } from '../platform/environment';
import { createTemporalCourier } from '../platform/temporal-courier';
import { ensureSchedules } from '../platform/temporal-schedules';
import { createDeploymentTimers } from '../platform/temporal-deployment-timers';
import { createStartSchedules } from '../platform/temporal-start-schedules';
import { createLifeCycle } from './life-cycle';
import { createProcessRuntime } from './process-runtime';
import { repeatUntil, retryUntil } from './repeat-until';
import { createWorkers, installTemporalRuntime } from './worker-runtime';
import { onEnd } from './supervisor/shutdown';

/** How often the outbox is looked at when nothing was in it. */
const relayPause = 250;
const relayBatch = 200;
/** How often it is asked whether Temporal knows when processes start next, and planned versions. */
const planPause = 1_000;
const connectPause = 1_000;

async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const log = createLogger('worker', environment.LOG_LEVEL);
  installTemporalRuntime('WARN');
  const courier = createTemporalCourier({ address, namespace });
  const runtime = createProcessRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier, schedules: createStartSchedules(courier.client), committed: notifyChanges(), ...createLifeCycle() });
  const ending = new AbortController();
  let stop = (): void => { process.exit(0); };
  onEnd(() => { ending.abort(); stop(); });
  // Temporal may come up after the worker, or be away just now: work waits in PostgreSQL until it answers.
  const told = (error: unknown): void => { log.warn({ err: error }, 'Temporal does not answer yet'); };
  const workers = await retryUntil(ending.signal, connectPause, () => createWorkers({ address, namespace, runtime }), told);
  await retryUntil(ending.signal, connectPause, async () => ensureSchedules(await courier.client()), told);
  stop = () => { workers.shutdown(); };

  const relay = repeatUntil(ending.signal, relayPause, async () => (await runtime.relay(relayBatch)).settled === relayBatch, (error) => log.warn({ err: error }, 'The outbox could not be brought'));
  const planning = repeatUntil(ending.signal, planPause, async () => await runtime.planStarts?.() ?? false, (error) => log.warn({ err: error }, 'The timer starts could not be planned'));
  const bringPlans = createBringPlans({ unitOfWork: runtime.unitOfWork, plans: createDeploymentPlans(), timers: createDeploymentTimers(courier.client) });
  const deploying = repeatUntil(ending.signal, planPause, bringPlans, (error) => log.warn({ err: error }, 'The planned deployments could not be brought'));
  log.info({ address, namespace }, 'The worker is ready');
  await workers.run();
  ending.abort();
  await relay;
  await planning;
  await deploying;
  await workers.close();
  await courier.close();
  await runtime.database.close();
  log.info('The worker has ended');
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
