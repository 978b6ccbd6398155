import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import type { ApiClient } from '../../tests/build/api-client';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import type { Role } from '../../contracts/roles';

interface Refusal { code: string }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
const people = {} as Record<string, User>;
const clients = {} as Record<string, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  const agent = await buildAgent(rows, { branchId });
  const roles: [string, Role[]][] = [['tech1', ['technician']], ['tech2', ['technician']], ['supervisor', ['supervisor']], ['agent', ['agent']], ['qc', ['qc']]];
  for (const [name, given] of roles) {
    people[name] = await buildUser(rows, { branchId, roles: given, agentId: name === 'agent' ? agent.id : undefined });
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const newTask = async (given: Partial<Parameters<typeof buildTask>[1]> = {}): Promise<string> =>
  (await buildTask(rows, { request: await buildRequest(rows, { branchId }), branchId, role: 'technician', ...given })).id;
const code = async (name: string, taskId: string, act: string, body?: unknown): Promise<string | number> => {
  const answer = await clients[name]!.post<Refusal>(`/tasks/${taskId}/${act}`, body);
  return answer.status === 200 ? 200 : answer.body.code;
};

test('of many who claim at once one gets the task, the others are told so', async () => {
  const taskId = await newTask();
  const answers = await Promise.all(['tech1', 'tech2', 'tech1', 'tech2'].map((name) => code(name, taskId, 'claim')));
  const [owner] = await rows.query<{ assignee_id: string }>('select assignee_id from task where id = $1', [taskId]);
  const winner = owner!.assignee_id === people.tech1!.id ? 'tech1' : 'tech2';
  expect(answers).toEqual(['tech1', 'tech2', 'tech1', 'tech2'].map((name) => (name === winner ? 200 : 'task.claimed')));
  expect(await rows.query('select actor_id from audit_log where task_id = $1', [taskId])).toEqual([{ actor_id: people[winner]!.id }]);
  expect(await rows.query("select topic, keys ->> 'id' as id, keys ->> 'team' as team, keys ->> 'people' as people from change where keys ->> 'id' = $1", [taskId])).toEqual([{ topic: 'task', id: taskId, team: 'technician', people: people[winner]!.id }]);
});

test('a task of another role, with four eyes, or ended cannot be claimed', async () => {
  expect(await code('qc', await newTask(), 'claim')).toBe('access.denied');
  expect(await code('agent', await newTask(), 'claim')).toBe('task.not-found');
  expect(await code('tech1', await newTask({ excluded: [people.tech1!.id] }), 'claim')).toBe('access.four-eyes');
  expect(await code('tech1', await newTask({ state: 'completed' }), 'claim')).toBe('task.completed');
  expect(await code('tech1', await newTask({ state: 'cancelled' }), 'claim')).toBe('task.cancelled');
  expect(await code('tech1', newId(), 'claim')).toBe('task.not-found');
  expect(await code('tech1', 'not-a-uuid', 'claim')).toBe('request.invalid');
});

test('who has the task may give it back, a supervisor may take it away, others may not', async () => {
  const taskId = await newTask({ assigneeId: people.tech1!.id });
  expect(await code('tech2', taskId, 'release')).toBe('task.reassigned');
  expect(await code('tech1', taskId, 'release')).toBe(200);
  expect(await code('tech1', taskId, 'release')).toBe('task.unclaimed');
  expect(await code('tech2', taskId, 'claim')).toBe(200);
  expect(await code('supervisor', taskId, 'release')).toBe(200);
});

test('a supervisor gives a task to who may do it; the receiver is told', async () => {
  const taskId = await newTask({ excluded: [people.tech2!.id] });
  expect(await code('tech1', taskId, 'assign', { userId: people.tech1!.id })).toBe('access.denied');
  expect(await code('supervisor', taskId, 'assign', { userId: people.qc!.id })).toBe('access.denied');
  expect(await code('supervisor', taskId, 'assign', { userId: people.tech2!.id })).toBe('access.four-eyes');
  expect(await code('supervisor', taskId, 'assign', { userId: newId() })).toBe('resource.not-found');
  expect(await code('supervisor', taskId, 'assign', { userId: people.tech1!.id, note: 'فوری' })).toBe(200);
  expect(await rows.query('select user_id, kind from notice where task_id = $1', [taskId])).toEqual([{ user_id: people.tech1!.id, kind: 'task-assigned' }]);
});

test('priority is the supervisor\'s to set', async () => {
  const taskId = await newTask();
  expect((await clients.tech1!.put<Refusal>(`/tasks/${taskId}/priority`, { priority: 3 })).body.code).toBe('access.denied');
  expect((await clients.supervisor!.put(`/tasks/${taskId}/priority`, { priority: 3 })).body).toMatchObject({ priority: 3 });
  expect((await clients.supervisor!.put<Refusal>(`/tasks/${taskId}/priority`, { priority: 4 })).body.code).toBe('request.invalid');
});

/** There is no draft yet. */
const none = { headers: { 'If-None-Match': '*' } };

test('a draft is kept for its writer alone, and what was read is no longer unread', async () => {
  const taskId = await newTask({ taskType: 'diagnose', assigneeId: people.tech1!.id });
  const before = await clients.tech1!.get<{ unread: boolean; values: unknown; may: unknown; outcomes: { name: string }[] }>(`/tasks/${taskId}`);
  expect(before.body).toMatchObject({ unread: true, values: {}, may: { claim: false, release: true, complete: true, assign: false } });
  expect(before.body.outcomes[0]?.name).toBe('payable');
  expect((await clients.tech1!.put(`/tasks/${taskId}/draft`, { values: { findings: 'خازن سوخته' } }, none)).status).toBe(200);
  expect((await clients.tech1!.get(`/tasks/${taskId}`)).body).toMatchObject({ unread: false, values: { findings: 'خازن سوخته' } });
  expect((await clients.tech2!.get(`/tasks/${taskId}`)).body).toMatchObject({ unread: true, values: {}, may: { complete: false }, mayNotCode: 'task.claimed' });
});

test('a draft that another tab saved meanwhile is not written over, and is there to be read', async () => {
  const taskId = await newTask({ taskType: 'diagnose', assigneeId: people.tech1!.id });
  const save = (findings: string, headers: Record<string, string>) => clients.tech1!.put<{ savedAt: string; code: string }>(`/tasks/${taskId}/draft`, { values: { findings } }, { headers });
  const first = await save('برگهٔ نخست', none.headers);
  expect(first.status).toBe(200);
  const second = await save('برگهٔ دوم', none.headers);
  expect([second.status, second.body.code]).toEqual([412, 'precondition.failed']);
  expect((await clients.tech1!.get(`/tasks/${taskId}`)).body).toMatchObject({ values: { findings: 'برگهٔ نخست' }, draftSavedAt: first.body.savedAt });
  const tag = first.headers.get('ETag')!;
  expect(tag).toBe(`"${first.body.savedAt}"`);
  expect((await save('برگهٔ دوم', { 'If-Match': tag })).status).toBe(200);
  expect((await save('برگهٔ نخست', { 'If-Match': tag })).body.code).toBe('precondition.failed');
  expect((await save('برگهٔ نخست', { 'If-Match': '"no-instant"' })).body.code).toBe('precondition.failed');
  expect(await save('برگهٔ نخست', {})).toMatchObject({ status: 428, body: { code: 'precondition.required' } });
  for (const header of ['x', 'W/"x"', '"a", "b"']) expect(await save('برگهٔ نخست', { 'If-Match': header })).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path: 'If-Match', code: 'field.format' }] } });
  expect((await clients.tech1!.get(`/tasks/${taskId}`)).body).toMatchObject({ values: { findings: 'برگهٔ دوم' } });
  expect((await save('هر چه بود', { 'If-Match': '*' })).status).toBe(200);
  const fresh = await newTask({ taskType: 'diagnose', assigneeId: people.tech1!.id });
  expect((await clients.tech1!.put<{ code: string }>(`/tasks/${fresh}/draft`, { values: {} }, { headers: { 'If-Match': '*' } })).body.code).toBe('precondition.failed');
});

