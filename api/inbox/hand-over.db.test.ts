import { batchRunOf } from '../../main/worker-runtime';
import type { TaskBatch, BatchPreview } from '../../contracts/task-batches';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask, type NewTask } from '../../tests/build/task';
import { buildUser, type NewUser, type User } from '../../tests/build/user';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Someone { client: ApiClient; user: User }
interface Items { items: { task: { id: string }; state: string; code: string | null; assignee: { id: string } | null }[] }
let database: TestDatabase;
let company: TestApi;
let rows: Rows;
let branchId: string;
let elsewhere: string;
let request: { id: string; no: string };
let manager: Someone;
let leaver: Someone;
let first: Someone;
let second: Someone;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  elsewhere = (await buildBranch(rows)).id;
  request = await buildRequest(rows, { branchId });
  company = await startTestApi(database.appUrl);
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  manager = await join({ roles: ['supervisor'] });
  [first, second] = [await join({ roles: ['technician'] }), await join({ roles: ['qc'] })];
});
beforeEach(async () => { leaver = await join({ roles: ['technician', 'qc'] }); });
afterEach(async () => {
  expect(company.mismatches).toEqual([]);
  await rows.query("update task set state = 'cancelled' where state = 'open'");
});
afterAll(async () => { await company.close(); await rows.close(); await database.drop(); });

async function join(given: Partial<NewUser> & Pick<NewUser, 'roles'>): Promise<Someone> {
  const user = await buildUser(rows, { branchId, ...given });
  const client = company.client();
  await client.signIn(user);
  return { client, user };
}
const add = async (task: Partial<NewTask> = {}): Promise<string> => (await buildTask(rows, { request, branchId, role: 'technician', assigneeId: leaver.user.id, ...task })).id;
const holder = async (taskId: string): Promise<string | null> => (await rows.query<{ assignee_id: string | null }>('select assignee_id from task where id = $1', [taskId]))[0]!.assignee_id;

const noticesOf = ({ user }: Someone, taskId?: string) => rows.query<{ kind: string; task_id: string | null; count: number; note: string | null }>(
  "select kind, task_id, (params->>'count')::int as count, params->>'note' as note from notice where user_id = $1 and ($2::uuid is null or task_id = $2) order by created_at, id", [user.id, taskId ?? null]);

interface Line { role: string | null; userId: string | null }
const handOver = (to: Line[], note?: string) => ({ act: { kind: 'hand-over', from: leaver.user.id, to, ...(note !== undefined && { note }) }, selection: { heldBy: leaver.user.id } });
const preview = async (to: Line[]) => (await manager.client.post<BatchPreview>('/task-batches/preview', handOver(to))).body;
const run = async (id: string): Promise<string> => {
  let state = 'running';
  while (state === 'running') state = await batchRunOf(company.runtime)(id);
  return state;
};
const done = async (to: Line[], by = manager): Promise<TaskBatch> => {
  const { body } = await by.client.post<TaskBatch>('/task-batches', handOver(to, 'از امروز'));
  expect(await run(body.id)).toBe('done');
  return (await by.client.get<TaskBatch>(`/task-batches/${body.id}`)).body;
};

test('what somebody has is counted by type, role and status, with what cannot go and why; each role goes to whom it is said, the rest to its team', async () => {
  const [repair, shut, check, other] = [await add(), await add({ excluded: [first.user.id] }), await add({ role: 'qc' }), await add({ assigneeId: first.user.id })];
  const lines = [{ role: 'technician', userId: first.user.id }, { role: 'qc', userId: null }];
  const seen = await preview(lines);
  expect(seen).toMatchObject({ total: 3, will: 2, same: 0, unseen: 0, wont: [{ code: 'access.four-eyes', count: 1 }] });
  expect(seen.groups.map(({ role, count }) => [role, count])).toEqual([['technician', 2], ['qc', 1]]);
  expect(seen.groups[0]!.status).toBe((await rows.query<{ status: string }>('select status from service_request where id = $1', [request.id]))[0]!.status);

  expect(await done(lines)).toMatchObject({ total: 3, done: 2, refused: 1 });
  expect([await holder(repair), await holder(shut), await holder(check), await holder(other)]).toEqual([first.user.id, leaver.user.id, null, first.user.id]);
  expect(await rows.query("select action from audit_log where task_id = any ($1::uuid[]) order by action", [[repair, check]])).toEqual([{ action: 'task.assign' }, { action: 'task.release' }]);
  expect(await noticesOf(first, repair)).toEqual([{ kind: 'tasks-given', task_id: repair, count: 1, note: 'از امروز' }]);
  expect(await noticesOf(leaver)).toEqual([{ kind: 'tasks-taken-away', task_id: null, count: 2, note: null }]);
});

