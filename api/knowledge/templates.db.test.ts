import type { Problem } from '../../contracts/errors';
import type { TemplateRow } from '../../contracts/knowledge';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let manager: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  manager = api.client();
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const said = { name: { fa: 'چند روز؟', en: 'How long?' }, answer: { fa: 'سه روز', en: 'Three days' } };
const add = (code: string, more: object = {}, as = manager) => as.post<TemplateRow & Problem>('/knowledge/templates', { code, ...said, ...more });
const put = ({ id, revision, name, answer, position, active }: TemplateRow, change: object, as = manager) => as.put<TemplateRow & Problem>(`/knowledge/templates/${id}`, { name, answer, position, active, ...change }, { headers: { 'If-Match': `"${revision}"` } });
const listed = async (as = manager) => (await as.get<{ items: TemplateRow[]; mayChange: boolean }>('/knowledge/templates')).body;

test('F143 answers to what is asked again and again are kept in both languages, in their order, changed and switched off, recorded before and after', async () => {
  const [first, second] = [(await add('first')).body, (await add('SECOND')).body];
  expect([first.code, first.position, second.position]).toEqual(['FIRST', 1, 2]);
  const changed = (await put(second, { answer: { fa: 'دو روز\nکاری', en: 'Two days\nof work' }, position: 0, active: false })).body;
  expect(changed).toMatchObject({ code: 'SECOND', answer: { fa: 'دو روز\nکاری', en: 'Two days\nof work' }, active: false });
  expect((await put(second, {})).body.code).toBe('precondition.failed');
  expect((await listed()).items.map(({ code, active }) => [code, active])).toEqual([['SECOND', false], ['FIRST', true]]);
  expect(await rows.query(`select action, before->'answer'->>'en' as before, after->'answer'->>'en' as after from audit_log where resource = 'answer-template' and resource_id = $1 order by at`, [second.id]))
    .toEqual([{ action: 'template.create', before: null, after: 'Three days' }, { action: 'template.change', before: 'Three days', after: 'Two days\nof work' }]);
  expect((await add(' first ')).body).toMatchObject({ code: 'template.code-taken', params: { code: 'FIRST' } });
  expect((await manager.put<Problem>(`/knowledge/templates/${newId()}`, { ...said, position: 1, active: true }, { headers: { 'If-Match': '*' } })).body.code).toBe('template.not-found');
});

test('two changes of one at once: one is kept, the other is told', async () => {
  const template = (await add('RACE')).body;
  const both = await Promise.all([put(template, { position: 7 }), put(template, { position: 8 })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test.each<[string, object, string]>([['an answer in one language', { answer: { fa: 'x', en: ' ' } }, 'answer.en'], ['an answer that no comment could hold', { answer: { fa: 'x'.repeat(3001), en: 'x' } }, 'answer.fa'], ['a field that is none', { active: false }, 'active']])('%s is refused', async (_what, wrong, path) => {
  const answer = await add('WRONG', wrong);
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
});

test('who reads them does not change them', async () => {
  const agentId = (await buildAgent(rows, { branchId })).id;
  for (const who of [{ roles: ['technician' as const] }, { roles: ['agent' as const], agentId }]) {
    const reader = api.client();
    await reader.signIn(await buildUser(rows, { branchId, ...who }));
    const { items, mayChange } = await listed(reader);
    expect([items.length > 0, mayChange]).toEqual([true, false]);
    expect((await add('MINE', {}, reader)).body.code).toBe('access.denied');
    expect((await put(items[0]!, {}, reader)).body.code).toBe('access.denied');
  }
});
