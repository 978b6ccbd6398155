import { readDiagram } from '../../db/read/request-diagram';
import { readTimeline } from '../../db/read/request-timeline';
import { newId } from '../../domain/shared/ids';
import type { UserActor } from '../../domain/shared/actor';
import { draw } from './draw';
import { lampTaskTypes, type LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';
import { carryOut, first, mapping, migrationsOf, second } from './migration';

let world: LampWorld;
let migrations: ReturnType<typeof migrationsOf>;
let manager: UserActor;

lampSuite({
  ready(made) {
    world = made.world;
    migrations = migrationsOf(world);
    manager = world.manager;
  },
});

let number = 0;
/** A process of its own in its first version, with so many requests that have begun. */
const begun = async (requests = 1, diagram = first): Promise<{ process: string; ids: string[] }> => {
  number += 1;
  const process = `lamp-move-${number}`;
  await world.deploy(diagram(process));
  const ids: string[] = [];
  for (let index = 0; index < requests; index += 1) {
    const id = await world.openRequest(process);
    await world.runtime.advance(id, 'start', { kind: 'start' });
    ids.push(id);
  }
  return { process, ids };
};
const started = async (process: string, more: object = {}, id = newId()) => {
  const made = await migrations.start(manager, { process, from: 1, to: 2, mapping, recompute: false, filter: {}, reason: 'a better diagram', ...more }, id);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const one = async <T extends object>(sql: string, bind: unknown[]): Promise<T> => (await world.query<T>(sql, bind))[0]!;
const openTask = (id: string) => one<{ id: string; element: string; title_en: string; assignee_id: string | null; priority: number }>(`select id, element, title_en, assignee_id, priority from task where instance_id = $1 and state = 'open'`, [id]);
const timers = (id: string) => world.query<{ element: string; due: Date }>('select element, due from process_timer where instance_id = $1 order by element', [id]);
const finish = async (id: string, actor = world.technician) => {
  const task = await openTask(id);
  await world.claim(task.id, actor);
  return world.runtime.completion.complete(actor, task.id, { submissionId: newId(), outcome: 'done', values: {} });
};
/** Every row of an instance that a move touches, without the counters that only go up. */
const rowsOf = async (id: string) => ({
  instance: await one<Record<string, unknown>>(`select definition_id, definition_hash, status, state - 'next' as state from process_instance where id = $1`, [id]),
  request: await one<Record<string, unknown>>('select status, sub_status, clock from service_request where id = $1', [id]),
  tasks: await world.query('select * from task where instance_id = $1 order by id', [id]), timers: await world.query('select * from process_timer where instance_id = $1 order by timer', [id]),
  subscriptions: await world.query('select * from message_subscription where instance_id = $1 order by id', [id]), services: await world.query('select * from service_call where instance_id = $1 order by activity', [id]),
});

it('F304 a request goes on in another version: the same task in the same hands, the same time on its timer, and what is new is armed', async () => {
  const { process, ids: [id] } = await begun();
  const before = await openTask(id!);
  await world.claim(before.id, world.technician);
  await world.query(`insert into draft (task_id, user_id, form_values) values ($1, $2, '{"half": 1}')`, [before.id, world.technician.id]);
  await world.query('update task set priority = 3 where id = $1', [before.id]);
  const [late] = await timers(id!);
  await world.deploy(second(process));
  const batch = await started(process);
  expect(batch).toMatchObject({ state: 'running', total: 1, left: 1, moved: 0, from: 1, to: 2 });
  expect(await carryOut(world, batch.id)).toBe('done');
  expect(await openTask(id!)).toEqual({ id: before.id, element: 'Mend', title_en: 'Mend', assignee_id: world.technician.id, priority: 3 });
  expect(await world.query('select form_values from draft where task_id = $1', [before.id])).toEqual([{ form_values: { half: 1 } }]);
  const [limit, remind] = await timers(id!);
  expect([limit!.element, limit!.due, remind!.element]).toEqual(['Limit', late!.due, 'Remind']);
  expect(await one('select status, sub_status from service_request where id = $1', [id])).toEqual({ status: 'awaiting-repair', sub_status: 'in-repair' });
  expect(await one('select d.version from process_instance p join process_definition d on d.id = p.definition_id and d.hash = p.definition_hash where p.id = $1', [id])).toEqual({ version: 2 });
  expect(await one(`select event->>'batch' as batch, definition_hash = (select definition_hash from process_instance where id = $1) as now, actor_id from process_event where instance_id = $1 and kind = 'migrated'`, [id])).toEqual({ batch: batch.id, now: true, actor_id: manager.id });
  expect(await one(`select action, actor_role, resource from audit_log where resource_id = $1 and action = 'process.migrate'`, [id])).toEqual({ action: 'process.migrate', actor_role: 'manager', resource: 'process' });
  // It runs on to its end in the new version; whoever did the step by its old name is shut out of the next.
  expect(await finish(id!)).toMatchObject({ ok: true });
  expect(await openTask(id!)).toMatchObject({ element: 'Check' });
  expect(await finish(id!)).toMatchObject({ ok: false, error: { code: 'access.four-eyes' } });
  expect(await finish(id!, world.both)).toMatchObject({ ok: true });
  await world.runtime.unitOfWork.do(manager, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-arrived', key: id!, payload: {} }));
  await world.runtime.advance(id!, `wake:${newId()}`, { kind: 'wake' });
  expect(await one('select status from process_instance where id = $1', [id])).toEqual({ status: 'completed' });
});

it('whoever did a step before the move is shut out by its new name', async () => {
  const { process, ids: [id] } = await begun();
  expect(await finish(id!)).toMatchObject({ ok: true });
  await world.deploy(second(process));
  await carryOut(world, (await started(process)).id);
  expect(await world.query('select element, state, not_same_as from task where instance_id = $1 order by created_at', [id])).toEqual([
    { element: 'Mend', state: 'completed', not_same_as: [] }, { element: 'Check', state: 'open', not_same_as: ['Mend'] },
  ]);
  expect(await finish(id!)).toMatchObject({ ok: false, error: { code: 'access.four-eyes' } });
});

it('a request that cannot go on stays as it was, with the reasons; the others move', async () => {
  const { process, ids } = await begun(3);
  await finish(ids[1]!);
  await world.deploy(draw(process, { body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><endEvent id="End"/>`, flows: 'Start -> Do\nDo -> End' }));
  const before = await rowsOf(ids[1]!);
  const plan = { process, from: 1, to: 2, mapping: { Start: 'Start', Do: 'Do', End: 'End' }, recompute: false };
  expect(await migrations.preview.many(manager, { ...plan, filter: {}, limit: 100 })).toEqual({ ok: true, value: { looked: 3, movable: 2, refused: [{ code: 'no-target', element: 'Look', count: 1, example: ids[1] }], next: null } });
  expect(await migrations.preview.one(manager, { ...plan, instance: ids[1]! })).toMatchObject({ ok: true, value: { before: null, after: null, reasons: [{ code: 'no-target', element: 'Look' }] } });
  expect(await migrations.preview.one(manager, { ...plan, instance: ids[0]! })).toMatchObject({ ok: true, value: { before: { timers: [{ element: 'Late' }] }, after: { tokens: [{ element: 'Do', waitsFor: 'task' }], timers: [] }, reasons: [] } });
  const batch = await started(process, plan);
  expect(await carryOut(world, batch.id)).toBe('done');
  expect(await migrations.find(manager, batch.id)).toMatchObject({ ok: true, value: { state: 'done', moved: 2, refused: 1, left: 0 } });
  const items = await migrations.items(manager, batch.id, { state: 'refused', limit: 10 });
  expect(items).toMatchObject({ ok: true, value: { next: null, items: [{ instance: ids[1], state: 'refused', code: 'migration.refused', reasons: [{ code: 'no-target', element: 'Look', params: { element: 'Look' } }] }] } });
  expect(await rowsOf(ids[1]!)).toEqual(before);
  expect(await timers(ids[0]!)).toEqual([]);
});

it('a repeat moves nothing twice, and makes no second batch', async () => {
  const { process, ids: [id] } = await begun();
  await world.deploy(second(process));
  const key = newId();
  expect((await started(process, {}, key)).id).toBe((await started(process, {}, key)).id);
  await carryOut(world, key);
  // The answer of the activity was lost: the item is there again.
  await world.query(`update migration_item set state = 'left' where batch_id = $1`, [key]);
  await world.query(`update migration_batch set state = 'running' where id = $1`, [key]);
  const { seq } = await one<{ seq: string }>('select seq from process_instance where id = $1', [id]);
  expect(await carryOut(world, key)).toBe('done');
  expect(await one('select seq from process_instance where id = $1', [id])).toEqual({ seq });
  expect(await migrations.find(manager, key)).toMatchObject({ value: { moved: 1, refused: 0 } });
});

it('the way back puts every row as it was, and keeps what people did meanwhile', async () => {
  const { process, ids } = await begun(3);
  const before = await Promise.all(ids.map(rowsOf));
  await world.deploy(second(process));
  const batch = await started(process);
  await carryOut(world, batch.id);
  const task = await openTask(ids[0]!);
  await world.claim(task.id, world.technician);
  expect(await finish(ids[2]!)).toMatchObject({ ok: true });
  const undone = await migrations.undo(manager, batch.id, 'it was the wrong diagram', newId());
  if (!undone.ok) throw new Error(JSON.stringify(undone.error));
  expect(undone.value).toMatchObject({ kind: 'undo', undoOf: batch.id, total: 3, from: 2, to: 1 });
  expect(await carryOut(world, undone.value.id)).toBe('done');
  expect(await rowsOf(ids[1]!)).toEqual(before[1]);
  const first0 = before[0]!;
  expect(await rowsOf(ids[0]!)).toEqual({ ...first0, tasks: first0.tasks.map((row) => ({ ...row, assignee_id: world.technician.id })) });
  // The third has gone on.
  expect(await migrations.items(manager, undone.value.id, { state: 'refused', limit: 10 })).toMatchObject({ value: { items: [{ instance: ids[2], code: 'migration.touched' }] } });
  expect(await openTask(ids[2]!)).toMatchObject({ element: 'Check' });
  // Back where it was it goes on as it would have, and can be moved again.
  expect(await finish(ids[0]!)).toMatchObject({ ok: true });
  expect(await openTask(ids[0]!)).toMatchObject({ element: 'Look' });
  const again = await started(process);
  expect(await carryOut(world, again.id)).toBe('done');
  expect(await migrations.find(manager, again.id)).toMatchObject({ value: { total: 2, moved: 2 } });
});

it('the last of several tasks goes on alone, and is not told as one of several any more; the way back tells it again', async () => {
  const drawn = (loop: string) => (process: string) => draw(process, { body: `<startEvent id="Start"/><userTask id="Do" name="Do" zamen:nameFa="Do" zamen:taskType="lampRepair" zamen:role="technician">${loop}</userTask><endEvent id="End"/>`, flows: 'Start -> Do\nDo -> End' });
  const { process, ids: [id] } = await begun(1, drawn('<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>'));
  expect(await finish(id!)).toMatchObject({ ok: true });
  const told = () => one(`select loop_number, loop_total, loop_activity is not null as several from task where instance_id = $1 and state = 'open'`, [id]);
  expect(await told()).toEqual({ loop_number: 2, loop_total: 2, several: true });
  await world.deploy(drawn('')(process));
  const batch = await started(process, { mapping: { Start: 'Start', Do: 'Do', End: 'End' } });
  expect([await carryOut(world, batch.id), await told()]).toEqual(['done', { loop_number: null, loop_total: null, several: false }]);
  const undo = await migrations.undo(manager, batch.id, 'not yet', newId());
  if (!undo.ok) throw new Error(JSON.stringify(undo.error));
  expect([await carryOut(world, undo.value.id), await told()]).toEqual(['done', { loop_number: 2, loop_total: 2, several: true }]);
});

it('an undo undoes its own batch alone', async () => {
  const { process, ids: [id] } = await begun();
  await world.deploy(second(process));
  const batch = await started(process);
  await carryOut(world, batch.id);
  await world.query('delete from migration_snapshot where instance_id = $1', [id]);
  const undone = await migrations.undo(manager, batch.id, 'too late', newId());
  expect(undone.ok && await carryOut(world, undone.value.id)).toBe('done');
  expect(await migrations.items(manager, undone.ok ? undone.value.id : '', { limit: 10 })).toMatchObject({ value: { items: [{ state: 'refused', code: 'migration.no-way-back' }] } });
});

it('after the canary it waits for a go; it can be paused and stopped; what is over stays over', async () => {
  const { process, ids } = await begun(5);
  await world.deploy(second(process));
  const batch = await started(process, { canary: 2 });
  expect(await carryOut(world, batch.id)).toBe('waiting');
  expect(await migrations.find(manager, batch.id)).toMatchObject({ value: { moved: 2, left: 3 } });
  expect(await migrations.pause(manager, batch.id)).toMatchObject({ value: { state: 'paused' } });
  expect(await carryOut(world, batch.id)).toBe('paused');
  expect(await migrations.goOn(manager, batch.id)).toMatchObject({ value: { state: 'running', canary: null } });
  expect(await migrations.undo(manager, batch.id, 'while it runs', newId())).toMatchObject({ ok: false, error: { code: 'migration.running' } });
  expect(await migrations.stop(manager, batch.id)).toMatchObject({ value: { state: 'stopped' } });
  expect(await migrations.stop(manager, batch.id)).toMatchObject({ value: { state: 'stopped' } });
  expect(await carryOut(world, batch.id)).toBe('stopped');
  expect(await migrations.goOn(manager, batch.id)).toMatchObject({ ok: false, error: { code: 'migration.over', params: { state: 'stopped' } } });
  expect(await migrations.find(manager, batch.id)).toMatchObject({ value: { moved: 2, left: 3, refused: 0 } });
  expect((await Promise.all(ids.map(openTask))).map(({ element }) => element).sort()).toEqual(['Do', 'Do', 'Do', 'Mend', 'Mend']);
});

it('moves only what the filter says', async () => {
  const { process, ids } = await begun(3);
  await finish(ids[0]!);
  await world.query(`update service_request set status = 'awaiting-cost' where id = $1`, [ids[1]]);
  await world.deploy(second(process));
  const looked = async (filter: object) => {
    const seen = await migrations.preview.many(manager, { process, from: 1, to: 2, mapping, recompute: false, filter, limit: 100 });
    return seen.ok && seen.value.looked;
  };
  expect([await looked({ elements: ['Look'] }), await looked({ elements: ['Do'] }), await looked({ statuses: ['awaiting-cost'] }), await looked({ instances: [ids[0]!, ids[2]!] }), await looked({ elements: ['Do'], statuses: ['awaiting-cost'] })]).toEqual([1, 2, 1, 2, 1]);
  expect(await started(process, { filter: { elements: ['Look'] } })).toMatchObject({ total: 1 });
  expect(await migrations.start(manager, { process, from: 1, to: 2, mapping, recompute: false, filter: { elements: ['End'] }, reason: 'nobody' }, newId())).toMatchObject({ ok: false, error: { code: 'migration.nothing' } });
  expect(await migrations.start(manager, { process, from: 1, to: 1, mapping, recompute: false, filter: {}, reason: 'the same' }, newId())).toMatchObject({ ok: false, error: { code: 'migration.same-version' } });
  expect(await migrations.start(manager, { process, from: 1, to: 2, mapping: { Do: 'Gone' }, recompute: false, filter: {}, reason: 'a slip' }, newId())).toMatchObject({ ok: false, error: { code: 'migration.mapping', params: { elements: 'Do' } } });
  expect(await migrations.start(manager, { process, from: 1, to: 7, mapping, recompute: false, filter: {}, reason: 'no such' }, newId())).toMatchObject({ ok: false, error: { code: 'process.not-found' } });
});

it('proposes by ids, names and places', async () => {
  const { process } = await begun(0);
  await world.deploy(second(process));
  const proposed = await migrations.propose(manager, { process, from: 1, to: 2 });
  expect(proposed.ok && Object.fromEntries(proposed.value.lines.map(({ from, to, by }) => [from, [to, by]]))).toMatchObject({ Start: ['Start', 'id'], Wait: ['Await', 'place'], End: ['End', 'id'] });
});

it('a manager of another branch sees neither the requests nor the batch', async () => {
  const { process } = await begun(2);
  await world.deploy(second(process));
  const batch = await started(process);
  const elsewhere = newId();
  await world.query(`insert into branch (id, code, name_fa, name_en, kind) values ($1, $2, 'شیراز', 'Shiraz', 'branch')`, [elsewhere, elsewhere.slice(0, 8)]);
  const stranger: UserActor = { ...manager, id: manager.id, branches: [elsewhere], branchId: elsewhere };
  expect(await migrations.find(stranger, batch.id)).toMatchObject({ ok: false, error: { code: 'migration.not-found' } });
  expect(await migrations.pause(stranger, batch.id)).toMatchObject({ ok: false, error: { code: 'migration.not-found' } });
  expect(await migrations.undo(stranger, batch.id, 'not mine', newId())).toMatchObject({ ok: false, error: { code: 'migration.not-found' } });
  expect(await migrations.start(stranger, { process, from: 1, to: 2, mapping, recompute: false, filter: {}, reason: 'not mine' }, newId())).toMatchObject({ ok: false, error: { code: 'migration.nothing' } });
  expect(await migrations.preview.many(stranger, { process, from: 1, to: 2, mapping, recompute: false, filter: {}, limit: 10 })).toMatchObject({ value: { looked: 0 } });
});

it('whoever works meanwhile is either before the move or behind it', async () => {
  const { process, ids } = await begun(12);
  await world.deploy(second(process));
  const batch = await started(process);
  const tasks = await Promise.all(ids.map(openTask));
  for (const { id } of tasks) await world.claim(id, world.technician);
  const works = async (): Promise<void> => {
    for (const { id } of [...tasks].reverse()) expect(await world.runtime.completion.complete(world.technician, id, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: true });
  };
  const [state] = await Promise.all([carryOut(world, batch.id), works()]);
  expect(state).toBe('done');
  expect(await migrations.find(manager, batch.id)).toMatchObject({ value: { moved: 12, refused: 0 } });
  expect(new Set((await Promise.all(ids.map(openTask))).map(({ element }) => element))).toEqual(new Set(['Check']));
});

it('the diagram and the story of a moved request know what was done by its old names', async () => {
  const { process, ids: [id] } = await begun();
  await finish(id!);
  await finish(id!, world.both);
  await world.deploy(second(process));
  const batch = await started(process);
  await carryOut(world, batch.id);
  const done = async (): Promise<string[]> => {
    const shown = await world.runtime.unitOfWork.do(manager, (tx) => readDiagram(tx, id!));
    return [...shown!.events.filter(({ kind }) => kind === 'leave').map(({ element }) => element), ...shown!.now];
  };
  expect(await done()).toEqual(['Start', 'Mend', 'Check', 'Await']);
  const undone = await migrations.undo(manager, batch.id, 'back again', newId());
  await carryOut(world, undone.ok ? undone.value.id : '');
  expect(await done()).toEqual(['Start', 'Do', 'Look', 'Wait']);
});

it('the story names a timer that fired before the move', async () => {
  const { process, ids: [id] } = await begun(1, (name) => draw(name, {
    body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><boundaryEvent id="Nudge" name="Nudge them" attachedToRef="Do" cancelActivity="false"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="End"/><endEvent id="Nudged"/>`,
    flows: 'Start -> Do\nDo -> End\nNudge -> Nudged',
  }));
  await world.query(`update process_timer set due = now() - interval '1 second' where instance_id = $1`, [id]);
  await world.runtime.advance(id!, `wake:${newId()}`, { kind: 'wake' });
  await world.deploy(draw(process, { body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><endEvent id="End"/>`, flows: 'Start -> Do\nDo -> End' }));
  await carryOut(world, (await started(process, { mapping: { Start: 'Start', Do: 'Do', End: 'End' } })).id);
  const story = await world.runtime.unitOfWork.do(manager, (tx) => readTimeline(tx, id!, lampTaskTypes));
  expect(story!.filter(({ kind }) => kind === 'timer').map(({ title }) => title?.en)).toEqual(['Nudge them']);
});

it('an early message is taken by a step that waits for it in the new version only', async () => {
  const { process, ids: [id] } = await begun(1, (name) => draw(name, { body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><endEvent id="End"/>`, flows: 'Start -> Do\nDo -> End' }));
  await world.runtime.unitOfWork.do(manager, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-arrived', key: id!, payload: {} }));
  await world.deploy(draw(process, {
    roots: '<message id="Arrived" name="lamp-arrived"/>',
    body: `<startEvent id="Start"/><userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/><boundaryEvent id="Came" attachedToRef="Do"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=requestId"/></boundaryEvent><endEvent id="End"/><endEvent id="ByMessage"/>`,
    flows: 'Start -> Do\nDo -> End\nCame -> ByMessage',
  }));
  const batch = await started(process, { mapping: { Start: 'Start', Do: 'Do', End: 'End' } });
  expect(await carryOut(world, batch.id)).toBe('done');
  expect(await one('select status from process_instance where id = $1', [id])).toEqual({ status: 'completed' });
});

it('what a sub-process waited for is waited for by its task, where the sub-process is gone', async () => {
  const keep = '<userTask id="Do" zamen:taskType="lampRepair" zamen:role="technician"/>';
  const recalled = (host: string) => `<boundaryEvent id="Recalled" attachedToRef="${host}" cancelActivity="false"><signalEventDefinition signalRef="Recall"/></boundaryEvent><endEvent id="Told"/>`;
  const roots = '<signal id="Recall" name="lamp-recall"/>';
  const { process, ids: [id] } = await begun(1, (name) => draw(name, {
    roots, body: `<startEvent id="Start"/><subProcess id="Bench"><startEvent id="On"/>${keep}<endEvent id="Off"/><sequenceFlow id="b1" sourceRef="On" targetRef="Do"/><sequenceFlow id="b2" sourceRef="Do" targetRef="Off"/></subProcess>${recalled('Bench')}<endEvent id="End"/>`,
    flows: 'Start -> Bench\nBench -> End\nRecalled -> Told',
  }));
  const waits = () => one('select s.id, s.element, s.holder = t.activity as "byTask" from message_subscription s join task t on t.instance_id = s.instance_id where s.instance_id = $1', [id]);
  const before = await waits();
  expect(before).toMatchObject({ element: 'Recalled', byTask: false });
  await world.deploy(draw(process, { roots, body: `<startEvent id="Start"/>${keep}${recalled('Do')}<endEvent id="End"/>`, flows: 'Start -> Do\nDo -> End\nRecalled -> Told' }));
  expect(await carryOut(world, (await started(process, { mapping: { Start: 'Start', Do: 'Do', Recalled: 'Recalled', Told: 'Told', End: 'End' } })).id)).toBe('done');
  expect(await waits()).toEqual({ ...before, byTask: true });
});

it('what a moved request was before is removed once it has gone on', async () => {
  const { process, ids } = await begun(2);
  await world.deploy(second(process));
  await carryOut(world, (await started(process)).id);
  await finish(ids[0]!);
  await world.runtime.sweep();
  expect(await world.query('select instance_id from migration_snapshot where instance_id = any ($1)', [ids])).toEqual([{ instance_id: ids[1] }]);
});

it('the log of a request that was moved leads to where it stands: it is sent back to a step of this version, and to none of the other', async () => {
  const { process, ids: [id] } = await begun();
  const visited = async () => {
    const visits = await world.runtime.moves.visits(manager, id!);
    if (!visits.ok) throw new Error(visits.error.code);
    return visits.value.items;
  };
  const back = (activity: string) => world.runtime.moves.move(manager, id!, { move: { kind: 'rewind', activity, reverse: [] }, reason: 'once more', key: newId() });
  await finish(id!);
  await world.deploy(second(process));
  expect(await carryOut(world, (await started(process)).id)).toBe('done');
  expect((await openTask(id!)).element).toBe('Check');
  expect((await visited()).map(({ element }) => element)).toEqual(['Do']);
  expect(await back((await visited())[0]!.activity)).toMatchObject({ ok: false, error: { code: 'move.other-version' } });

  expect(await finish(id!, world.both)).toMatchObject({ ok: true });
  const [check] = await visited();
  expect(check).toMatchObject({ element: 'Check', name: { en: 'Check' }, by: { name: { en: 'both' } } });
  expect(await back(check!.activity)).toEqual({ ok: true, value: null });
  expect((await openTask(id!)).element).toBe('Check');
});
