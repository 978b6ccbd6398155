import type { SettingDetail, SettingRow, SettingScope } from '../../contracts/settings-api';
import { loadReferenceData } from '../../db/reference-data';
import { createSettings } from '../../db/settings/settings-repository';
import { systemActor } from '../../domain/shared/actor';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

type Problem = { code?: string; fields?: { path: string; code: string }[]; params?: unknown };
const company: SettingScope = { kind: 'company' };
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let boss: User;
let place: { branchId: string; elsewhere: string; unitId: string; itemId: string };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  await loadReferenceData(database.ownerUrl);
  const [branch, elsewhere, unitId, itemId] = [await buildBranch(rows), await buildBranch(rows), newId(), newId()];
  await rows.query(`insert into unit (id, branch_id, kind, code, name_fa, name_en) values ($1, $2, 'workshop', 'W-9', 'کارگاه', 'Workshop')`, [unitId, branch.id]);
  await rows.query(`insert into item (id, kind, title_fa, title_en) values ($1, 'product', 'یخچال', 'Fridge')`, [itemId]);
  place = { branchId: branch.id, elsewhere: elsewhere.id, unitId, itemId };
  api = await startTestApi(database.appUrl);
  boss = await buildUser(rows, { branchId: branch.id, roles: ['manager'], allBranches: true });
  manager = await signedIn(boss);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function signedIn(user: User): Promise<ApiClient> {
  const client = api.client();
  await client.signIn(user);
  return client;
}
const read = async (key: string): Promise<SettingDetail> => (await manager.get<SettingDetail>(`/settings/${key}`)).body;
async function change(key: string, body: { scope?: SettingScope; value: unknown; validFrom?: string; revision?: string }, by = manager) {
  const { revision = (await read(key)).revision, ...given } = body;
  return by.put<SettingDetail & Problem>(`/settings/${key}`, { scope: company, ...given }, { headers: { 'If-Match': `"${revision}"` } });
}
const ruleFor = (key: string, asked: { requestId?: string; branchId?: string }): Promise<number> =>
  api.runtime.unitOfWork.do(systemActor, (tx) => createSettings(() => Number.NaN).number(tx, key, asked));

test('the list tells every setting with what holds now, and a setting where a diagram uses it', async () => {
  const { items } = (await manager.get<{ items: SettingRow[] }>('/settings')).body;
  expect(items.find(({ key }) => key === 'repair.rework.limit')).toEqual({
    key: 'repair.rework.limit', group: 'limits', kind: 'amount', unit: 'times', title: { fa: 'برگشت‌های کنترل کیفیت تا تخصیص دوباره', en: 'Returns from QC before it is reassigned' }, value: 3, isDefault: true, exceptions: 0, planned: 0,
  });
  expect(await read('repair.rework.limit')).toMatchObject({ default: 3, usedBy: [], values: [{ scope: company, name: null, value: 3, validFrom: null, state: 'now', by: null, at: null }] });
});

test('a change holds at once, is told with who made it, and is in the record', async () => {
  const { status, body } = await change('repair.storage.after-days', { value: 45 });
  expect([status, body.value, body.isDefault, body.values.map(({ state, value, by }) => [state, value, by === null])]).toEqual([200, 45, false, [['now', 45, false], ['past', 30, true]]]);
  await expect(ruleFor('repair.storage.after-days', {})).resolves.toBe(45);
  const [entry] = await rows.query<{ actor_id: string; before: unknown; after: { value: number } }>(`select actor_id, before, after from audit_log where action = 'setting.change' and resource_id = 'repair.storage.after-days'`);
  expect(entry).toMatchObject({ actor_id: boss.id, before: { value: 30 }, after: { value: 45, scope: company } });
});