test('whoever gets several is told once of all of them, also where it was run again or stopped on the way; whoever hands over their own is told nothing', async () => {
  const receiver = await join({ roles: ['technician'] });
  for (let n = 0; n < 3; n += 1) await add();
  const { id } = await done([{ role: null, userId: receiver.user.id }]);
  expect(await run(id)).toBe('done');
  expect(await noticesOf(receiver)).toEqual([{ kind: 'tasks-given', task_id: null, count: 3, note: 'از امروز' }]);
  expect(await noticesOf(leaver)).toEqual([{ kind: 'tasks-taken-away', task_id: null, count: 3, note: null }]);

  leaver = await join({ roles: ['technician'] });
  for (let n = 0; n < 21; n += 1) await add();
  const { body } = await manager.client.post<TaskBatch>('/task-batches', handOver([{ role: null, userId: receiver.user.id }]));
  expect(await batchRunOf(company.runtime)(body.id)).toBe('running');
  expect((await noticesOf(receiver)).length).toBe(1);
  expect((await manager.client.post(`/task-batches/${body.id}/stop`)).status).toBe(200);
  for (let again = 0; again < 2; again += 1) expect(await run(body.id)).toBe('stopped');
  expect(await noticesOf(receiver)).toEqual([{ kind: 'tasks-given', task_id: null, count: 3, note: 'از امروز' }, { kind: 'tasks-given', task_id: null, count: 20, note: null }]);

  leaver = await join({ roles: ['supervisor', 'technician'] });
  await add();
  const own = await leaver.client.post<TaskBatch>('/task-batches', handOver([{ role: null, userId: receiver.user.id }]));
  expect(await run(own.body.id)).toBe('done');
  expect([(await noticesOf(receiver)).length, await noticesOf(leaver)]).toEqual([3, []]);
});

test('a role that goes back to its team does so also where all others go to one person', async () => {
  const [repair, check] = [await add(), await add({ role: 'qc' })];
  await done([{ role: null, userId: first.user.id }, { role: 'qc', userId: null }]);
  expect([await holder(repair), await holder(check)]).toEqual([first.user.id, null]);
});

test('handed over twice, and by two at once, it is done once; what somebody else has by then stays theirs', async () => {
  const tasks = [await add(), await add({ role: 'qc' }), await add()];
  const lines = [{ role: 'technician', userId: first.user.id }];
  const both = await Promise.all([1, 2].map(async () => (await manager.client.post<TaskBatch>('/task-batches', handOver(lines))).body.id));
  await rows.query('update task set assignee_id = $2 where id = $1', [tasks[2], manager.user.id]);
  await Promise.all(both.map(run));
  const [one, other] = await Promise.all(both.map(async (id) => (await manager.client.get<TaskBatch>(`/task-batches/${id}`)).body));
  expect([one!.done + other!.done, one!.same + other!.same, one!.refused + other!.refused]).toEqual([2, 4, 0]);
  expect(await Promise.all(tasks.map(holder))).toEqual([first.user.id, null, manager.user.id]);
  expect(await rows.query("select 1 from audit_log where task_id = any ($1::uuid[]) and action in ('task.assign', 'task.release')", [tasks])).toHaveLength(2);
  // And a run that is made again finds each of them so.
  await rows.query("update task_batch set state = 'running', done = 0, same = 0 where id = $1", [both[0]]);
  await rows.query("update task_batch_item set state = 'left' where batch_id = $1", [both[0]]);
  await run(both[0]!);
  expect((await manager.client.get<TaskBatch>(`/task-batches/${both[0]}`)).body).toMatchObject({ done: 0, same: 3, refused: 0 });
});

test('nobody gets what they may not do: of another branch, without the role, switched off, unknown', async () => {
  await add();
  const there = await buildUser(rows, { branchId: elsewhere, roles: ['technician'] });
  const off = await buildUser(rows, { branchId, roles: ['technician'], active: false });
  for (const [userId, code] of [[there.id, 'access.denied'], [second.user.id, 'access.denied'], [off.id, 'resource.not-found'], [newId(), 'resource.not-found']]) {
    expect(await preview([{ role: null, userId: userId! }])).toMatchObject({ will: 0, wont: [{ code, count: 1 }] });
    expect(await done([{ role: null, userId: userId! }])).toMatchObject({ done: 0, refused: 1 });
  }
  expect(await preview([{ role: 'technician', userId: leaver.user.id }])).toMatchObject({ will: 0, same: 1, wont: [] });
});

test('who may not give tasks hands nothing over, and whoever may does so as far as they reach', async () => {
  const taskId = await add();
  for (const role of ['technician', 'qc', 'reception', 'delivery'] as const) {
    const { client } = await join({ roles: [role] });
    for (const path of ['/task-batches/preview', '/task-batches']) expect([role, (await client.post<{ code: string }>(path, handOver([]))).body.code]).toEqual([role, 'access.denied']);
  }
  const far = await join({ roles: ['supervisor'], branchId: elsewhere });
  expect((await far.client.post<BatchPreview>('/task-batches/preview', handOver([]))).body).toMatchObject({ total: 0, will: 0, groups: [] });
  expect((await far.client.post<{ code: string }>('/task-batches', handOver([]))).body.code).toBe('batch.nothing');
  expect(await holder(taskId)).toBe(leaver.user.id);
});

