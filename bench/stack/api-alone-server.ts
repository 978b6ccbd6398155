import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '../../api/app';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { notifyChanges } from '../../db/read/notify-changes';
import { createApiServices } from '../../main/api-services';
import { createProcessRuntime } from '../../main/process-runtime';
import { createLogger } from '../../platform/logger';
import { awayCourier } from '../../tests/build/away-courier';
import { healthOf, overviewOf } from '../../tests/build/system-overview';
import { testSealing } from '../../tests/build/test-sealing';

/** The API alone over the database that the benchmark has filled, in a process of its own; its port goes to whoever started it. Nothing here moves a request, so no Temporal is needed. */
async function run(databaseUrl: string): Promise<void> {
  const runtime = createProcessRuntime({ databaseUrl, courier: awayCourier, taskTypes: allTaskTypes, effects: {}, topics: {}, committed: notifyChanges() });
  const idle = { start: async () => 'ok' as const };
  const services = createApiServices(runtime, { sealing: testSealing, system: overviewOf(runtime.database), importStarter: idle, migrationStarter: idle, backTestStarter: idle, taskBatchStarter: idle, webhookStarter: idle, webhookReach: 'public' });
  const server = createServer(createApi(services, { logger: createLogger('bench-api', 'error'), health: healthOf(runtime.database), limits: { strangers: 1_000_000, person: 1_000_000, address: 1_000_000 } }));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  process.send!({ port: (server.address() as AddressInfo).port });
  process.on('disconnect', () => process.exit(0));
}

void run(process.argv[2]!);
