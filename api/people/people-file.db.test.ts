import type { Problem } from '../../contracts/errors';
import type { Role } from '../../contracts/roles';
import type { PeoplePlaces, PersonDetail } from '../../contracts/people';
import type { PeopleImport, PeopleImportRan } from '../../contracts/people-file';
import { readTable } from '../../platform/spreadsheet/read-table';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let here: string;
let there: string;
let admin: ApiClient;
let adminLogin: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [here, there] = [(await buildBranch(rows, { code: 'HERE' })).id, (await buildBranch(rows, { code: 'THERE' })).id];
  api = await startTestApi(database.appUrl);
  admin = api.client();
  const user = await buildUser(rows, { branchId: here, roles: ['admin'] });
  adminLogin = user.login;
  await admin.signIn(user);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const xlsx = (table: string[][]) => writeXlsx([{ title: 'a', rightToLeft: false, rows: table }]);
function send(content: Buffer | string, { key, as = admin, name = 'people.xlsx' }: { key?: string; as?: ApiClient; name?: string } = {}) {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return as.post<PeopleImport & Problem>('/people/imports', undefined, { raw: form, key });
}
const short = ({ rows: told }: PeopleImport) => told.map(({ row, state, act, errors }) => [row, state, act, ...errors.map(({ column, code }) => `${column} ${code}`)]);
const run = async (id: string, numbers: number[], as = admin) => (await as.post<PeopleImportRan & Problem>(`/people/imports/${id}/rows`, { rows: numbers })).body;
const logins = async () => (await rows.query<{ login: string }>(`select login from app_user where login like 'f.%' order by login`)).map(({ login }) => login);
const header = ['login', 'nameFa', 'nameEn', 'roles', 'branch', 'unit', 'agent', 'allBranches', 'active'];

test('F183 a file is looked at row by row and cell by cell, in either language, and nothing is done; then it is done once, with one password for each account', async () => {
  const known = await buildUser(rows, { branchId: here, roles: ['technician'], login: 'f.known' });
  await buildUser(rows, { branchId: there, roles: ['technician'], login: 'f.foreign' });
  const { body: job, status } = await send(await xlsx([
    ['نام کاربری', 'نام فارسی', 'Name in English', 'نقش‌ها', 'کد شعبه', 'Agency code', 'فعال', 'همه شعبه‌ها'],
    ['F.New ', 'نرگس كريمي', 'Narges', 'تکنسین، qc', 'here', '', '', ''],
    ['f.known', '', 'Another Name', 'Technician', '', '', 'بله', 'خیر'],
    ['f.known', '', '', '', '', '', '', ''],
    ['f.foreign', 'الف', 'A', 'qc', 'HERE', '', '', ''],
    [adminLogin, '', 'Myself', '', '', '', '', ''],
    ['f.lost', 'ب', 'B', 'king, qc', 'THERE', '', 'perhaps', ''],
    ['f.lost2', 'ب', 'B', 'qc', 'THERE', '', '', 'yes'],
    ['f.few', '', '', '', '', '', 'no', ''],
    ['=1+1', 'ج', 'C', 'qc', '', '', '', ''],
  ]));
  expect(status).toBe(201);
  expect(short(job)).toEqual([
    [2, 'waiting', 'create'], [3, 'waiting', 'change'], [4, 'refused', null, 'login cell.twice'], [5, 'refused', null, 'login user.exists'], [6, 'refused', null, 'login user.own'],
    [7, 'refused', null, 'roles cell.role', 'active cell.yes-no'], [8, 'refused', null, 'allBranches user.reach'], [9, 'refused', null, 'nameFa field.required', 'nameEn field.required', 'roles field.required', 'active cell.new-inactive'],
    [10, 'refused', null, 'login user.login'],
  ]);
  expect(job.rows[1]!.changes).toEqual(['nameEn']);
  expect(job.rows[5]!.errors[0]!.params).toMatchObject({ value: 'king' });
  expect([job.state, await logins()]).toEqual(['preview', ['f.foreign', 'f.known']]);
  expect(await rows.query(`select 1 from audit_log where action like 'user.%'`)).toEqual([]);

  const all = job.rows.map(({ row }) => row);
  const [first, second] = await Promise.all([run(job.id, all), run(job.id, all)]);
  // One account with one password, whoever of the two came first.
  expect(new Set([...first.passwords, ...second.passwords].map(({ password }) => password)).size).toBe(1);
  expect(await logins()).toEqual(['f.foreign', 'f.known', 'f.new']);
  const [made] = [...first.passwords, ...second.passwords];
  expect(made).toMatchObject({ row: 2, login: 'f.new' });
  expect((await api.client().signIn({ login: 'f.new' }, made!.password)).status).toBe(200);
  const ended = (await admin.get<PeopleImport>(`/people/imports/${job.id}`)).body;
  expect([ended.state, ...ended.rows.slice(0, 3).map(({ state }) => state)]).toEqual(['done', 'done', 'done', 'refused']);
  expect((await admin.get<PersonDetail>(`/people/${known.id}`)).body.name.en).toBe('Another Name');
  expect(await rows.query(`select name_fa, one_time_until is not null as once from app_user where login = 'f.new'`)).toEqual([{ name_fa: 'نرگس كريمي', once: true }]);
  const [stored] = await rows.query<{ text: string }>(`select (select string_agg(row_to_json(r)::text, '') from people_import_row r) || (select string_agg(row_to_json(a)::text, '') from audit_log a) || coalesce((select string_agg(row_to_json(k)::text, '') from idempotency_key k), '') as text`);
  expect(stored!.text).not.toContain(made!.password);
  expect(await rows.query(`select after from audit_log where action = 'people.import'`)).toEqual([{ after: { rows: 9 } }]);
});

