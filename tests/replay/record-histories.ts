import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { taskBatchWorkflowId } from '../../contracts/workflow';
import { newId } from '../../domain/shared/ids';
import { createTaskBatchStarter } from '../../main/job-starters';
import { createWorkers, installTemporalRuntime } from '../../main/worker-runtime';
import { createLogger } from '../../platform/logger';
import { workflowBundle } from '../../main/workflow-bundle';
import { projectRoot } from '../../platform/paths';
import { createTemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { createLampWorld } from '../process/lamp';
import { until } from '../build/until';
import ensureStack from '../setup/temporal-setup';
import { stopStack } from '../setup/stack';
import { testDatabase } from '../setup/test-database';
import { testTemporalAddress } from '../setup/test-temporal';
import { testSealing } from '../build/test-sealing';

/**
 * Records one history a path of today's workflow into `histories/<release>-<path>.json`.
 * Run once a release (`npm run record:histories -- 0.1.0`), or for a path that is new (`-- 0.1.0 task-batch`); files of earlier releases are never rewritten.
 */
async function record(release: string, only: string | undefined): Promise<void> {
  installTemporalRuntime(createLogger('test', 'error'));
  await ensureStack();
  const [address, namespace] = [testTemporalAddress(), `record-${newId()}`];
  await ensureNamespace(address, namespace);
  const courier = createTemporalCourier({ address, namespace });
  const world = await createLampWorld(await testDatabase(), courier);
  const workers = await createWorkers({ sealing: testSealing, address, namespace, runtime: world.runtime, bundle: await workflowBundle() });
  const running = workers.run();
  const opened = async (id: string, type: string) => until(async () => { const task = await world.taskOf(id, type); return task?.state === 'open' && task; });
  const complete = async (id: string, type: string, outcome: string) => {
    const task = await opened(id, type);
    const actor = type === 'lampReceive' ? world.reception : world.technician;
    await world.claim(task.id, actor);
    const done = await world.runtime.completion.complete(actor, task.id, { submissionId: newId(), outcome, values: type === 'lampReceive' ? { words: 'bright' } : {} });
    if (!done.ok) throw new Error(done.error.code);
  };
  const request = async (): Promise<string> => {
    const id = await world.openRequest();
    await world.runtime.relay(100);
    return id;
  };
  const folder = join(__dirname, 'histories');
  mkdirSync(folder, { recursive: true });
  const save = async (id: string, path: string, runId?: string) => {
    const handle = (await courier.client()).workflow.getHandle(id, runId);
    let history = await handle.fetchHistory();
    // Whole workflow tasks only: the row is there a moment before the history says so.
    for (let events = -1; events !== history.events?.length;) {
      events = history.events?.length ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      history = await handle.fetchHistory();
    }
    writeFileSync(join(folder, `${release}-${path}.json`), `${JSON.stringify(temporal.api.history.v1.History.create(history).toJSON(), null, 1).replaceAll(`${projectRoot}/`, '')}\n`, { flag: 'wx' });
  };

  const paths: Record<string, () => Promise<void>> = {
    async completed() {
      const straight = await request();
      await complete(straight, 'lampReceive', 'received');
      await complete(straight, 'lampRepair', 'done');
      await (await courier.client()).workflow.getHandle(straight).result();
      await save(straight, 'completed');
    },
    async 'continued-as-new'() {
      const looping = await request();
      const firstRun = (await (await courier.client()).workflow.getHandle(looping).describe()).runId;
      await complete(looping, 'lampReceive', 'received');
      for (let loop = 0; loop < 12; loop += 1) await complete(looping, 'lampRepair', 'again');
      await opened(looping, 'lampRepair');
      await save(looping, 'continued-as-new', firstRun);
      await save(looping, 'after-continue-as-new');
    },
    async incident() {
      world.check.failures = 100;
      const failing = await request();
      await complete(failing, 'lampReceive', 'received');
      await until(async () => (await world.query('select 1 from incident where instance_id = $1', [failing])).length > 0);
      await save(failing, 'incident');
      world.check.failures = 0;
    },
    async void() {
      const voided = await request();
      await opened(voided, 'lampReceive');
      await world.runtime.unitOfWork.do({ kind: 'system' }, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-void', key: voided, payload: {} }));
      await world.runtime.relay(100);
      await (await courier.client()).workflow.getHandle(voided).result();
      await save(voided, 'void');
    },
    async 'task-batch'() {
      const [task, batch] = [await opened(await request(), 'lampReceive'), newId()];
      // More than are done between two looks at how it stands.
      await world.query(`insert into task_batch (id, act, total, created_by) values ($1, '{"kind":"claim"}', 45, $2)`, [batch, world.reception.id]);
      await world.query('insert into task_batch_item (batch_id, place, task_id) select $1, n, $2 from generate_series(1, 45) n', [batch, task.id]);
      await createTaskBatchStarter(courier).start(batch);
      await (await courier.client()).workflow.getHandle(taskBatchWorkflowId(batch)).result();
      await save(taskBatchWorkflowId(batch), 'task-batch');
    },
  };
  for (const [path, made] of Object.entries(paths)) if (only === undefined || only === path) await made();

  workers.shutdown();
  await running;
  await workers.close();
  await courier.close();
  await world.runtime.database.close();
  await stopStack();
}

const [release, only] = process.argv.slice(2);
if (!release) throw new Error('name the release, e.g. 0.1.0');
record(release, only).then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
