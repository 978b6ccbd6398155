import { batchRunOf } from '../../main/worker-runtime';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask, type NewTask } from '../../tests/build/task';
import { buildUser, type User } from '../../tests/build/user';
import { draw } from '../../tests/process/draw';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { createLifeCycle } from '../../main/life-cycle';

interface Batch { id: string; state: string; total: number; left: number; done: number; same: number; refused: number; code?: string }
interface Preview { total: number; more: boolean; unseen: number; will: number; same: number; wont: { code: string; count: number }[]; rows: { id: string; code: string }[] }
interface Items { items: { task: { id: string }; state: string; code: string | null }[]; next: string | null }
let database: TestDatabase;
let company: TestApi;
let rows: Rows;
let branchId: string;
let request: { id: string; no: string };
let technician: { client: ApiClient; user: User };
let supervisor: { client: ApiClient; user: User };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  request = await buildRequest(rows, { branchId });
  const { effects, topics } = createLifeCycle();
  company = await startTestApi(database.appUrl, { effects, topics });
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  await rows.insert('setting', { key: 'task.plain.sla', value: JSON.stringify({ amount: 2, unit: 'd' }) });
  technician = await join('technician');
  supervisor = await join('supervisor');
});
afterAll(async () => { await company.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(company.mismatches).toEqual([]); });

async function join(role: 'technician' | 'supervisor'): Promise<{ client: ApiClient; user: User }> {
  const user = await buildUser(rows, { branchId, roles: [role] });
  const client = company.client();
  await client.signIn(user);
  return { client, user };
}
const add = async (task: Partial<NewTask> = {}): Promise<string> => (await buildTask(rows, { request, branchId, role: 'technician', ...task })).id;

const run = async (id: string, most = 1000): Promise<string> => {
  const next = batchRunOf(company.runtime);
  let state = 'running';
  for (let round = 0; state === 'running' && round < most; round += 1) state = await next(id);
  return state;
};
const claim = { kind: 'claim' };
const start = (client: ApiClient, act: object, selection: object) => client.post<Batch>('/task-batches', { act, selection });

test('a preview says what would be done and why the rest would not; doing it does just that, with a result for each', async () => {
  const { client, user } = technician;
  const [free, mine, shut, held, other] = [await add(), await add({ assigneeId: user.id }), await add({ excluded: [user.id] }), await add({ assigneeId: supervisor.user.id }), await add({ role: 'qc' })];
  const ids = [free, mine, shut, held, other, newId()];
  const preview = (await client.post<Preview>('/task-batches/preview', { act: claim, selection: { ids } })).body;
  expect(preview).toMatchObject({ total: 6, more: false, unseen: 1, will: 1, same: 1 });
  expect(Object.fromEntries(preview.wont.map(({ code, count }) => [code, count]))).toEqual({ 'access.four-eyes': 1, 'task.claimed': 1, 'access.denied': 1 });
  expect(await rows.query('select 1 from task where id = $1 and assignee_id is not null', [free])).toEqual([]);

  const made = await start(client, claim, { ids });
  expect([made.status, made.body]).toMatchObject([202, { state: 'running', total: 5, left: 5 }]);
  expect(await run(made.body.id)).toBe('done');
  expect((await client.get<Batch>(`/task-batches/${made.body.id}`)).body).toMatchObject({ state: 'done', left: 0, done: 1, same: 1, refused: 3 });
  const items = (await client.get<Items>(`/task-batches/${made.body.id}/items`)).body.items;
  expect(items.map(({ task, state, code }) => [task.id, state, code])).toEqual([[free, 'done', null], [mine, 'same', null], [shut, 'refused', 'access.four-eyes'], [held, 'refused', 'task.claimed'], [other, 'refused', 'access.denied']]);
  expect((await rows.query<{ assignee_id: string }>('select assignee_id from task where id = $1', [free]))[0]!.assignee_id).toBe(user.id);
  expect(await rows.query("select 1 from audit_log where action = 'task.claim' and resource_id = $1", [free])).toHaveLength(1);
  await rows.query("update task set state = 'cancelled' where branch_id = $1", [branchId]);
});

