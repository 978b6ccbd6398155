import { findViolations } from '../../db/read/consistency';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import type { LampWorld } from './lamp';
import type { TestDatabase } from '../setup/test-database';
import { lampSuite } from './lamp-suite';

let database: TestDatabase;
let world: LampWorld;

lampSuite({ ready: (made) => { ({ world, database } = made); } });

const wake = (id: string) => world.runtime.advance(id, `wake:${newId()}`, { kind: 'wake' });
/** The reception's four hours have become seven. */
const pass = async (task: string) => {
  await world.query(`update task set created_at = created_at - interval '7 hours', sla_from = sla_from - interval '7 hours', sla_due = sla_due - interval '7 hours', sla_next = sla_next - interval '7 hours' where id = $1`, [task]);
};
async function overdue(): Promise<{ id: string; late: string; task: string }> {
  const id = await world.openRequest();
  await world.runtime.advance(id, 'start', { kind: 'start' });
  const late = (await world.taskOf(id, 'lampReceive'))!.id;
  await world.claim(late, world.reception);
  await pass(late);
  await wake(id);
  const task = (await world.taskOf(id, 'handleOverdue'))!.id;
  await world.claim(task, world.manager);
  return { id, late, task };
}
const handle = (task: string, outcome: string, values: Record<string, unknown>, submissionId = newId(), actor: UserActor = world.manager) =>
  world.runtime.completion.complete(actor, task, { submissionId, outcome, values: values as never });
const instance = async (id: string) => (await world.query<{ state: unknown; seq: string; status: string }>('select state, seq, status from process_instance where id = $1', [id]))[0]!;
const taskRow = async (task: string) => (await world.query('select state, assignee_id, sla_level, sla_minutes, round(extract(epoch from sla_due - clock_timestamp()) / 60)::int as due_in from task where id = $1', [task]))[0]!;

it('puts work that took half as long again before the manager, once, and moves no token', async () => {
  const { id, late, task } = await overdue();
  await wake(id);
  expect(await world.query(`select role, title_fa, title_en, state, about_task_id from task where instance_id = $1 and task_type = 'handleOverdue'`, [id])).toEqual([
    { role: 'manager', title_fa: 'رسیدگی به کار معوق: Receive', title_en: 'Overdue work: Receive', state: 'open', about_task_id: late },
  ]);
  expect(await world.query(`select user_id, task_id from notice where kind = 'sla-150' and request_id = $1`, [id])).toEqual([{ user_id: world.manager.id, task_id: task }]);
  const before = await instance(id);
  const submissionId = newId();
  expect(await handle(task, 'note', { reason: 'مشتری سفر است' }, submissionId)).toEqual({ ok: true, value: { taskId: task } });
  expect(await handle(task, 'note', { reason: 'مشتری سفر است' }, submissionId)).toMatchObject({ ok: true });
  const after = await instance(id);
  expect(after.state).toEqual(before.state);
  expect(Number(after.seq)).toBe(Number(before.seq) + 1);
  expect(await taskRow(late)).toMatchObject({ state: 'open', assignee_id: world.reception.id });
  expect(await world.query('select kind, outcome, reason from decision where task_id = $1', [task])).toEqual([{ kind: 'overdue-work', outcome: 'note', reason: 'مشتری سفر است' }]);
  expect(await world.query('select kind, actor_id from process_event where instance_id = $1 and task_type = $2', [id, 'handleOverdue'])).toEqual([{ kind: 'overdue-handled', actor_id: world.manager.id }]);
});

it('gives it to somebody who may do it, and to nobody else', async () => {
  const { late, task } = await overdue();
  expect(await handle(task, 'reassign', { personId: world.technician.id })).toMatchObject({ ok: false, error: { code: 'task.invalid', fields: [{ path: 'personId', code: 'access.denied' }] } });
  expect(await handle(task, 'reassign', {})).toMatchObject({ ok: false, error: { fields: [{ path: 'personId', code: 'field.required' }] } });
  expect(await handle(task, 'reassign', { personId: world.both.id, note: 'امروز تمام شود' })).toMatchObject({ ok: true });
  expect(await taskRow(late)).toMatchObject({ state: 'open', assignee_id: world.both.id });
  expect(await world.query('select user_id, kind from notice where task_id = $1 and kind like $2 order by kind', [late, 'task-%'])).toEqual([{ user_id: world.both.id, kind: 'task-assigned' }, { user_id: world.reception.id, kind: 'task-taken-away' }]);
  expect(await world.query(`select before, after, actor_id from audit_log where task_id = $1 and action = 'task.assign'`, [late])).toEqual([
    { before: { assigneeId: world.reception.id }, after: { assigneeId: world.both.id }, actor_id: world.manager.id },
  ]);
});

