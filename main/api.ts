import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { createApi } from '../api/app';
import { packInterface } from '../api/interface/pack-interface';
import { createLive } from '../api/live/routes';
import { createChangeFeed, notifyChanges } from '../db/read/change-feed';
import { readEnvironment, requireConnections, requireSealingKeys } from '../platform/environment';
import { createLogger } from '../platform/logger';
import { projectRoot } from '../platform/paths';
import { createSealing } from '../platform/sealing';
import { createTemporalCourier } from '../platform/temporal-courier';
import { createApiServices } from './api-services';
import { createBackTestStarter, createImportStarter, createMigrationStarter } from './job-starters';
import { createLifeCycle } from './life-cycle';
import { createProcessRuntime } from './process-runtime';
import { repeatUntil } from './repeat-until';
import { onEnd } from './supervisor/shutdown';

/** Compressing the interface takes a core for seconds; whoever has just started everything is waiting for the page. */
const packAfter = 15_000;
/** A load balancer needs this long to see that we drain; then what is under way may finish for so long. */
const drainFor = { production: 3_000, development: 0, test: 0 };
const finishWithin = 15_000;
const sweepEvery = 10 * 60_000;
const restartBatchesEvery = 15_000;

async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const sealing = createSealing(requireSealingKeys(environment));
  const log = createLogger('api', environment.LOG_LEVEL);
  const courier = createTemporalCourier({ address, namespace: environment.TEMPORAL_NAMESPACE });
  const runtime = createProcessRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier, committed: notifyChanges(), ...createLifeCycle() });
  const services = createApiServices(runtime, { sealing, importStarter: createImportStarter(courier), migrationStarter: createMigrationStarter(courier), backTestStarter: createBackTestStarter(courier) });
  const feed = await createChangeFeed({ url: databaseUrl, failed: (error) => log.warn({ err: error }, 'The change feed lost its connection') });
  const live = createLive({ feed, sessions: services.sessions });

  const ending = new AbortController();
  const interfaceFolder = join(projectRoot, 'ui', 'dist');
  let packing: Promise<unknown> = Promise.resolve();
  /** One after the other: what is packed already is passed over. */
  const pack = (): void => {
    packing = packing.then(() => pause(packAfter, undefined, { ref: false })).then(() => packInterface(interfaceFolder)).catch((error: unknown) => { log.warn({ err: error }, 'The interface could not be compressed; it is compressed at each request'); });
  };
  const app = createApi(services, {
    logger: log, live, interface: { folder: interfaceFolder, built: pack }, https: environment.NODE_ENV === 'production', trustProxy: environment.TRUST_PROXY,
    health: { database: () => runtime.database.sequelize.authenticate(), draining: () => ending.signal.aborted },
  });
  const server = createServer(app);
  // Longer than a proxy keeps its connections, so that it never sends on one that closes.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.PORT, environment.HOST, resolve);
  });
  log.info({ host: environment.HOST, port: environment.PORT }, 'The API is ready');
  pack();
  const sweeping = repeatUntil(ending.signal, sweepEvery, async () => { await services.sweep(); return false; }, (error) => log.warn({ err: error }, 'Ended sessions could not be removed'));
  const importing = repeatUntil(ending.signal, restartBatchesEvery, async () => { await services.imports.restart(); await services.migrations.restart(); return false; }, (error) => log.warn({ err: error }, 'Imports and migrations could not be looked after'));
  const backTesting = repeatUntil(ending.signal, restartBatchesEvery, async () => { await services.backTests.restart(); return false; }, (error) => log.warn({ err: error }, 'Back-tests could not be looked after'));

  await new Promise<void>((resolve) => { onEnd(() => { resolve(); }); });
  ending.abort();
  await new Promise((resolve) => { setTimeout(resolve, drainFor[environment.NODE_ENV]); });
  live.close();
  const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  server.closeIdleConnections();
  const lastCall = setTimeout(() => { server.closeAllConnections(); }, finishWithin);
  await closed;
  clearTimeout(lastCall);
  await Promise.all([sweeping, importing, backTesting]);
  await feed.close();
  await courier.close();
  await runtime.database.close();
  log.info('The API has ended');
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
