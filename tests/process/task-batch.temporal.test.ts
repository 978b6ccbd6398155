import { randomUUID } from 'node:crypto';
import type { TaskBatch } from '../../contracts/task-batches';
import { taskBatchWorkflowId } from '../../contracts/workflow';
import { newId } from '../../domain/shared/ids';
import { createTaskBatchStarter } from '../../main/job-starters';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import type { ApiClient } from '../build/api-client';
import { until } from '../build/until';
import { peopleAtWork } from '../life-cycle/people-at-work';
import { testCompany, type TestCompany } from '../setup/test-company';
import { testTemporalAddress } from '../setup/test-temporal';
import { testSealing } from '../build/test-sealing';

const namespace = `task-batch-${newId()}`;
const tasks = 300;
let company: TestCompany;
let courier: TemporalCourier;
let supervisor: ApiClient;

beforeAll(async () => {
  installTemporalRuntime(createLogger('test', 'error'));
  await ensureNamespace(testTemporalAddress(), namespace);
  courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
  company = await testCompany();
  supervisor = await company.signIn('supervisor');
});
afterAll(async () => {
  await courier?.close();
  await company?.end();
});

test('a batch goes on where a worker left it, and each task is taken once', async () => {
  const { id: request } = await peopleAtWork(company).create();
  await company.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, branch_id, role, created_at)
    select gen_random_uuid(), i.id, 'batch' || n, 'T', 'assign', 'x', 'x', u.branch_id, 'supervisor', now() from generate_series(1, ${tasks}) n,
      (select branch_id from app_user where login = 'supervisor') u, process_instance i where i.id = $1`, [request]);
  const { body: made } = await supervisor.post<TaskBatch>('/task-batches', { act: { kind: 'claim' }, selection: { view: 'team', filters: { type: 'assign' } } }, { key: randomUUID() });
  const read = async (): Promise<TaskBatch> => (await supervisor.get<TaskBatch>(`/task-batches/${made.id}`)).body;
  await expect(createTaskBatchStarter(courier).start(made.id)).resolves.toBe('ok');
  const bundle = await workflowBundle();
  const work = async (enough: () => Promise<unknown>): Promise<void> => {
    const workers = await createWorkers({ sealing: testSealing, address: testTemporalAddress(), namespace, runtime: company.runtime, bundle });
    const running = workers.run();
    try { await enough(); } finally { workers.shutdown(); await running; await workers.close(); }
  };
  await work(() => until(read, 100, ({ done }) => done > 0));
  const left = await read();
  expect([left.state, left.left > 0]).toEqual(['running', true]);
  // The batch is done before its workflow ends, which takes a worker too.
  await work(async () => (await courier.client()).workflow.getHandle(taskBatchWorkflowId(made.id)).result());
  expect(await read()).toMatchObject({ total: made.total, state: 'done', left: 0, refused: 0 });
  const [record] = await company.query<{ claims: number; tasks: number }>("select count(*)::int as claims, count(distinct resource_id)::int as tasks from audit_log where action = 'task.claim'");
  expect(record).toEqual({ claims: made.total, tasks: made.total });
}, 240_000);
