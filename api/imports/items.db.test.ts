import { Workbook } from 'exceljs';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { importsOf, refusals } from '../../tests/build/import-file';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let branchId: string;
let imports: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  manager = api.client();
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  imports = importsOf(api, 'items', manager);
  for (const [list, code, fa, en] of [['brand', 'LG', 'ال‌جی', 'LG'], ['brand', 'SNV', 'اسنوا', 'Snowa'], ['product-kind', 'FRIDGE', 'يخچال', 'Refrigerator'], ['product-kind', 'FRIDGE-2', 'یخچال', 'Fridge']]) {
    expect((await manager.post('/catalogue/terms', { list, code, name: { fa, en }, parentId: null })).status).toBe(201);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const items = (like: string) => rows.query<Record<string, unknown>>(`select code, kind, title_fa as fa, title_en as en, brand, kind_id is not null as "ofKind", model, tax_id as tax, origin, serial_tracked as serials, serviceable as served, price::int, standard_cost::int as cost, unit from item where code like $1 order by code`, [like]);
const audited = (code: string) => rows.query<{ action: string; before: unknown; after: Record<string, unknown> }>(`select a.action, a.before, a.after from audit_log a join item i on i.id::text = a.resource_id where a.resource = 'item' and i.code = $1 order by a.at, a.id`, [code]);

const file = `کد,عنوان فارسی,عنوان انگلیسی,نوع,برند,نوع محصول,مدل,شناسه مالیاتی,منشأ,دارای سریال,قابل خدمت,قیمت (ریال),بهای استاندارد (ریال),واحد شمارش
rf-430,یخچال ۴۳۰,Refrigerator 430,محصول,lg,Refrigerator,GR-B430,۲۷۲۰۰۰۰۱۱۴۵۴۲,بازرگانی,بله,بله,"۲۸۵٬۰۰۰٬۰۰۰",2500000,
cmp-1,کمپرسور,,Part,ال جی,,,,Made by us,,خیر,12000000.00,,عدد
SRV-1,نصب,Installation,خدمت,,,,,,,,,,
bad 1,یخچال,,کامیون,سامسونگ,یخچال,,123,,شاید,,ارزان,,
RF-430,باز همان,,,,,,,,,,,,
,بی‌کد,,,,,,,,,,,,
`;

test('F003 items come from a file: codes, words, amounts and terms are read, and every wrong cell is told', async () => {
  const { body: offered } = await imports.bring(file);
  expect(Object.keys(offered.preview!.mapping)).toHaveLength(14);
  const tried = await imports.through(offered, 'dry-run');
  expect(tried).toMatchObject({ state: 'checked', done: 3, known: 0, changed: 0, failed: 3 });
  expect(refusals(tried)).toEqual(['5 code:import.item.code kind:import.cell-choice taxId:import.item.tax-id serialTracked:import.cell-choice price:import.cell-money', '6 import.row-duplicate', '7 code:import.cell-empty']);
  expect(await items('%')).toEqual([]);
  expect(await imports.through(offered, 'run')).toMatchObject({ state: 'done', done: 3, failed: 3 });
  expect(await items('%')).toEqual([
    { code: 'CMP-1', kind: 'part', fa: 'کمپرسور', en: 'کمپرسور', brand: 'ال‌جی', ofKind: false, model: null, tax: null, origin: 'made', serials: false, served: false, price: 12000000, cost: null, unit: 'عدد' },
    { code: 'RF-430', kind: 'product', fa: 'یخچال ۴۳۰', en: 'Refrigerator 430', brand: 'ال‌جی', ofKind: true, model: 'GR-B430', tax: '2720000114542', origin: 'traded', serials: true, served: true, price: 285000000, cost: 2500000, unit: null },
    { code: 'SRV-1', kind: 'service', fa: 'نصب', en: 'Installation', brand: null, ofKind: false, model: null, tax: null, origin: null, serials: false, served: true, price: 0, cost: null, unit: null },
  ]);
  expect(await audited('RF-430')).toMatchObject([{ action: 'item.create', before: null, after: { code: 'RF-430', import: offered.id } }]);
});

test('the same file again changes nothing; what is another is changed and recorded, and what is empty stays', async () => {
  const before = await rows.query('select * from item order by id');
  expect(await imports.file(file)).toMatchObject({ done: 3, known: 3, changed: 0, failed: 3 });
  expect(await rows.query('select * from item order by id')).toEqual(before);
  expect(await imports.file('code,titleFa,brand,price\nRF-430,یخچال ۴۳۰,اسنوا,\nSRV-1,نصب,,700000\n')).toMatchObject({ done: 2, known: 0, changed: 2 });
  expect((await items('RF-430'))[0]).toMatchObject({ brand: 'اسنوا', en: 'Refrigerator 430', model: 'GR-B430', price: 285000000 });
  expect((await audited('SRV-1')).at(-1)).toMatchObject({ action: 'item.change', before: { code: 'SRV-1', price: '0' }, after: { price: '700000' } });
});

test('what a row names must be there, in use and one alone; a kind does not change', async () => {
  await rows.query(`update catalogue_term set active = false where code = 'SNV'`);
  const job = await imports.file('code,titleFa,brand,productKind,kind\nN-1,الف,اسنوا,,\nN-2,ب,,یخچال,\nN-3,پ,,fridge-2,\nSRV-1,نصب,,,قطعه\n');
  expect([job.done, refusals(job)]).toEqual([1, ['2 brand:import.cell-unknown', '3 productKind:import.cell-many', '5 kind:import.item.kind']]);
  const text = (await manager.get<string>(`/imports/${job.id}/errors`)).body.replace('\uFEFF', '').trim().split('\r\n');
  expect([text[1], text[3]]).toEqual(['N-1,الف,اسنوا,,,2,برند: «اسنوا» پیدا نشد، یا دیگر به کار نمی‌رود.', 'SRV-1,نصب,,,قطعه,5,نوع: این کد در کاتالوگ «خدمت» است؛ نوع کالا عوض نمی‌شود.']);
});

test('a workbook with numbers and yes and no as a spreadsheet keeps them', async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('x').addRows([['Code', 'Persian title', 'Has serials', 'Price (rial)', 'Tax id'], ['W-1', 'اتو', false, 15600000, 2720000114542], ['W-2', 'اتو', true, 1.5, '']]);
  const job = await imports.file(new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>, 'run', 'x.xlsx');
  expect([job.done, refusals(job)]).toEqual([1, ['3 price:import.cell-money']]);
  expect(await items('W-%')).toMatchObject([{ code: 'W-1', serials: false, price: 15600000, tax: '2720000114542' }]);
});

test('only who looks after the catalogue brings it', async () => {
  const desk = api.client();
  await desk.signIn(await buildUser(rows, { branchId, roles: ['reception'] }));
  expect((await imports.bring(file, { as: desk })).body.code).toBe('access.denied');
  const { body: job } = await imports.bring(file);
  expect((await desk.post<{ code: string }>(`/imports/${job.id}/start`, { mode: 'run', mapping: job.preview!.mapping })).body.code).toBe('access.denied');
  expect((await desk.get<{ code: string }>(`/imports/${job.id}/errors`)).body.code).toBe('access.denied');
});