test('reading a task and typing into it do not wait for whoever holds it', async () => {
  const taskId = await newTask({ taskType: 'diagnose', assigneeId: people.tech1!.id });
  await rows.query('begin');
  await rows.query('select 1 from task where id = $1 for no key update', [taskId]);
  try {
    expect((await clients.tech1!.get(`/tasks/${taskId}`)).body).toMatchObject({ id: taskId, unread: true });
    expect((await clients.tech1!.put(`/tasks/${taskId}/draft`, { values: { findings: 'x' } }, none)).status).toBe(200);
  } finally {
    await rows.query('rollback');
  }
});

test('the same key answers the same, another body with it is refused, and a key is needed', async () => {
  const taskId = await newTask();
  const key = newId();
  const assign = (userId: string, given: string | null) => clients.supervisor!.post<Refusal & { assignee: { id: string } }>(`/tasks/${taskId}/assign`, { userId }, { key: given });
  expect((await assign(people.tech1!.id, key)).body.assignee.id).toBe(people.tech1!.id);
  await rows.query('update task set assignee_id = null where id = $1', [taskId]);
  expect((await assign(people.tech1!.id, key)).body.assignee.id).toBe(people.tech1!.id);
  expect(await rows.query('select assignee_id from task where id = $1', [taskId])).toEqual([{ assignee_id: null }]);
  expect((await assign(people.tech2!.id, key)).body.code).toBe('idempotency.reused');
  expect((await assign(people.tech2!.id, null)).body.code).toBe('idempotency.required');
});

