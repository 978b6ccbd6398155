import type { Problem } from '../../contracts/errors';
import type { CustomerDetail, CustomerDevice, CustomerRow } from '../../contracts/customers';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { Role } from '../../contracts/roles';
import { readTable } from '../../platform/spreadsheet/read-table';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let desk: ApiClient;
let manager: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [desk, manager, admin] = [await as('reception'), await as('manager'), await as('admin')];
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function as(role: Role, agentId?: string): Promise<ApiClient> {
  const client = api.client();
  await client.signIn(await buildUser(rows, { branchId, roles: [role], agentId }));
  return client;
}
const add = (given: object, by = desk) => by.post<CustomerDetail & Problem>('/customers', { kind: 'natural', name: 'مریم احمدی', ...given });
const read = async (id: string, by = desk) => (await by.get<CustomerDetail & Problem>(`/customers/${id}`)).body;
const change = (id: string, given: object, revision: string, by = desk) => by.call<CustomerDetail & Problem>('PATCH', `/customers/${id}`, { body: given, headers: { 'If-Match': `"${revision}"` } });
const stored = async (id: string) => (await rows.query<Record<string, string | null>>('select * from party where id = $1', [id]))[0]!;

const whole = { phone: '+989123456789', code: 'C-1042', nationalId: '۰۰۸-۴۵۷۵۹۴-۸', foreignId: 'a1234 5678', economicNo: '4111-1111-1112', iban: '58 0540 1051 8002 1273 1130 07', postalCode: '11936-53471', province: 'تهران', city: 'تهران', address: 'خیابان حافظ، پلاک ۱۲', subscriptionNo: 'S-88' };

test('F011 a customer is kept with numbers in one form, the secret ones sealed, and shown masked by right', async () => {
  const { status, body: made } = await add(whole);
  expect([status, made]).toMatchObject([201, { kind: 'natural', phone: '+989123456789', nationalId: '•••• 5948', foreignId: '•••• 5678', iban: '•••• 3007', economicNo: '411111111112', postalCode: '1193653471', address: 'خیابان حافظ، پلاک ۱۲', reveal: ['national-id', 'foreign-id', 'iban'], mayChange: true }]);
  const row = await stored(made.id);
  for (const secret of ['0084575948', 'A12345678', 'IR580540105180021273113007']) expect(JSON.stringify(row)).not.toContain(secret);
  expect(await read(made.id, manager)).toMatchObject({ phone: '•••• 6789', postalCode: '••••', address: '••••', city: 'تهران', reveal: ['phone', 'national-id', 'foreign-id', 'iban', 'postal-code', 'address'] });
  expect((await manager.post<{ value: string }>(`/customers/${made.id}/reveal`, { field: 'iban' })).body.value).toBe('IR580540105180021273113007');
  expect((await desk.post<{ value: string }>(`/customers/${made.id}/reveal`, { field: 'national-id' })).body.value).toBe('0084575948');
  expect(await rows.query(`select action, after from audit_log where resource = 'customer' and resource_id = $1 order by at`, [made.id])).toMatchObject([
    { action: 'customer.create', after: { changed: 'name, code, phone, nationalId, foreignId, economicNo, iban, postalCode, province, city, address, subscriptionNo' } }, { action: 'personal.reveal', after: { field: 'iban' } }, { action: 'personal.reveal', after: { field: 'national-id' } },
  ]);
});

test.each([
  ['nationalId', '0084575949'], ['legalId', '10380284791'], ['economicNo', '123'], ['iban', 'IR580540105180021273113008'], ['postalCode', '0193653471'], ['phone', '09123456789'], ['foreignId', 'ABC'], ['code', '=cmd()'], ['city', ''],
])('a wrong %s is refused by its name', async (part, value) => {
  const { body } = await add({ [part]: value });
  expect(body).toMatchObject({ code: 'request.invalid', fields: [{ path: part }] });
});

