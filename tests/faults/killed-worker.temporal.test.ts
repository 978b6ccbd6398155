import { newId } from '../../domain/shared/ids';
import type { AdvanceAnswer } from '../../contracts/workflow';
import { hasPollers } from '../../platform/temporal-pollers';
import { createTemporalCourier, restAfterFailure, type TemporalCourier } from '../../platform/temporal-courier';
import { ensureNamespace } from '../../platform/temporal-namespace';
import { until } from '../build/until';
import { createLampWorld, type LampWorld } from '../process/lamp';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { testTemporalAddress } from '../setup/test-temporal';
import { lampAtWork } from './lamp-at-work';
import { createWorkerProcess, type WorkerProcess } from './worker-process';

jest.setTimeout(180_000);
const namespace = `crash-${newId()}`;
let database: TestDatabase;
let courier: TemporalCourier;
let world: LampWorld;
let worker: WorkerProcess;
const lamps = lampAtWork(() => world);

beforeAll(async () => {
  await ensureNamespace(testTemporalAddress(), namespace);
  database = await testDatabase();
  courier = createTemporalCourier({ address: testTemporalAddress(), namespace });
  world = await createLampWorld(database, courier);
  worker = createWorkerProcess({ databaseUrl: database.appUrl, address: testTemporalAddress(), namespace });
  await worker.start();
});
afterAll(async () => {
  await worker?.end();
  await courier?.close();
  await world?.runtime.database.close();
  await database?.drop();
});

/** The completion as the workflow gets it, with as much patience as it needs: nobody takes the direct way. */
async function updateOf(id: string, task: string) {
  const { args, submissionId } = await lamps.submitted(task);
  const answer = (await courier.client()).workflow.getHandle(id).executeUpdate<AdvanceAnswer, [typeof args]>('complete', { args: [args], updateId: `${task}:${submissionId}` });
  answer.catch(() => undefined);
  return { answer, submissionId };
}

/** The next worker does what it gets (Temporal goes on handing work to the killed one for a while), and completions go to it again. */
async function takenOver(): Promise<void> {
  await worker.start();
  const { id, task } = await lamps.open();
  expect(await (await updateOf(id, task)).answer).toMatchObject({ result: 'done' });
  await new Promise((resolve) => { setTimeout(resolve, restAfterFailure); });
}

it('killed inside the transaction: nothing is half done, and the next worker does it once', async () => {
  const { id, task } = await lamps.open();
  worker.arm('in-effect');
  const { answer, submissionId } = await updateOf(id, task);
  expect(await worker.died()).toBe('SIGKILL');
  expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'open' });
  expect(await lamps.count('decision where request_id = $1', [id])).toBe(0);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'task-completed'`, [id])).toBe(0);
  await worker.start();
  expect(await answer).toMatchObject({ result: 'done' });
  await lamps.openRepair(id);
  await lamps.once(id, task);
  expect(await lamps.complete(task, { submissionId })).toMatchObject({ ok: true });
  await lamps.once(id, task);
});

it.each(['after-commit', 'before-answer'] as const)('killed %s: it is done once, and the person who asks again is told so', async (point) => {
  const { id, task } = await lamps.open();
  worker.arm(point);
  const { answer, submissionId } = await updateOf(id, task);
  expect(await worker.died()).toBe('SIGKILL');
  expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'completed' });
  // The second click comes while no worker is there.
  expect(await lamps.complete(task, { submissionId })).toMatchObject({ ok: true });
  await worker.start();
  expect(await answer).toMatchObject({ result: 'done' });
  await lamps.openRepair(id);
  await lamps.once(id, task);
});

it('Temporal remembers a killed worker for a while; asked for the next one, it says no until that one polls', async () => {
  const polls = (pid?: number) => hasPollers(testTemporalAddress(), namespace, 'process', pid);
  const killed = worker.pid();
  expect(await polls(killed)).toBe(true);
  await worker.kill();
  expect([await polls(), await polls(killed)]).toEqual([true, true]);
  await worker.start();
  expect(worker.pid()).not.toBe(killed);
  await until(() => polls(worker.pid()));
});

it('killed in a service: it is done once by whoever takes over, and no incident is raised', async () => {
  const { id, task } = await lamps.open();
  worker.arm('in-service');
  expect(await lamps.complete(task)).toMatchObject({ ok: true });
  expect(await worker.died()).toBe('SIGKILL');
  await takenOver();
  await lamps.openRepair(id, 90);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'service-completed'`, [id])).toBe(1);
  await lamps.once(id, task);
  expect(await lamps.count('incident where instance_id = $1', [id])).toBe(0);
});

it('a person whose completion the worker died over does not wait for the next worker', async () => {
  const { id, task } = await lamps.open();
  worker.arm('in-effect');
  const before = Date.now();
  const answer = await lamps.complete(task);
  expect(await worker.died()).toBe('SIGKILL');
  expect(answer).toMatchObject({ ok: true });
  expect(Date.now() - before).toBeLessThan(15_000);
  await worker.start();
  await lamps.openRepair(id);
  await lamps.once(id, task);
});
