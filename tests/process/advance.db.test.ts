import { completionEventId } from '../../contracts/workflow';
import { createSubmissions } from '../../db/process/submissions';
import { createTaskCompletion } from '../../domain/process/completion';
import { newId } from '../../domain/shared/ids';
import { awayCourier } from '../build/away-courier';
import { lampTaskTypes, type LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;

lampSuite({ ready: (made) => { world = made.world; } });

/** Opens a request and starts it, up to its first task. */
async function started(): Promise<{ id: string; task: string }> {
  const id = await world.openRequest();
  await world.runtime.advance(id, 'start', { kind: 'start' });
  const task = await world.taskOf(id, 'lampReceive');
  return { id, task: task!.id };
}
const receive = (task: string, words = 'bright', submissionId = newId(), actor = world.reception) =>
  world.runtime.completion.complete(actor, task, { submissionId, outcome: 'received', values: { words } });
const count = async (sql: string, bind: unknown[]): Promise<number> => Number((await world.query<{ n: string }>(`select count(*) as n from ${sql}`, bind))[0]!.n);
const runServices = async (id: string): Promise<void> => {
  for (const { activity, attempt } of (await world.runtime.advance(id, `agenda:${newId()}`, { kind: 'wake' })).services) await world.runtime.advance(id, `service:${activity}:${attempt}`, { kind: 'service', activity });
};

describe('advance', () => {
  it('F301 carries a request along its diagram: tasks, services, statuses and the record', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    expect(await receive(task)).toEqual({ ok: true, value: { taskId: task } });
    await runServices(id);
    const repair = await world.taskOf(id, 'lampRepair');
    expect(repair).toMatchObject({ state: 'open', assignee_id: null, excluded: [world.reception.id] });
    await world.claim(repair!.id, world.technician);
    expect(await world.runtime.completion.complete(world.technician, repair!.id, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: true });
    expect(await world.query('select status, seq::int as seq from process_instance where id = $1', [id])).toEqual([{ status: 'completed', seq: 4 }]);
    expect((await world.query<{ status: string }>('select status from status_history where request_id = $1 order by at, id', [id])).map((row) => row.status).sort()).toEqual(['awaiting-cost', 'awaiting-repair']);
    expect(await count(`audit_log where request_id = $1 and action = 'task.complete'`, [id])).toBe(2);
    expect(await count('process_timer where instance_id = $1', [id])).toBe(0);
    expect(await count('message_subscription where instance_id = $1', [id])).toBe(0);
  });

  it('records from where a form was sent, and nothing of that with what the system did on the way', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const token = newId();
    await receive(task, 'bright', newId(), { ...world.reception, origin: { address: '203.0.113.9', tokenId: token } });
    expect(await world.query(`select action, address, token_id from audit_log where request_id = $1 and action = 'task.complete'`, [id])).toEqual([{ action: 'task.complete', address: '203.0.113.9', token_id: token }]);
    expect(await count('audit_log where actor_id is null and (address is not null or token_id is not null)', [])).toBe(0);
  });

  it('does a service in the transaction that asks for it, under the id that a workflow would use', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    await receive(task);
    expect(await world.taskOf(id, 'lampRepair')).toMatchObject({ state: 'open' });
    const [call] = await world.query<{ activity: string; state: string }>('select activity, state from service_call where instance_id = $1', [id]);
    expect(call!.state).toBe('done');
    expect(await world.query('select seq::int as seq, kind, event_id from process_event where instance_id = $1 and seq > 1 order by seq', [id])).toEqual([
      { seq: 2, kind: 'task-completed', event_id: expect.stringMatching(/^complete:/) as string }, { seq: 3, kind: 'service-completed', event_id: `service:${call!.activity}:1` },
    ]);
    expect(await world.runtime.advance(id, `service:${call!.activity}:1`, { kind: 'service', activity: call!.activity })).toMatchObject({ result: 'done', services: [] });
    expect(await count('task where instance_id = $1', [id])).toBe(2);
  });

  it('keeps a completion whose service fails or is slow, and leaves the service to the workflow', async () => {
    for (const trouble of [{ failures: 1 }, { milliseconds: 1_500 }]) {
      const { id, task } = await started();
      await world.claim(task, world.reception);
      Object.assign(world.check, trouble);
      const began = Date.now();
      expect(await receive(task)).toMatchObject({ ok: true });
      expect(Date.now() - began).toBeLessThan(1_400);
      world.check.milliseconds = 0;
      expect(await world.query('select state from service_call where instance_id = $1', [id])).toEqual([{ state: 'requested' }]);
      expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'completed' });
      await runServices(id);
      expect(await world.taskOf(id, 'lampRepair')).toMatchObject({ state: 'open' });
    }
  });

  it('answers the same completion again as before, also after the end, with one effect', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const submissionId = newId();
    const answers = await Promise.all(Array.from({ length: 12 }, () => receive(task, 'bright', submissionId)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await receive(task, 'bright', submissionId)).toMatchObject({ ok: true });
    expect(await count('decision where request_id = $1', [id])).toBe(1);
    expect(await count(`audit_log where task_id = $1 and action = 'task.complete'`, [task])).toBe(1);
  });

  it('asks a workflow that is merely busy for nothing once it has come to the question itself', async () => {
    const wakes = (id: string) => world.query(`select done_at is null as waits, next_at > now() + interval '5 seconds' as later from outbox where instance_id = $1 and kind = 'wake'`, [id]);
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const submissionId = newId();
    world.check.failures = 1;
    const late = createTaskCompletion({ unitOfWork: world.runtime.unitOfWork, submissions: createSubmissions(), courier: { ...awayCourier, complete: async () => 'late' }, advance: world.runtime.advance, taskTypes: lampTaskTypes });
    expect(await late.complete(world.reception, task, { submissionId, outcome: 'received', values: { words: 'bright' } })).toMatchObject({ ok: true });
    expect(await wakes(id)).toEqual([{ waits: true, later: true }]);
    const ids = { taskId: task, submissionId, actorId: world.reception.id };
    expect(await world.runtime.advance(id, completionEventId(ids), { kind: 'complete', ...ids })).toMatchObject({ result: 'done', services: [{ inPlace: true }] });
    expect(await wakes(id)).toEqual([{ waits: false, later: true }]);

    const away = await started();
    await world.claim(away.task, world.reception);
    await receive(away.task);
    expect(await wakes(away.id)).toEqual([{ waits: true, later: false }]);
  });

  it('lets one of fifty different completions through and tells the others that the task is done', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const answers = await Promise.all(Array.from({ length: 50 }, () => receive(task)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('task.completed');
    expect(await count('decision where request_id = $1', [id])).toBe(1);
  });

  it('refuses a wrong form with the field, keeps nothing, and takes the corrected one', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    expect(await receive(task, 'dark')).toEqual({ ok: false, error: { code: 'task.invalid', params: {}, fields: [{ path: 'words', code: 'field.dark' }] } });
    expect(await world.runtime.completion.complete(world.reception, task, { submissionId: newId(), outcome: 'received', values: {} })).toMatchObject({ ok: false, error: { code: 'task.invalid', fields: [{ path: 'words', code: 'field.required' }] } });
    expect(await world.runtime.completion.complete(world.reception, task, { submissionId: newId(), outcome: 'nonsense', values: {} })).toMatchObject({ ok: false, error: { code: 'task.outcome' } });
    expect(await count('decision where request_id = $1', [id])).toBe(0);
    expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'open' });
    expect(await receive(task)).toMatchObject({ ok: true });
  });

  it('logs what was refused: what was asked, of whom, why; it takes no number, and the same one is logged once', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const submissionId = newId();
    const refused = () => world.query('select event_id, seq::int as seq, element, task_type, event, refusal, actor_id, actor_role from process_event where instance_id = $1 and kind = $2 order by at', [id, 'refused']);
    await receive(task, 'dark', submissionId);
    await receive(task, 'dark', submissionId);
    expect(await refused()).toEqual([{
      event_id: `refused:task.invalid:complete:${task}:${submissionId}`, seq: 1, element: 'Receive', task_type: 'lampReceive', event: { kind: 'complete', taskId: task, submissionId, actorId: world.reception.id },
      refusal: { code: 'task.invalid', params: {}, fields: [{ path: 'words', code: 'field.dark' }] }, actor_id: world.reception.id, actor_role: 'reception',
    }]);
    await receive(task, 'bright', newId(), world.technician);
    expect((await refused()).map(({ refusal, actor_role }) => [(refusal as { code: string }).code, actor_role])).toEqual([['task.invalid', 'reception'], ['access.denied', 'technician']]);
    expect(await receive(task)).toMatchObject({ ok: true });
    expect(await world.query('select seq::int as seq from process_instance where id = $1', [id])).toEqual([{ seq: 3 }]);
  });

  it('asks again under the lock who may: role, assignee, four eyes', async () => {
    const { id, task } = await started();
    expect(await receive(task)).toMatchObject({ ok: false, error: { code: 'task.unclaimed' } });
    expect(await receive(task, 'bright', newId(), world.technician)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    await world.claim(task, world.both);
    expect(await receive(task)).toMatchObject({ ok: false, error: { code: 'task.reassigned' } });
    expect(await receive(task, 'bright', newId(), world.both)).toMatchObject({ ok: true });
    await runServices(id);
    const repair = await world.taskOf(id, 'lampRepair');
    await world.claim(repair!.id, world.both);
    expect(await world.runtime.completion.complete(world.both, repair!.id, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: false, error: { code: 'access.four-eyes' } });
  });

  it('refuses a submission id with other content', async () => {
    const { task } = await started();
    await world.claim(task, world.reception);
    const submissionId = newId();
    await receive(task, 'dark', submissionId);
    expect(await receive(task, 'bright', submissionId)).toMatchObject({ ok: false, error: { code: 'idempotency.reused' } });
  });

  it('fires a due timer once, repeats it to its maximum, and runs what hangs on it', async () => {
    await world.setting('lamp.remind', { amount: 0, unit: 'min' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { id } = await started();
    await world.setting('lamp.remind', { amount: 1, unit: 'd' });
    for (let wake = 0; wake < 6; wake += 1) await runServices(id);
    expect(await count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [id])).toBeGreaterThanOrEqual(1);
    expect(await count(`audit_log where action = 'lamp.told' and resource_id like $1`, [`${id}/%`])).toBe(await count(`process_event where instance_id = $1 and kind = 'timer-fired'`, [id]));
  });

  it('keeps an early message for the one that comes to wait, and gives it to one only', async () => {
    const { id, task } = await started();
    const publish = (messageId: string) => world.runtime.unitOfWork.do({ kind: 'system' }, (tx) => world.runtime.processes.publish(tx, { id: messageId, name: 'lamp-arrived', key: id, payload: {} }));
    const messageId = newId();
    expect(await publish(messageId)).toEqual({ matchedInstance: null });
    expect(await publish(messageId)).toEqual({ matchedInstance: null });
    await world.claim(task, world.reception);
    await receive(task);
    await runServices(id);
    const repair = await world.taskOf(id, 'lampRepair');
    await world.claim(repair!.id, world.technician);
    await world.runtime.completion.complete(world.technician, repair!.id, { submissionId: newId(), outcome: 'wait', values: {} });
    expect(await world.query('select status from process_instance where id = $1', [id])).toEqual([{ status: 'completed' }]);
    expect(await count('published_message where id = $1 and delivered_at is not null', [messageId])).toBe(1);
  });

  it('voids from an open point: the message cancels the task and ends the instance', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    const { matchedInstance } = await world.runtime.unitOfWork.do({ kind: 'system' }, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-void', key: id, payload: {} }));
    expect(matchedInstance).toBe(id);
    expect(await world.runtime.advance(id, 'wake:1', { kind: 'wake' })).toMatchObject({ result: 'done', ended: true });
    expect(await world.taskOf(id, 'lampReceive')).toMatchObject({ state: 'cancelled' });
    expect(await receive(task)).toMatchObject({ ok: false, error: { code: 'task.cancelled' } });
    expect(await world.runtime.advance(id, 'wake:2', { kind: 'wake' })).toMatchObject({ result: 'ignored', ended: true });
  });

  it('raises an incident for a service that failed for good, and a retry goes on', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    world.check.failures = 1;
    await receive(task);
    const { services: [call] } = await world.runtime.advance(id, 'wake:look', { kind: 'wake' });
    await world.runtime.advance(id, 'service-failed:x', { kind: 'service-failed', activity: call!.activity, code: 'service.failed', message: 'away' });
    const [incident] = await world.query<{ id: string; code: string; element: string }>('select id, code, element from incident where instance_id = $1 and resolved_at is null', [id]);
    expect(incident).toMatchObject({ element: 'Check', code: 'service.failed' });
    await world.query(`insert into user_role (user_id, role) values ($1, 'manager') on conflict do nothing`, [world.both.id]);
    const manager = { ...world.both, roles: ['manager'], rights: world.manager.rights };
    expect(await world.runtime.incidents(world.reception, incident!.id)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await world.runtime.incidents(manager, incident!.id)).toEqual({ ok: true, value: null });
    await runServices(id);
    expect(await world.taskOf(id, 'lampRepair')).toMatchObject({ state: 'open' });
    expect(await count('incident where instance_id = $1 and resolved_at is null', [id])).toBe(0);
  });

  it('catches a coded fault at the error boundary event', async () => {
    const { id, task } = await started();
    await world.claim(task, world.reception);
    world.check.failures = 1;
    await receive(task);
    const { services: [call] } = await world.runtime.advance(id, 'wake:look', { kind: 'wake' });
    expect(await world.runtime.advance(id, 'service-failed:x', { kind: 'service-failed', activity: call!.activity, code: 'burnt', message: 'burnt' })).toMatchObject({ ended: true });
    expect(await count('incident where instance_id = $1', [id])).toBe(0);
  });
});
