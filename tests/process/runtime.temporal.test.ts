import { temporal } from '@temporalio/proto';
import { newId } from '../../domain/shared/ids';
import { until } from '../build/until';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';
import { ServiceFault } from '../../domain/process/registry';

let world: LampWorld;

const suite = lampTemporalSuite({ pool: 20, ready: (made) => { world = made.world; } });

const open = async (): Promise<{ id: string; task: string }> => {
  const id = await world.openRequest();
  const task = await until(async () => { await world.runtime.relay(100); return world.taskOf(id, 'lampReceive'); });
  return { id, task: task.id };
};
const complete = (task: string, actor = world.reception, outcome = 'received', submissionId = newId()) =>
  world.runtime.completion.complete(actor, task, { submissionId, outcome, values: outcome === 'received' ? { words: 'bright' } : {} });
const statusOf = async (id: string) => (await world.query<{ status: string }>('select status from process_instance where id = $1', [id]))[0]!.status;
const openRepair = (id: string) => until(async () => { const task = await world.taskOf(id, 'lampRepair'); return task?.state === 'open' && task; });
const historyOf = async (id: string): Promise<string[]> => {
  const { client } = suite.courier;
  const history = await (await client()).workflow.getHandle(id).fetchHistory();
  return (history.events ?? []).map((event) => String(event.eventType));
};
const activityScheduled = String(temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
const workflowTaskFailed = String(temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED);
const count = async (sql: string, bind: unknown[]): Promise<number> => Number((await world.query<{ n: string }>(`select count(*) as n from ${sql}`, bind))[0]!.n);

describe('one workflow a request', () => {
  it('F301 runs the diagram: the service by itself, the people by updates, and ends', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    expect(await complete(task)).toMatchObject({ ok: true });
    const repair = await openRepair(id);
    await world.claim(repair.id, world.technician);
    expect(await complete(repair.id, world.technician, 'done')).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe('completed');
    const handle = (await suite.courier.client()).workflow.getHandle(id);
    await handle.result();
    expect((await handle.describe()).status.name).toBe('COMPLETED');
    const history = await historyOf(id);
    expect(history.length).toBeLessThan(25);
    // The service was done in place: no activity was scheduled for it.
    expect(history).not.toContain(activityScheduled);
    // The update went through Temporal, not the direct way: no wake was left behind.
    expect(await count(`outbox where instance_id = $1 and kind = 'wake'`, [id])).toBe(0);
  });

  it('is found in Temporal by the number of its request and by its branch', async () => {
    const { id } = await open();
    const [{ no }] = await world.query<{ no: string }>('select no from service_request where id = $1', [id]) as [{ no: string }];
    const found = async (query: string): Promise<string[]> => {
      const ids: string[] = [];
      for await (const { workflowId } of (await suite.courier.client()).workflow.list({ query })) ids.push(workflowId);
      return ids;
    };
    expect(await until(async () => { const ids = await found(`ZamenNumber = '${no}'`); return ids.length > 0 && ids; })).toEqual([id]);
    expect(await found(`ZamenBranch = 'T' and ZamenNumber = '${no}'`)).toEqual([id]);
    expect(await found(`ZamenBranch = 'elsewhere'`)).toEqual([]);
  });

  it('gives the same answer to the same completion at once, and after the end', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    const submissionId = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => complete(task, world.reception, 'received', submissionId)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const repair = await openRepair(id);
    await world.claim(repair.id, world.technician);
    await complete(repair.id, world.technician, 'done');
    expect(await complete(task, world.reception, 'received', submissionId)).toMatchObject({ ok: true });
    expect(await count('decision where request_id = $1', [id])).toBe(1);
  });

  it('takes fifty completions of one request at once: one does it, nobody hangs', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    const answers = await Promise.all(Array.from({ length: 50 }, () => complete(task)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])).every((code) => code === 'task.completed')).toBe(true);
    expect(await count('decision where request_id = $1', [id])).toBe(1);
  });

  it('continues as new with a flat history while a request loops, and still answers old completions', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    const first = newId();
    await complete(task, world.reception, 'received', first);
    for (let loop = 0; loop < 12; loop += 1) {
      const repair = await openRepair(id);
      await world.claim(repair.id, world.technician);
      expect(await complete(repair.id, world.technician, 'again')).toMatchObject({ ok: true });
    }
    await openRepair(id);
    const description = await until(async () => { const d = await (await suite.courier.client()).workflow.getHandle(id).describe(); return d.raw.workflowExtendedInfo?.originalStartTime && d; });
    expect(description.historyLength).toBeLessThan(150);
    expect(await complete(task, world.reception, 'received', first)).toMatchObject({ ok: true });
    expect(await count('decision where request_id = $1', [id])).toBe(1);
  });

  it('tries a failing service again, and raises one incident when it fails for good; a retry goes on', async () => {
    world.check.failures = 2;
    const { id, task } = await open();
    await world.claim(task, world.reception);
    await complete(task);
    await openRepair(id);
    expect(await historyOf(id)).toContain(activityScheduled);
    expect(await count('incident where instance_id = $1', [id])).toBe(0);

    world.check.fault = new ServiceFault('lamp.lost', 'no such lamp', false);
    const second = await open();
    await world.claim(second.task, world.reception);
    await complete(second.task);
    const [incident] = await until(async () => { const rows = await world.query<{ id: string; code: string }>('select id, code from incident where instance_id = $1', [second.id]); return rows.length > 0 && rows; });
    expect(incident).toMatchObject({ code: 'lamp.lost' });
    world.check.fault = null;
    expect(await world.runtime.incidents({ ...world.both, roles: ['manager'], rights: world.manager.rights }, incident!.id)).toMatchObject({ ok: true });
    await world.runtime.relay(100);
    await openRepair(second.id);
  });

  it('lets nobody wait for a slow service, and goes on from its history after one', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    world.check.milliseconds = 3_000;
    const before = Date.now();
    expect(await complete(task)).toMatchObject({ ok: true });
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(await count(`outbox where instance_id = $1 and kind = 'wake'`, [id])).toBe(0);
    const repair = await openRepair(id);
    world.check.milliseconds = 0;
    await suite.stopWorker();
    await suite.startWorker();
    await world.claim(repair.id, world.technician);
    expect(await complete(repair.id, world.technician, 'done')).toMatchObject({ ok: true });
    // A worker that has just started on a busy machine may come too late, and is woken then.
    await until(async () => { await world.runtime.relay(100); return (await (await suite.courier.client()).workflow.getHandle(id).describe()).status.name === 'COMPLETED'; }, 90);
    expect((await historyOf(id)).filter((kind) => kind === workflowTaskFailed)).toEqual([]);
  }, 150_000);

  it('tries a service that fails for ever for half a minute, raises one incident, and goes on when a person retries', async () => {
    world.check.failures = Number.POSITIVE_INFINITY;
    const { id, task } = await open();
    await world.claim(task, world.reception);
    const before = Date.now();
    await complete(task);
    const [incident] = await until(async () => { const rows = await world.query<{ id: string; code: string; element: string; message: string }>('select id, code, element, message from incident where instance_id = $1', [id]); return rows.length > 0 && rows; }, 90);
    expect(Date.now() - before).toBeGreaterThan(20_000);
    expect(incident).toMatchObject({ code: 'service.failed', element: 'Check', message: 'the lamp tester is away' });
    expect(await world.taskOf(id, 'lampRepair')).toBeUndefined();
    world.check.failures = 0;
    expect(await world.runtime.incidents({ ...world.both, roles: ['manager'], rights: world.manager.rights }, incident!.id)).toMatchObject({ ok: true });
    await world.runtime.relay(100);
    await openRepair(id);
    expect(await count('incident where instance_id = $1', [id])).toBe(1);
    expect(await count(`process_event where instance_id = $1 and kind = 'service-completed'`, [id])).toBe(1);
  }, 150_000);

  it('answers a refusal as data through the workflow, and takes the corrected form', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    const refused = await world.runtime.completion.complete(world.reception, task, { submissionId: newId(), outcome: 'received', values: { words: 'dark' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'task.invalid', fields: [{ path: 'words', code: 'field.dark' }] } });
    expect(await count('decision where request_id = $1', [id])).toBe(0);
    expect(await complete(task)).toMatchObject({ ok: true });
    await openRepair(id);
    expect(await count('decision where request_id = $1', [id])).toBe(1);
    expect(await count(`process_event where instance_id = $1 and kind = 'refused'`, [id])).toBe(1);
    expect(await count(`outbox where instance_id = $1 and kind = 'wake'`, [id])).toBe(0);
  });

  it('fires a timer by itself', async () => {
    await world.setting('lamp.remind', { amount: 1 / 60, unit: 'min' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { id } = await open();
    await world.setting('lamp.remind', { amount: 1, unit: 'd' });
    await until(async () => (await count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [id])) >= 1);
    await until(async () => (await count(`audit_log where action = 'lamp.told' and resource_id like $1`, [`${id}/%`])) >= 1);
  });

  it('lets people go on without a worker, and the workflow catches up once', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    await suite.stopWorker();
    const before = Date.now();
    expect(await complete(task)).toMatchObject({ ok: true });
    expect(Date.now() - before).toBeLessThan(6_000);
    expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'completed' });
    await suite.startWorker();
    await until(async () => { await world.runtime.relay(100); return (await count('outbox where instance_id = $1 and done_at is null', [id])) === 0; });
    await openRepair(id);
    expect(await count('decision where request_id = $1', [id])).toBe(1);
    expect(await count(`audit_log where task_id = $1 and action = 'task.complete'`, [task])).toBe(1);
  });

  it('ends a workflow whose instance was ended without it, and starts none for one that is over', async () => {
    const { id, task } = await open();
    await world.claim(task, world.reception);
    await complete(task);
    const repair = await openRepair(id);
    await world.claim(repair.id, world.technician);
    const ids = { taskId: repair.id, submissionId: newId(), actorId: world.technician.id };
    await world.query(`insert into submission (id, task_id, actor_id, outcome, form_values) values ($1, $2, $3, 'done', '{}')`, [ids.submissionId, ids.taskId, ids.actorId]);
    expect(await world.runtime.advance(id, `complete:${ids.taskId}:${ids.submissionId}`, { kind: 'complete', ...ids }, { wake: 'now' })).toMatchObject({ result: 'done', ended: true });
    const runs = async () => { const handle = (await suite.courier.client()).workflow.getHandle(id); const { runId, status } = await handle.describe(); return { runId, status: status.name }; };
    const { runId, status } = await runs();
    expect(status).toBe('RUNNING');
    await until(async () => { await world.runtime.relay(100); return (await runs()).status === 'COMPLETED'; }, 60);
    await world.query(`insert into outbox (kind, instance_id) values ('wake', $1)`, [id]);
    await until(async () => { await world.runtime.relay(100); return (await count('outbox where instance_id = $1 and done_at is null', [id])) === 0; });
    expect(await runs()).toEqual({ runId, status: 'COMPLETED' });
  }, 120_000);

  it('starts a request whose API died between the commit and Temporal, and one whose workflow was terminated', async () => {
    const id = await world.openRequest();
    await until(async () => { await world.runtime.relay(100); return world.taskOf(id, 'lampReceive'); });
    await (await suite.courier.client()).workflow.getHandle(id).terminate('by a test');
    const task = (await world.taskOf(id, 'lampReceive'))!;
    await world.claim(task.id, world.reception);
    expect(await complete(task.id)).toMatchObject({ ok: true });
    await until(async () => { await world.runtime.relay(100); return (await world.taskOf(id, 'lampRepair'))?.state === 'open'; });
  });
});
