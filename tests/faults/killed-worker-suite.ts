import { newId } from '../../domain/shared/ids';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { createLampWorld, type LampWorld } from '../process/lamp';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { testTemporalAddress } from '../setup/test-temporal';
import { createWorkerProcess, type WorkerProcess } from './worker-process';

export interface KilledWorkerSuite { readonly namespace: string; readonly courier: TemporalCourier; readonly world: LampWorld; readonly worker: WorkerProcess }

/** A lamp world beside a real Temporal server, in a namespace of its own, with a worker that is a process and can be killed. */
export function killedWorkerSuite(): KilledWorkerSuite {
  const namespace = `killed-${newId()}`;
  let database: TestDatabase | undefined;
  let courier: TemporalCourier | undefined;
  let world: LampWorld | undefined;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    await ensureNamespace(testTemporalAddress(), namespace);
    database = await testDatabase();
    courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
    world = await createLampWorld(database, courier);
    worker = createWorkerProcess({ databaseUrl: database.appUrl, address: testTemporalAddress(), namespace });
    await worker.start();
  });
  afterAll(async () => {
    await worker?.end();
    await courier?.close();
    await world?.runtime.database.close();
    await database?.drop();
  });
  return {
    namespace,
    get courier() { return courier!; },
    get world() { return world!; },
    get worker() { return worker!; },
  };
}
