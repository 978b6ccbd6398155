import JSZip from 'jszip';
import { writeXlsx } from '../platform/spreadsheet/write-xlsx';
import type { Answer, ApiClient } from '../tests/build/api-client';
import { buildBranch } from '../tests/build/branch';
import { openRows, type Rows } from '../tests/build/rows';
import { startTestApi, type TestApi } from '../tests/build/test-api';
import { buildUser } from '../tests/build/user';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let client: ApiClient;
beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(await buildUser(rows, { branchId: (await buildBranch(rows, { code: 'HERE' })).id, roles: ['admin', 'reception'] }));
});
afterAll(async () => { await api?.close(); await rows?.close(); await database?.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

interface Told { id?: string; file?: string; code?: string }
const uploads = { requests: '/imports/requests', people: '/people/imports' } as const;
type Upload = keyof typeof uploads;
const places: Record<Upload, (id: string) => string> = { requests: (id) => `/imports/${id}`, people: (id) => `/people/imports/${id}` };
async function send(upload: Upload, content: Buffer | string, { name = 'records.csv', type = 'text/csv' } = {}): Promise<Answer<Told>> {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
  return client.post<Told>(uploads[upload], undefined, { raw: form });
}
/** JSON that no browser takes for anything else, and runs nothing of. */
function isInert({ headers }: Answer): void {
  expect(headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'self'.*script-src 'self'/);
}

const header = 'id,product_category,repair_status,group_identifier,event_date,problem';
const record = 'x_1,Lamp,Fixed,Repair Café,2024-02-01,';
const people = 'login,nameFa,nameEn,roles,branch\n';
const script = '<script>alert(document.cookie)</script>';
const workbook = (cells: string[][]) => writeXlsx([{ title: 'a', rightToLeft: false, rows: cells }]);
/** A workbook that reads as a page too: what browsers look at first is the page, what unzips looks at the end. */
const both = async (): Promise<Buffer> => Buffer.concat([Buffer.from(`<html>${script}</html>\n`), await workbook([['login'], ['sara']])]);
async function withPage(): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await workbook([['login', 'nameFa', 'nameEn', 'roles', 'branch'], ['h.one', 'الف', script, 'qc', 'HERE']]));
  zip.file('index.html', script);
  return zip.generateAsync({ type: 'nodebuffer', comment: `<html>${script}</html>` });
}

