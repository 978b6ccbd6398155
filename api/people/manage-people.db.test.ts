import type { Problem } from '../../contracts/errors';
import type { BulkResult, MadePerson, PersonAccess, PersonDetail } from '../../contracts/people';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import { openStream } from '../../tests/build/live-stream';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { until } from '../../tests/build/until';
import { buildUser, type NewUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let here: string;
let there: string;
let unit: string;
let chief: ApiClient;
let chiefId: string;
let local: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [here, there] = [(await buildBranch(rows, { code: 'HERE' })).id, (await buildBranch(rows, { code: 'THERE' })).id];
  unit = (await buildUnit(rows, { branchId: here })).id;
  api = await startTestApi(database.appUrl, { live: true });
  [chief, local] = [api.client(), api.client()];
  const user = await buildUser(rows, { branchId: here, roles: ['admin'], allBranches: true });
  chiefId = user.id;
  await chief.signIn(user);
  await local.signIn(await buildUser(rows, { branchId: here, roles: ['admin'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const name = { fa: 'نرگس کریمی', en: 'Narges Karimi' };
const belonging = { branch: 'HERE', unit: null, agent: null, allBranches: false };
const add = (login: string, given: object = {}, as = chief) => as.post<MadePerson & Problem>('/people', { login, name, roles: ['technician'], ...belonging, ...given });
const person = (given: Partial<NewUser> = {}): Promise<User> => buildUser(rows, { branchId: here, roles: ['technician'], ...given });
const read = async (id: string, as = chief) => (await as.get<PersonDetail & Problem>(`/people/${id}`)).body;
const like = (detail: PersonDetail) => ({ name: detail.name, roles: detail.roles, branch: detail.agent ? null : detail.branch.code, unit: detail.unit?.code ?? null, agent: detail.agent?.code ?? null, allBranches: detail.allBranches, active: detail.active });
async function change(id: string, given: object, as = chief) {
  const detail = await read(id, chief);
  return as.put<PersonDetail & Problem>(`/people/${id}`, { ...like(detail), ...given }, { headers: { 'If-Match': `"${detail.revision}"` } });
}
async function as(user: { login: string }, given?: string): Promise<ApiClient> {
  const client = api.client();
  expect((await client.signIn(user, given)).status).toBe(200);
  return client;
}

test('F184 an account is made with a password that is good once, told once, and kept nowhere else', async () => {
  const [{ code }] = await rows.query<{ code: string }>('select code from unit where id = $1', [unit]) as [{ code: string }];
  const made = await add('Narges.Karimi', { unit: code.toLowerCase(), roles: ['technician', 'qc', 'qc'] });
  expect([made.status, made.body.person]).toMatchObject([201, { login: 'narges.karimi', name, roles: ['qc', 'technician'], branch: { code: 'HERE' }, unit: { code }, agent: null, active: true, oneTimePassword: true, mayManage: true }]);
  const { password } = made.body.password;
  const client = await as({ login: 'narges.karimi' }, password);
  expect((await client.get<Problem>('/tasks')).body.code).toBe('password.one-time');
  expect((await client.post('/session/password', { current: password, password: 'seven green lamps by the river' })).status).toBe(200);
  expect((await client.get('/tasks')).status).toBe(200);
  const [stored] = await rows.query<{ text: string }>(`select (select string_agg(row_to_json(a)::text, '') from audit_log a) || (select string_agg(row_to_json(u)::text, '') from app_user u) || coalesce((select string_agg(row_to_json(k)::text, '') from idempotency_key k), '') as text`);
  expect(stored!.text).not.toContain(password);
  expect(await rows.query(`select actor_id, actor_role, after from audit_log where action = 'user.create' and resource_id = $1`, [made.body.person.id])).toEqual([{ actor_id: chiefId, actor_role: 'admin', after: { login: 'narges.karimi', roles: ['technician', 'qc'], branch: 'HERE', unit: code, allBranches: false } }]);
  expect((await add('NARGES.karimi')).body).toMatchObject({ code: 'user.exists', params: { login: 'narges.karimi' } });
});

test.each<[string, string, object, string]>([
  ['a login with a space', 'two words', {}, 'user.login'], ['a branch that is none', 'x.one', { branch: 'NOWHERE' }, 'user.branch-unknown'], ['no branch where there are two', 'x.one', { branch: null }, 'user.branch-needed'],
  ['a unit that is none', 'x.one', { unit: 'NO-UNIT' }, 'user.unit-unknown'], ['an agent’s person without an agency', 'x.one', { roles: ['agent'], branch: null }, 'user.agent-needed'], ['an agency that is none', 'x.one', { roles: ['agent'], branch: null, agent: 'A-NONE' }, 'user.agent-unknown'],
  ['an agent who is staff too', 'x.one', { roles: ['agent', 'qc'], branch: null, agent: 'x' }, 'user.agent-alone'], ['no role', 'x.one', { roles: [] }, 'request.invalid'], ['a role that is none', 'x.one', { roles: ['king'] }, 'role.unknown'],
  ['a password of one’s choice', 'x.one', { password: 'baran-Cheshme-40' }, 'request.invalid'], ['an id of one’s choice', 'x.one', { id: newId() }, 'request.invalid'],
])('nobody is made with %s', async (_what, login, given, code) => {
  expect((await add(login, given)).body.code).toBe(code);
  expect(await rows.query(`select 1 from app_user where login like 'x.%' or login like 'two%'`)).toEqual([]);
});

test('an agent’s person belongs to the agency alone, and can become staff and go back', async () => {
  const { id } = await buildAgent(rows, { branchId: there });
  const [{ code }] = await rows.query<{ code: string }>('select code from agent where id = $1', [id]) as [{ code: string }];
  const { body: { person: made } } = await add('agents.own', { roles: ['agent'], branch: null, agent: code });
  expect(made).toMatchObject({ agent: { code }, branch: { code: 'THERE' }, unit: null });
  expect((await change(made.id, { roles: ['reception'], branch: 'HERE', agent: null })).body).toMatchObject({ agent: null, branch: { code: 'HERE' }, roles: ['reception'] });
  expect((await change(made.id, { roles: ['agent'], branch: null, agent: code })).body).toMatchObject({ agent: { code }, branch: { code: 'THERE' } });
});

test('what is taken is gone at the next request of a session that is open, what is given is there; the session stays', async () => {
  const user = await person({ roles: ['manager'] });
  const client = await as(user);
  const stream = await openStream(api.baseUrl, client);
  expect((await client.get('/audit')).status).toBe(200);
  expect((await change(user.id, { roles: ['technician'] })).status).toBe(200);
  expect((await client.get<Problem>('/audit')).body.code).toBe('access.denied');
  expect((await client.get<{ roles: string[] }>('/session')).body.roles).toEqual(['technician']);
  await until(async () => stream.events.some(({ data }) => data.topic === 'session'));
  expect((await change(user.id, { roles: ['technician', 'manager'] })).status).toBe(200);
  expect((await client.get('/audit')).status).toBe(200);
  stream.close();
});

test('whoever moves or loses a role gives back what they see no more, whoever is switched off everything, with their sessions and tokens', async () => {
  const user = await person({ roles: ['technician', 'qc'] });
  const client = await as(user);
  await client.post('/session/tokens', { name: 'x', scopes: ['request.read'], days: 1 });
  const task = async (role: string, branchId: string): Promise<string> => (await buildTask(rows, { request: await buildRequest(rows, { branchId }), branchId, role, assigneeId: user.id })).id;
  const [asQc, asTechnician] = [await task('qc', here), await task('technician', here)];
  const held = async () => (await rows.query<{ id: string }>('select id from task where assignee_id = $1', [user.id])).map(({ id }) => id).sort();
  expect((await change(user.id, { name: { fa: 'نام تازه', en: 'New name' } })).status).toBe(200);
  expect(await held()).toEqual([asQc, asTechnician].sort());
  expect((await change(user.id, { roles: ['technician'] })).status).toBe(200);
  expect(await held()).toEqual([asTechnician]);
  expect((await change(user.id, { branch: 'THERE' })).body).toMatchObject({ branch: { code: 'THERE' } });
  expect(await held()).toEqual([]);
  const inNewPlace = await task('technician', there);
  expect((await client.get('/session')).status).toBe(200);
  expect((await change(user.id, { active: false })).body.active).toBe(false);
  expect(await held()).toEqual([]);
  expect(await rows.query('select state from task where id = $1', [inNewPlace])).toEqual([{ state: 'open' }]);
  expect((await client.get('/session')).status).toBe(401);
  expect(await rows.query('select 1 from api_token where user_id = $1 and revoked_at is null', [user.id])).toEqual([]);
  expect((await change(user.id, { active: true })).body.active).toBe(true);
  const released = await rows.query<{ released: number }>(`select after->'released' as released from audit_log where action = 'user.change' and resource_id = $1 and after ? 'released' order by at`, [user.id]);
  expect(released.map((row) => row.released)).toEqual([1, 1, 1]);
});

test('nobody changes over what they have not seen, nor writes down what is so already', async () => {
  const user = await person();
  const detail = await read(user.id);
  const put = (revision: string) => chief.put<Problem>(`/people/${user.id}`, { ...like(detail), name }, { headers: { 'If-Match': `"${revision}"` } });
  expect((await put(detail.revision)).status).toBe(200);
  expect((await put(detail.revision)).body.code).toBe('precondition.failed');
  expect((await change(user.id, {})).status).toBe(200);
  expect(await rows.query(`select 1 from audit_log where action = 'user.change' and resource_id = $1`, [user.id])).toHaveLength(1);
  const tag = (await chief.get(`/people/${user.id}`)).headers.get('ETag')!;
  expect((await chief.get(`/people/${user.id}`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
});

test('within one’s own branches: nobody is made, moved or seen beyond them, and nobody is let see more than the giver', async () => {
  const [mine, foreign] = [await person(), await person({ branchId: there })];
  expect((await add('x.beyond', { branch: 'THERE' }, local)).body).toMatchObject({ code: 'user.branch-unknown', params: { codes: 'HERE' } });
  expect((await change(mine.id, { branch: 'THERE' }, local)).body.code).toBe('user.branch-unknown');
  expect((await add('x.beyond', { allBranches: true }, local)).body.code).toBe('user.reach');
  // A branch that is out of use is one all the same, and no place for anybody.
  await rows.query('update branch set active = false where id = $1', [there]);
  expect((await add('x.beyond', { allBranches: true }, local)).body.code).toBe('user.reach');
  expect((await add('x.closed', { branch: 'THERE' })).body.code).toBe('user.branch-unknown');
  await rows.query('update branch set active = true where id = $1', [there]);
  expect((await change(mine.id, { allBranches: true }, local)).body.code).toBe('user.reach');
  expect((await change(mine.id, { allBranches: true })).body.allBranches).toBe(true);
  expect((await change(mine.id, { roles: ['qc'] }, local)).body.code).toBe('user.not-found');
  expect((await read(mine.id, local)).mayManage).toBe(false);
  for (const path of ['', '/access', '/history']) expect((await local.get<Problem>(`/people/${foreign.id}${path}`)).body.code).toBe('user.not-found');
  expect((await change(foreign.id, { roles: ['qc'] }, local)).body.code).toBe('user.not-found');
});

test('not oneself, and the last administrator stays, also when two switch each other off', async () => {
  expect((await change(chiefId, { roles: ['manager'] })).body.code).toBe('user.own');
  const [one, other] = [await person({ roles: ['admin'], allBranches: true }), await person({ roles: ['admin'], allBranches: true })];
  const [first, second] = [await as(one), await as(other)];
  const others = await rows.query<{ id: string }>(`select u.id from app_user u join user_role r on r.user_id = u.id and r.role = 'admin' where u.active and u.id <> all ($1::uuid[])`, [[one.id, other.id]]);
  await rows.query('update app_user set active = false where id = any ($1::uuid[])', [others.map(({ id }) => id)]);
  try {
    const off = (by: ApiClient, id: string) => by.post<{ results: BulkResult[] }>('/people/bulk', { ids: [id], act: { kind: 'deactivate' } });
    const both = (await Promise.all([off(first, other.id), off(second, one.id)])).map(({ body }) => body.results?.[0]);
    // The second is refused for being the last's, or has been signed out by the first.
    expect(both.filter((result) => result?.state === 'done')).toHaveLength(1);
    expect(await rows.query(`select 1 from app_user u join user_role r on r.user_id = u.id and r.role = 'admin' where u.active`)).toHaveLength(1);
  } finally {
    await rows.query('update app_user set active = true where id = any ($1::uuid[])', [others.map(({ id }) => id)]);
  }
});

test('F183 many at once: each by itself, each told of; a repeat changes nothing more', async () => {
  const [plain, has, foreign, alone] = [await person(), await person({ roles: ['technician', 'qc'] }), await person({ branchId: there }), await person({ roles: ['qc'] })];
  const ids = [plain.id, has.id, foreign.id, newId(), plain.id];
  const bulk = async (act: object, of = ids, by = local) => (await by.post<{ results: BulkResult[] }>('/people/bulk', { ids: of, act })).body.results.map(({ state, code }) => code ?? state);
  expect(await bulk({ kind: 'give-role', role: 'qc' })).toEqual(['done', 'same', 'user.not-found', 'user.not-found']);
  expect(await bulk({ kind: 'give-role', role: 'qc' })).toEqual(['same', 'same', 'user.not-found', 'user.not-found']);
  expect((await read(plain.id)).roles).toEqual(['qc', 'technician']);
  expect(await bulk({ kind: 'take-role', role: 'qc' }, [plain.id, alone.id])).toEqual(['done', 'user.role-needed']);
  expect(await bulk({ kind: 'give-role', role: 'agent' }, [plain.id])).toEqual(['user.agent-needed']);
  await as(plain);
  expect(await bulk({ kind: 'end-access' }, [plain.id, has.id])).toEqual(['done', 'same']);
  expect(await bulk({ kind: 'deactivate' }, [plain.id, has.id])).toEqual(['done', 'done']);
  expect(await bulk({ kind: 'activate' }, [plain.id, has.id])).toEqual(['done', 'done']);
  const most = await local.post<Problem>('/people/bulk', { ids: Array.from({ length: 201 }, () => newId()), act: { kind: 'activate' } });
  expect(most.body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'ids', code: 'field.too-big' }] });
});

test('tries to sign in that failed are shown to whoever looks after the account, without what was typed; of a login that nobody has just as much is kept', async () => {
  const user = await person();
  const client = api.client();
  await client.signIn(user, 'not-the-password');
  await client.signIn({ login: 'nobody.at.all' }, 'not-the-password');
  const { body } = await chief.get<PersonAccess>(`/people/${user.id}/access`);
  expect(body.failed).toEqual([{ at: expect.any(String) as string, address: expect.any(String) as string, agent: expect.any(String) as string }]);
  expect(body.seenAt).toBeNull();
  const kept = await rows.query<{ user_id: string | null; row: string }>('select user_id, row_to_json(f)::text as row from sign_in_failure f order by at desc limit 2');
  expect(kept.map(({ user_id }) => user_id)).toEqual([null, user.id]);
  expect(kept.map(({ row }) => row).join()).not.toMatch(/not-the-password|nobody/);
  await as(user);
  expect((await chief.get<PersonAccess>(`/people/${user.id}/access`)).body).toMatchObject({ seenAt: expect.any(String) as string, sessions: [{ current: false }], failed: [{}] });
});

test('a session that was idle for too long is counted nowhere', async () => {
  const user = await person({ nameEn: 'Idle Sitter' });
  await as(user);
  await rows.query(`update session set seen_at = now() - interval '13 hours' where user_id = $1`, [user.id]);
  expect((await chief.get<{ items: { sessions: number }[] }>('/people?q=idle')).body.items).toMatchObject([{ sessions: 0 }]);
  expect((await chief.get<PersonAccess>(`/people/${user.id}/access`)).body.sessions).toEqual([]);
});

test('what was done with an account is told, newest first; lists are narrowed by role and branch', async () => {
  const user = await person({ roles: ['delivery'], nameEn: 'Told Of' });
  await change(user.id, { roles: ['delivery', 'qc'] });
  await chief.post(`/people/${user.id}/password`);
  const { items } = (await chief.get<{ items: { action: string; before: unknown; after: { roles?: string[] } }[] }>(`/people/${user.id}/history`)).body;
  expect(items.map(({ action }) => action)).toEqual(['password.reset', 'user.change']);
  expect(items[1]).toMatchObject({ before: { roles: ['delivery'] }, after: { roles: ['delivery', 'qc'] } });
  const found = async (query: string) => (await chief.get<{ items: { id: string }[] }>(`/people?q=told&${query}`)).body.items.map(({ id }) => id);
  expect([await found('role=delivery'), await found('role=agent'), await found('branch=here'), await found('branch=THERE')]).toEqual([[user.id], [], [user.id], []]);
});