test('a row goes on from how things stand when it is done: a login that was taken meanwhile fails, and is not changed', async () => {
  const { body: job } = await send(await xlsx([header, ['f.race', 'الف', 'From the file', 'qc', 'HERE']]));
  expect(short(job)).toEqual([[2, 'waiting', 'create']]);
  await buildUser(rows, { branchId: here, roles: ['delivery'], login: 'f.race', nameEn: 'Came First' });
  const ran = await run(job.id, [2]);
  expect([short(ran.import), ran.passwords]).toEqual([[[2, 'failed', 'create', 'login cell.changed']], []]);
  expect(await rows.query(`select name_en, array(select role from user_role where user_id = id) as roles from app_user where login = 'f.race'`)).toEqual([{ name_en: 'Came First', roles: ['delivery'] }]);
});

test('whose right is gone does nothing more, and another branch’s import is not there', async () => {
  const user = await buildUser(rows, { branchId: there, roles: ['admin'] });
  const client = api.client();
  await client.signIn(user);
  const { body: job } = await send(await xlsx([header, ['f.late', 'الف', 'Late', 'qc', 'THERE']]), { as: client });
  expect(short(job)).toEqual([[2, 'waiting', 'create']]);
  expect((await run(job.id, [2])).code).toBe('import.not-found');
  await rows.query(`update user_role set role = 'qc' where user_id = $1`, [user.id]);
  expect((await run(job.id, [2], client)).code).toBe('access.denied');
  expect(await logins()).not.toContain('f.late');
});

test('one that is cancelled does nothing more; the same upload is one import; CSV is read too', async () => {
  const key = newId();
  const csv = `${header.join(';')}\nf.csv;الف;Csv;delivery;HERE\n`;
  const [first, second] = [await send(csv, { key, name: 'a.csv' }), await send(csv, { key, name: 'a.csv' })];
  expect([first.body.id, short(first.body)]).toEqual([second.body.id, [[2, 'waiting', 'create']]]);
  expect((await admin.post<PeopleImport>(`/people/imports/${first.body.id}/cancel`)).body).toMatchObject({ state: 'cancelled', rows: [{ state: 'cancelled' }] });
  expect([(await run(first.body.id, [2])).passwords, await logins()]).toEqual([[], expect.not.arrayContaining(['f.csv'])]);
});

