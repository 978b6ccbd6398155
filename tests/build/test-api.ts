import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi, type AppOptions } from '../../api/app';
import { createLive } from '../../api/live/routes';
import type { ApiServices } from '../../api/services';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { createChangeFeed, notifyChanges } from '../../db/read/change-feed';
import type { Courier } from '../../domain/process/ports';
import type { TaskEffects, TopicHandlers } from '../../domain/process/registry';
import { createApiServices } from '../../main/api-services';
import { createProcessRuntime, type ProcessRuntime } from '../../main/process-runtime';
import { createLogger } from '../../platform/logger';
import { awayCourier } from './away-courier';
import { testSealing } from './test-sealing';
import { createApiClient, type ApiClient } from './api-client';
import { noMismatch, strictAnswers } from './strict-answers';
import { healthOf, overviewOf } from './system-overview';

export interface TestApi { baseUrl: string; runtime: ProcessRuntime; services: ApiServices; client(): ApiClient; /** Answers that are not as the document says; closing fails with them. */ mismatches: string[]; startedImports: string[]; startedMigrations: string[]; startedWebhooks: string[]; close(): Promise<void> }
export interface TestApiOptions extends Partial<Omit<AppOptions, 'live'>> { courier?: Courier; effects?: TaskEffects; topics?: TopicHandlers; /** With the change feed and `/live`. */ live?: boolean; /** Of its streams, in milliseconds. */ heartbeat?: number }

/** The real API over real HTTP, on the application's role of a test's database. */
export async function startTestApi(appUrl: string, { courier = awayCourier, effects = {}, topics = {}, live, heartbeat = 200, ...options }: TestApiOptions = {}): Promise<TestApi> {
  const runtime = createProcessRuntime({ databaseUrl: appUrl, courier, taskTypes: allTaskTypes, effects, topics, committed: notifyChanges() });
  const startedImports: string[] = [];
  const startedMigrations: string[] = [];
  const startedWebhooks: string[] = [];
  const services = createApiServices(runtime, { sealing: testSealing, system: overviewOf(runtime.database), importStarter: { start: async (jobId) => { startedImports.push(jobId); return 'ok'; } }, migrationStarter: { start: async (batchId) => { startedMigrations.push(batchId); return 'ok'; } }, backTestStarter: { start: async () => 'ok' }, taskBatchStarter: { start: async () => 'ok' }, webhookStarter: { start: async (webhookId) => { startedWebhooks.push(webhookId); return 'ok'; } }, webhookReach: 'public' });
  const feed = live ? await createChangeFeed({ url: appUrl, failed: () => undefined }) : undefined;
  const streams = feed && createLive({ feed, sessions: services.sessions }, { heartbeat });
  const app = createApi(services, {
    logger: createLogger('test-api', process.env.TEST_LOG ?? 'silent'), health: healthOf(runtime.database), live: streams,
    ...options,
  });
  const { listener, mismatches } = strictAnswers(app);
  const server = createServer(listener);
  // As in service: a connection that ends just when the next request of a test goes out would fail it.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl, runtime, services, mismatches, startedImports, startedMigrations, startedWebhooks, client: () => createApiClient(baseUrl), close: async () => { streams?.close(); await feed?.close(); await close(server, runtime); noMismatch(mismatches); } };
}

async function close(server: Server, runtime: ProcessRuntime): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  await runtime.database.close();
}

