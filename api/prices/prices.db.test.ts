import type { Problem } from '../../contracts/errors';
import type { ItemPrice, PriceList, PriceListDetail, PricePeriodRow, PriceRow } from '../../contracts/prices';
import { readTable } from '../../platform/spreadsheet/read-table';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let technician: ApiClient;
let agent: ApiClient;
let branchId: string;
let agentId: string;
let today: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  [manager, technician, agent] = [api.client(), api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await agent.signIn(await buildUser(rows, { branchId, roles: ['agent'], agentId }));
  today = (await rows.query<{ day: string }>(`select (now() at time zone 'Asia/Tehran')::date::text as day`))[0]!.day;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const dayAfter = (days: number, from = today): string => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const plain = { title: { fa: 'نرخ قطعات', en: 'Parts' }, rank: 0, branchIds: [] as string[], agentIds: [] as string[] };
const addList = (code: string, more: object = {}, as = manager) => as.post<PriceListDetail & Problem>('/catalogue/price-lists', { kind: 'customer', code, ...plain, ...more });
const listed = async (code: string, more: object = {}): Promise<PriceListDetail> => {
  const { status, body } = await addList(code, more);
  expect([status, body.code]).toEqual([201, code]);
  return body;
};
const changeList = (list: PriceListDetail, more: object, as = manager) => as.put<PriceListDetail & Problem>(`/catalogue/price-lists/${list.id}`, { ...plain, active: true, ...more }, { headers: { 'If-Match': `"${list.revision}"` } });
const at = (list: { id: string }, itemId: string): string => `/catalogue/price-lists/${list.id}/prices/${itemId}`;
const read = async (list: { id: string }, itemId: string, as = manager) => (await as.get<ItemPrice & Problem>(at(list, itemId))).body;
const set = async (list: { id: string }, itemId: string, change: object, as = manager, seen?: string) => as.put<ItemPrice & Problem>(at(list, itemId), { amount: null, from: today, reason: null, ...change }, { headers: { 'If-Match': `"${seen ?? (await read(list, itemId)).revision}"` } });
const history = async (list: { id: string }, itemId: string) => (await manager.get<{ items: PricePeriodRow[] }>(`${at(list, itemId)}/history`)).body.items;
const prices = async (list: { id: string }, query: string, as = manager) => (await as.get<{ items: PriceRow[]; next: string | null }>(`/catalogue/price-lists/${list.id}/prices?${query}`)).body;

test('a list is for everyone, or for branches and agencies; its code is said once, and it is changed over what was seen', async () => {
  const list = await listed('P-1', { branchIds: [branchId], agentIds: [agentId], rank: 3 });
  expect(list).toMatchObject({ kind: 'customer', rank: 3, active: true, branches: [{ id: branchId }], agents: [{ id: agentId }], priced: 0, mayChange: true });
  expect((await addList('p-۱')).body).toMatchObject({ code: 'price-list.code-taken', params: { code: 'P-1' } });
  expect((await addList('P-2', { branchIds: [newId()] })).body).toMatchObject({ code: 'price-list.place-unknown', fields: [{ path: 'branchIds' }] });
  const next = (await changeList(list, { title: { fa: 'دیگر', en: 'Other' } })).body;
  expect(next).toMatchObject({ title: { en: 'Other' }, branches: [], agents: [], rank: 0 });
  expect((await changeList(list, {})).body.code).toBe('precondition.failed');
  expect((await technician.get<{ items: PriceList[]; mayChange: boolean }>('/catalogue/price-lists')).body).toMatchObject({ mayChange: false, items: [{ code: 'P-1' }] });
  expect((await changeList(next, {}, technician)).body.code).toBe('access.denied');
  expect((await addList('MINE', {}, technician)).body.code).toBe('access.denied');
  expect((await agent.get<Problem>('/catalogue/price-lists')).body.code).toBe('access.denied');
  expect((await manager.get<Problem>(`/catalogue/price-lists/${newId()}`)).body.code).toBe('price-list.not-found');
});

test('a price that begins on a day ends the one before; what is planned stays, and the list is read on any day', async () => {
  const list = await listed('P-3');
  const part = (await buildProduct(rows, { kind: 'part', title: 'پمپ تخلیه', code: 'PUMP-1' })).id;
  const bare = (await buildProduct(rows, { kind: 'part', title: 'برد', code: 'BOARD-1' })).id;
  expect((await set(list, part, { amount: '100' })).body).toMatchObject({ price: { amount: '100', from: today, until: null }, next: null });
  expect((await set(list, part, { amount: '130', from: dayAfter(60) })).body).toMatchObject({ price: { amount: '100', until: dayAfter(59) }, next: { amount: '130', from: dayAfter(60) } });
  expect((await set(list, part, { amount: '110', from: dayAfter(30) })).body).toMatchObject({ price: { amount: '100', until: dayAfter(29) }, next: { amount: '110', from: dayAfter(30) } });
  const shown = async (on: string) => (await prices(list, `kind=part&on=${on}`)).items.map(({ item, price }) => [item.code, price?.amount, price?.until]);
  expect(await shown(dayAfter(29))).toEqual([['PUMP-1', '100', dayAfter(29)]]);
  expect(await shown(dayAfter(30))).toEqual([['PUMP-1', '110', dayAfter(59)]]);
  expect(await shown(dayAfter(400))).toEqual([['PUMP-1', '130', null]]);
  expect(await shown(dayAfter(-1))).toEqual([]);
  expect((await prices(list, 'kind=part&priced=no')).items.map(({ item, price }) => [item.id, price])).toEqual([[bare, null]]);
  expect((await prices(list, `kind=part&q=${encodeURIComponent('پمپ')}`)).items).toHaveLength(1);
  expect((await prices(list, 'kind=service')).items).toEqual([]);
  expect((await manager.get<PriceListDetail>(`/catalogue/price-lists/${list.id}`)).body.priced).toBe(1);
  expect((await set(list, part, { amount: null, from: dayAfter(90) })).body.next).toEqual({ amount: '110', from: dayAfter(30) });
  expect(await shown(dayAfter(90))).toEqual([]);
  // The same again writes nothing.
  const before = await history(list, part);
  expect((await set(list, part, { amount: '110', from: dayAfter(40) })).status).toBe(200);
  expect(await history(list, part)).toEqual(before);
  const file = await fetch(`${api.baseUrl}/api/catalogue/price-lists/${list.id}/prices/export?kind=part`, { headers: { Cookie: manager.cookie() } });
  const sheet = await readTable(Buffer.from(await file.arrayBuffer()), { rows: 10, columns: 20 });
  expect(sheet.ok && sheet.value.slice(1).map(({ cells }) => [0, 4, 5].map((column) => cells[column]!.text))).toEqual([['PUMP-1', '100', today]]);
});

test('days that have begun are corrected with a reason by new rows, and what was written stays', async () => {
  const list = await listed('P-4');
  const part = (await buildProduct(rows, { kind: 'part' })).id;
  expect((await set(list, part, { amount: '100', from: dayAfter(-50), reason: 'آغاز کار' })).status).toBe(200);
  expect((await set(list, part, { amount: '90', from: dayAfter(-10) })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'reason', code: 'field.required' }] });
  expect((await set(list, part, { amount: '90', from: dayAfter(-10), reason: 'اشتباه تایپی' })).body.price).toEqual({ amount: '90', from: dayAfter(-10), until: null });
  expect((await history(list, part)).map(({ amount, from, until, reason, replacedAt }) => [amount, from, until, reason, replacedAt !== null])).toEqual([
    ['90', dayAfter(-10), null, 'اشتباه تایپی', false], ['100', dayAfter(-50), dayAfter(-11), 'آغاز کار', false], ['100', dayAfter(-50), null, 'آغاز کار', true],
  ]);
  expect((await rows.query<{ action: string; after: { reason: string } }>(`select action, after from audit_log where resource_id = $1 and action = 'price.change' order by at desc limit 1`, [list.id]))[0]!.after.reason).toBe('اشتباه تایپی');
});