test.each<[string, Upload, () => string | Buffer | Promise<Buffer>, string]>([
  ['a page', 'requests', () => `<!doctype html>${script}`, 'import.not-csv'], ['a page', 'people', () => `<!doctype html>${script}`, 'table.columns'],
  ['a PDF that ends as CSV', 'requests', () => `%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n${header}\n${record}x\n`, 'import.not-csv'],
  ['a script that ends as CSV', 'requests', () => `alert(1)//\n${header}\n${record}x\n`, 'import.not-csv'],
  ['a picture that is a script', 'requests', () => Buffer.from(`GIF89a/*\0*/=1;alert(1)\n${header}\n${record}x\n`, 'latin1'), 'import.not-csv'], ['a picture that is a script', 'people', () => Buffer.from(`GIF89a/*\0*/=1;${people}`, 'latin1'), 'table.unreadable'],
  ['a workbook', 'requests', () => workbook([header.split(','), `${record}x`.split(',')]), 'import.not-csv'],
  ['a page with a workbook behind it', 'requests', both, 'import.not-csv'], ['a page with a workbook behind it', 'people', both, 'table.unreadable'],
  ['a ZIP that is a page', 'people', async () => { const zip = new JSZip(); zip.file('index.html', script); return zip.generateAsync({ type: 'nodebuffer' }); }, 'table.unreadable'],
  ['a drawing that runs scripts', 'people', () => `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'table.unreadable'],
  ['UTF-7', 'requests', () => `+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n${record}x\n`, 'import.not-csv'],
])('%s brought as %s is refused with a code, and nothing of it is kept', async (_what, upload, content, code) => {
  const answer = await send(upload, await content());
  expect([answer.status, answer.body.code]).toEqual([422, code]);
  isInert(answer);
  expect(await rows.query('select id from import_job union all select id from people_import')).toEqual([]);
});

test('what is a table and something else besides is a table: the rest is text, and is served as nothing else', async () => {
  const csv = await send('requests', `${header}\n${record}"${script}"\n${record}"</textarea>%PDF-1.7 \`\${alert(1)}\`"\n`);
  const sheet = await send('people', await withPage(), { name: 'people.xlsx' });
  const text = await send('people', `${people}h.two,ب,"${script}",qc,HERE\n`);
  for (const [upload, answer] of [['requests', csv], ['people', sheet], ['people', text]] as const) {
    expect(answer.status).toBeLessThan(300);
    isInert(answer);
    const read = await client.get(places[upload](answer.body.id!));
    isInert(read);
    // The file itself is not to be had again, whatever one asks for.
    for (const path of [`${places[upload](answer.body.id!)}/file`, `${places[upload](answer.body.id!)}.html`]) {
      const none = await client.get(path, { headers: { Accept: 'text/html' } });
      expect([400, 404]).toContain(none.status);
      isInert(none);
    }
    isInert(await client.get(places[upload](answer.body.id!), { headers: { Accept: 'text/html' } }));
  }
});

test('what the form says of the type of a file is not believed: the bytes tell', async () => {
  const plain = `${header}\n${record}x\n`;
  for (const type of ['text/html', 'image/svg+xml', 'application/javascript', 'application/x-msdownload', 'nonsense', '']) expect((await send('requests', plain, { type })).status).toBe(202);
  const sheet = await workbook([['login', 'nameFa', 'nameEn', 'roles', 'branch'], ['h.three', 'پ', 'C', 'qc', 'HERE']]);
  expect((await send('people', sheet, { type: 'text/csv', name: 'people.csv' })).status).toBe(201);
  for (const upload of ['requests', 'people'] as const) expect((await send(upload, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), { type: 'text/csv' })).body.code).toMatch(/^(import\.not-csv|table\.unreadable)$/);
});

test.each([
  ['../../../etc/passwd', 'passwd'], ['..\\..\\windows\\system32\\drivers\\etc\\hosts', 'hosts'], ['/absolute/path.csv', 'path.csv'], ['C:\\people.csv', 'C:\\people.csv'.split('\\').at(-1)!], ['. .', '. .'], ['%2e%2e%2fetc%2fpasswd', '%2e%2e%2fetc%2fpasswd'],
  ['repairs\u202Evsc.exe', 'repairsvsc.exe'], ['\u2066a\u2069\u200Fb\u061C.csv', 'ab.csv'], ['می‌خواهم.csv', 'می‌خواهم.csv'], ['a\u200B\uFEFFb.csv', 'ab.csv'], ['a\u2028b\u0085c.csv', 'abc.csv'],
  ['<img src=x onerror=alert(1)>.csv', '<img src=x onerror=alert(1)>.csv'], [`${'ا'.repeat(300)}.csv`, 'ا'.repeat(200)], ['😀'.repeat(250), '😀'.repeat(200)], ['   ', 'file'],
])('a file named %j is shown as %j', async (name, shown) => {
  // Browsers quote what breaks out of the header; whoever writes the form by hand does not, and gets no other part into it.
  const answer = await send('requests', `${header}\n${record}x\n`, { name });
  expect([answer.status, answer.body.file]).toEqual([202, shown]);
  const [kept] = await rows.query<{ file: string }>('select file from import_job where id = $1', [answer.body.id]);
  expect(kept!.file).toBe(shown);
});

test.each([['..', 'request.invalid'], ['a.csv\u0000.exe', 'request.malformed'], ['', 'request.malformed']])('a file named %j is none: %s', async (name, code) => {
  const answer = await send('requests', `${header}\n${record}x\n`, { name });
  expect([answer.status, answer.body.code]).toEqual([400, code]);
});

test('a form that names its file twice, or brings a second one, is refused', async () => {
  const raw = (parts: string[]) => client.post<Told>(uploads.requests, undefined, { raw: `${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } });
  const file = (name: string) => `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${header}\n${record}x`;
  expect((await raw([file('a.csv'), file('b.csv')])).body.code).toBe('request.malformed');
  expect((await raw(['Content-Disposition: form-data; name="kind"\r\n\r\npeople', file('a.csv')])).body.code).toBe('request.malformed');
  const header2 = await raw([file('a"; filename="../b.html')]);
  expect([header2.status, header2.body.file]).toEqual([202, expect.not.stringMatching(/[\\/"]/)]);
});

test('what is taken out is typed as what it is, and opened by nothing in the page', async () => {
  for (const path of ['/people/export', '/people/template', '/audit/export']) {
    const answer = await client.get(path);
    expect([path, answer.status, answer.headers.get('X-Content-Type-Options')]).toEqual([path, 200, 'nosniff']);
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment(;|$)/);
    expect(answer.headers.get('Content-Type')).toMatch(/^(application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|text\/csv; charset=utf-8|application\/x-ndjson(; charset=utf-8)?)$/);
  }
});
