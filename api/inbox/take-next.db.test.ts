import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask, type NewTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Taken { task: { id: string; assignee: { id: string } } | null; code?: string }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let request: { id: string; no: string };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  request = await buildRequest(rows, { branchId });
  api = await startTestApi(database.appUrl);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(async () => { await rows.query('delete from task'); expect(api.mismatches).toEqual([]); });

const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
const add = (task: Partial<NewTask> = {}): Promise<{ id: string }> => buildTask(rows, { request, branchId, role: 'technician', ...task });
async function technician(): Promise<{ client: ApiClient; user: User }> {
  const user = await buildUser(rows, { branchId, roles: ['technician'] });
  const client = api.client();
  await client.signIn(user);
  return { client, user };
}
const take = async (client: ApiClient, body: object = {}): Promise<string | null> => (await client.post<Taken>('/tasks/next', body)).body.task?.id ?? null;

test('the most urgent comes first, then what is due first; what is taken is mine, and recorded', async () => {
  const { client, user } = await technician();
  const [later, sooner, urgent] = [await add({ slaDue: inHours(9) }), await add({ slaDue: inHours(3) }), await add({ slaDue: inHours(20), priority: 3 })];
  expect([await take(client), await take(client), await take(client), await take(client)]).toEqual([urgent.id, sooner.id, later.id, null]);
  const record = await rows.query<{ resource_id: string }>("select resource_id from audit_log where action = 'task.claim' and actor_id = $1 order by at, id", [user.id]);
  expect(record.map(({ resource_id: id }) => id)).toEqual([urgent.id, sooner.id, later.id]);
});

test('it is taken from the list that is asked for, in its order, with its filters', async () => {
  const { client } = await technician();
  const [late, soon] = [await add({ slaDue: inHours(-1), createdAt: inHours(-5), taskType: 'repair' }), await add({ slaDue: inHours(30), createdAt: inHours(-1), taskType: 'diagnose' })];
  expect(await take(client, { view: 'overdue', filters: { type: 'diagnose' } })).toBeNull();
  expect(await take(client, { view: 'team', sort: 'newest' })).toBe(soon.id);
  expect(await take(client, { view: 'overdue' })).toBe(late.id);
  expect((await client.post<Taken>('/tasks/next', { view: 'mine' })).body.code).toBe('request.invalid');
});

test('what somebody has, what four eyes shut out, and what is another role’s is passed by', async () => {
  const { client, user } = await technician();
  const { user: other } = await technician();
  await add({ assigneeId: other.id });
  await add({ excluded: [user.id] });
  await add({ role: 'qc' });
  expect(await take(client)).toBeNull();
  const free = await add({ slaDue: inHours(100) });
  expect(await take(client)).toBe(free.id);
});

test('fifty people at one list of fifty tasks get one each, and nobody the same', async () => {
  const people = await Promise.all(Array.from({ length: 50 }, technician));
  const tasks = await Promise.all(Array.from({ length: 50 }, (_, index) => add({ slaDue: inHours(index + 1) })));
  const answers = await Promise.all(people.map(({ client }) => client.post<Taken>('/tasks/next', {})));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  const taken = answers.flatMap(({ body }) => body.task?.id ?? []);
  expect([...taken].sort()).toEqual(tasks.map(({ id }) => id).sort());
  const held = await rows.query<{ id: string; assignee_id: string }>('select id, assignee_id from task');
  expect(new Set(held.map((task) => task.assignee_id)).size).toBe(50);
  for (const [index, { body }] of answers.entries()) expect(held.find(({ id }) => id === body.task!.id)?.assignee_id).toBe(people[index]!.user.id);
});
