import { buildBranch } from '../../tests/build/branch';
import type { Answer, ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Job { id: string; file: string; state: string; total: number; done: number; failed: number; errors: unknown[]; code?: string; params?: Record<string, unknown> }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let client: ApiClient;
let branchId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(await buildUser(rows, { branchId, roles: ['reception'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const header = 'id,data_provider,country,partner_product_category,product_category,product_category_id,brand,year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem';
const row = 'x_1,Repair Café,IRN,Lamp,Lamp,20,Pars,,,Fixed,,گروه تعمیر,2024-02-01,"چراغ ""روشن"" نمی‌شود"';
function upload(content: string | Uint8Array<ArrayBuffer>, { name = 'records.csv', key, as = client, field = 'file' }: { name?: string; key?: string; as?: ApiClient; field?: string } = {}): Promise<Answer<Job>> {
  const form = new FormData();
  form.append(field, new Blob([content], { type: 'text/csv' }), name);
  return as.post<Job>('/imports/requests', undefined, { raw: form, key });
}

test('a file becomes a job with its rows counted, and its workflow is started', async () => {
  const answer = await upload(`\uFEFF${header}\n${row}\n\n${row}\n`, { name: '../../etc/رکوردها.csv' });
  expect([answer.status, answer.body.file, answer.body.state, answer.body.total]).toEqual([202, 'رکوردها.csv', 'running', 2]);
  expect(api.startedImports).toEqual([answer.body.id]);
  expect((await client.get<{ items: Job[] }>('/imports')).body.items[0]?.id).toBe(answer.body.id);
  expect((await client.get<Job>(`/imports/${answer.body.id}`)).body).toMatchObject({ done: 0, failed: 0, errors: [] });
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]), 'import.not-csv', { reason: 'binary' }],
  ['nothing', '', 'import.not-csv', { reason: 'empty' }],
  ['a web page', '<html><body>Repair</body></html>', 'import.not-csv', { reason: 'header' }],
  ['another table', 'name,phone\nSara,1\n', 'import.not-csv', { reason: 'header' }],
  ['columns that are missing', 'id,problem\n1,x\n', 'import.columns', { missing: ['product_category', 'repair_status', 'group_identifier', 'event_date'], columns: 'product_category, repair_status, group_identifier, event_date' }],
  ['a header alone', `${header}\n`, 'import.not-csv', { reason: 'empty' }],
  ['another encoding', new Uint8Array([0xC7, 0xE1, 0x0A]), 'import.not-csv', { reason: 'encoding' }],
])('a file with %s is refused, and leaves no job', async (_what, content, code, params) => {
  const before = await rows.query('select count(*) from import_job');
  const answer = await upload(content);
  expect([answer.status, answer.body.code, answer.body.params]).toEqual([422, code, params]);
  expect(await rows.query('select count(*) from import_job')).toEqual(before);
});

test('the same upload twice is one job; another file under its key is refused', async () => {
  const key = newId();
  const [first, second] = [await upload(`${header}\n${row}\n`, { key }), await upload(`${header}\n${row}\n`, { key })];
  expect(second.body.id).toBe(first.body.id);
  expect((await upload(`${header}\n${row}\n${row}\n`, { key })).body.code).toBe('idempotency.reused');
});

test('a file above 20 MB, none at all, and a form that breaks off are refused', async () => {
  expect((await upload('x'.repeat(21 * 1024 * 1024))).body.code).toBe('request.too-large');
  expect((await upload(row, { field: 'other' })).body.code).toBe('request.malformed');
  expect((await client.post<Job>('/imports/requests', undefined, { raw: '--x\r\nContent-Disp', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } })).body.code).toBe('request.malformed');
  const noBoundary = await client.post<Job>('/imports/requests', undefined, { raw: 'x', headers: { 'Content-Type': 'multipart/form-data' } });
  expect([noBoundary.status, noBoundary.body.code]).toEqual([400, 'request.malformed']);
  expect((await client.post<Job>('/imports/requests', {})).body.code).toBe('request.unsupported-type');
});

test('imports are listed in pages, the newest first, none twice', async () => {
  for (let made = 0; made < 3; made += 1) await upload(`${header}\n${row}\n`);
  const whole = (await client.get<{ items: Job[]; next: string | null }>('/imports')).body;
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { items: Job[]; next: string | null } = (await client.get<{ items: Job[]; next: string | null }>(`/imports?limit=2${after && `&after=${after}`}`)).body;
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toEqual(whole.items.map(({ id }) => id));
  expect((await client.get<{ code: string }>('/imports?after=nonsense')).body.code).toBe('request.invalid');
});

test('only who may import does, each in their branch, and a job can be cancelled once', async () => {
  const [technician, elsewhere] = [api.client(), api.client()];
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await elsewhere.signIn(await buildUser(rows, { branchId: (await buildBranch(rows)).id, roles: ['reception'] }));
  const { id } = (await upload(`${header}\n${row}\n`)).body;
  expect((await upload(row, { as: technician })).body.code).toBe('access.denied');
  expect((await elsewhere.get<Job>(`/imports/${id}`)).body.code).toBe('import.not-found');
  expect((await elsewhere.post<Job>(`/imports/${id}/cancel`)).body.code).toBe('import.not-found');
  expect((await client.post<Job>(`/imports/${id}/cancel`)).body.state).toBe('cancelled');
  expect((await client.post<Job>(`/imports/${id}/cancel`)).body.state).toBe('cancelled');
});
