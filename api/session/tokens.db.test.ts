import type { Route } from '../../contracts/api/route';
import { routes } from '../../contracts/routes';
import { roleNames } from '../../contracts/roles';
import { shippedRights } from '../../domain/access/fakes/shipped-rights';
import { carries } from '../../domain/access/rights';
import { actions, type Action } from '../../contracts/actions';
import type { ApiClient, Call } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildCustomer, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, password, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { documentedCalls } from '../testing/calls';

interface Made { token: { id: string; name: string }; secret: string; code?: string }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let user: User;
let client: ApiClient;
let made = 0;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl, { live: true });
  user = await buildUser(rows, { branchId, roles: ['manager'] });
  client = api.client();
  await client.signIn(user);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function tokenOf(scopes: Action[], by = client): Promise<Made> {
  made += 1;
  const answer = await by.post<Made>('/session/tokens', { name: `program ${made}`, scopes, days: 30 });
  expect(answer.status).toBe(201);
  return answer.body;
}
/** A program: no cookie, no CSRF token. */
const program = (secret: string) => (method: string, path: string, { headers, ...call }: Call = {}) => api.client().call<{ code?: string; params?: unknown }>(method, path, { ...call, headers: { Authorization: `Bearer ${secret}`, ...headers } });

test('a token is shown once, stored as a hash, and does what its scope says without cookie and CSRF token', async () => {
  const { token, secret } = await tokenOf(['request.read', 'request.comment']);
  expect(secret).toMatch(/^zamen_[\w-]{43}$/);
  const [stored] = await rows.query<{ row: string }>('select row_to_json(k)::text as row from api_token k where id = $1', [token.id]);
  expect(stored!.row).not.toContain(secret.slice(6));
  expect(JSON.stringify((await client.get('/session/tokens')).body)).not.toContain(secret.slice(6));
  const ask = program(secret);
  const { id: request } = await buildRequest(rows, { branchId });
  expect((await ask('GET', '/requests')).status).toBe(200);
  expect((await ask('POST', `/requests/${request}/comments`, { body: { text: 'by a program' } })).status).toBe(201);
});

test('the record names the person and the token', async () => {
  const { token, secret } = await tokenOf(['request.comment']);
  const { id: request } = await buildRequest(rows, { branchId });
  await program(secret)('POST', `/requests/${request}/comments`, { body: { text: 'noted' } });
  const entries = (await client.get<{ items: { action: string; actor: { id: string }; token: unknown; address: string | null }[] }>(`/audit?actorId=${user.id}&action=request.comment`)).body.items;
  expect(entries[0]).toMatchObject({ action: 'request.comment', actor: { id: user.id }, token: { id: token.id, name: token.name }, address: '127.0.0.1' });
  const acts = await rows.query<{ action: string; resource_id: string; after: unknown }>(`select action, after from audit_log where resource = 'token' and resource_id = $1`, [token.id]);
  expect(acts).toEqual([{ action: 'token.create', after: { name: token.name, scopes: ['request.comment'], days: 30 } }]);
});

test('without the scope it is refused with a code of its own, also where the person may', async () => {
  const ask = program((await tokenOf(['request.read'])).secret);
  expect(await ask('GET', '/tasks')).toMatchObject({ status: 403, body: { code: 'token.scope', params: { action: 'task.read' } } });
  const { id: request } = await buildRequest(rows, { branchId });
  expect(await ask('POST', `/requests/${request}/void`, { body: { reason: 'no' } })).toMatchObject({ status: 403, body: { code: 'token.scope' } });
});

test('a scope is asked for within an endpoint too: customers are found only with theirs', async () => {
  await buildCustomer(rows, { name: 'مشتری کلید' });
  const search = async (scopes: Action[]) => (await program((await tokenOf(scopes)).secret)('GET', `/lookups/customer?q=${encodeURIComponent('مشتری کلید')}`)).body as unknown as { items: unknown[] };
  const [with_, without] = [await search(['lookup.read', 'lookup.customer']), await search(['lookup.read'])];
  expect(with_.items.length).toBeGreaterThan(0);
  expect(without.items).toEqual([]);
});

