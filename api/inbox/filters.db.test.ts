import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask, type NewTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Page { items: { id: string; branch: { en: string }; agent: string | null; technician: { id: string } | null; followUpAt: string | null }[]; next: string | null }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
let reception: User;
let client: ApiClient;
let masked: ApiClient;
/** The tasks by the letter that names them here. */
const tasks: Record<string, string> = {};
const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  reception = await buildUser(rows, { branchId, roles: ['reception'] });
  const technician = await buildUser(rows, { branchId, roles: ['technician'] });
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(reception);
  masked = api.client();
  await masked.signIn(technician);

  const put = async (letter: string, request: Partial<Parameters<typeof buildRequest>[1]>, task: Partial<NewTask>, more: { customer?: string; phone?: string; technician?: string; covered?: number; customerTotal?: number } = {}): Promise<void> => {
    const made = await buildRequest(rows, { branchId, ...request });
    if (more.customer) await rows.query('update party set name = $2, phone = $3 where id = (select customer_id from service_request where id = $1)', [made.id, more.customer, more.phone ?? null]);
    if (more.technician) await rows.query('update service_request set technician_id = $2 where id = $1', [made.id, more.technician]);
    if (more.covered !== undefined) await rows.insert('estimate', { id: newId(), request_id: made.id, number: 1, state: 'sent', covered: more.covered, customer_total: more.customerTotal ?? 0, created_by: reception.id, created_at: new Date() });
    for (const role of ['reception', 'technician']) {
      const { id } = await buildTask(rows, { request: made, branchId, role, ...task });
      if (role === 'reception') tasks[letter] = id;
    }
  };
  await put('a', { no: 'THR-1405-000101', serial: 'FRG-77A', itemText: 'یخچال فریزر', status: 'awaiting-cost' }, { taskType: 'diagnose', priority: 3, slaDue: days(1), createdAt: days(-10) }, { customer: 'مریم احمدی', phone: '+989121112233', technician: technician.id, covered: 5000 });
  await put('b', { no: 'THR-1405-000205', serial: 'TV-900', itemText: 'تلویزیون', status: 'awaiting-repair' }, { taskType: 'repair', priority: 1, slaDue: days(3), createdAt: days(-2) }, { customer: 'پارسا نوید', phone: '+989351110000', covered: 0, customerTotal: 900 });
  await put('c', { no: 'THR-1405-000150', serial: 'FRG-12', itemText: 'يخچال ساده', status: 'awaiting-qc', agentId }, { taskType: 'qualityControl', priority: 0, slaDue: null, createdAt: days(-5), agentId }, { customer: 'مريم كاظمی' });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const letters = (page: Page): string => page.items.map(({ id }) => Object.entries(tasks).find(([, known]) => known === id)?.[0] ?? '?').join('');
const asked = (query: Record<string, string>): string => `/tasks?${new URLSearchParams({ view: 'team', ...query }).toString()}`;

test.each<[Record<string, string>, string]>([
  [{}, 'abc'], [{ status: 'awaiting-cost,awaiting-qc' }, 'ac'], [{ type: 'repair' }, 'b'], [{ priority: '0,3' }, 'ac'],
  [{ number: '000205' }, 'b'], [{ number: 'thr-1405-000101' }, 'a'], [{ number: '۰۰۰۱۵۰' }, 'c'], [{ serial: 'frg' }, 'ac'], [{ serial: 'frg', status: 'awaiting-qc' }, 'c'],
  [{ customer: 'مریم' }, 'ac'], [{ phone: '09351110000' }, 'b'], [{ device: 'یخچال' }, 'ac'], [{ warranty: 'covered' }, 'a'], [{ warranty: 'none,unknown' }, 'bc'],
  [{ createdTo: '-4' }, 'ac'], [{ createdFrom: '-6' }, 'bc'], [{ createdFrom: '-6', createdTo: '-4' }, 'c'], [{ dueTo: '2' }, 'a'], [{ dueFrom: '2' }, 'bc'],
  [{ q: 'مريم احمدي' }, 'a'], [{ q: 'FRG-12', customer: 'مریم' }, 'c'], [{ q: 'nothing like this' }, ''], [{ device: '%' }, ''],
])('%j finds its tasks', async (query, expected) => {
  expect(letters((await client.get<Page>(asked(query))).body)).toBe(expected);
  const count = (await client.get<{ count: number; more: boolean }>(`/tasks/count?${new URLSearchParams({ view: 'team', ...query }).toString()}`)).body;
  expect(count).toEqual({ count: expected.length, more: false });
});