test.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
  ['a column that is none', () => xlsx([['login', 'salary'], ['a', '1']]), 'table.columns'], ['a column named twice', () => xlsx([['login', 'نام کاربری'], ['a', 'b']]), 'table.columns'], ['no column of logins', () => xlsx([['roles'], ['qc']]), 'table.columns'],
  ['a header alone', () => xlsx([header]), 'table.unreadable'], ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'table.unreadable'], ['501 people', () => xlsx([['login'], ...Array.from({ length: 501 }, (_, index) => [`f.many${index}`])]), 'table.too-large'],
  ['three megabytes', () => Buffer.alloc(3 * 1024 * 1024, 'a'), 'request.too-large'],
])('a file with %s is refused as a whole, and kept nowhere', async (_what, content, code) => {
  const before = await rows.query('select count(*) from people_import');
  expect((await send(await content())).body.code).toBe(code);
  expect(await rows.query('select count(*) from people_import')).toEqual(before);
});

test('people are taken out as a workbook in one’s language, which comes back as an import that changes nothing; that they were taken is recorded', async () => {
  const agent = await buildAgent(rows, { branchId: here });
  await buildUser(rows, { branchId: here, roles: ['agent'], agentId: agent.id, login: 'f.agent' });
  await buildUser(rows, { branchId: here, roles: ['qc', 'technician'], login: 'f.out', nameEn: '=HYPERLINK("http://example.com")' });
  await buildUser(rows, { branchId: here, roles: ['qc'], login: 'f.off', active: false });
  for (const language of ['fa', 'en']) {
    await admin.call('PATCH', '/session/preferences', { body: { language } });
    const response = await fetch(`${api.baseUrl}/api/people/export?q=f.`, { headers: { Cookie: admin.cookie() } });
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment']);
    const content = Buffer.from(await response.arrayBuffer());
    const table = await readTable(content, { rows: 100, columns: 20 });
    const out = (table.ok ? table.value : []).map(({ cells }) => cells);
    expect(out.map(([login]) => login!.text)).toEqual([language === 'fa' ? 'نام کاربری' : 'Sign-in name', 'f.agent', 'f.known', 'f.new', 'f.off', 'f.out', 'f.race']);
    expect(out.every((cells) => cells.every(({ formula }) => !formula))).toBe(true);
    expect(out.find(([login]) => login!.text === 'f.out')!.slice(2, 5).map(({ text }) => text)).toEqual(['=HYPERLINK("http://example.com")', language === 'fa' ? 'کنترل کیفیت، تکنسین' : 'Quality control, Technician', 'HERE']);
    expect(short((await send(content)).body).map(([, state]) => state)).toEqual(['same', 'same', 'same', 'same', 'same', 'same']);
  }
  expect(await rows.query(`select distinct after->>'entries' as entries from audit_log where action = 'people.export'`)).toEqual([{ entries: '6' }]);
});

test('the template names the columns, and lists roles and the codes of places within reach', async () => {
  const response = await fetch(`${api.baseUrl}/api/people/template`, { headers: { Cookie: admin.cookie() } });
  const table = await readTable(Buffer.from(await response.arrayBuffer()), { rows: 100, columns: 20 });
  expect((table.ok ? table.value : []).map(({ cells }) => cells.map(({ text }) => text))).toEqual([['Sign-in name', 'Name in Persian', 'Name in English', 'Roles', 'Branch code', 'Unit code', 'Agency code', 'All branches', 'Active']]);
});

