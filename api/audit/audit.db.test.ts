import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, password, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Entry { action: string; resourceId: string; actor: { login: string } | null; request: { no: string } | null; after: unknown }
interface Page { items: Entry[]; next: string | null; code?: string }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let people: User[];
let ownBranch: string;
let requests: { own: { id: string; no: string }; foreign: { id: string } };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const [branchId, elsewhere] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id];
  ownBranch = branchId;
  api = await startTestApi(database.appUrl);
  people = [await buildUser(rows, { branchId, roles: ['manager'] }), await buildUser(rows, { branchId, roles: ['reception'] })];
  manager = api.client();
  await manager.signIn(people[0]!);
  const own = await buildRequest(rows, { branchId });
  const { rows: [named] } = { rows: await rows.query<{ no: string }>('select no from service_request where id = $1', [own.id]) };
  requests = { own: { id: own.id, no: named!.no }, foreign: await buildRequest(rows, { branchId: elsewhere }) };
  const entries: [string, string | null, string, string][] = [
    ['2026-03-01T08:00:00Z', people[0]!.id, 'request.comment', 'first'], ['2026-03-02T08:00:00Z', people[1]!.id, 'request.comment', 'second'],
    ['2026-03-02T08:00:00Z', people[1]!.id, 'task.assign', 'third'], ['2026-03-03T08:00:00Z', null, 'request.close', 'fourth'],
  ];
  for (const [at, actor, action, name] of entries) {
    await rows.query('insert into audit_log (id, at, actor_id, actor_role, action, resource, resource_id, request_id, after) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [newId(), at, actor, actor && 'reception', action, 'request', name, own.id, JSON.stringify({ name })]);
  }
  await rows.query(`insert into audit_log (id, at, action, resource, resource_id, request_id) values ($1, '2026-03-02T09:00:00Z', 'request.comment', 'request', 'foreign', $2)`, [newId(), requests.foreign.id]);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const march = 'from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z';
const list = async (query: string): Promise<string[]> => (await manager.get<Page>(`/audit?${query}`)).body.items.map(({ resourceId }) => resourceId);

test('F128 the record is looked through by time, person, action and request, newest first, without what other branches did', async () => {
  const all = await list(march);
  expect([all[0], all.slice(1, 3).sort(), all[3], all.length]).toEqual(['fourth', ['second', 'third'], 'first', 4]);
  expect((await list(`${march}&actorId=${people[1]!.id}`)).sort()).toEqual(['second', 'third']);
  expect(await list(`${march}&action=request.comment`)).toEqual(['second', 'first']);
  expect(await list(`${march}&request=${requests.own.no}&action=request.close`)).toEqual(['fourth']);
  expect(await list('from=2026-03-02T08:00:00Z&to=2026-03-03T08:00:00Z&action=request.comment')).toEqual(['second']);
  expect(await list(`${march}&request=none-such`)).toEqual([]);
  expect((await manager.get<Page>(`/audit?${march}&action=request.close`)).body.items[0]).toMatchObject({ actor: null, request: { no: requests.own.no }, after: { name: 'fourth' } });
});

test('an entry says from where: also of a form that its workflow takes, and never of what nobody did', async () => {
  const there = await startTestApi(database.appUrl, { trustProxy: 1 });
  try {
    const [person, { id: request }] = [await buildUser(rows, { branchId: ownBranch, roles: ['reception'] }), requests.own];
    const client = there.client();
    const opened = await client.call<{ csrfToken: string }>('POST', '/session', { body: { login: person.login, password }, key: null, headers: { 'X-Forwarded-For': '::ffff:203.0.113.9' } });
    const from = (address: string) => ({ csrf: opened.body.csrfToken, headers: { 'X-Forwarded-For': address } });
    expect(await client.post(`/requests/${request}/comments`, { text: 'called' }, from('198.51.100.4, 2001:db8::7'))).toMatchObject({ status: 201 });
    expect(await client.post(`/requests/${request}/comments`, { text: 'called again' }, from('a place'))).toMatchObject({ status: 201 });
    const entries = (await manager.get<{ items: { action: string; address: string | null; token: unknown }[] }>(`/audit?actorId=${person.id}`)).body.items;
    expect(entries.map(({ action, address, token }) => [action, address, token])).toEqual([['request.comment', null, null], ['request.comment', '2001:db8::7', null], ['session.open', '203.0.113.9', null]]);
  } finally {
    await there.close();
  }
});

test('pages follow each other without a gap, also within one instant', async () => {
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { body }: { body: Page } = await manager.get<Page>(`/audit?${march}&limit=1${after && `&after=${after}`}`);
    seen.push(...body.items.map(({ resourceId }) => resourceId));
    after = body.next;
  }
  expect(seen).toEqual(await list(march));
});

test('what is no filter of ours is refused at its field', async () => {
  for (const [query, path] of [['action=everything', 'action'], ['actorId=1', 'actorId'], ['from=yesterday', 'from'], ['after=x', 'after'], ['limit=1000', 'limit']]) {
    expect(await manager.get(`/audit?${query}`)).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ path }] } });
  }
});

test('the record is taken as a file, in the language of the person; what a spreadsheet would compute is text; that it was taken is recorded', async () => {
  await rows.query('insert into audit_log (id, at, actor_id, actor_role, action, resource, resource_id, after) values ($1, $2, $3, $4, $5, $6, $7, $8)', [newId(), '2026-03-05T08:00:00Z', people[0]!.id, 'manager', 'request.comment', 'request', '=HYPERLINK("http://x")', JSON.stringify({ actingFor: people[1]!.id })]);
  const [stoodInFor] = await rows.query<{ name: string }>('select name_fa as name from app_user where id = $1', [people[1]!.id]);
  const answer = await manager.get<string>('/audit/export?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z');
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment']);
  const lines = String(answer.body).split('\r\n');
  expect(lines[0]).toBe('زمان,چه کسی,نام کاربری,به جای,نقش,کار,درباره,شناسه,درخواست,وظیفه,پیش,پس,نشانی,توکن');
  expect(lines[1]!.split(',')[3]).toBe(stoodInFor!.name);
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(lines.filter((line) => line !== '')).toHaveLength(6);
  expect(String(answer.body)).not.toContain('foreign');
  expect((await manager.get<Page>('/audit?action=audit.export')).body.items[0]).toMatchObject({ actor: { login: people[0]!.login }, after: { entries: 5 } });
});
