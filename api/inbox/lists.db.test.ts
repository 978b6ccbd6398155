import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Page { items: { id: string; title: { en: string }; sla: { level: string } | null; assignee: { id: string } | null; request: { no: string; customer: string; device: string } }[]; next: string | null }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let otherBranchId: string;
let supervisor: User;
let client: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  otherBranchId = (await buildBranch(rows)).id;
  supervisor = await buildUser(rows, { branchId, roles: ['supervisor'] });
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(supervisor);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const ids = (page: Page): string[] => page.items.map((item) => item.id);
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

test('F076 each view shows what it says, in order of due date, and the counts agree', async () => {
  const request = await buildRequest(rows, { branchId, serial: 'SN-1' });
  const late = await buildTask(rows, { request, branchId, role: 'supervisor', assigneeId: supervisor.id, createdAt: inMinutes(-300), slaDue: inMinutes(-60) });
  const soon = await buildTask(rows, { request, branchId, role: 'supervisor', slaDue: inMinutes(1) });
  const open = await buildTask(rows, { request, branchId, role: 'supervisor', slaDue: null });
  const mineUndated = await buildTask(rows, { request, branchId, role: 'supervisor', assigneeId: supervisor.id, slaDue: null });
  const standing = await buildTask(rows, { request, branchId, role: 'supervisor', assigneeId: supervisor.id, createdAt: inMinutes(-300), slaDue: inMinutes(-30), pausedAt: inMinutes(-200) });
  const done = await buildTask(rows, { request, branchId, role: 'supervisor', state: 'completed', completedBy: supervisor.id });
  const technician = await buildUser(rows, { branchId, roles: ['technician'] });
  const others = await buildTask(rows, { request, branchId, role: 'technician', assigneeId: technician.id });
  const forAnotherPair = await buildTask(rows, { request, branchId, role: 'supervisor', excluded: [supervisor.id] });
  const elsewhere = await buildRequest(rows, { branchId: otherBranchId });
  await buildTask(rows, { request: elsewhere, branchId: otherBranchId, role: 'supervisor' });

  const view = async (name: string): Promise<string[]> => ids((await client.get<Page>(`/tasks?view=${name}`)).body);
  expect(await view('mine')).toEqual([late.id, standing.id, mineUndated.id]);
  expect(await view('team')).toEqual([soon.id, open.id]);
  expect(await view('overdue')).toEqual([late.id]);
  expect(await view('waiting')).toEqual([others.id, forAnotherPair.id]);
  expect(await view('done')).toEqual([done.id]);
  const counts = (await client.get<Record<string, number>>('/tasks/counts')).body;
  expect(counts).toMatchObject({ mine: 3, team: 2, overdue: 1, waiting: 2, done: 1 });
  // At one minute to midnight in Tehran the soon one is due tomorrow.
  expect(counts.today).toBe((await view('today')).length);
  // One request shows an inbox; further pages, and whoever does not ask, get none.
  expect((await client.get<Page & { counts: object }>('/tasks?view=mine&counts=true')).body).toEqual({ ...(await client.get<Page>('/tasks?view=mine')).body, counts });
  expect(await client.get('/tasks?view=mine&counts=true&after=none')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const [first, second] = (await client.get<Page>('/tasks?view=mine')).body.items;
  expect(second).toMatchObject({ id: standing.id, sla: { level: 'paused', spentMinutes: 0 } });
  expect(first).toMatchObject({ sla: { level: 'late' }, assignee: { id: supervisor.id }, request: { no: request.no, customer: 'رضا کریمی', device: 'یخچال فریزر Samsung' } });
});

test('a team of more than a thousand late tasks is counted to its end where it is less, and up to a thousand where it is not', async () => {
  const there = (await buildBranch(rows)).id;
  const reader = api.client();
  await reader.signIn(await buildUser(rows, { branchId: there, roles: ['supervisor'] }));
  const request = await buildRequest(rows, { branchId: there });
  const like = (await buildTask(rows, { request, branchId: there, role: 'supervisor', createdAt: inMinutes(-300), slaDue: inMinutes(-60) })).id;
  const counts = async () => (await reader.get<Record<string, number>>('/tasks/counts')).body;
  const more = (count: number, due: Date, paused: Date | null) => rows.query(
    `insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, state, created_at, sla_minutes, sla_due, sla_paused_at)
     select gen_random_uuid(), t.instance_id, 'more' || gen_random_uuid(), t.element, t.task_type, t.title_fa, t.title_en, t.request_id, t.branch_id, t.role, 'open', t.created_at, 240, $2, $3 from task t, generate_series(1, $4::int) where t.id = $1`, [like, due, paused, count]);
  await more(9, inMinutes(-60), inMinutes(-200));
  await more(300, inMinutes(5_000), null);
  expect(await counts()).toMatchObject({ team: 310, overdue: 1, today: 0 });
  // Whoever is late is first, and whose clock stands is not late: more than a thousand of those hide nobody.
  await more(1_100, inMinutes(-90), inMinutes(-200));
  expect(await counts()).toMatchObject({ team: 1_000, overdue: 1, today: 0 });
  await more(1_100, inMinutes(-30), null);
  expect(await counts()).toMatchObject({ team: 1_000, overdue: 1_000, today: 0 });
});

test('a task for a unit is not shown to people of another', async () => {
  const [mine, theirs] = [await buildUnit(rows, { branchId }), await buildUnit(rows, { branchId })];
  const expert = await buildUser(rows, { branchId, roles: ['qc'], unitId: mine.id });
  const request = await buildRequest(rows, { branchId });
  const forMine = await buildTask(rows, { request, branchId, role: 'qc', unitId: mine.id });
  await buildTask(rows, { request, branchId, role: 'qc', unitId: theirs.id });
  const forAny = await buildTask(rows, { request, branchId, role: 'qc', slaDue: null });
  const reader = api.client();
  await reader.signIn(expert);
  expect(ids((await reader.get<Page>('/tasks?view=team')).body)).toEqual([forMine.id, forAny.id]);
});

test('an agent sees the tasks of their own agency only', async () => {
  const [one, two] = [await buildAgent(rows, { branchId }), await buildAgent(rows, { branchId })];
  const person = await buildUser(rows, { branchId, roles: ['agent'], agentId: one.id });
  const [own, foreign] = [await buildRequest(rows, { branchId, agentId: one.id }), await buildRequest(rows, { branchId, agentId: two.id })];
  const mine = await buildTask(rows, { request: own, branchId, agentId: one.id, role: 'agent', taskType: 'agentAnswer' });
  const theirs = await buildTask(rows, { request: foreign, branchId, agentId: two.id, role: 'agent', taskType: 'agentAnswer' });
  const reader = api.client();
  await reader.signIn(person);
  expect(ids((await reader.get<Page>('/tasks?view=team')).body)).toEqual([mine.id]);
  expect((await reader.get(`/tasks/${theirs.id}`)).status).toBe(404);
  expect((await reader.post<{ code: string }>(`/tasks/${theirs.id}/claim`)).body.code).toBe('task.not-found');
  expect((await reader.get(`/requests/${foreign.id}`)).status).toBe(404);
  expect((await reader.get<{ items: { id: string }[] }>('/requests')).body.items.map((item) => item.id)).toEqual([own.id]);
  expect((await reader.get<{ items: unknown[] }>(`/requests?q=${foreign.no}`)).body.items).toEqual([]);
});

test('pages by key neither skip nor repeat a row while others come and go', async () => {
  const person = await buildUser(rows, { branchId, roles: ['delivery'] });
  const request = await buildRequest(rows, { branchId });
  const dues = [5, 5, 10, 15, 20, null, null];
  const made: string[] = [];
  for (const due of dues) made.push((await buildTask(rows, { request, branchId, role: 'delivery', assigneeId: person.id, slaDue: due === null ? null : inMinutes(due) })).id);
  const reader = api.client();
  await reader.signIn(person);
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 10; page += 1) {
    const { body }: { body: Page } = await reader.get<Page>(`/tasks?view=mine&limit=2${after ? `&after=${after}` : ''}`);
    seen.push(...ids(body));
    // One comes in before what was read, one behind it.
    if (page === 0) {
      await buildTask(rows, { request, branchId, role: 'delivery', assigneeId: person.id, slaDue: inMinutes(1) });
      made.splice(5, 0, (await buildTask(rows, { request, branchId, role: 'delivery', assigneeId: person.id, slaDue: inMinutes(60) })).id);
    }
    after = body.next;
    if (!after) break;
  }
  expect([...seen].sort()).toEqual([...made].sort());
  expect(seen.slice(2)).toEqual(made.slice(2));
});

