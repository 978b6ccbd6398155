import type { AdvanceAnswer } from '../../contracts/workflow';
import { hasPollers } from '../../platform/temporal-pollers';
import { restAfterFailure } from '../../platform/temporal-courier';
import { until } from '../build/until';
import { testTemporalAddress } from '../setup/test-temporal';
import { lampAtWork } from './lamp-at-work';
import { killedWorkerSuite } from './killed-worker-suite';

jest.setTimeout(180_000);
const suite = killedWorkerSuite();
const lamps = lampAtWork(() => suite.world);

/** The completion as the workflow gets it, with as much patience as it needs: nobody takes the direct way. */
async function updateOf(id: string, task: string) {
  const { args, submissionId } = await lamps.submitted(task);
  const answer = (await suite.courier.client()).workflow.getHandle(id).executeUpdate<AdvanceAnswer, [typeof args]>('complete', { args: [args], updateId: `${task}:${submissionId}` });
  answer.catch(() => undefined);
  return { answer, submissionId };
}

/** The next worker does what it gets (Temporal goes on handing work to the killed one for a while), and completions go to it again. */
async function takenOver(): Promise<void> {
  await suite.worker.start();
  const { id, task } = await lamps.open();
  expect(await (await updateOf(id, task)).answer).toMatchObject({ result: 'done' });
  await new Promise((resolve) => { setTimeout(resolve, restAfterFailure); });
}

it('killed inside the transaction: nothing is half done, and the next worker does it once', async () => {
  const { id, task } = await lamps.open();
  suite.worker.arm('in-effect');
  const { answer, submissionId } = await updateOf(id, task);
  expect(await suite.worker.died()).toBe('SIGKILL');
  expect(await suite.world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'open' });
  expect(await lamps.count('decision where request_id = $1', [id])).toBe(0);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'task-completed'`, [id])).toBe(0);
  await suite.worker.start();
  expect(await answer).toMatchObject({ result: 'done' });
  await lamps.openRepair(id);
  await lamps.once(id, task);
  expect(await lamps.complete(task, { submissionId })).toMatchObject({ ok: true });
  await lamps.once(id, task);
});

it.each(['after-commit', 'before-answer'] as const)('killed %s: it is done once, and the person who asks again is told so', async (point) => {
  const { id, task } = await lamps.open();
  suite.worker.arm(point);
  const { answer, submissionId } = await updateOf(id, task);
  expect(await suite.worker.died()).toBe('SIGKILL');
  expect(await suite.world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'completed' });
  // The second click comes while no worker is there.
  expect(await lamps.complete(task, { submissionId })).toMatchObject({ ok: true });
  await suite.worker.start();
  expect(await answer).toMatchObject({ result: 'done' });
  await lamps.openRepair(id);
  await lamps.once(id, task);
});

it('Temporal remembers a killed worker for a while; asked for the next one, it says no until that one polls', async () => {
  const polls = (pid?: number) => hasPollers(testTemporalAddress(), suite.namespace, 'process', pid);
  const killed = suite.worker.pid();
  expect(await polls(killed)).toBe(true);
  await suite.worker.kill();
  expect([await polls(), await polls(killed)]).toEqual([true, true]);
  await suite.worker.start();
  expect(suite.worker.pid()).not.toBe(killed);
  await until(() => polls(suite.worker.pid()));
});

it('killed in a service: it is done once by whoever takes over, and no incident is raised', async () => {
  const { id, task } = await lamps.open();
  suite.worker.arm('in-service');
  expect(await lamps.complete(task)).toMatchObject({ ok: true });
  expect(await suite.worker.died()).toBe('SIGKILL');
  await takenOver();
  await lamps.openRepair(id, 90);
  expect(await lamps.count(`process_event where instance_id = $1 and kind = 'service-completed'`, [id])).toBe(1);
  await lamps.once(id, task);
  expect(await lamps.count('incident where instance_id = $1', [id])).toBe(0);
});

it('a person whose completion the worker died over does not wait for the next worker', async () => {
  const { id, task } = await lamps.open();
  suite.worker.arm('in-effect');
  const before = Date.now();
  const answer = await lamps.complete(task);
  expect(await suite.worker.died()).toBe('SIGKILL');
  expect(answer).toMatchObject({ ok: true });
  expect(Date.now() - before).toBeLessThan(15_000);
  await suite.worker.start();
  await lamps.openRepair(id);
  await lamps.once(id, task);
});