it('reminds whoever has it', async () => {
  const { late, task } = await overdue();
  expect(await handle(task, 'remind', { note: 'لطفاً' })).toMatchObject({ ok: true });
  expect(await world.query(`select user_id, params from notice where task_id = $1 and kind = 'remind-overdue'`, [late])).toEqual([{ user_id: world.reception.id, params: { taskType: 'lampReceive', by: world.manager.id, note: 'لطفاً' } }]);
});

it('gives more time from now on; what is late again is put before the manager again', async () => {
  const { id, late, task } = await overdue();
  expect(await handle(task, 'extend', { hours: 4 })).toMatchObject({ ok: false, error: { fields: [{ path: 'reason', code: 'field.required' }] } });
  expect(await handle(task, 'extend', { hours: 4, reason: 'قطعه دیر رسید' })).toMatchObject({ ok: true });
  expect(await taskRow(late)).toMatchObject({ sla_level: 0, sla_minutes: 240, due_in: 240 });
  expect((await world.query<{ after: { minutes: number } }>(`select after from audit_log where task_id = $1 and action = 'task.extend'`, [late]))[0]!.after.minutes).toBe(240);
  await pass(late);
  await wake(id);
  expect(await world.query(`select state from task where about_task_id = $1 order by created_at`, [late])).toEqual([{ state: 'completed' }, { state: 'open' }]);
});

it('goes away when the work is done, and when the request is void', async () => {
  const done = await overdue();
  expect(await world.runtime.completion.complete(world.reception, done.late, { submissionId: newId(), outcome: 'received', values: { words: 'bright' } })).toMatchObject({ ok: true });
  expect(await taskRow(done.task)).toMatchObject({ state: 'cancelled' });
  expect(await handle(done.task, 'note', { reason: 'دیر شد' })).toMatchObject({ ok: false, error: { code: 'task.cancelled' } });

  const voided = await overdue();
  await world.runtime.unitOfWork.do({ kind: 'system' }, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-void', key: voided.id, payload: {} }));
  await wake(voided.id);
  expect(await taskRow(voided.task)).toMatchObject({ state: 'cancelled' });
});

it('excludes nobody who handled it from the work behind it, and leaves every rule of the record whole', async () => {
  const { id, late, task } = await overdue();
  await handle(task, 'note', { reason: 'می‌دانم' });
  await world.runtime.completion.complete(world.reception, late, { submissionId: newId(), outcome: 'received', values: { words: 'bright' } });
  expect((await world.taskOf(id, 'lampRepair'))!.excluded).toEqual([world.reception.id]);
  const rules = ['a completed task has an effect', 'no effect twice', 'a completed task has one audit entry', 'a completed task has one event', 'events are numbered without a gap', 'an instance stands at its last event', 'no open task in an ended instance'];
  expect((await findViolations(database.ownerUrl, 60)).filter(({ rule }) => rules.includes(rule))).toEqual([]);
});

it('asks the supervisors where there is no manager', async () => {
  await world.query('update app_user set active = false where id = $1', [world.manager.id]);
  const id = await world.openRequest();
  await world.runtime.advance(id, 'start', { kind: 'start' });
  await pass((await world.taskOf(id, 'lampReceive'))!.id);
  await wake(id);
  await world.query('update app_user set active = true where id = $1', [world.manager.id]);
  expect(await world.query(`select role from task where instance_id = $1 and task_type = 'handleOverdue'`, [id])).toEqual([{ role: 'supervisor' }]);
});

it('tells everybody who must know, however many they are', async () => {
  await world.query(`with made as (insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) select gen_random_uuid(), 'supervisor-' || n, 'x', 'سرپرست', 'Supervisor', $1 from generate_series(1, 60) n returning id)
    insert into user_role (user_id, role) select id, 'supervisor' from made`, [world.manager.branchId]);
  const { id } = await overdue();
  expect(await world.query(`select count(distinct user_id)::int as told from notice where request_id = $1 and kind = 'sla-100'`, [id])).toEqual([{ told: 60 }]);
});