test('all of a filter, given to somebody or made more urgent, by whoever may', async () => {
  const { client } = supervisor;
  const tasks = [await add({ taskType: 'repair' }), await add({ taskType: 'repair' }), await add({ taskType: 'diagnose' })];
  await rows.query("update task set role = 'supervisor' where id = any ($1::uuid[])", [tasks]);
  const selection = { view: 'team', filters: { type: 'repair' } };
  const urgent = (await start(client, { kind: 'prioritise', priority: 3 }, selection)).body;
  expect([urgent.total, await run(urgent.id)]).toEqual([2, 'done']);
  expect((await rows.query<{ id: string }>('select id from task where priority = 3 and id = any ($1::uuid[])', [tasks])).map(({ id }) => id).sort()).toEqual([tasks[0], tasks[1]].sort());
  expect((await start(technician.client, { kind: 'assign', userId: technician.user.id }, { ids: tasks })).body.code).toBe('access.denied');
  const given = (await start(client, { kind: 'assign', userId: supervisor.user.id, note: 'امروز' }, { ids: tasks })).body;
  await run(given.id);
  expect((await client.get<Batch>(`/task-batches/${given.id}`)).body).toMatchObject({ done: 3, refused: 0 });
  await rows.query("update task set state = 'cancelled' where branch_id = $1", [branchId]);
});

test('whoever gets several is told once of all of them, with the word to them, and not of what they had; whom one is taken from is told of it', async () => {
  const { client } = supervisor;
  const [receiver, former] = [await join('technician'), await join('technician')];
  const tasks = [await add(), await add({ assigneeId: former.user.id }), await add({ assigneeId: receiver.user.id })];
  const noticesOf = async ({ user }: typeof receiver) => (await rows.query<object>("select kind, task_id, params ->> 'count' as count, params ->> 'note' as note from notice where user_id = $1 order by created_at", [user.id]));
  const { body } = await start(client, { kind: 'assign', userId: receiver.user.id, note: 'امروز' }, { ids: tasks });
  for (let again = 0; again < 2; again += 1) expect(await run(body.id)).toBe('done');
  expect((await client.get<Batch>(`/task-batches/${body.id}`)).body).toMatchObject({ done: 2, same: 1, refused: 0 });
  expect(await noticesOf(receiver)).toEqual([{ kind: 'tasks-given', task_id: null, count: '2', note: 'امروز' }]);
  expect(await noticesOf(former)).toEqual([{ kind: 'task-taken-away', task_id: tasks[1], count: null, note: null }]);
});

test('what was given before the run was killed, and is found so by the next, is told too', async () => {
  const { client } = supervisor;
  const receiver = await join('technician');
  const given = await add();
  const { body } = await start(client, { kind: 'assign', userId: receiver.user.id }, { ids: [given] });
  // As the killed run left it: given and recorded, and not written down in the batch.
  expect((await client.post(`/tasks/${given}/assign`, { userId: receiver.user.id })).status).toBe(200);
  await rows.query('delete from notice where user_id = $1', [receiver.user.id]);
  expect(await run(body.id)).toBe('done');
  expect(await rows.query<object>('select kind, task_id from notice where user_id = $1', [receiver.user.id])).toEqual([{ kind: 'tasks-given', task_id: given }]);
});