test('the narrowest value decides: product, unit, branch, company; taken back, the next wider one', async () => {
  const key = 'repair.storage.daily';
  const request = await buildRequest(rows, { branchId: place.branchId });
  await rows.query('update service_request set item_id = $2, unit_id = $3 where id = $1', [request.id, place.itemId, place.unitId]);
  const other = await buildRequest(rows, { branchId: place.elsewhere });
  const scopes: [SettingScope, number][] = [[{ kind: 'branch', id: place.branchId }, 1], [{ kind: 'unit', id: place.unitId }, 2], [{ kind: 'product', id: place.itemId }, 3]];
  for (const [scope, value] of scopes) {
    expect((await change(key, { scope, value })).status).toBe(200);
    await expect(ruleFor(key, { requestId: request.id })).resolves.toBe(value);
  }
  await expect(ruleFor(key, { requestId: other.id })).resolves.toBe(100_000);
  await expect(ruleFor(key, { branchId: place.branchId })).resolves.toBe(1);
  expect((await read(key)).exceptions).toBe(3);
  expect((await read(key)).values.filter(({ state, scope }) => state === 'now' && scope.kind !== 'company').map(({ name }) => name?.en).sort()).toEqual(expect.arrayContaining(['Fridge', 'Workshop']));
  for (const [scope, left] of [[scopes[2]![0], 2], [scopes[1]![0], 1], [scopes[0]![0], 100_000]] as const) {
    expect((await change(key, { scope, value: null })).status).toBe(200);
    await expect(ruleFor(key, { requestId: request.id })).resolves.toBe(left);
  }
});

test('a change can be planned, and taken back until it holds', async () => {
  const [key, validFrom] = ['repair.no-fault.fee', new Date(Date.now() + 86_400_000).toISOString()];
  expect((await change(key, { value: 500_000, validFrom })).body).toMatchObject({ value: 0, planned: 1 });
  await expect(ruleFor(key, {})).resolves.toBe(0);
  expect((await manager.post<SettingDetail>(`/settings/${key}/cancel`, { scope: company, validFrom })).body).toMatchObject({ value: 0, planned: 0 });
  expect((await manager.post<Problem>(`/settings/${key}/cancel`, { scope: company, validFrom })).body.code).toBe('setting.not-planned');
});

test('two who change the same setting: the second is told', async () => {
  const { revision } = await read('repair.deposit.percent');
  const both = await Promise.all([20, 25].map((value) => change('repair.deposit.percent', { value, revision })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(both.find(({ status }) => status === 412)!.body.code).toBe('precondition.failed');
});

test.each<[string, string, Record<string, unknown>, number, string, string]>([
  ['a share over a hundred', 'repair.deposit.percent', { value: 101 }, 400, 'request.invalid', 'value'],
  ['a duration where a number belongs', 'repair.deposit.percent', { value: { amount: 1, unit: 'd' } }, 400, 'request.invalid', 'value'],
  ['a duration of nothing', 'repair.qc.sla', { value: { amount: 0, unit: 'wh' } }, 400, 'request.invalid', 'value'],
  ['two checks of one name', 'qc.checklist', { value: [{ id: 'a', fa: 'یک', en: 'One' }, { id: 'a', fa: 'دو', en: 'Two' }] }, 400, 'request.invalid', 'value'],
  ['nothing for the company', 'repair.deposit.percent', { value: null }, 400, 'request.invalid', 'value'],
  ['a branch that is none', 'repair.deposit.percent', { value: 10, scope: { kind: 'branch', id: '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a' } }, 400, 'request.invalid', 'scope.id'],
  ['the past', 'repair.deposit.percent', { value: 10, validFrom: '2020-01-01T00:00:00Z' }, 422, 'setting.past', ''],
  ['a far future', 'repair.deposit.percent', { value: 10, validFrom: '2099-01-01T00:00:00Z' }, 422, 'setting.too-far', ''],
  ['a key that is none', 'repair.deposit.none', { value: 10 }, 400, 'request.invalid', 'key'],
  ['a field that is none', 'repair.deposit.percent', { value: 10, key: 'qc.checklist' }, 400, 'request.invalid', 'key'],
])('%s is refused, and nothing changes', async (_what, key, body, status, code, path) => {
  const before = await rows.query('select count(*) from setting');
  const answer = await manager.put<Problem>(`/settings/${key}`, { scope: company, ...body }, { headers: { 'If-Match': '*' } });
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path.split('.')[0] ?? '']).toEqual([status, code, path.split('.')[0]]);
  expect(await rows.query('select count(*) from setting')).toEqual(before);
});

