import type { TermRow } from '../../contracts/catalogue';
import type { OfferedService, ServiceDefinition } from '../../contracts/catalogue-services';
import type { Problem } from '../../contracts/errors';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let manager: ApiClient;
let technician: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, technician] = [api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const made = async (code: string, kind: string, more: object = {}): Promise<string> => {
  const id = newId();
  await rows.insert('item', { id, kind, code, title_fa: code, title_en: code, ...more });
  return id;
};
const term = async (list: string, code: string, parentId: string | null = null): Promise<TermRow> => (await manager.post<TermRow>('/catalogue/terms', { list, code, name: { fa: code, en: code }, parentId })).body;
const nothing = { groupId: null, jobTypeId: null, serviceTypeId: null, standardMinutes: null, soldAsId: null, kindIds: [], itemIds: [], branchIds: [] };
const put = (id: string, more: object, tag = '*', as = manager) => as.put<ServiceDefinition & Problem>(`/catalogue/items/${id}/service`, { ...nothing, ...more }, { headers: { 'If-Match': tag === '*' ? '*' : `"${tag}"` } });
const codesOn = async (id: string) => (await technician.get<{ items: OfferedService[] }>(`/catalogue/items/${id}/services`)).body.items.map(({ item }) => item.code);

test('F006 F008 F010 a service is grouped, timed, said to be done on what and by which branches, and billed by a sellable service with its tax id', async () => {
  const [group, job, kind] = [await term('service-group', 'G1'), await term('job-type', 'J1'), await term('product-kind', 'K1')];
  const [repair] = (await manager.get<{ items: TermRow[] }>('/catalogue/terms?list=service-type')).body.items.filter(({ code }) => code === 'REPAIR');
  const [service, sold] = [await made('S-1', 'service'), await made('S-SOLD', 'service', { tax_id: '2330001234567' })];
  const { revision } = (await manager.get<ServiceDefinition>(`/catalogue/items/${service}/service`)).body;
  const answer = await put(service, { groupId: group.id, jobTypeId: job.id, serviceTypeId: repair!.id, standardMinutes: 45, soldAsId: sold, kindIds: [kind.id], branchIds: [branchId] }, revision);
  expect(answer.body).toMatchObject({ group: { code: 'G1' }, jobType: { code: 'J1' }, serviceType: { code: 'REPAIR' }, standardMinutes: 45, soldAs: { code: 'S-SOLD' }, billingTaxId: '2330001234567', kinds: [{ code: 'K1' }], goods: [], branches: [{ id: branchId }], mayChange: true });
  expect((await put(service, {}, revision)).body.code).toBe('precondition.failed');
  expect(await rows.query(`select action, before->>'standardMinutes' as before, after->>'standardMinutes' as after from audit_log where resource = 'item' and resource_id = $1`, [service])).toEqual([{ action: 'item.service', before: null, after: '45' }]);
  const off = (list: TermRow) => manager.put<Problem>(`/catalogue/terms/${list.id}`, { name: list.name, parentId: null, position: 1, active: false }, { headers: { 'If-Match': '*' } });
  for (const used of [group, job, kind]) expect((await off(used)).body).toMatchObject({ code: 'term.in-use', params: { services: 1 } });
  expect((await manager.post<{ results: object[] }>('/catalogue/items/bulk', { ids: [sold], act: 'deactivate' })).body.results).toMatchObject([{ state: 'refused', code: 'item.in-use', params: { services: 1 } }]);
});

test('F009 the services of a product or part are those that name it, its kind or one above, and those that are done on all', async () => {
  const [cold, fridge, hot] = [await term('product-kind', 'COLD'), await term('product-kind', 'WARM'), await term('product-kind', 'HOT')];
  const below = await term('product-kind', 'FRIDGE', cold.id);
  const [item, other, part] = [await made('F-1', 'product', { kind_id: below.id }), await made('F-2', 'product', { kind_id: hot.id }), await made('F-PART', 'part')];
  const services: Record<string, string> = {};
  for (const code of ['A-ALL', 'B-KIND', 'C-ABOVE', 'D-ITEM', 'E-OTHER', 'F-OFF', 'G-UNSAID']) services[code] = await made(code, 'service');
  const said = { 'A-ALL': {}, 'B-KIND': { kindIds: [below.id] }, 'C-ABOVE': { kindIds: [cold.id, fridge.id] }, 'D-ITEM': { itemIds: [item, part] }, 'E-OTHER': { kindIds: [hot.id] }, 'F-OFF': {} };
  for (const [code, more] of Object.entries(said)) expect((await put(services[code]!, more)).status).toBe(200);
  await manager.post('/catalogue/items/bulk', { ids: [services['F-OFF']], act: 'deactivate' });
  expect([await codesOn(item), await codesOn(other), await codesOn(part)]).toEqual([['A-ALL', 'B-KIND', 'C-ABOVE', 'D-ITEM'], ['A-ALL', 'E-OTHER'], ['A-ALL', 'D-ITEM']]);
  expect((await technician.get<Problem>(`/catalogue/items/${services['A-ALL']}/services`)).body.code).toBe('item.not-found');
});

test('what it names is there, in use and of the right kind, and once', async () => {
  const [service, product, part] = [await made('N-S', 'service'), await made('N-P', 'product'), await made('N-PART', 'part', { active: false })];
  const [kind, area] = [await term('product-kind', 'N-K'), await term('area', 'N-A')];
  const closed = (await buildBranch(rows)).id;
  await rows.query('update branch set active = false where id = $1', [closed]);
  for (const [more, code, path] of [
    [{ groupId: area.id }, 'item.term-unknown', 'groupId'], [{ serviceTypeId: newId() }, 'item.term-unknown', 'serviceTypeId'], [{ kindIds: [area.id] }, 'item.term-unknown', 'kindIds'], [{ kindIds: [kind.id, kind.id] }, 'item.term-unknown', 'kindIds'],
    [{ soldAsId: service }, 'item.other-unknown', 'soldAsId'], [{ soldAsId: product }, 'item.other-unknown', 'soldAsId'], [{ itemIds: [part] }, 'item.other-unknown', 'itemIds'], [{ itemIds: [service] }, 'item.other-unknown', 'itemIds'], [{ branchIds: [closed] }, 'service.branch-unknown', 'branchIds'],
  ] as const) expect((await put(service, more)).body).toMatchObject({ code, fields: [{ path }] });
  expect((await put(product, {})).body.code).toBe('item.not-found');
  expect((await put(service, { standardMinutes: -1 })).body.code).toBe('request.invalid');
  expect((await manager.get<ServiceDefinition>(`/catalogue/items/${service}/service`)).body).toMatchObject({ group: null, kinds: [], goods: [], branches: [] });
});

test('who reads the catalogue changes no service', async () => {
  const service = await made('R-S', 'service');
  expect((await put(service, { standardMinutes: 5 }, '*', technician)).body.code).toBe('access.denied');
  expect((await technician.get<ServiceDefinition>(`/catalogue/items/${service}/service`)).body.mayChange).toBe(false);
});