test('F011 a company has a legal id; no two customers have one code, a family shares a phone', async () => {
  const company = (await add({ kind: 'legal', name: 'شرکت نمونه', legalId: '10380284790', code: 'CO-1' })).body;
  expect(company).toMatchObject({ kind: 'legal', legalId: '10380284790' });
  expect((await add({ code: 'CO-1' })).body).toMatchObject({ code: 'customer.code-taken', params: { code: 'CO-1' } });
  expect((await add({ name: 'علی احمدی', phone: '+989123456789' })).status).toBe(201);
  const found = async (q: string, by = desk) => (await by.get<{ items: CustomerRow[] }>(`/customers?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name);
  expect(await found('10380284790')).toEqual(['شرکت نمونه']);
  expect((await found('09123456789')).sort()).toEqual(['علی احمدی', 'مریم احمدی'].sort());
  expect((await desk.get<{ items: CustomerRow[] }>('/customers?kind=legal')).body.items.map(({ id }) => id)).toEqual([company.id]);
});

test('a change says what it goes on from, touches only what it names, and the record says which parts', async () => {
  const made = (await add({ name: 'رضا', phone: '+989121110000', nationalId: '0084575948', address: 'کوچه یک' })).body;
  const seen = await read(made.id, manager);
  const changed = await change(made.id, { city: 'کرج', code: 'R-1' }, seen.revision, manager);
  expect([changed.status, changed.body]).toMatchObject([200, { city: 'کرج', code: 'R-1', phone: '•••• 0000' }]);
  expect(await stored(made.id)).toMatchObject({ phone: '+989121110000', address: 'کوچه یک', national_id_end: '5948' });
  expect((await change(made.id, { city: 'قم' }, seen.revision)).body.code).toBe('precondition.failed');
  // The same again is no change, and leaves none in the record.
  const now = await read(made.id);
  expect((await change(made.id, { city: 'کرج', nationalId: '84575948'.padStart(10, '0') }, now.revision)).status).toBe(200);
  expect((await change(made.id, { nationalId: null }, now.revision)).body.nationalId).toBeNull();
  const { items } = (await desk.get<{ items: { action: string; after: unknown }[] }>(`/customers/${made.id}/history`)).body;
  expect(items.map(({ action, after }) => [action, after])).toEqual([['customer.change', { changed: 'nationalId' }], ['customer.change', { changed: 'code, city' }], ['customer.create', { changed: 'name, phone, nationalId, address' }]]);
});

test('their devices are shown as far as one sees them; an agency sees its own customers alone', async () => {
  const [agency, elsewhere] = [(await buildAgent(rows, { branchId })).id, (await buildBranch(rows)).id];
  const made = (await add({ name: 'پری' })).body;
  const [own, foreign] = [await buildRequest(rows, { branchId, serial: 'SN-1' }), await buildRequest(rows, { branchId: elsewhere, serial: 'SN-2' })];
  await rows.query('update service_request set customer_id = $1 where id = any ($2::uuid[])', [made.id, [own.id, foreign.id]]);
  expect((await desk.get<{ items: CustomerDevice[] }>(`/customers/${made.id}/devices`)).body.items).toMatchObject([{ serial: 'SN-1', requests: 1, unitId: null }]);
  expect((await read(made.id)).lastContactAt).not.toBeNull();
  const agent = await as('agent', agency);
  expect((await agent.get<Problem>(`/customers/${made.id}`)).body.code).toBe('customer.not-found');
  expect((await agent.get<Problem>(`/customers/${made.id}/devices`)).body.code).toBe('customer.not-found');
  await rows.query(`insert into party (id, name, agent_id) values (gen_random_uuid(), 'مشتری نماینده', $1)`, [agency]);
  expect((await agent.get<{ items: CustomerRow[] }>('/customers')).body.items.map(({ name }) => name)).toEqual(['مشتری نماینده']);
  expect((await agent.post<Problem>('/customers', { kind: 'natural', name: 'x' })).body.code).toBe('access.denied');
});

test('F011 areas and groups of the company’s lists: given, found by with what lies below, kept when they are switched off; the list as a file, that no cell of which is a formula', async () => {
  const term = async (list: string, code: string, name: string, parentId: string | null = null) => (await manager.post<{ id: string }>('/catalogue/terms', { list, code, name: { fa: name, en: code }, parentId })).body.id;
  const [tehran, household] = [await term('area', 'THR', 'تهران'), await term('customer-group', 'HOME', 'خانگی')];
  const north = await term('area', 'THR-1', 'شمال تهران', tehran);
  const made = (await add({ name: '=HYPERLINK("http://x")', areaId: north, groupIds: [household, household] })).body;
  expect(made).toMatchObject({ area: { id: north, name: { fa: 'شمال تهران' } }, groups: [{ id: household }] });
  const listed = async (query: string) => (await desk.get<{ items: CustomerRow[] }>(`/customers?${query}`)).body.items.map(({ id }) => id);
  expect([await listed(`area=${tehran}`), await listed(`area=${north}&group=${household}`), await listed(`group=${tehran}`)]).toEqual([[made.id], [made.id], []]);
  expect((await add({ areaId: household })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'areaId', code: 'field.option' }] });
  expect((await change(made.id, { groupIds: [tehran] }, made.revision)).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'groupIds' }] });
  const off = await manager.call<Problem>('PUT', `/catalogue/terms/${household}`, { body: { name: { fa: 'خانگی', en: 'HOME' }, parentId: null, position: 1, active: false }, headers: { 'If-Match': '*' } });
  expect(off.body).toMatchObject({ code: 'term.in-use', params: { customers: 1 } });
  const taken = (await change(made.id, { groupIds: [], areaId: tehran }, made.revision)).body;
  expect(taken).toMatchObject({ area: { id: tehran }, groups: [] });
  expect((await desk.get<{ items: { after: unknown }[] }>(`/customers/${made.id}/history`)).body.items[0]!.after).toEqual({ changed: 'area, groups' });

  await desk.call('PATCH', '/session/preferences', { body: { language: 'en' } });
  const response = await fetch(`${api.baseUrl}/api/customers/export?area=${tehran}`, { headers: { Cookie: desk.cookie() } });
  const table = await readTable(Buffer.from(await response.arrayBuffer()), { rows: 100, columns: 20 });
  expect(table.ok && table.value.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['Name', 'Kind', 'Phone', 'Code', 'Area', 'Groups', 'City', 'Agency', 'Last contact'], ['=HYPERLINK("http://x")', 'Person', '', '', 'THR', '', '', '', ''],
  ]);
  expect((await rows.query(`select after from audit_log where action = 'customer.export'`))).toMatchObject([{ after: { area: tehran, entries: 1 } }]);
});

test('erasing takes every part, what is found by, and their numbers wherever they were written', async () => {
  const made = (await add({ ...whole, code: 'ERASE-10', name: 'شیرین پاکدل', kind: 'legal', legalId: '10380284790' })).body;
  const request = await buildRequest(rows, { branchId, status: 'delivered' });
  await rows.query('update service_request set customer_id = $1 where id = $2', [made.id, request.id]);
  await rows.query(`insert into request_comment (id, request_id, author_id, body) select gen_random_uuid(), $1, id, 'x' from app_user limit 1`, [request.id]);
  expect((await admin.post<{ requests: number }>(`/customers/${made.id}/erase`, { reason: 'x' })).body.requests).toBe(1);
  const row = await stored(made.id);
  for (const part of ['phone', 'code', 'national_id', 'national_id_end', 'foreign_id', 'foreign_id_end', 'legal_id', 'economic_no', 'iban', 'iban_end', 'postal_code', 'province', 'city', 'address', 'subscription_no', 'numbers']) expect([part, row[part]]).toEqual([part, null]);
  expect((await desk.get<{ items: CustomerRow[] }>('/customers?q=ERASE-10')).body.items).toEqual([]);
  const gone = await read(made.id);
  expect(gone).toMatchObject({ name: '—', mayChange: false, nationalId: null });
  expect((await change(made.id, { city: 'قم' }, gone.revision)).body.code).toBe('customer.erased');
});