test('where people may be put is told to whoever looks after people, also where they look after no places; what is out of reach is not there', async () => {
  const [branch, closed] = [await buildBranch(rows, { code: 'AAA' }), await buildBranch(rows, { code: 'AAB' })];
  await rows.query('update branch set active = false where id = $1', [closed.id]);
  await rows.query(`insert into unit (id, branch_id, kind, code, name_fa, name_en, active) values (gen_random_uuid(), $1, 'workshop', 'AAA-U', 'کارگاه', 'Workshop', true), (gen_random_uuid(), $1, 'workshop', 'AAA-X', 'بسته', 'Closed', false)`, [branch.id]);
  const agency = await buildAgent(rows, { branchId: branch.id });
  await rows.insert('role', { key: 'people-only', name_fa: 'نقش', name_en: 'Role' });
  await rows.insert('role_grant', { role: 'people-only', action: 'user.manage', scope: 'branch' });
  const user = await buildUser(rows, { branchId: branch.id, roles: ['people-only' as Role] });
  const [{ code }] = await rows.query<{ code: string }>('select code from agent where id = $1', [agency.id]) as [{ code: string }];
  const client = api.client();
  await client.signIn(user);
  expect((await client.get('/branches')).status).toBe(403);
  const { items, mayGiveAll } = (await client.get<PeoplePlaces>('/people/places')).body;
  expect([items.map((place) => [place.kind, place.code, place.branch, place.active]), mayGiveAll]).toEqual([[['branch', 'AAA', 'AAA', true], ['unit', 'AAA-U', 'AAA', true], ['unit', 'AAA-X', 'AAA', false], ['agent', code, 'AAA', true]], false]);
  const everywhere = (await admin.get<PeoplePlaces>('/people/places')).body;
  expect([everywhere.items.some((place) => place.branch === 'AAA'), everywhere.mayGiveAll]).toEqual([false, false]);
});

test('a row does not write over what somebody has changed since the file was looked at', async () => {
  const known = await buildUser(rows, { branchId: here, roles: ['technician'], login: 'f.moved' });
  const { body: job } = await send(await xlsx([header, ['f.moved', '', 'From the File', '', '']]));
  expect(short(job)).toEqual([[2, 'waiting', 'change']]);
  await rows.query(`update app_user set name_fa = 'کسی دیگر' where id = $1`, [known.id]);
  expect(short((await run(job.id, [2])).import)).toEqual([[2, 'failed', 'change', 'null cell.outdated']]);
  expect(await rows.query('select name_fa, name_en from app_user where id = $1', [known.id])).toEqual([{ name_fa: 'کسی دیگر', name_en: 'Sara Ahmadi' }]);
  // Looked at again, it is done; a sign-in in between is no change.
  const { body: again } = await send(await xlsx([header, ['f.moved', '', 'From the File', '', '']]));
  await rows.query('update app_user set signed_in_at = now() where id = $1', [known.id]);
  expect(short((await run(again.id, [2])).import)).toEqual([[2, 'done', 'change']]);
});

test('passwords of a lost answer are told again for an hour, to whoever made the accounts and to nobody else; in the database they are sealed', async () => {
  const { body: job } = await send(await xlsx([header, ['f.lost-answer', 'الف', 'Lost', 'qc', 'HERE']]));
  const [{ password, until } ] = (await run(job.id, [2])).passwords as [PeopleImportRan['passwords'][number]];
  expect((await run(job.id, [2])).passwords).toEqual([{ row: 2, login: 'f.lost-answer', password, until }]);
  const other = api.client();
  await other.signIn(await buildUser(rows, { branchId: here, roles: ['admin'] }));
  expect((await run(job.id, [2], other)).passwords).toEqual([]);
  expect(await rows.query(`select password like '1.test.%' as sealed, strpos(r::text, $2) as told from people_import_row r where import_id = $1`, [job.id, password])).toEqual([{ sealed: true, told: 0 }]);
  expect((await api.client().signIn({ login: 'f.lost-answer' }, password)).status).toBe(200);
  await rows.query(`update people_import_row set password_until = now() - interval '1 second' where import_id = $1`, [job.id]);
  expect((await run(job.id, [2])).passwords).toEqual([]);
  await api.services.sweep();
  expect(await rows.query('select password from people_import_row where import_id = $1', [job.id])).toEqual([{ password: null }]);
});