test('whoever has a task, its team while nobody has it, and a supervisor say when to look after it again; its process is woken to know of it', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const say = (name: string, taskId: string, when: string | null, note?: string) => clients[name]!.put<Refusal & { followUpAt: string | null }>(`/tasks/${taskId}/follow-up`, { at: when, ...(note && { note }) });
  const mine = await newTask({ assigneeId: people.tech1!.id });
  const { body } = await say('tech1', mine, at, 'قطعه رسیده؟');
  expect(body.followUpAt).toBe(at);
  expect(await rows.query('select at, user_id, note, told_at from task_follow_up where task_id = $1', [mine])).toEqual([{ at: new Date(at), user_id: people.tech1!.id, note: 'قطعه رسیده؟', told_at: null }]);
  expect(await rows.query("select kind from outbox o join task t on t.instance_id = o.instance_id where t.id = $1", [mine])).toEqual([{ kind: 'wake' }]);
  expect([(await say('tech2', mine, at)).body.code, (await say('qc', mine, at)).body.code, (await say('agent', mine, at)).body.code]).toEqual(['task.claimed', 'access.denied', 'task.not-found']);
  expect([(await say('supervisor', mine, null)).body.followUpAt, await rows.query('select 1 from task_follow_up where task_id = $1', [mine])]).toEqual([null, []]);
  const teams = await newTask();
  expect([(await say('tech2', teams, at)).body.followUpAt, (await say('tech1', await newTask({ state: 'completed' }), at)).body.code]).toEqual([at, 'task.completed']);
  for (const wrong of [new Date(Date.now() - 1000).toISOString(), new Date(Date.now() + 367 * 86_400_000).toISOString()]) expect((await say('tech1', mine, wrong)).body.code).toBe('task.follow-up');
});

test('a supervisor gives a task to a unit: nobody has it, those of its role there may take it and are told, others may not', async () => {
  const [unit, empty, elsewhere] = [await buildUnit(rows, { branchId }), await buildUnit(rows, { branchId }), await buildUnit(rows, { branchId: (await buildBranch(rows)).id })];
  const member = await buildUser(rows, { branchId, roles: ['technician'], unitId: unit.id });
  await buildUser(rows, { branchId, roles: ['qc'], unitId: unit.id });
  const [shut, of] = [await buildUser(rows, { branchId, roles: ['technician'], unitId: empty.id }), await buildUnit(rows, { branchId })];
  const other = await buildUser(rows, { branchId, roles: ['technician'], unitId: of.id });
  const taskId = await newTask({ assigneeId: people.tech1!.id, excluded: [shut.id] });
  expect([await code('tech1', taskId, 'give', { unitId: unit.id }), await code('supervisor', taskId, 'give', { unitId: elsewhere.id }), await code('supervisor', taskId, 'give', { unitId: newId() }), await code('supervisor', taskId, 'give', { unitId: empty.id })])
    .toEqual(['access.denied', 'resource.not-found', 'resource.not-found', 'task.nobody']);
  expect(await code('supervisor', taskId, 'give', { unitId: unit.id, note: 'امروز' })).toBe(200);
  expect(await rows.query('select unit_id, assignee_id from task where id = $1', [taskId])).toEqual([{ unit_id: unit.id, assignee_id: null }]);
  expect(await rows.query("select user_id, kind, params ->> 'note' as note from notice where task_id = $1 order by kind", [taskId])).toEqual([{ user_id: member.id, kind: 'task-given', note: 'امروز' }, { user_id: people.tech1!.id, kind: 'task-taken-away', note: null }]);
  const client = async (user: User) => { const one = api.client(); await one.signIn(user); return one; };
  expect((await (await client(other)).post<Refusal>(`/tasks/${taskId}/claim`)).body.code).toBe('access.denied');
  expect((await (await client(member)).post(`/tasks/${taskId}/claim`)).status).toBe(200);
  expect(await code('supervisor', await newTask({ state: 'completed' }), 'give', { unitId: unit.id })).toBe('task.completed');
});