test('whoever only gives tasks, and does none, hands over too', async () => {
  const taskId = await add();
  await rows.query("insert into role (key, name_fa, name_en) values ('giver', 'واگذارنده', 'Giver')");
  await rows.query("insert into role_grant (role, action, scope) values ('giver', 'task.assign', 'branch'), ('giver', 'task.read', 'branch')");
  const user = await buildUser(rows, { branchId, roles: [] });
  await rows.insert('user_role', { user_id: user.id, role: 'giver' });
  await rows.query('update access_version set version = gen_random_uuid()');
  const client = company.client();
  await client.signIn(user);
  expect(await done([{ role: null, userId: first.user.id }], { client, user })).toMatchObject({ done: 1 });
  expect(await holder(taskId)).toBe(first.user.id);
});

test('all that one person has, and nothing else; one line for a role', async () => {
  const taskId = await add();
  const { act } = handOver([]);
  for (const selection of [{ ids: [taskId] }, { view: 'team' }, { heldBy: first.user.id }]) expect((await manager.client.post<{ code: string }>('/task-batches', { act, selection })).body.code).toBe('batch.selection');
  expect((await manager.client.post<{ code: string }>('/task-batches', { act: { kind: 'prioritise', priority: 3 }, selection: { heldBy: leaver.user.id } })).body.code).toBe('batch.selection');
  for (const role of ['technician', null]) expect((await manager.client.post<{ code: string }>('/task-batches/preview', handOver([{ role, userId: null }, { role, userId: first.user.id }]))).body.code).toBe('batch.role-twice');
});

test('what the leaver has typed goes to whoever gets the task, or takes it from the team later, unless they have typed themselves', async () => {
  const [given, typed, back] = [await add(), await add(), await add({ role: 'qc' })];
  const write = (client: ApiClient, taskId: string, findings: string) => client.put(`/tasks/${taskId}/draft`, { values: { findings } }, { headers: { 'If-None-Match': '*' } });
  for (const taskId of [given, typed, back]) expect((await write(leaver.client, taskId, `of ${taskId}`)).status).toBe(200);
  expect((await write(first.client, typed, 'my own')).status).toBe(200);
  await done([{ role: 'technician', userId: first.user.id }]);
  const values = async ({ client }: Someone, taskId: string) => (await client.get<{ values: Record<string, unknown>; draftSavedAt: string | null }>(`/tasks/${taskId}`)).body;
  expect(await values(first, given)).toMatchObject({ values: { findings: `of ${given}` }, draftSavedAt: expect.any(String) as string });
  expect(await values(first, typed)).toMatchObject({ values: { findings: 'my own' } });
  expect((await values(second, back)).draftSavedAt).toBeNull();
  expect((await second.client.post(`/tasks/${back}/claim`)).status).toBe(200);
  expect(await values(second, back)).toMatchObject({ values: { findings: `of ${back}` }, draftSavedAt: expect.any(String) as string });
  // Once it has gone to somebody, it waits for nobody else.
  expect((await second.client.post(`/tasks/${back}/release`)).status).toBe(200);
  expect((await leaver.client.post(`/tasks/${back}/claim`)).status).toBe(200);
  expect((await values(leaver, back)).draftSavedAt).toBeNull();
});

test('of somebody who is switched off nothing is left to hand over; what they typed waits for whoever takes it', async () => {
  const admin = await join({ roles: ['admin'], allBranches: true });
  const taskId = await add();
  expect((await leaver.client.put(`/tasks/${taskId}/draft`, { values: { findings: 'half' } }, { headers: { 'If-None-Match': '*' } })).status).toBe(200);
  expect((await admin.client.post<{ results: { state: string }[] }>('/people/bulk', { ids: [leaver.user.id], act: { kind: 'deactivate' } })).body.results).toMatchObject([{ state: 'done' }]);
  expect((await manager.client.post<{ code: string }>('/task-batches', handOver([]))).body.code).toBe('batch.nothing');
  await first.client.post(`/tasks/${taskId}/claim`);
  expect((await first.client.get<{ values: Record<string, unknown> }>(`/tasks/${taskId}`)).body.values).toMatchObject({ findings: 'half' });
  // One that has stayed with somebody who is gone is handed over all the same.
  const stuck = await add();
  expect(await done([{ role: null, userId: first.user.id }])).toMatchObject({ done: 1 });
  expect(await holder(stuck)).toBe(first.user.id);
  const items = await manager.client.get<{ items: TaskBatch[] }>('/task-batches');
  expect((await manager.client.get<Items>(`/task-batches/${items.body.items[0]!.id}/items`)).body.items).toMatchObject([{ task: { id: stuck }, state: 'done', assignee: { id: first.user.id } }]);
});
