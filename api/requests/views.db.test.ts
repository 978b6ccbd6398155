import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildCustomer, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface View { id: string; name: string; mayChange: boolean; filters: Record<string, string>; sort: string; columns: string[]; lost: string[]; revision: string }
interface Problem { code: string; fields?: { path: string; code: string }[] }
interface Counts { items: { id: string; count: number; more: boolean }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let home = '';
const people = {} as Record<'manager' | 'reception' | 'elsewhere' | 'agent', { client: ApiClient; user: User }>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  home = (await buildBranch(rows)).id;
  const away = (await buildBranch(rows)).id;
  const agentId = (await buildAgent(rows, { branchId: home })).id;
  api = await startTestApi(database.appUrl);
  const join = async (name: keyof typeof people, given: Parameters<typeof buildUser>[1]): Promise<void> => {
    const user = await buildUser(rows, given);
    const client = api.client();
    await client.signIn(user);
    people[name] = { client, user };
  };
  await join('manager', { branchId: home, roles: ['manager'] });
  await join('reception', { branchId: home, roles: ['reception'] });
  await join('elsewhere', { branchId: away, roles: ['reception'] });
  await join('agent', { branchId: home, roles: ['agent'], agentId });
  for (const branchId of [home, home, home, away]) await buildRequest(rows, { branchId, status: 'awaiting-cost' });
  await buildRequest(rows, { branchId: home, status: 'delivered' });
  const customer = await buildCustomer(rows, { agentId });
  await buildRequest(rows, { branchId: home, agentId, customerId: customer.id, status: 'awaiting-cost' });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(async () => { expect(api.mismatches).toEqual([]); await rows.query('delete from task_view'); });

const plain = { name: 'منتظر هزینه', filters: { status: 'awaiting-cost' }, sort: 'waiting', columns: ['number', 'since'] };
const save = (who: keyof typeof people, more: object = {}) => people[who].client.post<View & Problem>('/request-views', { ...plain, ...more });
const names = async (who: keyof typeof people, list = '/request-views'): Promise<string[]> => (await people[who].client.get<{ items: View[] }>(list)).body.items.map(({ name }) => name);

test('F171 a view of the list of requests keeps its filters, order, columns and colour, for its owner alone, and is no view of the inbox', async () => {
  const made = await save('reception', { colour: 'amber' });
  expect([made.status, made.body]).toMatchObject([201, { ...plain, colour: 'amber', share: { with: 'nobody' }, mayChange: true, lost: [], revision: '1' }]);
  expect([await names('reception'), await names('manager'), await names('reception', '/task-views')]).toEqual([['منتظر هزینه'], [], []]);
  const path = `/request-views/${made.body.id}`;
  for (const [who, at] of [['manager', path], ['reception', path.replace('request', 'task')]] as const) expect((await people[who].client.get<Problem>(at)).body.code).toBe('view.not-found');
  expect((await people.manager.client.call<Problem>('DELETE', path, { headers: { 'If-Match': '*' } })).body.code).toBe('view.not-found');
  expect((await people.reception.client.call<View>('PUT', path, { body: { ...plain, sort: 'promised', columns: [] }, headers: { 'If-Match': '"1"' } })).body).toMatchObject({ sort: 'promised', columns: [], revision: '2' });
  expect((await people.reception.client.call<Problem>('PUT', path, { body: plain, headers: { 'If-Match': '"1"' } })).body.code).toBe('precondition.failed');
  expect((await people.reception.client.call('DELETE', path, { headers: { 'If-Match': '"2"' } })).status).toBe(204);
  const record = await rows.query<{ list: string }>("select coalesce(after, before) ->> 'list' as list from audit_log where resource = 'view' and resource_id = $1", [made.body.id]);
  expect(record.map(({ list }) => list)).toEqual(['requests', 'requests', 'requests']);
});

test('a shared view counts what its reader may see, and nobody shares without the right', async () => {
  expect([(await save('reception', { share: { with: 'everyone' } })).body.code, (await save('agent', { share: { with: 'everyone' } })).body.code]).toEqual(['access.denied', 'access.denied']);
  const everyone = (await save('manager', { share: { with: 'everyone' } })).body;
  const count = async (who: keyof typeof people) => (await people[who].client.get<Counts>('/request-views/counts')).body.items;
  expect([await count('manager'), await count('elsewhere'), await count('agent')]).toEqual([[{ id: everyone.id, count: 4, more: false }], [{ id: everyone.id, count: 1, more: false }], []]);
  expect((await people.elsewhere.client.get<View>(`/request-views/${everyone.id}`)).body).toMatchObject({ mayChange: false });
  expect((await people.elsewhere.client.call<Problem>('DELETE', `/request-views/${everyone.id}`, { headers: { 'If-Match': '*' } })).body.code).toBe('access.denied');
  // What the list counts with filters is the same.
  expect((await people.agent.client.get('/requests/count?status=awaiting-cost')).body).toEqual({ count: 1, more: false });
  expect((await people.elsewhere.client.get('/requests/count')).body).toEqual({ count: 1, more: false });
});

test('a filter, an order, a column that there is none of, and a phone number for others, are refused on their field', async () => {
  for (const [more, path] of [[{ filters: { status: 'nonsense' } }, 'filters.status'], [{ filters: { type: 'repair' } }, 'filters.type'], [{ sort: 'due' }, 'sort'], [{ columns: ['assignee'] }, 'columns.0'], [{ view: 'team' }, 'view']] as const) {
    const { status, body } = await save('manager', more);
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  }
  expect((await save('manager', { filters: { phone: '0912' }, share: { with: 'everyone' } })).body.code).toBe('view.personal');
  expect((await people.manager.client.get<Problem>('/requests/count?status=nonsense')).body.fields?.[0]?.path).toBe('status');
});

test('a view of which something no longer exists says what, shows the rest, and counts nothing', async () => {
  const { id } = (await save('reception', { filters: { status: 'awaiting-cost', channel: 'counter' } })).body;
  await rows.query(`update task_view set filters = filters || '{"status": "was-once", "colour": "red"}', sort = 'was-once', columns = '{number,was-once}' where id = $1`, [id]);
  const { body } = await people.reception.client.get<View>(`/request-views/${id}`);
  expect([body.filters, body.sort, body.columns, [...body.lost].sort()]).toEqual([{ channel: 'counter' }, 'newest', ['number'], ['colour', 'sort', 'status', 'was-once']]);
  expect((await people.reception.client.get<Counts>('/request-views/counts')).body.items).toEqual([{ id, count: 0, more: false }]);
  expect((await people.reception.client.call<View>('PUT', `/request-views/${id}`, { body: plain, headers: { 'If-Match': '*' } })).body.lost).toEqual([]);
});

test('the order of one list’s views leaves that of the other as it is, and each list has its own fifty', async () => {
  const { client } = people.reception;
  const task = async (name: string): Promise<string> => (await client.post<View>('/task-views', { name, view: 'team' })).body.id;
  const [one, two] = [await task('یک'), await task('دو')];
  const [three, four] = [(await save('reception', { name: 'سه' })).body.id, (await save('reception', { name: 'چهار' })).body.id];
  await client.put('/task-views/order', { ids: [two, one] });
  await client.put('/request-views/order', { ids: [four, newId(), three] });
  expect([await names('reception', '/task-views'), await names('reception')]).toEqual([['دو', 'یک'], ['چهار', 'سه']]);
  for (let more = 2; more < 50; more += 1) await save('reception', { name: `n${more}` });
  expect([(await save('reception')).body.code, (await client.post('/task-views', { name: 'x', view: 'team' })).status]).toEqual(['view.too-many', 201]);
});
