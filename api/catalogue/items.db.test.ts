import type { TermRow } from '../../contracts/catalogue';
import type { ItemDetail, ItemRow } from '../../contracts/catalogue-items';
import type { Problem } from '../../contracts/errors';
import type { BulkResult } from '../../contracts/people';
import { up } from '../../db/migrations/0078-catalogue-items.sql';
import { readTable } from '../../platform/spreadsheet/read-table';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let manager: ApiClient;
let technician: ApiClient;
let brand: TermRow;
let kind: TermRow;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, technician] = [api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  brand = (await manager.post<TermRow>('/catalogue/terms', { list: 'brand', code: 'SNOWA', name: { fa: 'اسنوا', en: 'Snowa' }, parentId: null })).body;
  kind = (await manager.post<TermRow>('/catalogue/terms', { list: 'product-kind', code: 'COLD', name: { fa: 'سرمایشی', en: 'Cooling' }, parentId: null })).body;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const plain = { title: { fa: 'یخچال', en: 'Fridge' }, brandId: null, productKindId: null, model: null, taxId: null, origin: null, serialTracked: false, serviceable: true, responsibleId: null, price: '0', standardCost: null, unit: null, substituteIds: [], supersededById: null };
type Answer = ItemDetail & Problem;
const add = (code: string, more: object = {}, as = manager) => as.post<Answer>('/catalogue/items', { kind: 'product', code, ...plain, ...more });
const made = async (code: string, more: object = {}): Promise<ItemDetail> => {
  const { status, body } = await add(code, more);
  expect([status, body.code]).toEqual([201, code]);
  return body;
};
const put = (item: ItemDetail, more: object, as = manager) => as.put<Answer>(`/catalogue/items/${item.id}`, {
  title: item.title, brandId: item.brand?.id ?? null, productKindId: item.productKind?.id ?? null, model: item.model, taxId: item.taxId, origin: item.origin, serialTracked: item.serialTracked, serviceable: item.serviceable, responsibleId: item.responsible?.id ?? null,
  price: item.price, standardCost: item.standardCost, unit: item.unit, substituteIds: item.substitutes.map(({ id }) => id), supersededById: item.supersededBy?.id ?? null, active: item.active, ...more,
}, { headers: { 'If-Match': `"${item.revision}"` } });
const read = async (id: string, as = manager) => (await as.get<ItemDetail>(`/catalogue/items/${id}`)).body;
const codes = async (query: string, as = manager) => (await as.get<{ items: ItemRow[] }>(`/catalogue/items?limit=100&${query}`)).body.items.map(({ code }) => code);

test('F002 F013 F021 a product has brand, kind, model, code, where it is from and who is responsible for it; it is changed over what was seen, and its history says how', async () => {
  const responsible = await buildUser(rows, { branchId, roles: ['supervisor'] });
  const item = await made('RF-420', { brandId: brand.id, productKindId: kind.id, model: 'RF420', taxId: '۲۷۲۰۰۰۰۱۱۴۵۴۲', origin: 'made', serialTracked: true, responsibleId: responsible.id, price: '612000000', standardCost: '410000000' });
  expect(item).toMatchObject({ code: 'RF-420', brand: { code: 'SNOWA' }, productKind: { code: 'COLD' }, model: 'RF420', taxId: '2720000114542', origin: 'made', serialTracked: true, responsible: { id: responsible.id }, standardCost: '410000000', mayChange: true });
  const changed = (await put(item, { origin: 'traded', price: '640000000' })).body;
  expect(changed).toMatchObject({ origin: 'traded', price: '640000000', brand: { code: 'SNOWA' } });
  expect((await put(item, { model: 'X' })).body.code).toBe('precondition.failed');
  const history = (await manager.get<{ items: { action: string; before: { origin: string } | null; after: { origin: string } }[] }>(`/catalogue/items/${item.id}/history`)).body.items;
  expect(history.map(({ action, before, after }) => [action, before?.origin, after.origin])).toEqual([['item.change', 'made', 'traded'], ['item.create', undefined, 'made']]);
});

test('what it costs the company only those see who look after the catalogue', async () => {
  const { id } = await made('COST-1', { standardCost: '5000' });
  expect([(await read(id)).standardCost, (await read(id, technician)).standardCost, (await read(id, technician)).mayChange]).toEqual(['5000', null, false]);
});

test('the brand of an item is a word too, which follows the term; what was only a word became a term, however it was written', async () => {
  const item = await made('BR-1', { brandId: brand.id });
  const word = async () => (await rows.query<{ brand: string | null }>('select brand from item where id = $1', [item.id]))[0]!.brand;
  expect(await word()).toBe('اسنوا');
  const put1 = await manager.put<TermRow>(`/catalogue/terms/${brand.id}`, { name: { fa: 'اسنووا', en: 'Snowa' }, parentId: null, position: 1, active: true }, { headers: { 'If-Match': '*' } });
  expect([put1.status, await word()]).toEqual([200, 'اسنووا']);
  brand = put1.body;
  expect((await put(item, { brandId: null })).body.brand).toBeNull();
  expect(await word()).toBeNull();
  for (const [code, text] of [['W-1', 'ال جي'], ['W-2', ' ال جی '], ['W-3', 'LG'], ['W-4', 'lg'], ['W-5', ' ']] as const) await rows.insert('item', { id: newId(), kind: 'product', code, title_fa: 'x', title_en: 'x', brand: text });
  await rows.query(/insert into catalogue_term[^;]*;\s*update item[^;]*;/.exec(up)![0]);
  expect(await rows.query(`select i.code, i.brand, t.code as term from item i left join catalogue_term t on t.id = i.brand_id where i.code like 'W-%' order by i.code`)).toEqual([
    { code: 'W-1', brand: expect.stringMatching(/^ال ج[یي]$/), term: 'ال-جی' }, { code: 'W-2', brand: expect.stringMatching(/^ال ج[یي]$/), term: 'ال-جی' }, { code: 'W-3', brand: expect.stringMatching(/^lg$/i), term: 'LG' }, { code: 'W-4', brand: expect.stringMatching(/^lg$/i), term: 'LG' }, { code: 'W-5', brand: ' ', term: null },
  ]);
});

test('a code is one whichever keyboard it comes from, and the same click makes one item', async () => {
  const key = newId();
  const body = { kind: 'part', code: 'پمپ-۱۲ي', ...plain };
  const both = [await manager.post<ItemDetail>('/catalogue/items', body, { key }), await manager.post<ItemDetail>('/catalogue/items', body, { key })];
  expect(both.map(({ body: { id, code } }) => [id, code])).toEqual([[both[0]!.body.id, 'پمپ-12ی'], [both[0]!.body.id, 'پمپ-12ی']]);
  expect((await add('پمپ-12ی')).body).toMatchObject({ code: 'item.code-taken', params: { code: 'پمپ-12ی' } });
});

test('what it names is there, in use and of the right kind', async () => {
  const part = await made('N-PART', { kind: 'part' });
  const off = await made('N-OFF');
  expect((await put(off, { active: false })).body.active).toBe(false);
  const gone = await buildUser(rows, { branchId, roles: ['qc'], active: false });
  for (const [more, code] of [
    [{ brandId: kind.id }, 'item.term-unknown'], [{ productKindId: newId() }, 'item.term-unknown'], [{ responsibleId: gone.id }, 'item.responsible-unknown'], [{ substituteIds: [part.id] }, 'item.other-unknown'], [{ substituteIds: [off.id] }, 'item.other-unknown'], [{ supersededById: newId() }, 'item.other-unknown'],
  ] as const) expect((await add('N-NEW', more)).body.code).toBe(code);
  const item = await made('N-SELF');
  expect((await put(item, { substituteIds: [item.id] })).body.code).toBe('item.other-unknown');
});

test('substitutes stand in their order; what came in its place never leads back, also not for two at once', async () => {
  const [a, b, c] = [await made('S-A'), await made('S-B'), await made('S-C')];
  const with2 = (await put(a, { substituteIds: [c.id, b.id] })).body;
  expect(with2.substitutes.map(({ code }) => code)).toEqual(['S-C', 'S-B']);
  const both = await Promise.all([put(b, { supersededById: c.id }), put(c, { supersededById: b.id })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(both.find(({ status }) => status === 422)!.body.code).toBe('item.cycle');
  const newer = both[0].status === 200 ? await read(c.id) : await read(b.id);
  expect(newer.supersedes.map(({ code }) => code)).toEqual([both[0].status === 200 ? 'S-B' : 'S-C']);
});

test('F005 what is served is said of one and of many, each by itself; with open requests nothing is switched off, and forms offer what is in use', async () => {
  const [free, busy] = [await made('SV-1'), await made('SV-2')];
  const request = await buildRequest(rows, { branchId });
  await rows.query('update service_request set item_id = $2 where id = $1', [request.id, busy.id]);
  await rows.query(`update process_instance set status = 'active' where request_id = $1`, [request.id]);
  expect((await put(busy, { active: false })).body).toMatchObject({ code: 'item.in-use', params: { requests: 1 } });
  const bulk = async (act: string, ids: string[]) => (await manager.post<{ results: BulkResult[] }>('/catalogue/items/bulk', { ids, act })).body.results.map(({ state, code }) => [state, code]);
  const unknown = newId();
  expect(await bulk('stop-serving', [free.id, busy.id, unknown])).toEqual([['done', null], ['done', null], ['refused', 'item.not-found']]);
  expect(await bulk('stop-serving', [free.id])).toEqual([['same', null]]);
  expect(await codes('kind=product&serviceable=no')).toEqual(['SV-1', 'SV-2']);
  expect(await bulk('deactivate', [free.id, busy.id])).toEqual([['done', null], ['refused', 'item.in-use']]);
  expect((await manager.get<{ items: { code: string }[] }>('/lookups/item?q=SV-&limit=50')).body.items.map(({ code }) => code)).toEqual(['SV-2']);
  await rows.query(`update process_instance set status = 'completed' where request_id = $1`, [request.id]);
  expect(await bulk('deactivate', [busy.id])).toEqual([['done', null]]);
  expect(await rows.query(`select count(*)::int as count from audit_log where resource = 'item' and resource_id = $1 and action = 'item.change'`, [busy.id])).toEqual([{ count: 2 }]);
});

test('a term that is used by an item in use is not switched off', async () => {
  const term = (await manager.post<TermRow>('/catalogue/terms', { list: 'brand', code: 'USED', name: { fa: 'x', en: 'x' }, parentId: null })).body;
  const item = await made('USES-1', { brandId: term.id });
  const off = () => manager.put<TermRow & Problem>(`/catalogue/terms/${term.id}`, { name: term.name, parentId: null, position: 1, active: false }, { headers: { 'If-Match': '*' } });
  expect((await off()).body).toMatchObject({ code: 'term.in-use', params: { terms: 0, items: 1 } });
  expect((await put(item, { active: false })).status).toBe(200);
  expect((await off()).body.active).toBe(false);
  expect((await add('USES-2', { brandId: term.id })).body.code).toBe('item.term-unknown');
});

test('the list goes by code, title or age, page by page, and through its filters; a kind brings those below it', async () => {
  const below = (await manager.post<TermRow>('/catalogue/terms', { list: 'product-kind', code: 'FRIDGE', name: { fa: 'یخچال', en: 'Fridge' }, parentId: kind.id })).body;
  const titles = ['الف', 'ب', 'ج', 'د', 'ه'];
  for (const [index, fa] of titles.entries()) await made(`L-${5 - index}`, { kind: 'part', title: { fa, en: `Part ${index}` }, productKindId: index < 2 ? below.id : null, brandId: index === 0 ? brand.id : null });
  const walk = async (sort: string): Promise<(string | null)[]> => {
    const found: (string | null)[] = [];
    let after = '';
    do {
      const page = (await manager.get<{ items: ItemRow[]; next: string | null }>(`/catalogue/items?kind=part&q=L-&limit=2&sort=${sort}${after}`)).body;
      found.push(...page.items.map(({ code }) => code));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    return found;
  };
  expect(await walk('code')).toEqual(['L-1', 'L-2', 'L-3', 'L-4', 'L-5']);
  expect(await walk('title')).toEqual(['L-5', 'L-4', 'L-3', 'L-2', 'L-1']);
  expect(await walk('newest')).toEqual(['L-1', 'L-2', 'L-3', 'L-4', 'L-5']);
  expect(await codes(`kind=part&productKind=${kind.id}`)).toEqual(['L-4', 'L-5']);
  expect(await codes(`kind=part&brand=${brand.id}`)).toEqual(['L-5']);
  expect((await manager.get<Problem>('/catalogue/items?after=x')).body.code).toBe('request.invalid');
});

test('the list is taken as a file as it is shown, in the language of the person, and that is recorded', async () => {
  await manager.call('PATCH', '/session/preferences', { body: { language: 'en' } });
  const response = await fetch(`${api.baseUrl}/api/catalogue/items/export?kind=part&productKind=${kind.id}`, { headers: { Cookie: manager.cookie() } });
  const table = await readTable(Buffer.from(await response.arrayBuffer()), { rows: 100, columns: 20 });
  expect(table.ok && table.value.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Code', 'Title', 'Brand', 'Kind', 'Model', 'Origin', 'Has serials', 'Serviceable', 'Price', 'In use'], ['L-4', 'Part 1', '', 'Fridge', '', '', 'No', 'Yes', '0', 'Yes'], ['L-5', 'Part 0', 'Snowa', 'Fridge', '', '', 'No', 'Yes', '0', 'Yes'],
  ]);
  expect(await rows.query(`select after->>'entries' as entries from audit_log where action = 'catalogue.export'`)).toEqual([{ entries: '2' }]);
});

test.each<[string, object, string]>([
  ['a tax id of twelve digits', { taxId: '272000011454' }, 'taxId'], ['a price below nothing', { price: '-1' }, 'price'], ['a code with a space in it', { code: 'A B' }, 'code'], ['a kind that is none', { kind: 'thing' }, 'kind'], ['an empty title', { title: { fa: '', en: 'x' } }, 'title.fa'], ['a field that is none', { active: true }, 'active'],
])('%s is refused', async (_what, wrong, path) => {
  const { status, body } = await add('WRONG', wrong);
  expect([status, body.code, body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
});

test('who reads the catalogue changes nothing of it', async () => {
  const item = await made('READ-1');
  expect((await add('READ-2', {}, technician)).body.code).toBe('access.denied');
  expect((await put(item, { model: 'x' }, technician)).body.code).toBe('access.denied');
  expect((await technician.post<Problem>('/catalogue/items/bulk', { ids: [item.id], act: 'stop-serving' })).body.code).toBe('access.denied');
  expect((await technician.get<Problem>(`/catalogue/items/${item.id}/history`)).body.code).toBe('access.denied');
});