test('two who change one price at once: one does, the other is told; who may not is refused, and so is what makes no sense', async () => {
  const list = await listed('P-5');
  const part = (await buildProduct(rows, { kind: 'part' })).id;
  const { revision } = await read(list, part);
  const answers = await Promise.all(['1', '2', '3'].map((amount) => set(list, part, { amount }, manager, revision)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  expect((await set(list, part, { amount: '5' }, technician)).body.code).toBe('access.denied');
  expect((await agent.get<Problem>(at(list, part))).body.code).toBe('access.denied');
  expect((await set(list, part, { amount: '1.5' })).body.code).toBe('request.invalid');
  expect((await set(list, part, { amount: '1', from: '1405-01-01' })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'from' }] });
  expect((await manager.put<Problem>(at(list, newId()), { amount: '1', from: today, reason: null }, { headers: { 'If-Match': '*' } })).body.code).toBe('item.not-found');
  const off = (await changeList(list, { active: false })).body;
  expect([off.active, (await read(list, part)).mayChange, (await set(list, part, { amount: '5' })).body.code]).toEqual([false, false, 'price-list.off']);
});

test('the database keeps prices apart, keeps them, and shows an agency no tariff', async () => {
  const list = await listed('P-6', { kind: 'wage' });
  const part = (await buildProduct(rows, { kind: 'part' })).id;
  await set(list, part, { amount: '100' });
  await expect(rows.insert('item_price', { id: newId(), list_id: list.id, item_id: part, amount: 1, valid_from: dayAfter(3) })).rejects.toThrow(/item_price_no_overlap/);
  expect(await rows.query(`select has_table_privilege('zamen_app', 'item_price', 'delete') as deletes, has_column_privilege('zamen_app', 'item_price', 'amount', 'update') as amounts, has_column_privilege('zamen_app', 'item_price', 'valid_from', 'update') as days`)).toEqual([{ deletes: false, amounts: false, days: false }]);
});

test('pages of a list follow each other by code, and histories by their days', async () => {
  const list = await listed('P-7');
  for (const code of ['PG-1', 'PG-2', 'PG-3']) await set(list, (await buildProduct(rows, { kind: 'part', code })).id, { amount: '7' });
  const first = await prices(list, 'kind=part&limit=2');
  expect(first.items.map(({ item }) => item.code)).toEqual(['PG-1', 'PG-2']);
  expect((await prices(list, `kind=part&limit=2&after=${first.next}`)).items.map(({ item }) => item.code)).toEqual(['PG-3']);
  const { id } = first.items[0]!.item;
  for (const [index, amount] of ['8', '9', '10'].entries()) await set(list, id, { amount, from: dayAfter(index + 1) });
  const page = (await manager.get<{ items: PricePeriodRow[]; next: string }>(`${at(list, id)}/history?limit=3`)).body;
  const rest = (await manager.get<{ items: PricePeriodRow[]; next: null }>(`${at(list, id)}/history?limit=3&after=${page.next}`)).body;
  expect([...page.items, ...rest.items].map(({ amount }) => amount)).toEqual(['10', '9', '8', '7']);
});
