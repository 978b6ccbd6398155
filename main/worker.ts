import { notifyChanges } from '../db/read/notify-changes';
import { createLogger } from '../platform/logger';
import { readEnvironment, requireConnections } from '../platform/environment';
import { createTemporalCourier } from '../platform/temporal-courier';
import { ensureSchedules } from '../platform/temporal-schedules';
import { createLifeCycle } from './life-cycle';
import { createProcessRuntime } from './process-runtime';
import { repeatUntil } from './repeat-until';
import { createWorkers, installTemporalRuntime } from './worker-runtime';
import { onEnd } from './supervisor/shutdown';

/** How often the outbox is looked at when nothing was in it. */
const relayPause = 250;
const relayBatch = 200;

async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const log = createLogger('worker', environment.LOG_LEVEL);
  installTemporalRuntime('WARN');
  const courier = createTemporalCourier({ address, namespace });
  const runtime = createProcessRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier, committed: notifyChanges(), ...createLifeCycle() });
  const workers = await createWorkers({ address, namespace, runtime });
  await ensureSchedules(await courier.client());

  const ending = new AbortController();
  const relay = repeatUntil(ending.signal, relayPause, async () => (await runtime.relay(relayBatch)).settled === relayBatch, (error) => log.warn({ err: error }, 'The outbox could not be brought'));
  onEnd(() => { ending.abort(); workers.shutdown(); });
  log.info({ address, namespace }, 'The worker is ready');
  await workers.run();
  ending.abort();
  await relay;
  await workers.close();
  await courier.close();
  await runtime.database.close();
  log.info('The worker has ended');
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
