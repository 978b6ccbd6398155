import type { PresenceList, TaskCompany } from '../../contracts/presence';
import type { Role } from '../../contracts/roles';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { openStream } from '../../tests/build/live-stream';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { until } from '../../tests/build/until';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

type Name = 'first' | 'second' | 'supervisor' | 'elsewhere' | 'agent';
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
const people = {} as Record<Name, User>;
const clients = {} as Record<Name, ApiClient>;
const tabs = {} as Record<Name, string>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  const there = (await buildBranch(rows)).id;
  const agency = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl, { live: true });
  const all: [Name, Role, string, string?][] = [['first', 'technician', branchId], ['second', 'technician', branchId], ['supervisor', 'supervisor', branchId], ['elsewhere', 'technician', there], ['agent', 'agent', branchId, agency]];
  for (const [name, role, at, agentId] of all) {
    people[name] = await buildUser(rows, { branchId: at, roles: [role], agentId });
    clients[name] = api.client();
    tabs[name] = newId();
    await clients[name].signIn(people[name]);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const newTask = async (): Promise<string> => (await buildTask(rows, { request: await buildRequest(rows, { branchId }), branchId, role: 'technician' })).id;
const be = (who: Name, taskId: string, here: boolean, tab = tabs[who]) => clients[who].put<TaskCompany & { code?: string }>(`/tasks/${taskId}/presence`, { tab, here });
const company = async (who: Name, taskId: string): Promise<string[]> => (await be(who, taskId, true)).body.people.map(({ id }) => id);
const listed = async (who: Name, taskId: string): Promise<string[] | undefined> => (await clients[who].get<PresenceList>('/tasks/presence')).body.items.find((one) => one.taskId === taskId)?.people.map(({ id }) => id);
const changes = async (taskId: string): Promise<number> => (await rows.query("select 1 from change where topic = 'presence' and keys ->> 'id' = $1", [taskId])).length;

test('two people at one task see each other, in the task and in the list, and nobody sees themselves', async () => {
  const taskId = await newTask();
  expect(await company('first', taskId)).toEqual([]);
  expect(await company('second', taskId)).toEqual([people.first.id]);
  expect(await company('first', taskId)).toEqual([people.second.id]);
  expect([await listed('first', taskId), await listed('supervisor', taskId)]).toEqual([[people.second.id], [people.first.id, people.second.id]]);
});

test('whoever may not see the task is neither there nor told who is', async () => {
  const taskId = await newTask();
  await be('first', taskId, true);
  for (const who of ['elsewhere', 'agent'] as const) expect([(await be(who, taskId, true)).body.code, await listed(who, taskId)]).toEqual(['task.not-found', undefined]);
  expect((await be('first', newId(), true)).body.code).toBe('task.not-found');
});

test('whoever leaves is gone at once, with their last page; whoever falls silent after half a minute', async () => {
  const taskId = await newTask();
  const other = newId();
  await be('first', taskId, true);
  await be('first', taskId, true, other);
  await be('first', taskId, false);
  expect(await company('second', taskId)).toEqual([people.first.id]);
  await be('first', taskId, false, other);
  expect(await company('second', taskId)).toEqual([]);
  await be('first', taskId, true);
  await rows.query("update task_presence set seen_at = seen_at - interval '26 seconds' where user_id = $1", [people.first.id]);
  expect([await company('second', taskId), await listed('supervisor', taskId)]).toEqual([[], [people.second.id]]);
  await api.services.sweep();
  expect(await rows.query('select 1 from task_presence where user_id = $1', [people.first.id])).toEqual([]);
});

test('only who comes and who goes is pushed, to those who may see the task', async () => {
  const taskId = await newTask();
  const [stream, strangers] = [await openStream(api.baseUrl, clients.second), await openStream(api.baseUrl, clients.elsewhere)];
  await be('first', taskId, true);
  await be('first', taskId, true);
  await be('first', taskId, true, newId());
  expect(await changes(taskId)).toBe(1);
  await rows.query('delete from task_presence where task_id = $1 and tab <> $2', [taskId, tabs.first]);
  await be('first', taskId, false);
  await be('first', taskId, false);
  expect(await changes(taskId)).toBe(2);
  // The end is marked by a change that both may know; what other tests caused may still come before it.
  for (const who of [people.second, people.elsewhere]) await rows.query("insert into change (topic, keys, user_id) values ('notice', $1, $2)", [{ id: taskId }, who.id]);
  for (const one of [stream, strangers]) await until(async () => one.events.some(({ data }) => data.topic === 'notice' && data.keys?.id === taskId));
  expect(stream.events.filter(({ data }) => data.topic === 'presence' && data.keys?.id === taskId)).toHaveLength(2);
  expect(strangers.events.filter(({ data }) => data.topic === 'presence')).toEqual([]);
  stream.close();
  strangers.close();
});

test('who may assign the task sees who else has begun its form, and nobody what they wrote', async () => {
  const taskId = await newTask();
  await clients.first.put(`/tasks/${taskId}/draft`, { values: { findings: 'کمپرسور' } }, { headers: { 'If-None-Match': '*' } });
  const seen = (await be('supervisor', taskId, true)).body;
  expect(seen.drafts).toMatchObject([{ person: { id: people.first.id } }]);
  expect(JSON.stringify(seen)).not.toContain('کمپرسور');
  expect([(await be('second', taskId, true)).body.drafts, (await be('first', taskId, true)).body.drafts]).toEqual([[], []]);
});
