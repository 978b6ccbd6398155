import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { openStream } from '../../tests/build/live-stream';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, password, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Listed { items: { id: string; current: boolean; agent: string | null; address: string | null }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl, { live: true });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const person = (): Promise<User> => buildUser(rows, { branchId, roles: ['technician'] });
async function signedIn(user: User, count: number, given?: string): Promise<ApiClient[]> {
  const clients = Array.from({ length: count }, () => api.client());
  for (const client of clients) expect((await client.signIn(user, given)).status).toBe(200);
  return clients;
}
const alive = (clients: ApiClient[]): Promise<boolean[]> => Promise.all(clients.map(async (client) => (await client.get('/session')).status === 200));
const record = (userId: string): Promise<{ action: string; after: unknown }[]> => rows.query('select action, after from audit_log where actor_id = $1 and action <> $2 order by at, id', [userId, 'session.open']);
const newPassword = 'seven green lamps by the river';

test('my sessions are listed, and I end one of them or all others; the record says so', async () => {
  const user = await person();
  const clients = await signedIn(user, 4);
  const [here, second] = [clients[0]!, clients[1]!];
  const listed = (await here.get<Listed>('/session/all')).body.items;
  expect(listed.map(({ current }) => current).filter(Boolean)).toHaveLength(1);
  expect(listed).toHaveLength(4);
  expect(listed[0]).toMatchObject({ address: '127.0.0.1', agent: 'node' });
  const mine = (await second.get<Listed>('/session/all')).body.items.find(({ current }) => current)!;
  expect((await here.delete(`/session/all/${mine.id}`)).status).toBe(204);
  expect(await alive(clients)).toEqual([true, false, true, true]);
  expect((await here.delete(`/session/all/${mine.id}`)).body).toMatchObject({ code: 'session.not-found' });
  expect((await here.delete('/session/others')).status).toBe(204);
  expect(await alive(clients)).toEqual([true, false, false, false]);
  expect((await here.delete('/session/others')).status).toBe(204);
  expect(await record(user.id)).toEqual([{ action: 'session.revoke', after: { sessions: 1 } }, { action: 'session.revoke', after: { sessions: 2 } }]);
});

test('nobody sees or ends the sessions of others', async () => {
  const [[mine], [theirs]] = [await signedIn(await person(), 1), await signedIn(await person(), 1)];
  const [session] = (await theirs!.get<Listed>('/session/all')).body.items;
  expect((await mine!.delete(`/session/all/${session!.id}`)).body).toMatchObject({ code: 'session.not-found' });
  expect((await mine!.get<Listed>('/session/all')).body.items.map(({ id }) => id)).not.toContain(session!.id);
  await mine!.delete('/session/others');
  expect(await alive([theirs!])).toEqual([true]);
});

test('the streams of a session that was ended end at once, and no others', async () => {
  const user = await person();
  const [here, there] = await signedIn(user, 2);
  const slow = await startTestApi(database.appUrl, { live: true, heartbeat: 600_000 });
  try {
    const [mine, theirs] = [await openStream(slow.baseUrl, here!), await openStream(slow.baseUrl, there!)];
    await Promise.all([mine.next(1), theirs.next(1)]);
    let stays = true;
    void mine.ended.then(() => { stays = false; });
    await here!.delete('/session/others');
    await theirs.ended;
    expect(stays).toBe(true);
    mine.close();
  } finally {
    await slow.close();
  }
});

test('the streams of a session end at once when somebody else signs in over it', async () => {
  const [user, next] = [await person(), await person()];
  const [here] = await signedIn(user, 1);
  const slow = await startTestApi(database.appUrl, { live: true, heartbeat: 600_000 });
  try {
    const mine = await openStream(slow.baseUrl, here!);
    await mine.next(1);
    await here!.signIn(next);
    await mine.ended;
    expect((await here!.get<{ id: string }>('/session')).body.id).toBe(next.id);
  } finally {
    await slow.close();
  }
});

test('a password is changed with the present one: other sessions end, and this one gets other tokens', async () => {
  const user = await person();
  const clients = await signedIn(user, 3);
  const here = clients[0]!;
  const before = here.cookie();
  const changed = await here.post<{ login: string; csrfToken: string; oneTimePassword: boolean }>('/session/password', { current: password, password: newPassword });
  expect([changed.status, changed.body.login, changed.body.oneTimePassword]).toEqual([200, user.login, false]);
  expect(here.cookie()).not.toBe(before);
  expect((await api.client().get('/session', { headers: { Cookie: before } })).status).toBe(401);
  expect(await alive(clients)).toEqual([true, false, false]);
  expect((await here.call('PATCH', '/session/preferences', { body: { theme: 'dark' } })).status).toBe(200);
  expect((await api.client().signIn(user)).body.code).toBe('session.credentials');
  expect((await api.client().signIn(user, newPassword)).status).toBe(200);
  expect(await record(user.id)).toEqual([{ action: 'password.change', after: { sessionsEnded: 2 } }]);
});

test.each<[string, string, string, string]>([
  ['without the present one', 'not the present one', newPassword, 'password.wrong'], ['to the same', password, password, 'password.same'], ['to a short one', password, 'kq3v-m7xp', 'user.password'],
  ['to a leaked one', password, 'unbelievable', 'user.password-common'],
])('a password is not changed %s', async (_what, current, given, code) => {
  const [client] = await signedIn(await person(), 1);
  expect((await client!.post<{ code: string }>('/session/password', { current, password: given })).body.code).toBe(code);
  expect(await alive([client!])).toEqual([true]);
});

test('nor to one with the login in it', async () => {
  const user = await buildUser(rows, { branchId, roles: ['qc'], login: 'parviz' });
  const [client] = await signedIn(user, 1);
  expect((await client!.post('/session/password', { current: password, password: 'my lamp is Parviz-40' })).body).toMatchObject({ code: 'user.password-login' });
});

test('whoever finds an open session does not guess the password there', async () => {
  const [client] = await signedIn(await person(), 1);
  for (let i = 0; i < 5; i += 1) expect((await client!.post('/session/password', { current: `guess ${i}`, password: newPassword })).body).toMatchObject({ code: 'password.wrong' });
  const locked = await client!.post<{ code: string }>('/session/password', { current: password, password: newPassword });
  expect([locked.status, locked.body.code]).toEqual([429, 'session.locked']);
  expect(Number(locked.headers.get('Retry-After'))).toBeGreaterThan(50);
});

test('of two changes at once one counts', async () => {
  const user = await person();
  const clients = await signedIn(user, 2);
  const answers = await Promise.all(clients.map((client, index) => client.post<{ code?: string }>('/session/password', { current: password, password: `${newPassword} ${index}` })));
  expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  expect(await alive(clients)).toEqual(answers.map(({ status }) => status === 200));
});

test('what is asked for is all that may be sent', async () => {
  const [client] = await signedIn(await person(), 1);
  expect((await client!.post('/session/password', { current: password, password: newPassword, userId: newId() })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'userId', code: 'field.unknown' }] });
});
