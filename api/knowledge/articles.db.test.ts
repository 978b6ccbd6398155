import type { ArticleDetail, ArticleRow, ReaderRow } from '../../contracts/articles';
import type { Problem } from '../../contracts/errors';
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
let technician: ApiClient;
let agent: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  const agentId = (await buildAgent(rows, { branchId })).id;
  const signIn = async (who: Omit<Parameters<typeof buildUser>[1], 'branchId'>): Promise<ApiClient> => {
    const client = api.client();
    await client.signIn(await buildUser(rows, { branchId, ...who }));
    return client;
  };
  [manager, technician, agent] = [await signIn({ roles: ['manager'] }), await signIn({ roles: ['technician'] }), await signIn({ roles: ['agent'], agentId })];
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const none = { items: [] as string[], brands: [] as string[], productKinds: [] as string[], faults: [] as string[] };
const words = { title: { fa: 'تعویض پمپ', en: 'Replacing the pump' }, body: { fa: 'دوشاخه را بکشید', en: 'Pull the plug' } };
type Answer = ArticleDetail & Problem;
const add = (code: string, more: object = {}, as = manager) => as.post<Answer>('/knowledge/articles', { code, ...words, about: none, required: false, ...more });
const put = ({ id, revision, required, active }: ArticleDetail, change: object, as = manager) => as.put<Answer>(`/knowledge/articles/${id}`, { ...words, about: none, required, active, ...change }, { headers: { 'If-Match': `"${revision}"` } });
const publish = ({ id, revision }: ArticleDetail, as = manager) => as.post<Answer>(`/knowledge/articles/${id}/publish`, undefined, { headers: { 'If-Match': `"${revision}"` } });
const published = async (code: string, more: object = {}): Promise<ArticleDetail> => (await publish((await add(code, more)).body)).body;
const read = (id: string, as: ApiClient) => as.get<Answer>(`/knowledge/articles/${id}`);
const confirm = (id: string, version: number, as: ApiClient) => as.post<Answer>(`/knowledge/articles/${id}/read`, { version });
const listed = async (query: string, as: ApiClient) => (await as.get<{ items: ArticleRow[]; next: string | null; toRead: number; mayChange: boolean }>(`/knowledge/articles${query}`)).body;
const codes = async (query: string, as: ApiClient): Promise<string[]> => (await listed(query, as)).items.map(({ code }) => code);

test('F141 an article is a draft that nobody else sees until it is published; other words wait beside what is published, whose versions stay as they were', async () => {
  const drafted = (await add('pump')).body;
  expect(drafted).toMatchObject({ code: 'PUMP', version: null, body: null, hasDraft: true, draft: words, title: words.title, mayChange: true });
  for (const reader of [technician, agent]) {
    expect((await read(drafted.id, reader)).body.code).toBe('article.not-found');
    expect(await codes('', reader)).not.toContain('PUMP');
  }
  const first = (await publish(drafted)).body;
  expect(first).toMatchObject({ version: 1, hasDraft: false, draft: null, ...words });
  expect((await read(first.id, agent)).body).toMatchObject({ version: 1, body: words.body, draft: null, mayChange: false });

  const better = { title: words.title, body: { fa: 'نخست آب را ببندید', en: 'Close the tap first' } };
  const changed = (await put(first, better)).body;
  expect([changed.version, changed.body, changed.draft]).toEqual([1, words.body, better]);
  expect((await read(first.id, technician)).body).toMatchObject({ version: 1, body: words.body, draft: null, hasDraft: false });
  expect(await codes('?only=drafts', manager)).toEqual(['PUMP']);
  expect((await publish(first)).body.code).toBe('precondition.failed');
  const second = (await publish(changed)).body;
  expect([second.version, second.body]).toEqual([2, better.body]);
  expect((await publish(second)).body.code).toBe('article.no-draft');
  expect(await rows.query('select version, body_en from article_version where article_id = $1 order by version', [first.id])).toEqual([{ version: 1, body_en: 'Pull the plug' }, { version: 2, body_en: 'Close the tap first' }]);

  // Put back to what is published, nothing waits.
  const waiting = (await put(second, words)).body;
  expect(waiting.hasDraft).toBe(true);
  expect((await put(waiting, better)).body.hasDraft).toBe(false);
  expect((await add(' Pump ')).body).toMatchObject({ code: 'article.code-taken', params: { code: 'PUMP' } });
  expect(await rows.query(`select action, before->'body'->>'en' as before, after->'body'->>'en' as after from audit_log where resource = 'article' and resource_id = $1 order by at limit 4`, [first.id])).toEqual([
    { action: 'article.create', before: null, after: 'Pull the plug' }, { action: 'article.publish', before: null, after: 'Pull the plug' },
    { action: 'article.change', before: 'Pull the plug', after: 'Close the tap first' }, { action: 'article.publish', before: null, after: 'Close the tap first' },
  ]);
});

