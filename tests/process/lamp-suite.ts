import type { Courier } from '../../domain/process/ports';
import type { StartSchedules } from '../../domain/process/start-triggers';
import { awayCourier } from '../build/away-courier';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { createLampWorld, type LampWorld } from './lamp';

export interface LampSuite { world: LampWorld; database: TestDatabase }
export interface LampSuiteOptions {
  /** Takes the world over, and prepares it; it is there before the first test. */
  ready(suite: LampSuite): Promise<void> | void;
  /** Connections to PostgreSQL. */
  pool?: number;
  /** By default Temporal is away: every step goes the direct way. */
  courier?: () => Courier;
  schedules?: () => StartSchedules;
}

/** A lamp world for the tests of a file, on a database of its own that goes with them. */
export function lampSuite({ ready, pool, courier, schedules }: LampSuiteOptions): void {
  let database: TestDatabase | undefined;
  let world: LampWorld | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    world = await createLampWorld(database, courier?.() ?? awayCourier, pool, schedules?.());
    await ready({ world, database });
  });
  afterAll(async () => {
    await world?.runtime.database.close();
    await database?.drop();
  });
}
