import type { Explanation, GroupDetail, PersonAccess, RoleChange, RoleDetail, RoleHead } from '../../contracts/access';
import type { Me } from '../../contracts/session';
import { loadReferenceData } from '../../db/reference-data';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { openStream } from '../../tests/build/live-stream';
import { newId, next, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildTask } from '../../tests/build/task';
import { until } from '../../tests/build/until';
import { buildUser, type NewUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Problem { code?: string; params?: unknown; fields?: { path: string; code: string }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let [branchId, elsewhere] = ['', ''];
let admin: ApiClient;
let chief: User;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  await loadReferenceData(database.ownerUrl);
  [branchId, elsewhere] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id];
  api = await startTestApi(database.appUrl, { live: true });
  chief = await person({ roles: ['admin'] });
  admin = await as(chief);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const person = (given: Partial<NewUser> = {}): Promise<User> => buildUser(rows, { branchId, roles: ['technician'], ...given });
async function as(user: User): Promise<ApiClient> {
  const client = api.client();
  await client.signIn(user);
  return client;
}
const reason = 'test';
const read = async (key: string): Promise<RoleDetail> => (await admin.get<RoleDetail>(`/roles/${key}`)).body;
const newKey = (): string => `role-${next()}`;
async function make(copyOf?: string): Promise<string> {
  const key = newKey();
  const made = await admin.post<RoleDetail>('/roles', { key, name: { fa: 'شب', en: 'Night' }, reason, ...(copyOf && { copyOf }) });
  expect(made.status).toBe(201);
  return key;
}
async function change(key: string, part: Partial<RoleChange>, by = admin, tag?: string) {
  const { name, active, grants, hidden, revision } = await read(key);
  return by.put<RoleDetail & Problem>(`/roles/${key}`, { name, active, grants, hidden, reason, ...part }, { headers: { 'If-Match': `"${tag ?? revision}"` } });
}
const grant = (action: RoleDetail['grants'][number]['action'], scope: RoleDetail['grants'][number]['scope'], more: Partial<RoleDetail['grants'][number]> = {}): RoleDetail['grants'][number] => ({ action, scope, statuses: null, amountLimit: null, ...more });
async function give(user: User, ...roles: string[]): Promise<void> { for (const role of roles) await rows.insert('user_role', { user_id: user.id, role }); }

test('F183 a role is copied, changed and told with who did it; who was slower is told so', async () => {
  const key = await make('reception');
  expect((await read(key)).grants.map(({ action }) => action)).toEqual(expect.arrayContaining(['request.create', 'import.run', 'task.work']));
  const changed = await change(key, { grants: [grant('request.void', 'own', { statuses: ['draft'], amountLimit: '5000000' }), grant('request.read', 'branch')], hidden: ['audit'] });
  expect([changed.status, changed.body.grants, changed.body.hidden]).toEqual([200, [grant('request.read', 'branch'), grant('request.void', 'own', { statuses: ['draft'], amountLimit: '5000000' })], ['audit']]);
  expect((await change(key, {}, admin, '1')).body.code).toBe('precondition.failed');
  const [entry] = await rows.query<{ actor_id: string; after: { reason: string } }>(`select actor_id, after from audit_log where action = 'role.change' and resource_id = $1`, [key]);
  expect([entry!.actor_id, entry!.after.reason]).toEqual([chief.id, reason]);
  expect((await admin.post<Problem>('/roles', { key, name: { fa: 'x', en: 'x' }, reason })).body.code).toBe('role.taken');
  expect((await admin.post<Problem>('/roles', { key: newKey(), name: { fa: 'x', en: 'x' }, copyOf: 'nobody', reason })).body.code).toBe('role.not-found');
});

test('a grant that means nothing is refused by its place, and nothing is changed', async () => {
  const key = await make();
  const refused = await change(key, { grants: [grant('request.read', 'branch', { statuses: ['draft'] }), grant('setting.read', 'own')] });
  expect([refused.status, refused.body.code, refused.body.fields]).toEqual([422, 'role.grant', [{ path: 'grants.0.statuses', code: 'grant.statuses' }, { path: 'grants.1.scope', code: 'grant.scope' }]]);
  expect((await read(key)).grants).toEqual([]);
  expect((await change('admin', { hidden: ['access'] })).body.fields).toEqual([{ path: 'hidden', code: 'grant.hidden' }]);
});

test('a shipped role is not deleted, nor one that somebody has', async () => {
  const key = await make();
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  expect((await admin.delete<Problem>('/roles/qc')).body.code).toBe('role.built-in');
  expect((await admin.delete<Problem>(`/roles/${key}`)).body).toMatchObject({ code: 'role.in-use', params: { people: 1, groups: 0 } });
  await rows.query('delete from user_role where user_id = $1', [somebody.id]);
  expect((await admin.delete(`/roles/${key}`)).status).toBe(204);
  expect((await admin.get<Problem>(`/roles/${key}`)).body.code).toBe('role.not-found');
  expect((await admin.get<{ items: RoleHead[] }>('/roles')).body.items.map((role) => role.key).slice(0, 2)).toEqual(['admin', 'manager']);
});

test('nobody gives themselves more, neither by a role of theirs nor by a group, and somebody is left', async () => {
  const { grants } = await read('admin');
  expect((await change('admin', { grants: [...grants, grant('request.void', 'branch')] })).body).toMatchObject({ code: 'access.escalation', params: { action: 'request.void' } });
  expect((await admin.post<Problem>('/groups', { key: newKey(), name: { fa: 'x', en: 'x' }, roles: ['manager'], members: [chief.id], reason })).body.code).toBe('access.escalation');
  expect((await change('admin', { grants: grants.filter(({ action }) => action !== 'access.change') })).body.code).toBe('access.last-admin');
  expect((await change('admin', { active: false })).body.code).toBe('access.last-admin');
  expect((await read('admin')).grants).toEqual(grants);
});

test('a group gives its roles to its members, out of use it does not; people of other branches are not there for it', async () => {
  const somebody = await person();
  const client = await as(somebody);
  const key = newKey();
  const made = await admin.post<GroupDetail>('/groups', { key, name: { fa: 'شیفت', en: 'Shift' }, roles: ['supervisor'], members: [somebody.id], reason });
  expect([made.status, made.body.members.map(({ id }) => id)]).toEqual([201, [somebody.id]]);
  expect((await client.get<Me>('/session')).body).toMatchObject({ roles: ['supervisor', 'technician'], rights: expect.arrayContaining(['task.assign']) as unknown });
  const put = (part: object, revision = made.body.revision) => admin.put<GroupDetail & Problem>(`/groups/${made.body.id}`, { name: made.body.name, active: true, roles: ['supervisor'], members: [somebody.id], reason, ...part }, { headers: { 'If-Match': `"${revision}"` } });
  const off = await put({ active: false });
  expect((await client.get<Me>('/session')).body.roles).toEqual(['technician']);
  expect((await put({})).body.code).toBe('precondition.failed');
  const foreign = await person({ branchId: elsewhere });
  expect((await put({ members: [somebody.id, foreign.id] }, off.body.revision)).body).toMatchObject({ code: 'user.not-found', fields: [{ path: 'members.1' }] });
  expect((await put({ roles: ['nobody'] }, off.body.revision)).body).toMatchObject({ code: 'role.unknown', params: { role: 'nobody' } });
  expect((await admin.post<Problem>('/groups', { key, name: { fa: 'x', en: 'x' }, reason })).body.code).toBe('group.taken');
  expect((await admin.get<Problem>(`/groups/${newId()}`)).body.code).toBe('group.not-found');
});

test('an open session loses a right with the next request, and its stream hears of it', async () => {
  const key = await make('manager');
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  const client = await as(somebody);
  const stream = await openStream(api.baseUrl, client);
  const { id } = await buildRequest(rows, { branchId, status: 'draft' });
  expect((await client.get('/settings')).status).toBe(200);
  const { grants } = await read(key);
  await change(key, { grants: grants.filter(({ action }) => action !== 'setting.read' && action !== 'request.read') });
  expect((await client.get<Problem>('/settings')).body.code).toBe('access.denied');
  expect((await client.get<Problem>(`/requests/${id}`)).body.code).toBe('access.denied');
  await api.services.unitOfWork.do({ kind: 'system' }, (tx) => api.runtime.journal.changes(tx, [{ topic: 'request', keys: { id }, branchId }, { topic: 'notice', keys: { id: 'mine' }, userId: somebody.id }]));
  // That they signed in, and what the tests before have changed, may be told too.
  const told = () => stream.events.map(({ data }) => data.topic).filter((topic) => topic !== 'session');
  await until(async () => told().includes('notice'));
  expect(new Set(told())).toEqual(new Set([undefined, 'access', 'notice']));
  stream.close();
});

test('F184 a hidden area is in nobody’s menu who has no other role that shows it, and refuses', async () => {
  const key = await make('manager');
  await change(key, { hidden: ['settings', 'requests'] });
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  const client = await as(somebody);
  expect((await client.get<Me>('/session')).body.modules).toEqual(['inbox', 'customers', 'serials', 'warranty', 'catalogue', 'knowledge', 'imports', 'processes', 'incidents', 'audit', 'people', 'branches', 'access', 'operations', 'webhooks']);
  expect((await client.get<Problem>('/settings')).body).toMatchObject({ code: 'access.module', params: { module: 'settings' } });
  expect((await client.get<Problem>('/requests')).body.code).toBe('access.module');
  expect((await client.get('/tasks?view=mine')).status).toBe(200);
  await give(somebody, 'technician');
  expect((await client.get('/settings')).status).toBe(200);
});

test('while somebody does what reaches less far than reading, they see no more than that', async () => {
  const key = await make();
  const { id: below } = await buildBranch(rows);
  await rows.query('update branch set parent_id = $2 where id = $1', [below, branchId]);
  const made = { here: await buildRequest(rows, { branchId }), below: await buildRequest(rows, { branchId: below }) };
  for (const [branch, { id }] of [[branchId, made.here], [below, made.below]] as const) await rows.insert('incident', { id: newId(), instance_id: id, request_id: id, branch_id: branch, incident: 'i', element: 'x', code: 'x', message: 'x', raised_at: new Date() });
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  const client = await as(somebody);
  const look = async (scope: 'branch' | 'subtree') => {
    await change(key, { grants: [grant('request.read', 'subtree'), grant('incident.read', scope)] });
    const incidents = (await client.get<{ items: { request: { id: string } | null }[] }>('/incidents')).body.items.map(({ request }) => request?.id ?? '').filter((id) => [made.here.id, made.below.id].includes(id));
    return [incidents.sort(), (await client.get(`/requests/${made.below.id}`)).status];
  };
  expect(await look('branch')).toEqual([[made.here.id], 200]);
  expect(await look('subtree')).toEqual([[made.here.id, made.below.id].sort(), 200]);
});

test('F225 void is for some statuses, up to what was paid, and the refusal names both', async () => {
  const key = await make();
  await change(key, { grants: [grant('request.read', 'branch'), grant('request.void', 'branch', { statuses: ['awaiting-allocation', 'awaiting-cost'], amountLimit: '1000000' })] });
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  const client = await as(somebody);
  const other = await buildRequest(rows, { branchId, status: 'awaiting-repair' });
  expect((await client.post<Problem>(`/requests/${other.id}/void`, { reason })).body).toMatchObject({ code: 'access.status', params: { status: 'awaiting-repair' } });
  const paid = await buildRequest(rows, { branchId, status: 'awaiting-cost' });
  const { id: task } = await buildTask(rows, { request: paid, branchId, role: 'reception', state: 'completed', completedBy: somebody.id });
  await rows.insert('receipt', { id: newId(), request_id: paid.id, task_id: task, kind: 'deposit', method: 'cash', amount: '1000001', received_by: somebody.id, created_at: new Date() });
  expect((await client.post<Problem>(`/requests/${paid.id}/void`, { reason })).body).toMatchObject({ code: 'access.amount', params: { limit: { rial: '1000000' }, amount: { rial: '1000001' } } });
  const little = await buildRequest(rows, { branchId, status: 'awaiting-cost' });
  expect((await client.post(`/requests/${little.id}/void`, { reason })).status).toBe(202);
  const asked = async (no: string) => (await admin.get<Explanation>(`/people/${somebody.id}/may?action=request.void&request=${no}`)).body;
  expect(await asked(other.no)).toMatchObject({ may: false, why: 'status', request: { status: 'awaiting-repair' }, grants: [{ role: key, miss: 'status', sources: [{ group: null }] }] });
  expect(await asked(paid.no)).toMatchObject({ may: false, why: 'amount', grants: [{ amountLimit: '1000000', miss: 'amount' }] });
  expect(await asked(little.no)).toMatchObject({ may: true, why: 'granted', grants: [{ scope: 'branch', miss: null }] });
});

test('a token decides about no more money than its person may at that moment', async () => {
  const key = await make();
  const upTo = (amountLimit: string) => change(key, { grants: [grant('request.read', 'branch'), grant('request.void', 'branch', { amountLimit })] });
  await upTo('1000000');
  const somebody = await person({ roles: [] });
  await give(somebody, key);
  const { body: { secret } } = await (await as(somebody)).post<{ secret: string }>('/session/tokens', { name: 'void', scopes: ['request.read', 'request.void'], days: 1 });
  const paid = await buildRequest(rows, { branchId, status: 'awaiting-cost' });
  const { id: task } = await buildTask(rows, { request: paid, branchId, role: 'reception', state: 'completed', completedBy: somebody.id });
  await rows.insert('receipt', { id: newId(), request_id: paid.id, task_id: task, kind: 'deposit', method: 'cash', amount: '1500000', received_by: somebody.id, created_at: new Date() });
  const byToken = async () => {
    const { status, body } = await api.client().call<Problem>('POST', `/requests/${paid.id}/void`, { body: { reason }, headers: { Authorization: `Bearer ${secret}` } });
    return [status, body.code];
  };
  expect(await byToken()).toEqual([403, 'access.amount']);
  await upTo('2000000');
  expect(await byToken()).toEqual([202, undefined]);
  await upTo('1000000');
  expect(await byToken()).toEqual([403, 'access.amount']);
});

test('what somebody may do is told with through what; people and requests of other branches are not there', async () => {
  const somebody = await person();
  await admin.post('/groups', { key: newKey(), name: { fa: 'شیفت', en: 'Shift' }, roles: ['supervisor'], members: [somebody.id], reason });
  const { body } = await admin.get<PersonAccess>(`/people/${somebody.id}/rights`);
  expect(body.roles.map(({ role, group }) => [role, group?.en ?? null])).toEqual([['supervisor', 'Shift'], ['technician', null]]);
  const ask = async (query: string, id = somebody.id) => (await admin.get<Explanation & Problem>(`/people/${id}/may?${query}`)).body;
  expect(await ask('action=task.assign')).toMatchObject({ may: true, why: 'granted', grants: [{ role: 'supervisor', sources: [{ group: { en: 'Shift' } }] }] });
  expect(await ask('action=setting.change')).toMatchObject({ may: false, why: 'no-role', grants: [] });
  const [foreign, foreigner] = [await buildRequest(rows, { branchId: elsewhere }), await person({ branchId: elsewhere })];
  expect((await ask(`action=request.read&request=${foreign.no}`)).code).toBe('request.not-found');
  expect((await ask('action=request.read', foreigner.id)).code).toBe('user.not-found');
  const everywhere = await as(await person({ roles: ['admin'], allBranches: true }));
  expect((await everywhere.get<Explanation>(`/people/${somebody.id}/may?action=request.read&request=${foreign.no}`)).body).toMatchObject({ may: false, why: 'reach', grants: [{ scope: 'branch', miss: 'reach' }, { scope: 'branch', miss: 'reach' }] });
  await rows.query('update app_user set active = false where id = $1', [somebody.id]);
  expect(await ask('action=task.assign')).toMatchObject({ may: false, why: 'inactive' });
});
