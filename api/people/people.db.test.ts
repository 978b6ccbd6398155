import { roleNames } from '../../contracts/roles';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { openStream } from '../../tests/build/live-stream';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type NewUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Row { id: string; login: string; mayManage: boolean; sessions: number; tokens: number; seenAt: string | null; oneTimePassword: boolean; active: boolean; agent: string | null }
interface Reset { password: string; until: string; code?: string }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let otherBranchId: string;
let admin: ApiClient;
let adminId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [branchId, otherBranchId] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id];
  api = await startTestApi(database.appUrl, { live: true });
  const user = await buildUser(rows, { branchId, roles: ['admin'] });
  [admin, adminId] = [api.client(), user.id];
  await admin.signIn(user);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const person = (given: Partial<NewUser> = {}): Promise<User> => buildUser(rows, { branchId, roles: ['technician'], ...given });
async function as(user: User, given?: string): Promise<ApiClient> {
  const client = api.client();
  expect((await client.signIn(user, given)).status).toBe(200);
  return client;
}
const reset = async (user: User): Promise<string> => {
  const answer = await admin.post<Reset>(`/people/${user.id}/password`);
  expect(answer.status).toBe(200);
  return answer.body.password;
};

test('people of my branches are listed, searched and counted, an agency’s with its name', async () => {
  const agent = await buildAgent(rows, { branchId });
  const [mine, theirs, foreign] = [await person({ nameEn: 'Behrouz Listed' }), await person({ roles: ['agent'], agentId: agent.id, nameEn: 'Agency Listed' }), await person({ branchId: otherBranchId, nameEn: 'Foreign Listed' })];
  await as(mine);
  const { body } = await admin.get<{ items: Row[] }>('/people?q=listed');
  expect(body.items.map(({ id }) => id).sort()).toEqual([mine.id, theirs.id].sort());
  expect(body.items.find(({ id }) => id === mine.id)).toMatchObject({ login: mine.login, mayManage: true, sessions: 1, tokens: 0, active: true, oneTimePassword: false, seenAt: expect.any(String) as string });
  expect(body.items.find(({ id }) => id === theirs.id)).toMatchObject({ seenAt: null, agent: expect.any(String) as string });
  expect(body.items.map(({ id }) => id)).not.toContain(foreign.id);
  expect((await admin.get<{ items: Row[] }>(`/people?q=${mine.login.toUpperCase()}`)).body.items.map(({ id }) => id)).toContain(mine.id);
});

test('pages follow each other without a gap', async () => {
  const all = (await admin.get<{ items: Row[] }>('/people?limit=100')).body.items.map(({ id }) => id);
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { body }: { body: { items: Row[]; next: string | null } } = await admin.get(`/people?limit=2${after && `&after=${after}`}`);
    seen.push(...body.items.map(({ id }) => id));
    after = body.next;
  }
  expect(seen).toEqual(all);
});

test('a reset password is good once: its person changes it before anything else, and is signed out everywhere', async () => {
  const user = await person();
  const before = await as(user);
  const stream = await openStream(api.baseUrl, before);
  const given = await reset(user);
  expect(given).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
  await stream.ended;
  expect((await before.get('/session')).status).toBe(401);
  expect((await api.client().signIn(user)).body.code).toBe('session.credentials');

  const client = await as(user, given);
  expect((await client.get('/session')).body).toMatchObject({ oneTimePassword: true });
  for (const [method, path] of [['GET', '/tasks'], ['GET', '/requests'], ['GET', '/live'], ['GET', '/notices'], ['GET', '/session/tokens'], ['POST', '/session/tokens']]) {
    expect([path, await client.call(method!, path!, method === 'GET' ? {} : { body: { name: 'x', scopes: ['task.read'], days: 1 } })]).toMatchObject([path, { status: 403, body: { code: 'password.one-time' } }]);
  }
  expect((await client.post('/session/password', { current: given, password: given })).body).toMatchObject({ code: 'password.same' });
  expect((await client.post('/session/password', { current: given, password: 'seven green lamps by the river' })).body).toMatchObject({ oneTimePassword: false });
  expect((await client.get('/tasks')).status).toBe(200);
  expect((await api.client().signIn(user, given)).body.code).toBe('session.credentials');
  const acts = await rows.query(`select actor_id, actor_role, after from audit_log where action = 'password.reset' and resource_id = $1`, [user.id]);
  expect(acts).toEqual([{ actor_id: adminId, actor_role: 'admin', after: { login: user.login, sessionsEnded: 1 } }]);
});

