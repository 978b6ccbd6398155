import { createMigrationBatches } from '../../db/process/migration-batches';
import { createMigrationRun } from '../../domain/process/run-migration';
import { createProcessRuntime } from '../../main/process-runtime';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { createTemporalCourier } from '../../platform/temporal-courier';
import { lampEffects, lampTaskTypes, lampTopics } from '../process/lamp';
import { createCrash } from './crash-points';
import { testSealing } from '../build/test-sealing';

/** A worker of the lamp's process in a process of its own, which the tests kill at a point that they arm. */
async function run(): Promise<void> {
  const [databaseUrl = '', address = '', namespace = '', folder = ''] = process.argv.slice(2);
  installTemporalRuntime(createLogger('test', 'error'));
  const crash = createCrash(folder);
  const courier = createTemporalCourier({ address, namespace });
  const runtime = createProcessRuntime({
    databaseUrl, max: 10, courier, taskTypes: lampTaskTypes, effects: crash.effects(lampEffects), topics: crash.topics(lampTopics({ failures: 0, fault: null })),
  });
  const advance = crash.advance(runtime.advance);
  const workers = await createWorkers({ sealing: testSealing, address, namespace, runtime: { ...runtime, advance, moveNext: createMigrationRun({ ...runtime, batches: createMigrationBatches(), advance }) } });
  setInterval(() => { void runtime.relay(100).catch(() => undefined); }, 200);
  process.stdout.write('ready\n');
  await workers.run();
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
