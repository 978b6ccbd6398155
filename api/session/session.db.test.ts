import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, password, type User } from '../../tests/build/user';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let user: User;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  user = await buildUser(rows, { branchId, roles: ['reception'], login: 'sara' });
  api = await startTestApi(database.appUrl);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

test('signing in answers who I am and sets a cookie that scripts cannot read', async () => {
  const client = api.client();
  const answer = await client.call<{ login: string; roles: string[]; csrfToken: string }>('POST', '/session', { body: { login: ' SARA ', password }, key: null });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ login: 'sara', roles: ['reception'], branch: { id: branchId }, agentId: null, preferences: { language: 'fa' } });
  const [cookie, device] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^zamen_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(device).toMatch(/^zamen_device=[\w-]{43}; Max-Age=34560000; Path=\/api\/session; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  expect((await client.get('/session')).status).toBe(200);
});

test('the database keeps only the hash of the token', async () => {
  const client = api.client();
  await client.signIn(user);
  const token = client.cookie().split('=')[1]!;
  const stored = await rows.query<{ hash: string }>("select encode(token_hash, 'hex') as hash from session");
  expect(stored.every(({ hash }) => !hash.includes(Buffer.from(token).toString('hex')))).toBe(true);
  expect(stored[0]?.hash).toHaveLength(64);
});

test('a wrong password, an unknown login and a deactivated person get the same answer', async () => {
  await buildUser(rows, { branchId, roles: ['qc'], login: 'gone', active: false });
  const answers = await Promise.all(['sara', 'nobody-here', 'gone'].map((login) => api.client().signIn({ login }, login === 'gone' ? password : 'wrong')));
  expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(Array.from({ length: 3 }, () => [401, 'session.credentials']));
});

test('without a session nothing is told, not even that a thing exists', async () => {
  const answer = await api.client().get<{ code: string; traceId: string }>('/tasks');
  expect([answer.status, answer.body.code]).toEqual([401, 'session.required']);
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  const forged = await api.client().get<{ code: string }>('/session', { headers: { Cookie: `zamen_session=${'a'.repeat(43)}` } });
  expect(forged.body.code).toBe('session.required');
});

test('a write without the CSRF token, or with another session\'s, is refused', async () => {
  const [client, other] = [api.client(), api.client()];
  await client.signIn(user);
  const foreign = (await other.signIn(user)).body.csrfToken;
  for (const csrf of [null, foreign, 'x']) {
    const answer = await client.call<{ code: string }>('PATCH', '/session/preferences', { body: { theme: 'dark' }, csrf });
    expect([answer.status, answer.body.code]).toEqual([403, 'session.csrf']);
  }
});

test('another site cannot sign its visitors in here', async () => {
  const answer = await api.client().call<{ code: string }>('POST', '/session', { body: { login: 'sara', password }, headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' } });
  expect([answer.status, answer.body.code]).toEqual([403, 'session.csrf']);
});

test('preferences are kept, and a part alone may change', async () => {
  const client = api.client();
  await client.signIn(user);
  const answer = await client.call('PATCH', '/session/preferences', { body: { theme: 'dark' } });
  expect(answer.body).toMatchObject({ preferences: { language: 'fa', theme: 'dark', density: 'comfortable', moneyUnit: 'toman' } });
  expect((await client.get('/session')).body).toMatchObject({ preferences: { theme: 'dark' } });
  // Nobody is notified outside the page who did not wish it.
  expect(answer.body).toMatchObject({ preferences: { notifications: false } });
  await client.call('PATCH', '/session/preferences', { body: { notifications: true } });
  expect((await client.get('/session')).body).toMatchObject({ preferences: { theme: 'dark', notifications: true } });
  // Of what is a choice of its own, and lasts.
  expect((await client.get('/session')).body).toMatchObject({ preferences: { quietNotices: [] } });
  await client.call('PATCH', '/session/preferences', { body: { quietNotices: ['late', 'news'] } });
  expect((await client.get('/session')).body).toMatchObject({ preferences: { notifications: true, quietNotices: ['late', 'news'] } });
  expect((await client.call<{ code: string }>('PATCH', '/session/preferences', { body: { quietNotices: ['everything'] } })).body.code).toBe('request.invalid');
  const wrong = await client.call<{ code: string; fields: unknown[] }>('PATCH', '/session/preferences', { body: { theme: 'pink', roles: ['admin'] } });
  expect(wrong.body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'theme', code: 'field.option' }, { path: 'roles', code: 'field.unknown' }] });
});

test('signing out ends the session at once', async () => {
  const client = api.client();
  await client.signIn(user);
  expect((await client.call('DELETE', '/session')).status).toBe(204);
  expect((await client.get('/session')).status).toBe(401);
});

test('an idle, an outlived and a deactivated person\'s session end', async () => {
  const leaver = await buildUser(rows, { branchId, roles: ['qc'] });
  const [idle, outlived, active] = [api.client(), api.client(), api.client()];
  for (const client of [idle, outlived, active]) await client.signIn(leaver);
  const sessions = await rows.query<{ token_hash: Buffer }>('select token_hash from session where user_id = $1 order by created_at', [leaver.id]);
  await rows.query("update session set seen_at = now() - interval '13 hours' where token_hash = $1", [sessions[0]!.token_hash]);
  await rows.query("update session set expires_at = now() - interval '1 second' where token_hash = $1", [sessions[1]!.token_hash]);
  expect([(await idle.get('/session')).status, (await outlived.get('/session')).status, (await active.get('/session')).status]).toEqual([401, 401, 200]);
  await rows.query('update app_user set active = false where id = $1', [leaver.id]);
  expect((await active.get('/session')).status).toBe(401);
});

