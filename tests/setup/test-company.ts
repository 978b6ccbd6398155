import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '../../api/app';
import { createApiServices } from '../../main/api-services';
import { deployShipped } from '../../main/deploy-shipped';
import { createLifeCycle } from '../../main/life-cycle';
import { createProcessRuntime, type ProcessRuntime } from '../../main/process-runtime';
import { createLogger } from '../../platform/logger';
import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { sqlOf } from '../../db/unit-of-work';
import { demoPassword } from '../../tools/demo/people';
import { prepareDemo } from '../../tools/demo/load';
import { StaffClient } from '../../tools/staff/client';
import { createApiClient, type ApiClient } from '../build/api-client';
import { awayCourier } from '../build/away-courier';
import { noMismatch, strictAnswers } from '../build/strict-answers';
import { testSealing } from '../build/test-sealing';
import { healthOf, overviewOf } from '../build/system-overview';
import { testDatabase } from './test-database';

export interface TestCompany {
  baseUrl: string; ownerUrl: string; runtime: ProcessRuntime;
  /** The person of the demo company who signs in by this login; their session is opened once. */
  as(login: string): StaffClient;
  /** The same person at the API, call by call, in a session of their own. */
  signIn(login: string): Promise<ApiClient>;
  /** Does what the worker would: runs the services that wait, until none is left. */
  settle(): Promise<void>;
  /** Brings a timer of the request forward to now, and lets it fire. */
  fireTimer(requestId: string, element: string): Promise<void>;
  query<T extends object = Record<string, unknown>>(sql: string, bind?: unknown[]): Promise<T[]>;
  end(): Promise<void>;
}

/** The demo company's people and catalogue with the shipped diagrams, behind the real API on a real database. Temporal is away, so each step is taken at once. */
export async function testCompany(): Promise<TestCompany> {
  const database = await testDatabase();
  await prepareDemo(database.ownerUrl);
  const runtime = createProcessRuntime({ databaseUrl: database.appUrl, max: 10, courier: awayCourier, ...createLifeCycle() });
  await deployShipped(runtime.unitOfWork);
  const services = createApiServices(runtime, { sealing: testSealing, system: overviewOf(runtime.database), importStarter: { start: async () => 'unavailable' }, migrationStarter: { start: async () => 'unavailable' }, backTestStarter: { start: async () => 'unavailable' }, taskBatchStarter: { start: async () => 'unavailable' }, webhookStarter: { start: async () => 'unavailable' }, webhookReach: 'any' });
  const { listener, mismatches } = strictAnswers(createApi(services, {
    logger: createLogger('test', process.env.TEST_LOG ?? 'silent'), health: healthOf(runtime.database),
  }));
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sessions = new Map<string, StaffClient>();
  const query: TestCompany['query'] = (sql, bind) => runtime.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query(sql, bind));
  const starting = () => query<{ id: string }>(`select id from process_instance where status = 'starting'`);
  const waiting = () => query<{ instance_id: string; activity: string; attempt: number }>(`select instance_id, activity, attempt from service_call where state = 'requested' order by requested_at, activity`);
  const messaged = () => query<{ instance_id: string }>('select distinct instance_id from published_message where instance_id is not null and delivered_at is null');

  const settle = async (): Promise<void> => {
    for (let round = 0; round < 50; round += 1) {
      const [starts, calls, messages] = [await starting(), await waiting(), await messaged()];
      for (const { id } of starts) await runtime.advance(id, 'start', { kind: 'start' });
      for (const { instance_id, activity, attempt } of calls) await runtime.advance(instance_id, `service:${activity}:${attempt}`, { kind: 'service', activity });
      for (const { instance_id } of messages) await runtime.advance(instance_id, `wake:${newId()}`, { kind: 'wake' });
      if (starts.length + calls.length + messages.length === 0) return;
    }
    throw new Error('the services do not come to an end');
  };

  return {
    baseUrl, ownerUrl: database.ownerUrl, runtime, settle, query,
    as(login) {
      const session = sessions.get(login) ?? new StaffClient({ baseUrl, login, password: demoPassword });
      sessions.set(login, session);
      return session;
    },
    async signIn(login) {
      const client = createApiClient(baseUrl);
      const { status } = await client.signIn({ login }, demoPassword);
      if (status !== 200) throw new Error(`${login} could not sign in: ${status}`);
      return client;
    },
    async fireTimer(requestId, element) {
      const moved = await query(`update process_timer set due = now() - interval '1 second' where instance_id = $1 and element = $2 returning timer`, [requestId, element]);
      if (moved.length === 0) throw new Error(`the request has no timer at ${element}`);
      await runtime.advance(requestId, `wake:${newId()}`, { kind: 'wake' });
      await settle();
    },
    async end() {
      await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
      await runtime.database.close();
      await database.drop();
      noMismatch(mismatches);
    },
  };
}
