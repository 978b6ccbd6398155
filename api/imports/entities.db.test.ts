import { Workbook } from 'exceljs';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { importsOf, type Job } from '../../tests/build/import-file';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let desk: ApiClient;
let branchId: string;
let imports: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  desk = api.client();
  await desk.signIn(await buildUser(rows, { branchId, roles: ['reception'] }));
  imports = importsOf(api, 'parties', desk);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const parties = () => rows.query<{ code: string; kind: string; name: string; phone: string | null; city: string | null; national_id_end: string | null }>('select code, kind, name, phone, city, national_id_end from party where code is not null order by code');

const file = `کد,نام,تلفن,کد ملی,نوع,شهر,یادداشت
C-1,مریم احمدی,۰۹۱۲۳۴۵۶۷۸۹,84575948,حقیقی,تهران,x
C-2,شرکت نمونه,,,Company,کرج,
C-3,,12,0084575949,آدم,,
C-1,باز همان,,,,,
=1+1,فرمول,,,,,
`;

test('F011 a file is mapped by its headings, tried without a trace, run, and the same again changes nothing', async () => {
  const offered = await imports.bring(file);
  expect([offered.status, offered.body]).toMatchObject([201, { state: 'waiting', kind: 'parties', file: 'پرونده.csv', total: 5, preview: { mapping: { code: 0, name: 1, phone: 2, nationalId: 3, kind: 4, city: 5 } } }]);
  expect(offered.body.preview!.rows[1]!.slice(0, 2)).toEqual(['C-2', 'شرکت نمونه']);
  const tried = await imports.through(offered.body, 'dry-run');
  expect(tried).toMatchObject({ state: 'checked', done: 2, known: 0, changed: 0, failed: 3 });
  expect(tried.errors.map(({ row, code, faults }) => [row, code, faults.map((one) => `${one.column} ${one.code}`)])).toEqual([
    [4, 'import.row-cells', ['name import.cell-empty', 'kind import.cell-choice', 'phone import.party.phone', 'nationalId import.party.nationalId']], [5, 'import.row-duplicate', []], [6, 'import.row-cells', ['code import.cell-formula']],
  ]);
  expect(await parties()).toEqual([]);
  expect(await imports.through(offered.body, 'run')).toMatchObject({ state: 'done', mode: 'run', done: 2, known: 0, failed: 3 });
  expect(await parties()).toEqual([
    { code: 'C-1', kind: 'natural', name: 'مریم احمدی', phone: '+989123456789', city: 'تهران', national_id_end: '5948' }, { code: 'C-2', kind: 'legal', name: 'شرکت نمونه', phone: null, city: 'کرج', national_id_end: null },
  ]);
  const before = await rows.query('select * from party order by id');
  expect(await imports.through((await imports.bring(file)).body, 'run')).toMatchObject({ state: 'done', done: 2, known: 2, changed: 0 });
  expect(await rows.query('select * from party order by id')).toEqual(before);
  // What is empty is not said; what is another is changed.
  expect(await imports.through((await imports.bring('Code;Name;City;Phone\nC-1;مریم احمدی;قم;\nC-2;شرکت نمونه;کرج;')).body, 'run')).toMatchObject({ done: 2, known: 1, changed: 1 });
  expect((await parties())[0]).toMatchObject({ phone: '+989123456789', city: 'قم' });
});

test('a run that is killed goes on, and no row is done twice', async () => {
  const content = ['code,name', ...Array.from({ length: 1_200 }, (_, index) => `K-${index},نام ${index}`)].join('\n');
  const { body: job } = await imports.bring(content);
  await imports.begin(job, 'run');
  let batches = 0;
  await imports.run(job.id, { alive: () => { batches += 1; }, isStopping: () => batches === 1 });
  expect(await imports.read(job.id)).toMatchObject({ state: 'running', done: 500 });
  // A second file of the same thing waits for it.
  const { body: other } = await imports.bring('code,name\nO-1,x');
  expect((await imports.begin(other, 'run')).body.code).toBe('import.busy');
  await imports.run(job.id, { alive: () => undefined });
  expect(await imports.read(job.id)).toMatchObject({ state: 'done', done: 1_200, known: 0, failed: 0 });
  expect((await rows.query(`select 1 from party where code like 'K-%'`)).length).toBe(1_200);
  expect((await imports.begin(job, 'run')).body.code).toBe('import.ended');
});

test('rows that were refused come back as they were, with what is wrong in my language; nothing in them is computed', async () => {
  const { body: job } = await imports.bring('Code,Name,Phone,Other\nE-1,ok,,\nE-2,,12,"@SUM(1)"\n');
  await imports.through(job, 'run');
  const text = (await desk.get<string>(`/imports/${job.id}/errors`)).body;
  expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual(['Code,Name,Phone,Other,سطر,چه نادرست است', `E-2,,12,,3,نام: این خانه نباید خالی باشد. تلفن: شماره تلفن نیست.`]);
});

