import { bundleWorkflowCode } from '@temporalio/worker';
import { repeatUntil } from '../../../main/repeat-until';
import { onEnd } from '../../../main/supervisor/shutdown';
import { createWorkers, installTemporalRuntime } from '../../../main/worker-runtime';
import { readEnvironment, requireConnections } from '../../../platform/environment';
import { createLogger } from '../../../platform/logger';
import { createTemporalCourier } from '../../../platform/temporal-courier';
import { createPeerRuntime } from './peer-runtime';
import { testSealing } from '../../../tests/build/test-sealing';

/** The worker of the hand-written life cycle: main/worker.ts with another workflow and other transactions. */
async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const log = createLogger('peer-worker', environment.LOG_LEVEL);
  installTemporalRuntime(log);
  const courier = createTemporalCourier({ address, namespace: environment.TEMPORAL_NAMESPACE });
  const runtime = createPeerRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier });
  const bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('./workflow') });
  const workers = await createWorkers({ sealing: testSealing, address, namespace: environment.TEMPORAL_NAMESPACE, runtime, bundle });
  const ending = new AbortController();
  const relay = repeatUntil(ending.signal, 250, async () => (await runtime.relay(200)).settled === 200, (error) => log.warn({ err: error }, 'The outbox could not be brought'));
  onEnd(() => { ending.abort(); workers.shutdown(); });
  log.info({}, 'The worker of the hand-written life cycle is ready');
  await workers.run();
  ending.abort();
  await relay;
  await workers.close();
  await courier.close();
  await runtime.database.close();
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
