import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { createApi } from '../api/app';
import { packInterface } from '../api/interface/pack-interface';
import { createLive } from '../api/live/routes';
import { createChangeFeed, notifyChanges } from '../db/read/change-feed';
import { readEnvironment, requireConnections, requireSealingKeys } from '../platform/environment';
import { projectRoot } from '../platform/paths';
import { createSealing } from '../platform/sealing';
import { createApiServices } from './api-services';
import { createBackTestStarter, createImportStarter, createMigrationStarter, createTaskBatchStarter, createWebhookStarter } from './job-starters';
import { createLifeCycle } from './life-cycle';
import { createProcessRuntime } from './process-runtime';
import { openProgram } from './program';
import { repeatUntil } from './repeat-until';
import { endingOf } from './supervisor/end-server';
import { onEnd } from './supervisor/shutdown';

/** Compressing the interface takes a core for seconds; whoever has just started everything is waiting for the page. */
const packAfter = 15_000;
/** A load balancer needs so many seconds to see that we drain. */
const drainFor = { production: 3, development: 0, test: 0 };
const sweepEvery = 10 * 60_000;
const restartBatchesEvery = 15_000;

async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl } = requireConnections(environment);
  const sealing = createSealing(requireSealingKeys(environment));
  const program = await openProgram('api', environment);
  const { log, metrics, courier, watches, ending } = program;
  const runtime = createProcessRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier, committed: notifyChanges(), watch: watches.database, ...createLifeCycle() });
  program.watch(runtime.database);
  const services = createApiServices(runtime, { sealing, system: program.overview, importStarter: createImportStarter(courier), migrationStarter: createMigrationStarter(courier), backTestStarter: createBackTestStarter(courier), taskBatchStarter: createTaskBatchStarter(courier), webhookStarter: createWebhookStarter(courier), webhookReach: environment.WEBHOOK_TARGETS, failed: (message, error) => log.warn({ err: error }, message) });
  const feed = await createChangeFeed({ url: databaseUrl, failed: (error) => log.warn({ err: error }, 'The change feed lost its connection') });
  const live = createLive({ feed, sessions: services.sessions });
  metrics?.gauge('zamen_streams_open', 'Event streams that are open', () => [{ value: live.open() }]);
  metrics?.gauge('zamen_change_feed_looked_seconds', 'How long ago the change feed last read what changed; it does so every second', () => [{ value: (Date.now() - feed.lookedAt()) / 1_000 }]);

  const interfaceFolder = join(projectRoot, 'ui', 'dist');
  let packing: Promise<unknown> = Promise.resolve();
  /** One after the other: what is packed already is passed over. */
  const pack = (): void => {
    packing = packing.then(() => pause(packAfter, undefined, { ref: false })).then(() => packInterface(interfaceFolder)).catch((error: unknown) => { log.warn({ err: error }, 'The interface could not be compressed; it is compressed at each request'); });
  };
  const app = createApi(services, {
    logger: log, live, interface: { folder: interfaceFolder, built: pack }, https: environment.NODE_ENV === 'production', trustProxy: environment.TRUST_PROXY,
    health: program.health, ending: () => ending.aborted, watch: watches.requests,
  });
  const server = createServer(app);
  const endServer = endingOf(server);
  // Longer than a proxy keeps its connections, so that it never sends on one that closes.
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.PORT, environment.HOST, resolve);
  });
  log.info({ host: environment.HOST, port: environment.PORT }, 'The API is ready');
  pack();
  const looked = (message: string) => (error: unknown): void => { log.warn({ err: error }, message); };
  const loops = [
    repeatUntil(ending, sweepEvery, async () => { await services.sweep(); return false; }, looked('Ended sessions could not be removed')),
    repeatUntil(ending, restartBatchesEvery, async () => { await services.imports.restart(); await services.migrations.restart(); await services.batches.restart(); return false; }, looked('Imports, migrations and batches of tasks could not be looked after')),
    repeatUntil(ending, restartBatchesEvery, async () => { await services.backTests.restart(); return false; }, looked('Back-tests could not be looked after')),
  ];

  await new Promise<void>((resolve) => { onEnd(() => { resolve(); }); });
  log.info({}, 'The API ends: what is under way is finished');
  program.end();
  await pause((environment.DRAIN_SECONDS ?? drainFor[environment.NODE_ENV]) * 1_000);
  live.close();
  await endServer();
  await Promise.all(loops);
  await feed.close();
  await runtime.database.close();
  await program.close();
  log.info({}, 'The API has ended');
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