test('many are followed up on one day, with a word; who has it already, or may not, is told apart', async () => {
  const { client, user } = technician;
  const when = new Date(Date.now() + 86_400_000).toISOString();
  const [mine, free, already, held] = [await add({ assigneeId: user.id }), await add(), await add({ assigneeId: user.id }), await add({ assigneeId: supervisor.user.id })];
  expect((await client.put(`/tasks/${already}/follow-up`, { at: when })).status).toBe(200);
  const act = { kind: 'follow-up', at: when, note: 'قطعه رسیده؟' };
  const selection = { ids: [mine, free, already, held] };
  expect((await client.post<Preview>('/task-batches/preview', { act, selection })).body).toMatchObject({ will: 2, same: 1, unseen: 0, wont: [{ code: 'task.claimed', count: 1 }] });
  const made = (await start(client, act, selection)).body;
  expect(await run(made.id)).toBe('done');
  expect((await client.get<Batch>(`/task-batches/${made.id}`)).body).toMatchObject({ done: 2, same: 1, refused: 1 });
  expect(await rows.query('select note from task_follow_up where task_id = any ($1::uuid[]) and at = $2', [[mine, free], when])).toEqual([{ note: 'قطعه رسیده؟' }, { note: 'قطعه رسیده؟' }]);
  const past = { kind: 'follow-up', at: '2020-01-01T00:00:00.000Z' };
  for (const path of ['/task-batches/preview', '/task-batches']) expect((await client.post<Batch>(path, { act: past, selection })).body.code).toBe('task.follow-up');
  await rows.query("update task set state = 'cancelled' where branch_id = $1", [branchId]);
});

test('a batch is its maker’s; stopped, it does no more; one key makes one', async () => {
  const tasks: string[] = [];
  for (let index = 0; index < 25; index += 1) tasks.push(await add());
  const key = '7c0a2a86-3c1d-4b7e-9a20-6d1e8f7b4c35';
  const send = () => technician.client.post<Batch>('/task-batches', { act: claim, selection: { ids: tasks } }, { key });
  const [one, again] = [(await send()).body, (await send()).body];
  expect(again.id).toBe(one.id);
  expect(await run(one.id, 1)).toBe('running');
  for (const path of [`/task-batches/${one.id}`, `/task-batches/${one.id}/items`]) expect((await supervisor.client.get<Batch>(path)).body.code).toBe('batch.not-found');
  expect((await supervisor.client.post<Batch>(`/task-batches/${one.id}/stop`)).body.code).toBe('batch.not-found');
  expect((await supervisor.client.get<{ items: Batch[] }>('/task-batches')).body.items.map(({ id }) => id)).not.toContain(one.id);
  expect((await technician.client.post<Batch>(`/task-batches/${one.id}/stop`)).body).toMatchObject({ state: 'stopped', done: 20, left: 5 });
  expect(await run(one.id)).toBe('stopped');
  expect(await rows.query('select 1 from task where id = any ($1::uuid[]) and assignee_id is not null', [tasks])).toHaveLength(20);
  await rows.query("update task set state = 'cancelled' where branch_id = $1", [branchId]);
});