test('sessions, passwords, tokens and whatever names no right are not open to a token, whatever its scopes', async () => {
  const admin = await buildUser(rows, { branchId, roles: ['admin', 'manager'] });
  const [own, other] = [api.client(), await buildUser(rows, { branchId, roles: ['qc'] })];
  await own.signIn(admin);
  const ask = program((await tokenOf(actions.filter((action) => carries(shippedRights(['admin', 'manager']), action)), own)).secret);
  const closed = documentedCalls().filter(({ path }) => /^\/(session|notices|live)|^\/people\//.test(path) && path !== '/session' || path === '/session');
  expect(closed.length).toBeGreaterThan(12);
  for (const { name, method, path, body } of closed.filter(({ name }) => name !== 'signIn')) {
    expect([name, await ask(method, path.replace(':id', other.id), body === undefined ? {} : { body })]).toMatchObject([name, { status: 403, body: { code: 'token.session-only' } }]);
  }
  expect((await ask('GET', '/people')).status).toBe(200);
});

const scoped = (Object.entries(routes) as [string, Route][]).flatMap(([, { action, sessionOnly }]) => (action && !sessionOnly ? [action] : []));
test.each([...new Set(scoped)])('no endpoint of the right %s is open to a token with every scope but that one', async (action) => {
  const own = api.client();
  // Together they have every right, so that a token can be made with any.
  await own.signIn(await buildUser(rows, { branchId, roles: ['admin', 'manager', 'reception'] }));
  const ask = program((await tokenOf(actions.filter((other) => other !== action), own)).secret);
  const calls = documentedCalls().filter(({ name }) => (routes[name] as Route).action === action && !(routes[name] as Route).sessionOnly);
  expect(calls.length).toBeGreaterThan(0);
  for (const { name, method, path, query, body } of calls) {
    expect([name, await ask(method, path.replace(':id', newId()) + query, method === 'GET' || body === undefined ? {} : { body })]).toMatchObject([name, { status: 403, body: { code: 'token.scope', params: { action } } }]);
  }
});

test('another scheme beside the cookie, as a proxy asks for, is not ours to look at', async () => {
  const authorized = (given: string, from = client) => from.get<{ code?: string }>('/session', { headers: { Authorization: given } });
  expect((await authorized('Basic c2FyYTpsYW1w')).status).toBe(200);
  expect((await authorized('Basic c2FyYTpsYW1w', api.client())).body.code).toBe('session.required');
  expect((await authorized('bearer')).body.code).toBe('token.invalid');
  expect((await client.call<{ code: string }>('PATCH', '/session/preferences', { body: { theme: 'dark' }, csrf: null, headers: { Authorization: 'Basic c2FyYTpsYW1w' } })).body.code).toBe('session.csrf');
});

test('nobody gives a token what they may not do themselves', async () => {
  const technician = await buildUser(rows, { branchId, roles: ['technician'] });
  const own = api.client();
  await own.signIn(technician);
  expect(await own.post('/session/tokens', { name: 'more', scopes: ['task.read', 'request.void'], days: 1 })).toMatchObject({ status: 403, body: { code: 'token.scope', params: { action: 'request.void' } } });
  for (const [wrong, path] of [[{ scopes: [] }, 'scopes'], [{ days: 367 }, 'days'], [{ days: 0 }, 'days'], [{ name: ' ' }, 'name'], [{ scopes: ['everything'] }, 'scopes.0'], [{ userId: user.id }, 'userId']] as const) {
    expect((await own.post('/session/tokens', { name: 'x', scopes: ['task.read'], days: 1, ...wrong })).body).toMatchObject({ code: 'request.invalid', fields: [{ path }] });
  }
});

test.each(roleNames)('%s: a token with every right of the role', async (role) => {
  const theirs = actions.filter((action) => carries(shippedRights([role]), action));
  const own = api.client();
  await own.signIn(await buildUser(rows, { branchId, roles: [role] }));
  const ask = program((await tokenOf(theirs, own)).secret);
  expect((await ask('GET', '/requests')).status).toBe(200);
  expect((await ask('GET', '/audit')).status).toBe(theirs.includes('audit.read') ? 200 : 403);
});

test('a token never does more than its person may now: a right that is taken is gone at once, and so is a person who was switched off', async () => {
  const leaver = await buildUser(rows, { branchId, roles: ['manager'] });
  const own = api.client();
  await own.signIn(leaver);
  const ask = program((await tokenOf(['audit.read', 'request.read'], own)).secret);
  expect((await ask('GET', '/audit')).status).toBe(200);
  await rows.query(`update user_role set role = 'technician' where user_id = $1`, [leaver.id]);
  expect((await ask('GET', '/audit')).body.code).toBe('access.denied');
  expect((await ask('GET', '/requests')).status).toBe(200);
  await rows.query(`update app_user set one_time_until = now() + interval '1 day' where id = $1`, [leaver.id]);
  expect((await ask('GET', '/requests')).body.code).toBe('token.invalid');
  await rows.query('update app_user set one_time_until = null, active = false where id = $1', [leaver.id]);
  expect((await ask('GET', '/requests')).body.code).toBe('token.invalid');
});

test('revoked, over, unknown or misshapen: nothing is told, and a cookie beside it does not help', async () => {
  const { token, secret } = await tokenOf(['request.read']);
  const ask = program(secret);
  expect((await ask('GET', '/requests')).status).toBe(200);
  const [seen] = (await client.get<{ items: { id: string; usedAt: string | null; usedFrom: string | null }[] }>('/session/tokens')).body.items.filter(({ id }) => id === token.id);
  expect(seen).toMatchObject({ usedAt: expect.any(String) as string, usedFrom: '127.0.0.1' });
  expect((await client.delete(`/session/tokens/${token.id}`)).status).toBe(204);
  const refused = await ask('GET', '/requests', { headers: { Cookie: client.cookie() } });
  expect([refused.status, refused.body.code, refused.headers.get('WWW-Authenticate')]).toEqual([401, 'token.invalid', 'Bearer']);
  expect((await client.delete(`/session/tokens/${token.id}`)).body).toMatchObject({ code: 'token.not-found' });
  const over = await tokenOf(['request.read']);
  await rows.query(`update api_token set expires_at = now() - interval '1 second' where id = $1`, [over.token.id]);
  for (const given of [over.secret, `zamen_${'a'.repeat(43)}`, 'x', '', '\u00e9']) expect([given, (await program(given)('GET', '/requests')).body.code]).toEqual([given, 'token.invalid']);
});

test('nobody sees or revokes the tokens of others', async () => {
  const { token, secret } = await tokenOf(['request.read']);
  const other = api.client();
  await other.signIn(await buildUser(rows, { branchId, roles: ['admin'] }));
  expect((await other.get<{ items: unknown[] }>('/session/tokens')).body.items).toEqual([]);
  expect((await other.delete(`/session/tokens/${token.id}`)).body).toMatchObject({ code: 'token.not-found' });
  expect((await program(secret)('GET', '/requests')).status).toBe(200);
});

test('a name is given once, also twice at once: a repeat makes no second token', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => client.post<Made>('/session/tokens', { name: 'nightly report', scopes: ['request.read'], days: 1 })));
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'token.name-taken', 'token.name-taken']);
});

test('the application cannot rename a token or widen it', async () => {
  const { token } = await tokenOf(['request.read']);
  for (const change of [`name = 'x'`, `scopes = '{user.manage}'`, `user_id = '${newId()}'`, `expires_at = 'infinity'`]) {
    await expect(api.runtime.database.direct.query(`update api_token set ${change} where id = '${token.id}'`)).rejects.toThrow('permission denied');
  }
  await expect(api.runtime.database.direct.query(`delete from api_token where id = '${token.id}'`)).rejects.toThrow('permission denied');
});

test('a password is not asked for where a token is; the password itself is none', async () => {
  expect((await program(password)('GET', '/requests')).body.code).toBe('token.invalid');
});
