import JSZip from 'jszip';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { importsOf } from '../../tests/build/import-file';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let imports: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  api = await startTestApi(database.appUrl);
  manager = api.client();
  await manager.signIn(await buildUser(rows, { branchId: (await buildBranch(rows)).id, roles: ['manager'] }));
  imports = importsOf(api, 'items', manager);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const jobs = () => rows.query('select count(*) from import_job');
const asFile = (content: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(content);
/** A workbook of one sheet, with whatever else is put beside it. */
async function workbook(sheet: string, beside: Record<string, string> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const parts = {
    '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>', 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`, ...beside,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return asFile(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
const header = '<row><c t="inlineStr"><is><t>Code</t></is></c><c t="inlineStr"><is><t>Persian title</t></is></c></row>';

test.each<[string, () => Promise<Uint8Array<ArrayBuffer>> | string, string]>([
  ['a workbook with programs (.xlsm)', () => workbook(header, { 'xl/vbaProject.bin': 'x' }), 'table.macros'],
  ['a bomb: a text that many cells share', () => workbook(`${header}${'<row><c t="s"><v>0</v></c></row>'.repeat(6_000)}`, { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(32_000)}</t></si></sst>` }), 'table.too-large'],
  ['a container of many parts', () => workbook(header, Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x/${index}`, ''])), ), 'table.too-large'],
  ['a sheet that is cut off', () => workbook(`${header}<row><c>`), 'table.unreadable'],
  ['a quote that does not end', () => 'code,titleFa\n"A-1,x\n', 'table.unreadable'],
])('%s is refused, and leaves no job', async (_what, content, code) => {
  const before = await jobs();
  expect((await imports.bring(await content())).body.code).toBe(code);
  expect(await jobs()).toEqual(before);
});

test('1,000,001 rows are refused, and others are answered while they are read', async () => {
  const before = await jobs();
  let over = false;
  const brought = imports.bring(`code,titleFa\n${'A,x\n'.repeat(1_000_001)}`).finally(() => { over = true; });
  let answered = 0;
  while (!over) { await manager.get('/imports/entities'); answered += 1; }
  expect((await brought).body).toMatchObject({ code: 'table.too-large', params: { rows: 1_000_000 } });
  expect(answered).toBeGreaterThan(2);
  expect(await jobs()).toEqual(before);
});

test('with another header nothing begins before it is said which column is what', async () => {
  const { body: job } = await imports.bring('a,b\nA-1,x\n');
  expect(job.preview!.mapping).toEqual({});
  expect((await imports.begin(job, 'run')).body).toMatchObject({ code: 'import.mapping', params: { missing: 'code, titleFa', wrong: '' } });
  expect((await imports.begin(job, 'run', { code: 0, titleFa: 0 })).body).toMatchObject({ code: 'import.mapping', params: { wrong: 'titleFa' } });
  expect((await imports.begin(job, 'run', { code: 0, titleFa: 7 })).body).toMatchObject({ code: 'import.mapping', params: { wrong: 'titleFa' } });
});

test('formulas are never computed: a row that has one where a column is imported is refused, elsewhere it is nothing', async () => {
  const row = (cells: string): string => `<row>${cells}</row>`;
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const job = await imports.file(await workbook(`${header}${row(`${text('X-1')}${text('a')}<c><f>1+1</f><v>2</v></c>`)}${row(`${text('X-2')}<c t="str"><f>HYPERLINK("http://x")</f><v>a</v></c>`)}${row(`${text('X-3')}${text('=1+1')}`)}`), 'run', 'x.xlsx');
  expect([job.done, job.errors.map(({ row: at, faults }) => [at, faults.map(({ column, code }) => `${column} ${code}`)])]).toEqual([2, [[3, ['titleFa import.cell-formula']]]]);
  // In a workbook it is a text like any other, and goes out as one.
  expect(await rows.query(`select title_fa as title from item where code = 'X-3'`)).toEqual([{ title: '=1+1' }]);
});

test('CSV of a Persian spreadsheet in Windows-1256, and in UTF-16', async () => {
  // «کد؛عنوان فارسی» and «W-1؛اجاق» with ي and ك of the code page.
  const bytes = Buffer.concat([Buffer.from([0x98, 0xCF, 0x3B, 0xDA, 0xE4, 0xE6, 0xC7, 0xE4, 0x20, 0xDD, 0xC7, 0xD1, 0xD3, 0xED, 0x0A]), Buffer.from('W-1;'), Buffer.from([0xED, 0xCE, 0x8D, 0xC7, 0xE1, 0x0A])]);
  expect(await imports.file(asFile(bytes))).toMatchObject({ done: 1, failed: 0 });
  expect(await imports.file(asFile(Buffer.from('\uFEFFکد\tعنوان فارسی\nW-2\tیخچال\n', 'utf16le')))).toMatchObject({ done: 1, failed: 0 });
  expect(await rows.query(`select title_fa as title from item where code like 'W-_' order by code`)).toEqual([{ title: 'یخچال' }, { title: 'یخچال' }]);
});
