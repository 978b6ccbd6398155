import { createServer } from 'node:http';
import { createApi } from '../../../api/app';
import { createLive } from '../../../api/live/routes';
import { createChangeFeed } from '../../../db/read/change-feed';
import { createRequestStore } from '../../../db/requests/request-store';
import { createWarrantyStore } from '../../../db/warranty/warranty-store';
import { createFileStore } from '../../../db/files/file-store';
import { createRequestIntake } from '../../../domain/requests/create-request';
import { createRequestCover } from '../../../domain/warranty/request-cover';
import { createApiServices } from '../../../main/api-services';
import { onEnd } from '../../../main/supervisor/shutdown';
import { readEnvironment, requireConnections, requireSealingKeys } from '../../../platform/environment';
import { createLogger } from '../../../platform/logger';
import { createSealing } from '../../../platform/sealing';
import { createTemporalCourier } from '../../../platform/temporal-courier';
import { healthOf, overviewOf } from '../../../tests/build/system-overview';
import { createPeerRuntime } from './peer-runtime';

/** The API of the hand-written life cycle: main/api.ts, with its completions and starts over the other transactions. */
async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const logger = createLogger('peer-api', environment.LOG_LEVEL);
  const courier = createTemporalCourier({ address, namespace: environment.TEMPORAL_NAMESPACE });
  const runtime = createPeerRuntime({ databaseUrl, max: environment.DATABASE_POOL, courier });
  const { unitOfWork, processes, journal, advance } = runtime;
  const ours = createApiServices(runtime, { system: overviewOf(runtime.database), sealing: createSealing(requireSealingKeys(environment)), importStarter: { start: async () => 'ok' }, migrationStarter: { start: async () => 'ok' }, taskBatchStarter: { start: async () => 'ok' }, backTestStarter: { start: async () => 'ok' }, webhookStarter: { start: async () => 'ok' }, webhookReach: 'public' });
  const services = {
    ...ours,
    intake: createRequestIntake({ unitOfWork, requests: createRequestStore(), processes, journal, personal: ours.personal, files: createFileStore(), covers: createRequestCover(createWarrantyStore()), begin: async (id) => { await advance(id, 'start', { kind: 'start' }); } }),
  };
  const feed = await createChangeFeed({ url: databaseUrl, failed: (error) => logger.warn({ err: error }, 'The change feed lost its connection') });
  const live = createLive({ feed, sessions: services.sessions });
  const app = createApi(services, { logger, live, health: healthOf(runtime.database) });
  const server = createServer(app);
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(environment.PORT, environment.HOST, resolve);
  });
  await new Promise<void>((resolve) => { onEnd(() => { resolve(); }); });
  live.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  await feed.close();
  await courier.close();
  await runtime.database.close();
}

run().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