test('F171 a branch, an agency and a technician are filters by their ids', async () => {
  const technicianId = (await client.get<Page>(asked({ serial: 'FRG-77A' }))).body.items[0]!.technician!.id;
  expect(letters((await client.get<Page>(asked({ technician: technicianId }))).body)).toBe('a');
  expect(letters((await client.get<Page>(asked({ agent: agentId }))).body)).toBe('c');
  expect(letters((await client.get<Page>(asked({ branch: branchId }))).body)).toBe('abc');
  expect(letters((await client.get<Page>(asked({ branch: newId() }))).body)).toBe('');
});

test.each<[string, string]>([['due', 'abc'], ['priority', 'abc'], ['newest', 'bca'], ['oldest', 'acb'], ['number', 'acb'], ['follow-up', 'bac']])('by %s, in pages of one, in the same order', async (sort, expected) => {
  await rows.query("update task set follow_up_at = case id when $1::uuid then now() + interval '2 days' else now() + interval '1 day' end where id = any ($2::uuid[])", [tasks.a, [tasks.a, tasks.b]]);
  expect(letters((await client.get<Page>(asked({ sort }))).body)).toBe(expected);
  let seen = '';
  const query: Record<string, string> = { sort, limit: '1' };
  for (let pages = 0; pages < 9; pages += 1) {
    const { body } = await client.get<Page>(asked(query));
    seen += letters(body);
    if (body.next === null) break;
    query.after = body.next;
  }
  expect(seen).toBe(expected);
  await rows.query('update task set follow_up_at = null');
});

test('what I follow up is a view of its own, by its date', async () => {
  const mine = async (): Promise<string> => letters((await client.get<Page>('/tasks?view=followedUp')).body);
  await rows.query("update task set assignee_id = $1, follow_up_at = now() + case id when $2::uuid then interval '5 days' else interval '1 day' end where id = any ($3::uuid[])", [reception.id, tasks.a, [tasks.a, tasks.c]]);
  expect([await mine(), (await client.get<{ followedUp: number }>('/tasks/counts')).body.followedUp]).toEqual(['ca', 2]);
  expect(letters((await client.get<Page>('/tasks?view=followedUp&followUpTo=2')).body)).toBe('c');
  await rows.query('update task set assignee_id = null, follow_up_at = null');
});

test('who may see no numbers finds nobody by one', async () => {
  for (const path of [asked({ phone: '09121112233' }), '/tasks/count?view=team&phone=09121112233']) {
    const answer = await masked.get<{ code: string }>(path);
    expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
  }
  expect((await masked.get<Page>(asked({ q: '09121112233' }))).body.items).toEqual([]);
});

test('filters and orders that are none are refused on their field', async () => {
  const next = (await client.get<Page>(asked({ sort: 'number', limit: '1' }))).body.next!;
  for (const [query, path] of [
    [{ status: 'awaiting-cost,' }, 'status'], [{ type: "x'; drop table task" }, 'type'], [{ priority: '4' }, 'priority'], [{ createdFrom: '2026-13-01' }, 'createdFrom'], [{ warranty: 'maybe' }, 'warranty'], [{ branch: 'here' }, 'branch'],
    [{ sort: 'colour' }, 'sort'], [{ sort: 'due', after: next }, 'after'], [{ view: 'done', sort: 'number' }, 'sort'],
  ] as [Record<string, string>, string][]) {
    const answer = await client.get<{ code: string; fields: { path: string }[] }>(asked(query));
    expect([query, answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([query, 400, 'request.invalid', path]);
  }
});

test('a page looks through a thousand tasks and says where it goes on', async () => {
  const request = await buildRequest(rows, { branchId, status: 'awaiting-qc' });
  const rare = await buildRequest(rows, { branchId, status: 'awaiting-separation' });
  await rows.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, created_at)
    select gen_random_uuid(), $1, 'a' || n, 'T', 'assign', 'x', 'x', $1, $2, 'delivery', now() from generate_series(1, 1200) n`, [request.id, branchId]);
  await buildTask(rows, { request: rare, branchId, role: 'delivery', createdAt: days(-1) });
  const delivery = await buildUser(rows, { branchId, roles: ['delivery'] });
  const reader = api.client();
  await reader.signIn(delivery);
  const first = (await reader.get<Page>(asked({ status: 'awaiting-separation', sort: 'newest' }))).body;
  expect([first.items.length, first.next === null]).toEqual([0, false]);
  const second = (await reader.get<Page>(asked({ status: 'awaiting-separation', sort: 'newest', after: first.next! }))).body;
  expect([second.items.length, second.next]).toEqual([1, null]);
  expect((await reader.get('/tasks/count?view=team')).body).toEqual({ count: 1000, more: true });
  expect((await reader.get('/tasks/count?view=team&status=awaiting-separation')).body).toEqual({ count: 1, more: false });
});