test('a token that only reads looks at no act, starts none and stops none', async () => {
  const { client } = technician;
  const ids = [await add()];
  const { body: made } = await start(client, claim, { ids });
  const { body: { secret } } = await client.post<{ secret: string }>('/session/tokens', { name: 'reader', scopes: ['task.read'], days: 1 });
  const program = (method: string, path: string, body?: object) => company.client().call<Batch>(method, path, { ...(body && { body }), headers: { Authorization: `Bearer ${secret}` } });
  for (const path of ['/task-batches/preview', '/task-batches']) expect(await program('POST', path, { act: claim, selection: { ids } })).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  expect(await program('POST', `/task-batches/${made.id}/stop`)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  expect(await program('GET', `/task-batches/${made.id}`)).toMatchObject({ status: 200, body: { state: 'running' } });
  expect(await run(made.id)).toBe('done');
});

test('who may do it no more when it is done, does it no more; what is done twice counts once', async () => {
  const { client, user } = await join('technician');
  const [one, two] = [await add(), await add()];
  const made = (await start(client, claim, { ids: [one, two] })).body;
  // As a worker leaves it that was killed between the act and its note.
  await client.post(`/tasks/${one}/claim`);
  await rows.query('delete from user_role where user_id = $1', [user.id]);
  await rows.query('update access_version set version = gen_random_uuid()');
  await run(made.id);
  const [batch] = await rows.query<Batch>('select state, done, same, refused from task_batch where id = $1', [made.id]);
  expect(batch!.state).toBe('done');
  expect((await rows.query<{ assignee_id: string | null }>('select assignee_id from task where id = $1', [two]))[0]!.assignee_id).toBeNull();
  expect(batch!.done + batch!.same + batch!.refused).toBe(2);
  expect(batch!.done).toBe(0);
  await rows.query("update task set state = 'cancelled' where branch_id = $1", [branchId]);
});

test('F226 tasks whose form asks for nothing are completed together, once each; others are refused', async () => {
  const waits = draw('waits-alike', { body: '<startEvent id="Start"/><userTask id="Do" name="Do"/><endEvent id="End"/>', flows: 'Start -> Do\nDo -> End' });
  const deployed = await createDeploy({ ...company.runtime, catalog: openCatalog })(systemActor, waits);
  expect(deployed.ok).toBe(true);
  const instances = [newId(), newId(), newId()];
  for (const id of instances) {
    await company.runtime.unitOfWork.do(systemActor, (tx) => company.runtime.processes.startInstance(tx, { id, process: 'waits-alike', requestId: null, parentInstanceId: null, branchId, agentId: null, input: {} }));
    await company.runtime.advance(id, 'start', { kind: 'start' });
  }
  const ids = (await rows.query<{ id: string }>('select id from task where instance_id = any ($1::uuid[]) order by created_at, id', [instances])).map(({ id }) => id);
  await rows.query('update task set assignee_id = $2 where id = any ($1::uuid[])', [ids.slice(0, 2), technician.user.id]);
  const act = { kind: 'complete', taskType: 'plainTask', outcome: 'done' };
  expect((await technician.client.post<Preview>('/task-batches/preview', { act, selection: { ids } })).body).toMatchObject({ will: 2, wont: [{ code: 'task.unclaimed', count: 1 }] });
  const made = (await start(technician.client, act, { ids })).body;
  await run(made.id);
  expect((await technician.client.get<Batch>(`/task-batches/${made.id}`)).body).toMatchObject({ state: 'done', done: 2, refused: 1 });
  expect(await rows.query("select 1 from process_instance where id = any ($1::uuid[]) and status = 'completed'", [instances])).toHaveLength(2);
  // The note of it was lost: it is done no second time, and told as done.
  await rows.query("update task_batch set state = 'running', done = 0 where id = $1", [made.id]);
  await rows.query("update task_batch_item set state = 'left' where batch_id = $1 and state = 'done'", [made.id]);
  await run(made.id);
  expect((await technician.client.get<Batch>(`/task-batches/${made.id}`)).body).toMatchObject({ state: 'done', done: 2, refused: 1 });
  for (const outcome of ['back', 'nothing']) expect((await start(technician.client, { kind: 'complete', taskType: 'qualityControl', outcome }, { ids })).body.code).toBe('batch.one-by-one');
});

test('ten thousand rows are one selection, and no more go in', async () => {
  await rows.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, created_at)
    select gen_random_uuid(), $1, 'many' || n, 'T', 'assign', 'x', 'x', $1, $2, 'technician', now() from generate_series(1, 10100) n`, [request.id, branchId]);
  const preview = (await technician.client.post<Preview>('/task-batches/preview', { act: claim, selection: { view: 'team' } })).body;
  expect(preview).toMatchObject({ total: 10_000, more: true, will: 10_000, wont: [] });
  const made = (await start(technician.client, claim, { view: 'team' })).body;
  expect(made).toMatchObject({ total: 10_000, left: 10_000 });
  const ids = (await rows.query<{ id: string }>("select id from task where branch_id = $1 and state = 'open' limit 10000", [branchId])).map(({ id }) => id);
  expect((await start(technician.client, claim, { ids })).body.total).toBe(10_000);
  expect((await start(technician.client, claim, { ids: [...ids, newId()] })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'selection.ids', code: 'field.too-big', params: { maximum: 10_000 } }] });
});