test('what held once is not rewritten, neither by the application itself', async () => {
  const application = api.runtime.database.direct;
  await application.query(`update setting set value = '9' where key = 'repair.rework.limit'`);
  await application.query(`delete from setting where key = 'repair.rework.limit'`);
  expect((await read('repair.rework.limit')).value).toBe(3);
});

test.each(['admin', 'reception', 'supervisor', 'technician', 'qc', 'delivery'] as const)('%s', async (role) => {
  const client = await signedIn(await buildUser(rows, { branchId: place.branchId, roles: [role] }));
  const allowed = role === 'admin';
  expect((await client.get('/settings')).status).toBe(allowed ? 200 : 403);
  expect((await change('repair.chase.sla', { value: { amount: 2, unit: 'wd' } }, client)).status).toBe(allowed ? 200 : 403);
});

describe('of one branch', () => {
  const day = { amount: 1, unit: 'wd' };
  const at = (kind: 'branch' | 'unit' | 'product', id: string): SettingScope => ({ kind, id });
  const placed = (roles: User['roles'], more: { allBranches?: boolean } = {}) => buildUser(rows, { branchId: place.branchId, roles, ...more }).then(signedIn);

  test.each<[string, User['roles'][number], boolean | undefined, [company: number, product: number, branch: number, unit: number, elsewhere: number]]>([
    ['a manager', 'manager', false, [403, 403, 200, 200, 403]], ['a manager of every branch', 'manager', true, [200, 200, 200, 200, 200]], ['an administrator, whose right reaches all', 'admin', false, [200, 200, 200, 200, 200]],
  ])('%s changes what their right reaches', async (_who, role, allBranches, expected) => {
    const client = await placed([role], { allBranches });
    const scopes = [company, at('product', place.itemId), at('branch', place.branchId), at('unit', place.unitId), at('branch', place.elsewhere)];
    const answers = [];
    for (const scope of scopes) answers.push((await change('repair.qc.sla', { scope, value: day }, client)).status);
    expect(answers).toEqual(expected);
    const { changeFor } = (await client.get<SettingDetail>('/settings/repair.qc.sla')).body;
    expect(changeFor).toEqual(expected[0] === 200 ? ['company', 'branch', 'unit', 'product'] : ['branch', 'unit']);
  });

  test('is told why, and what of it is theirs to take back; what was planned for all is not', async () => {
    const client = await placed(['manager']);
    const key = 'repair.handover.sla';
    const validFrom = new Date(Date.now() + 86_400_000).toISOString();
    for (const scope of [company, at('branch', place.branchId), at('branch', place.elsewhere)]) expect((await change(key, { scope, value: day, validFrom })).status).toBe(200);
    expect((await change(key, { value: day }, client)).body.code).toBe('setting.reach');
    expect((await change(key, { scope: at('branch', place.elsewhere), value: day }, client)).body.code).toBe('access.denied');
    const { values } = (await client.get<SettingDetail>(`/settings/${key}`)).body;
    expect(values.filter(({ state }) => state === 'planned').map(({ scope, mayChange }) => [scope.kind, 'id' in scope ? scope.id === place.branchId : null, mayChange]).sort()).toEqual([['branch', false, false], ['branch', true, true], ['company', null, false]]);
    const cancel = (scope: SettingScope) => client.post<Problem>(`/settings/${key}/cancel`, { scope, validFrom });
    expect((await cancel(company)).body.code).toBe('setting.reach');
    expect((await cancel(at('branch', place.branchId))).status).toBe(200);
  });
});