test('a session that is used stays awake, which is written at most once a minute', async () => {
  const person = await buildUser(rows, { branchId, roles: ['qc'] });
  const client = api.client();
  await client.signIn(person);
  const idleFor = async (seconds: number): Promise<number> => {
    await rows.query('update session set seen_at = now() - make_interval(secs => $2) where user_id = $1', [person.id, seconds]);
    expect((await client.get('/session')).status).toBe(200);
    const [session] = await rows.query<{ idle: number }>('select round(extract(epoch from now() - seen_at))::int as idle from session where user_id = $1', [person.id]);
    return session!.idle;
  };
  expect(await idleFor(11 * 3_600)).toBeLessThan(30);
  expect(await idleFor(40)).toBeGreaterThanOrEqual(40);
});

test('five wrong tries lock the login for that address only, and the right password waits too', async () => {
  const target = await buildUser(rows, { branchId, roles: ['delivery'] });
  const there = await startTestApi(database.appUrl, { trustProxy: 1 });
  const from = (address: string, given: string) =>
    there.client().call<{ code: string; params: { seconds: number } }>('POST', '/session', { body: { login: target.login, password: given }, headers: { 'X-Forwarded-For': address } });
  try {
    for (let i = 0; i < 5; i += 1) expect((await from('203.0.113.9', 'wrong')).body.code).toBe('session.credentials');
    const locked = await from('203.0.113.9', password);
    expect([locked.status, locked.body.code]).toEqual([429, 'session.locked']);
    expect(locked.body.params.seconds).toBeGreaterThan(50);
    expect(Number(locked.headers.get('Retry-After'))).toBeGreaterThan(50);
    expect((await from('198.51.100.4', password)).status).toBe(200);
  } finally {
    await there.close();
  }
});

test('a neighbour behind the same address cannot lock a person out of a browser that they have signed in from', async () => {
  const target = await buildUser(rows, { branchId, roles: ['delivery'] });
  const [own, neighbour] = [api.client(), api.client()];
  await own.signIn(target);
  for (let i = 0; i < 6; i += 1) await neighbour.signIn(target, 'wrong');
  expect((await neighbour.signIn(target)).body.code).toBe('session.locked');
  expect((await own.signIn(target)).status).toBe(200);
  // A browser known for one person is a stranger's for another.
  const other = await buildUser(rows, { branchId, roles: ['delivery'] });
  for (let i = 0; i < 5; i += 1) await own.signIn(other, 'wrong');
  expect((await neighbour.signIn(other)).body.code).toBe('session.locked');
  // Their own browser is locked by wrong tries from it, and by nothing else.
  for (let i = 0; i < 5; i += 1) expect((await own.signIn(target, 'wrong')).body.code).toBe('session.credentials');
  expect((await own.signIn(target)).body.code).toBe('session.locked');
});

test('many addresses together get a hundred guesses, of which the person feels nothing where they are known', async () => {
  const target = await buildUser(rows, { branchId, roles: ['delivery'] });
  const there = await startTestApi(database.appUrl, { trustProxy: 1 });
  const from = (address: string, given: string) => there.client().call<{ code: string }>('POST', '/session', { body: { login: target.login, password: given }, headers: { 'X-Forwarded-For': address } });
  try {
    const own = there.client();
    await own.signIn(target);
    await rows.query(`update sign_in_attempt set failed = 98, first_at = now() where login = $1 and address = 'everywhere'`, [target.login]);
    expect((await from('198.51.100.1', 'wrong')).body.code).toBe('session.credentials');
    // One's own right password takes nothing of what is left, wherever it comes from.
    expect((await from('198.51.100.2', password)).status).toBe(200);
    expect((await from('198.51.100.3', 'wrong')).body.code).toBe('session.credentials');
    expect((await from('198.51.100.4', 'wrong')).body.code).toBe('session.locked');
    expect((await own.signIn(target)).status).toBe(200);
  } finally {
    await there.close();
  }
});

test('an attacker with a network of IPv6 addresses has one place', async () => {
  const target = await buildUser(rows, { branchId, roles: ['delivery'] });
  const there = await startTestApi(database.appUrl, { trustProxy: 1 });
  const from = (address: string) => there.client().call<{ code: string }>('POST', '/session', { body: { login: target.login, password: 'wrong' }, headers: { 'X-Forwarded-For': address } });
  try {
    for (const last of ['1', '2:3', 'ffff', 'a:b:c:d', '9']) expect((await from(`2001:db8:0:7:${last.split(':').length === 4 ? last : `:${last}`}`)).body.code).toBe('session.credentials');
    expect((await from('2001:db8:0:7::77')).body.code).toBe('session.locked');
    expect((await from('2001:db8:0:8::77')).body.code).toBe('session.credentials');
  } finally {
    await there.close();
  }
});

test('guesses at the same time are all counted', async () => {
  const target = await buildUser(rows, { branchId, roles: ['delivery'] });
  const answers = await Promise.all(Array.from({ length: 12 }, () => api.client().signIn(target, 'wrong')));
  expect(answers.filter((answer) => answer.body.code === 'session.credentials')).toHaveLength(5);
  expect(answers.filter((answer) => answer.body.code === 'session.locked')).toHaveLength(7);
});
