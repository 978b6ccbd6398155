import { newId } from '../../domain/shared/ids';
import type { UnitOfWork } from '../../domain/shared/unit-of-work';
import { createImportStarter } from '../../main/job-starters';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';
import { createTemporalCourier, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { importWorkflowId } from '../../contracts/workflow';
import { until } from '../build/until';
import { testCompany, type TestCompany } from '../setup/test-company';
import { testTemporalAddress } from '../setup/test-temporal';
import { testSealing } from '../build/test-sealing';

const namespace = `import-${newId()}`;
const header = 'id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem';
let company: TestCompany;
let courier: TemporalCourier;
let bundle: Awaited<ReturnType<typeof workflowBundle>>;
let running: Awaited<ReturnType<typeof startWorker>> | undefined;

beforeAll(async () => {
  installTemporalRuntime(createLogger('test', 'error'));
  await ensureNamespace(testTemporalAddress(), namespace);
  courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
  [company, bundle] = await Promise.all([testCompany(), workflowBundle()]);
});
afterEach(async () => { await running?.end(); });
afterAll(async () => {
  await courier?.close();
  await company?.end();
});

/** With `pause`, each batch takes so many milliseconds longer. */
async function startWorker(pause = 0): Promise<{ end(): Promise<void> }> {
  const { runtime } = company;
  const unitOfWork: UnitOfWork = { ...runtime.unitOfWork, run: async (actor, work) => { await new Promise((resolve) => { setTimeout(resolve, pause); }); return runtime.unitOfWork.run(actor, work); } };
  const workers = await createWorkers({ sealing: testSealing, address: testTemporalAddress(), namespace, runtime: { ...runtime, unitOfWork }, bundle });
  const ran = workers.run();
  running = { end: async () => { running = undefined; workers.shutdown(); await ran; await workers.close(); } };
  return running;
}
const upload = async (name: string, rows: number): Promise<string> => {
  const lines = Array.from({ length: rows }, (_, index) => `${name}_${index},Club,IRN,Lamp,Lamp,20,,,,Fixed,,Club,2020-01-01,Lamp ${index} is dark`);
  const { id } = await company.as('reception').startImport(`${name}.csv`, [header, ...lines].join('\n'));
  await expect(createImportStarter(courier).start(id)).resolves.toBe('ok');
  return id;
};
const job = (id: string) => company.as('reception').readImport(id);
const imported = async (name: string): Promise<number> =>
  Number((await company.query<{ n: string }>(`select count(*) as n from service_request where external_id like $1`, [`${name}\\_%`]))[0]?.n);

test('a job is carried out once, however often its workflow is started', async () => {
  await startWorker();
  const id = await upload('small', 150);
  await createImportStarter(courier).start(id);
  await until(() => job(id), 60, ({ state }) => state === 'done');
  await (await courier.client()).workflow.getHandle(importWorkflowId(id)).result();
  expect(await imported('small')).toBe(150);
  // It has ended: another start finds nothing to do.
  await expect(createImportStarter(courier).start(id)).resolves.toBe('ok');
  await (await courier.client()).workflow.getHandle(importWorkflowId(id)).result();
  expect(await imported('small')).toBe(150);
  expect(await job(id)).toMatchObject({ state: 'done', done: 150, known: 0 });
});

test('a worker that ends in the middle hands the rest to the next one', async () => {
  // Longer than a worker may take to finish what it has begun.
  const first = await startWorker(500);
  const id = await upload('large', 2_000);
  await until(() => job(id), 60, ({ done }) => done >= 200);
  await first.end();
  const between = await job(id);
  expect(between.state).toBe('running');
  expect(between.done).toBeLessThan(2_000);
  await startWorker();
  await until(() => job(id), 60, ({ state }) => state === 'done');
  expect(await job(id)).toMatchObject({ done: 2_000, failed: 0 });
  expect(await imported('large')).toBe(2_000);
});

test('an import that is cancelled while it runs ends, and its workflow with it', async () => {
  await startWorker();
  const id = await upload('stopped', 2_000);
  await until(() => job(id), 60, ({ done }) => done >= 100);
  await company.query(`update import_job set state = 'cancelled', finished_at = now(), content = null where id = $1`, [id]);
  await (await courier.client()).workflow.getHandle(importWorkflowId(id)).result();
  const stopped = await job(id);
  expect(stopped.state).toBe('cancelled');
  expect(await imported('stopped')).toBe(stopped.done);
});
