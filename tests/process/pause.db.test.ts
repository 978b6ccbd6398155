import { newId } from '../../domain/shared/ids';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;

lampSuite({
  async ready(made) {
    world = made.world;
    await world.deploy('pausing-lamp.bpmn');
  },
});

interface Clock { element: string; spent: number; paused: boolean; next_in: number | null; due_in: number }
/** Dues in minutes from now. */
const clocks = (id: string) => world.query<Clock>(
  `select element, (sla_spent_ms / 60000)::int as spent, sla_paused_at is not null as paused, round(extract(epoch from sla_next - clock_timestamp()) / 60)::int as next_in, round(extract(epoch from sla_due - clock_timestamp()) / 60)::int as due_in
   from task where instance_id = $1 and state = 'open' and sla_minutes is not null order by element`, [id]);
const done = async (id: string) => {
  const task = (await world.taskOf(id, 'lampRepair'))!;
  await world.claim(task.id, world.technician);
  expect(await world.runtime.completion.complete(world.technician, task.id, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: true });
};
const wake = (id: string) => world.runtime.advance(id, `wake:${newId()}`, { kind: 'wake' });

it('F073 a status that pauses takes the clocks of all open tasks along; they run on from what they had', async () => {
  const id = await world.openRequest('pausing-lamp');
  await world.runtime.advance(id, 'start', { kind: 'start' });
  expect(await clocks(id)).toEqual([{ element: 'Beside', spent: 0, paused: false, next_in: 120, due_in: 240 }]);

  // An hour goes by.
  await world.query(`update task set created_at = created_at - interval '1 hour', sla_due = sla_due - interval '1 hour', sla_next = sla_next - interval '1 hour' where instance_id = $1`, [id]);
  await done(id);
  expect(await world.query('select status, clock from service_request where id = $1', [id])).toEqual([{ status: 'draft', clock: 'pause' }]);
  expect(await clocks(id)).toEqual([
    { element: 'Ask', spent: 0, paused: true, next_in: null, due_in: 240 },
    { element: 'Beside', spent: 60, paused: true, next_in: null, due_in: 180 },
  ]);

  // Two days go by: nothing is due, and nobody is told.
  await world.query(`update task set created_at = created_at - interval '2 days', sla_paused_at = sla_paused_at - interval '2 days', sla_due = sla_due - interval '2 days' where instance_id = $1`, [id]);
  expect(await wake(id)).toMatchObject({ result: 'ignored', nextDue: null });
  await done(id);
  expect(await clocks(id)).toEqual([{ element: 'Beside', spent: 60, paused: false, next_in: 60, due_in: 180 }]);
  expect(await world.query(`select count(*)::int as n from notice where request_id = $1 and kind like 'sla-%'`, [id])).toEqual([{ n: 0 }]);
});

it('tells of a level that was passed before the pause when the clock runs on, once', async () => {
  const id = await world.openRequest('pausing-lamp');
  await world.runtime.advance(id, 'start', { kind: 'start' });
  const beside = (await world.taskOf(id, 'lampReceive'))!;
  await world.claim(beside.id, world.reception);
  await world.query(`update task set created_at = created_at - interval '200 minutes', sla_due = sla_due - interval '200 minutes', sla_next = sla_next - interval '200 minutes' where id = $1`, [beside.id]);
  await done(id);
  await done(id);
  await wake(id);
  await wake(id);
  expect(await world.query('select kind from notice where task_id = $1 order by kind', [beside.id])).toEqual([{ kind: 'sla-50' }, { kind: 'sla-80' }]);
  expect(await clocks(id)).toEqual([{ element: 'Beside', spent: 200, paused: false, next_in: 40, due_in: 40 }]);
});
