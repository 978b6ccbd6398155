import { randomUUID } from 'node:crypto';
import type { BackTest } from '../../contracts/back-tests';
import { backTestWorkflowId } from '../../contracts/workflow';
import { newId } from '../../domain/shared/ids';
import { createBackTestStarter } from '../../main/job-starters';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import type { ApiClient } from '../build/api-client';
import { until } from '../build/until';
import { testCompany, type TestCompany } from '../setup/test-company';
import { testTemporalAddress } from '../setup/test-temporal';
import { testSealing } from '../build/test-sealing';

const namespace = `back-test-${newId()}`;
let company: TestCompany;
let courier: TemporalCourier;
let manager: ApiClient;

beforeAll(async () => {
  installTemporalRuntime(createLogger('test', 'error'));
  await ensureNamespace(testTemporalAddress(), namespace);
  courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
  company = await testCompany();
  manager = await company.signIn('manager');
});
afterAll(async () => {
  await courier?.close();
  await company?.end();
});

test('F303 a back-test is carried out by its workflow once, however often it is started, and waits until a worker is there', async () => {
  const { body: { id } } = await manager.post<BackTest>('/processes/repair/back-tests', { version: 1 }, { key: randomUUID() });
  await expect(createBackTestStarter(courier).start(id)).resolves.toBe('ok');
  expect((await manager.get<BackTest>(`/back-tests/${id}`)).body.state).toBe('running');
  const workers = await createWorkers({ sealing: testSealing, address: testTemporalAddress(), namespace, runtime: company.runtime, bundle: await workflowBundle() });
  const running = workers.run();
  try {
    await until(async () => (await manager.get<BackTest>(`/back-tests/${id}`)).body.state === 'done');
    await (await courier.client()).workflow.getHandle(backTestWorkflowId(id)).result();
    await expect(createBackTestStarter(courier).start(id)).resolves.toBe('ok');
    expect((await (await courier.client()).workflow.getHandle(backTestWorkflowId(id)).describe()).status.name).toBe('COMPLETED');
  } finally {
    workers.shutdown();
    await running;
    await workers.close();
  }
});