test('the list finds by number, tracking code, serial, customer and phone, in any digits', async () => {
  const customerNo = await buildRequest(rows, { branchId, no: 'ZZZ-1404-000077', trackingCode: 'TRACK0077', serial: 'XSER-9', itemText: 'تلویزیون ال‌ای‌دی' });
  await rows.query("update party set name = 'كيوان يزدانی', phone = '+989351112233' where id = (select customer_id from service_request where id = $1)", [customerNo.id]);
  await buildTask(rows, { request: customerNo, branchId, role: 'supervisor' });
  for (const q of ['ZZZ-1404-000077', 'zzz-۱۴۰۴-۰۰۰۰۷۷', 'track0077', 'xser', 'کیوان یزدانی', '09351112233', '۰۹۳۵۱۱۱۲۲۳۳', 'تلویزیون']) {
    expect([q, (await client.get<Page>(`/tasks?view=team&q=${encodeURIComponent(q)}`)).body.items.map((item) => item.request.no)]).toEqual([q, ['ZZZ-1404-000077']]);
    expect([q, (await client.get<{ items: { no: string }[] }>(`/requests?q=${encodeURIComponent(q)}`)).body.items.map((item) => item.no)]).toEqual([q, ['ZZZ-1404-000077']]);
  }
  expect((await client.get<Page>(`/tasks?view=team&q=${encodeURIComponent('100%_')}`)).body.items).toEqual([]);
});

test('a foreign cursor, an unknown view and a limit out of bounds are refused, each on its field', async () => {
  for (const [query, path] of [['after=nonsense', 'after'], [`after=${Buffer.from('["2026-01-01","x"]').toString('base64url')}`, 'after'], ['view=all', 'view'], ['limit=0', 'limit'], ['limit=101', 'limit'], ['view=mine&view=team', 'view']]) {
    const answer = await client.get<{ code: string; fields: { path: string }[] }>(`/tasks?${query}`);
    expect([query, answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([query, 400, 'request.invalid', path]);
  }
});