test('a reset opens the sign-in again to whoever was locked out by wrong tries', async () => {
  const user = await person();
  const client = api.client();
  for (let i = 0; i < 5; i += 1) await client.signIn(user, 'wrong');
  expect((await client.signIn(user)).body.code).toBe('session.locked');
  const given = await reset(user);
  expect((await client.signIn(user, given)).status).toBe(200);
});

test('after three days a one-time password is worth nothing; another reset replaces it', async () => {
  const user = await person();
  const first = await reset(user);
  await rows.query(`update app_user set one_time_until = now() - interval '1 second' where id = $1`, [user.id]);
  expect((await api.client().signIn(user, first)).body.code).toBe('session.credentials');
  const second = await reset(user);
  expect((await api.client().signIn(user, first)).body.code).toBe('session.credentials');
  await as(user, second);
  const [row] = await rows.query<{ hours: number }>('select round(extract(epoch from one_time_until - now()) / 3600)::int as hours from app_user where id = $1', [user.id]);
  expect(row!.hours).toBe(72);
});

test('the one-time password is nowhere but in the answer', async () => {
  const user = await person();
  const given = await reset(user);
  const [stored] = await rows.query<{ text: string }>(`select (select string_agg(row_to_json(a)::text, '') from audit_log a) || (select string_agg(row_to_json(u)::text, '') from app_user u) || coalesce((select string_agg(row_to_json(k)::text, '') from idempotency_key k), '') as text`);
  expect(stored!.text).not.toContain(given);
});

test('all access of a person is ended: sessions with their streams, and tokens', async () => {
  const user = await person();
  const clients = [await as(user), await as(user)];
  const stream = await openStream(api.baseUrl, clients[0]!);
  const { secret } = (await clients[0]!.post<{ secret: string }>('/session/tokens', { name: 'x', scopes: ['request.read'], days: 1 })).body;
  expect((await admin.delete(`/people/${user.id}/access`)).body).toEqual({ sessions: 2, tokens: 1 });
  await stream.ended;
  expect((await clients[1]!.get('/session')).status).toBe(401);
  expect((await api.client().get('/requests', { headers: { Authorization: `Bearer ${secret}` } })).status).toBe(401);
  expect(await rows.query(`select after from audit_log where action = 'session.end-all' and resource_id = $1`, [user.id])).toEqual([{ after: { login: user.login, sessions: 2, tokens: 1 } }]);
  expect((await admin.delete(`/people/${user.id}/access`)).body).toEqual({ sessions: 0, tokens: 0 });
});

const acts = [['POST', 'password'], ['DELETE', 'access']] as const;

test.each(acts)('%s %s: not for oneself, not in other branches, not for whoever sees more, not for nobody', async (method, what) => {
  const [foreign, everywhere] = [await person({ branchId: otherBranchId }), await person({ allBranches: true })];
  const ask = async (id: string) => (await admin.call<{ code: string }>(method, `/people/${id}/${what}`)).body.code;
  expect([await ask(adminId), await ask(foreign.id), await ask(everywhere.id), await ask(newId())]).toEqual(['user.own', 'user.not-found', 'user.not-found', 'user.not-found']);
  expect((await admin.get<{ items: Row[] }>(`/people?q=${everywhere.login}`)).body.items.find(({ id }) => id === everywhere.id)?.mayManage).toBe(false);
  const chief = await as(await person({ roles: ['admin'], allBranches: true }));
  expect((await chief.call(method, `/people/${everywhere.id}/${what}`)).status).toBe(200);
  expect((await chief.call(method, `/people/${foreign.id}/${what}`)).status).toBe(200);
});

test.each(roleNames.filter((role) => role !== 'admin'))('%s looks after nobody’s account', async (role) => {
  const client = await as(await person({ roles: [role] }));
  const other = await person();
  for (const [method, path] of [['GET', '/people'], ['POST', `/people/${other.id}/password`], ['DELETE', `/people/${other.id}/access`]]) expect([path, (await client.call<{ code: string }>(method!, path!)).body.code]).toEqual([path, 'access.denied']);
});

test('a person who is switched off gets no password', async () => {
  const gone = await person({ active: false });
  expect((await admin.post(`/people/${gone.id}/password`)).body).toMatchObject({ code: 'user.inactive', params: { login: gone.login } });
});