test('a workbook is read like a table; what was chosen for a heading is proposed the next time', async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('x').addRows([['شماره پرونده', 'Name', 'National id'], ['W-1', 'سارا', 84575948], ['W-2', { formula: '1+1', result: 2 }, '']]);
  const content = new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>;
  const { body: job } = await imports.bring(content, { name: 'x.xlsx' });
  expect(job).toMatchObject({ total: 2, preview: { mapping: { name: 1, nationalId: 2 } } });
  expect((await imports.begin(job, 'run')).body).toMatchObject({ code: 'import.mapping', params: { missing: 'code' } });
  expect((await imports.begin(job, 'dry-run', { code: 0, name: 1, nationalId: 2 })).body.state).toBe('running');
  await imports.run(job.id, { alive: () => undefined });
  expect(await imports.read(job.id)).toMatchObject({ state: 'checked', done: 1, failed: 1 });
  expect((await imports.bring(content, { name: 'x.xlsx' })).body.preview!.mapping).toEqual({ code: 0, name: 1, nationalId: 2 });
});

test.each([
  ['nothing', '', 'table.unreadable'], ['a header alone', 'code,name\n', 'table.unreadable'], ['a picture', new Uint8Array([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]), 'table.unreadable'], ['an old workbook', new Uint8Array([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), 'table.old-format'],
  ['a container that is none', new Uint8Array([0x50, 0x4B, 3, 4, 0, 0]), 'table.unreadable'],
])('%s is no file of customers, and leaves no job', async (_what, content, code) => {
  const before = await rows.query('select count(*) from import_job');
  expect((await imports.bring(content)).body.code).toBe(code);
  expect(await rows.query('select count(*) from import_job')).toEqual(before);
});

test('only who looks after customers brings them, each in their branch; one that waits is dropped whole', async () => {
  const [technician, elsewhere] = [api.client(), api.client()];
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await elsewhere.signIn(await buildUser(rows, { branchId: (await buildBranch(rows)).id, roles: ['reception'] }));
  expect((await imports.bring(file, { as: technician })).body.code).toBe('access.denied');
  const key = newId();
  const { body: job } = await imports.bring(file, { key });
  expect((await imports.bring(file, { key })).body.id).toBe(job.id);
  expect((await elsewhere.post<Job>(`/imports/${job.id}/start`, { mode: 'run', mapping: {} })).body.code).toBe('import.not-found');
  expect((await elsewhere.get<Job>(`/imports/${job.id}/errors`)).body.code).toBe('import.not-found');
  expect((await desk.post<Job>(`/imports/${job.id}/cancel`)).body.state).toBe('cancelled');
  expect(await rows.query('select content from import_job where id = $1', [job.id])).toEqual([{ content: null }]);
});

test('a template has the columns in my language, an example and the words of a choice', async () => {
  expect((await desk.get<string>('/imports/entities/parties/template?format=csv')).body).toContain('کد,نام,نوع,تلفن');
  expect((await desk.get('/imports/entities/parties/template')).status).toBe(200);
  expect((await desk.get<{ items: unknown[] }>('/imports/entities')).body.items).toMatchObject([{ entity: 'parties', columns: [{ key: 'code', required: true }, { key: 'name' }, { key: 'kind', type: 'choice' }, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}] }]);
});

test('erasing a person drops the files that wait and name them, however the number is written; others stay', async () => {
  const admin = api.client();
  await admin.signIn(await buildUser(rows, { branchId, roles: ['admin'] }));
  await imports.file('code,name,phone\nG-1,رویا سلیمانی,09351112233\n');
  const [person] = await rows.query<{ id: string }>(`select id from party where code = 'G-1'`);
  const [named, numbered, other] = [await imports.bring('code,name\nG-2,خانم رویا سلیماني\n'), await imports.bring('code,name,phone\nG-3,x,۰۹۳۵ ۱۱۱ ۲۲۳۳\n'), await imports.bring('code,name\nG-4,سارا\n')];
  expect((await admin.post<{ requests: number }>(`/customers/${person!.id}/erase`, { reason: 'خواست خود مشتری' })).body.requests).toBe(0);
  expect(await Promise.all([named, numbered, other].map(async ({ body }) => (await imports.read(body.id)).state))).toEqual(['cancelled', 'cancelled', 'waiting']);
  expect(await rows.query('select content from import_job where id = any ($1::uuid[])', [[named.body.id, numbered.body.id]])).toEqual([{ content: null }, { content: null }]);
  expect((await imports.begin(named.body, 'run')).body.code).toBe('import.ended');
});