test('F141 what must be read is asked for until it is confirmed, once for each version, and whoever writes it sees who has read what', async () => {
  const before = (await listed('', technician)).toRead;
  const must = await published('MUST', { required: true });
  expect([(await listed('', technician)).toRead - before, await codes('?only=to-read', technician)]).toEqual([1, ['MUST']]);
  expect((await confirm(must.id, 2, technician)).body.code).toBe('article.other-version');
  const done = (await confirm(must.id, 1, technician)).body;
  expect(done.readAt).not.toBeNull();
  expect((await confirm(must.id, 1, technician)).body.readAt).toBe(done.readAt);
  expect((await confirm(must.id, 1, agent)).status).toBe(200);
  expect(await codes('?only=to-read', technician)).toEqual([]);
  expect(await codes('?only=to-read', manager)).toContain('MUST');

  const readers = async () => (await manager.get<{ items: ReaderRow[] }>(`/knowledge/articles/${must.id}/readers`)).body.items.map(({ version }) => version);
  expect(await readers()).toEqual([1, 1]);
  const second = (await publish((await put(must, { body: { fa: 'ب', en: 'b' } })).body)).body;
  expect((await read(must.id, technician)).body.readAt).toBeNull();
  expect(await codes('?only=to-read', technician)).toEqual(['MUST']);
  await confirm(must.id, 2, technician);
  expect(await readers()).toEqual([2, 1, 1]);
  expect((await technician.get<Problem>(`/knowledge/articles/${must.id}/readers`)).body.code).toBe('access.denied');

  // Out of use it is asked of nobody, and only whoever may change it finds it.
  await put(second, { body: second.body!, active: false });
  expect([await codes('?only=to-read', agent), (await read(must.id, agent)).body.code, (await confirm(must.id, 2, agent)).body.code]).toEqual([[], 'article.not-found', 'article.not-found']);
  expect((await read(must.id, manager)).body.active).toBe(false);
});

test('F141 articles are found by words of either language however they are typed, page by page, the newest first', async () => {
  await published('GAS', { title: { fa: 'شارژ گاز یخچال', en: 'Charging gas' }, body: { fa: 'پیش از شارژ، نشتی‌یابی کنید', en: 'Find the leak before you charge' } });
  await published('GAS-2', { title: { fa: 'گاز ۱۳۴', en: 'Gas R134' } });
  await add('GAS-DRAFT', { title: { fa: 'گاز تازه', en: 'New gas' } });
  expect(await codes(`?q=${encodeURIComponent('نشتي يابي شارژ')}`, technician)).toEqual(['GAS']);
  expect(await codes(`?q=${encodeURIComponent('LEAK charge')}`, agent)).toEqual(['GAS']);
  expect(await codes(`?q=${encodeURIComponent('گاز 134')}`, technician)).toEqual(['GAS-2']);
  expect([await codes('?q=gas', technician), await codes('?q=gas', manager)]).toEqual([['GAS-2', 'GAS'], ['GAS-DRAFT', 'GAS-2', 'GAS']]);
  expect(await codes('?q=%25', technician)).toEqual([]);
  const first = await listed('?q=gas&limit=1', technician);
  expect(first.items.map(({ code }) => code)).toEqual(['GAS-2']);
  expect(await codes(`?q=gas&limit=1&after=${first.next}`, technician)).toEqual(['GAS']);
  expect((await technician.get<Problem>('/knowledge/articles?after=nonsense')).body.code).toBe('request.invalid');
});

test('what it is about has to be in use when it is chosen, and may go out of use afterwards', async () => {
  const [kind, item] = [newId(), newId()];
  await rows.insert('catalogue_term', { id: kind, list: 'product-kind', code: 'WASHING', name_fa: 'لباس‌شویی', name_en: 'Washing machine' });
  await rows.insert('item', { id: item, kind: 'product', code: 'WM-1', title_fa: 'لباس‌شویی ۱', title_en: 'Washer 1' });
  for (const about of [{ ...none, brands: [kind] }, { ...none, items: [newId()] }, { ...none, faults: [item] }]) expect((await add('ABOUT', { about })).body.code).toBe('article.about-unknown');
  const made = (await add('ABOUT', { about: { ...none, items: [item, item], productKinds: [kind] } })).body;
  expect([made.about.items.map(({ code }) => code), made.about.productKinds.map(({ code }) => code), made.about.brands]).toEqual([['WM-1'], ['WASHING'], []]);
  await rows.query('update item set active = false where id = $1', [item]);
  expect((await put(made, { about: { ...none, items: [item] } })).body.about).toMatchObject({ items: [{ code: 'WM-1' }], productKinds: [] });
});

test('two changes of one at once: one is kept, the other is told', async () => {
  const made = (await add('RACE')).body;
  const both = await Promise.all([put(made, { required: true }), put(made, { body: { fa: 'ج', en: 'c' } })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test.each<[string, object, string]>([['a text in one language', { body: { fa: 'x', en: ' ' } }, 'body.en'], ['a text beyond its length', { body: { fa: 'x'.repeat(20_001), en: 'x' } }, 'body.fa'], ['a field that is none', { active: true }, 'active']])('%s is refused', async (_what, wrong, path) => {
  const answer = await add('WRONG', wrong);
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
});

test('who reads them does not write them', async () => {
  const article = await published('OURS');
  for (const reader of [technician, agent]) {
    for (const refused of [await add('MINE', {}, reader), await put(article, {}, reader), await publish(article, reader)]) expect(refused.body.code).toBe('access.denied');
  }
});
