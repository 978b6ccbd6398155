import { newId } from '../../domain/shared/ids';
import type { DeliverWebhook } from '../../domain/webhooks/deliver';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { createStartSchedules } from '../../platform/temporal-start-schedules';
import { testTemporalAddress } from '../setup/test-temporal';
import { lampSuite, type LampSuiteOptions } from './lamp-suite';
import type { LampWorld } from './lamp';
import { testSealing } from '../build/test-sealing';

export interface LampTemporalSuite {
  courier: TemporalCourier;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
}

/** A lamp world beside a real Temporal server, in a namespace of its own, with a worker that runs from the first test on. */
export function lampTemporalSuite({ ready, pool, schedules, deliverWebhook }: Pick<LampSuiteOptions, 'ready' | 'pool'> & { schedules?: boolean; deliverWebhook?: (world: LampWorld) => DeliverWebhook }): LampTemporalSuite {
  const namespace = `lamp-${newId()}`;
  let courier: TemporalCourier | undefined;
  let world: LampWorld | undefined;
  let workers: Awaited<ReturnType<typeof createWorkers>> | null = null;
  let running: Promise<void> | null = null;
  const suite = {
    get courier(): TemporalCourier { return courier!; },
    async startWorker(): Promise<void> {
      workers = await createWorkers({ sealing: testSealing, address: testTemporalAddress(), namespace, runtime: world!.runtime, bundle: await workflowBundle(), ...(deliverWebhook && { deliverWebhook: deliverWebhook(world!) }) });
      running = workers.run();
    },
    async stopWorker(): Promise<void> {
      workers?.shutdown();
      await running;
      await workers?.close();
      workers = null;
    },
  };

  beforeAll(async () => {
    installTemporalRuntime(createLogger('test', 'error'));
    await ensureNamespace(testTemporalAddress(), namespace);
    courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
  });
  // Registered before those of the database: hooks after the tests run in the order of being registered.
  afterAll(async () => {
    await suite.stopWorker();
    await courier?.close();
  });
  lampSuite({
    ...(pool !== undefined && { pool }), courier: () => courier!, ...(schedules && { schedules: () => createStartSchedules(courier!.client) }),
    async ready(made) {
      world = made.world;
      await ready(made);
      await suite.startWorker();
    },
  });
  return suite;
}
