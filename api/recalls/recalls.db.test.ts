import type { Problem } from '../../contracts/errors';
import type { NewRecall, RecallDetail, RecallPreview, RecallRow, RecallUnit } from '../../contracts/recalls';
import type { CreateRequest } from '../../contracts/requests';
import type { FoundSerial, SerialEvent, SerialResults } from '../../contracts/serials';
import type { UnitRecall } from '../../contracts/unit-recalls';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { readTable } from '../../platform/spreadsheet/read-table';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { anyDefinition, buildCustomer } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { draw } from '../../tests/process/draw';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

type Name = 'manager' | 'technician' | 'elsewhere' | 'reception' | 'agent';
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
const as = {} as Record<Name, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  const there = (await buildBranch(rows)).id;
  const agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  await anyDefinition(rows);
  await createDeploy({ ...api.runtime, catalog: openCatalog })(systemActor, draw('repair', { body: '<startEvent id="Start"/><userTask id="Do" name="Do"/><endEvent id="End"/>', flows: 'Start -> Do\nDo -> End' }));
  const people: Record<Name, Parameters<typeof buildUser>[1]> = { manager: { branchId, roles: ['manager'] }, technician: { branchId, roles: ['technician'] }, elsewhere: { branchId: there, roles: ['technician'] }, reception: { branchId, roles: ['reception'] }, agent: { branchId, roles: ['agent'], agentId } };
  for (const [name, given] of Object.entries(people) as [Name, (typeof people)[Name]][]) {
    as[name] = api.client();
    await as[name].signIn(await buildUser(rows, given));
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

let drawn = 0;
const draft = (itemId: string, more: Partial<NewRecall> = {}): NewRecall => ({ code: `RC-${drawn += 1}`, kind: 'recall', title: { fa: 'شلنگ', en: 'Hose' }, instructions: { fa: 'عوض شود', en: 'Replace it' }, itemId, ranges: [], lots: [], madeFrom: null, madeTo: null, ...more });
const make = async (recall: NewRecall, by: Name = 'manager') => as[by].post<RecallDetail & Problem>('/recalls', recall);
const move = (id: string, state: string, by: Name = 'manager') => as[by].post<RecallDetail & Problem>(`/recalls/${id}/state`, { state });
const published = async (recall: NewRecall): Promise<string> => {
  const { body: { id } } = await make(recall);
  expect((await move(id, 'published')).body.state).toBe('published');
  return id;
};
const put = ({ body: { id, revision } }: { body: RecallDetail }, change: Partial<NewRecall>, recall: NewRecall) => {
  const { code: _code, ...whole } = { ...recall, ...change };
  return as.manager.put<RecallDetail & Problem>(`/recalls/${id}`, whole, { headers: { 'If-Match': `"${revision}"` } });
};
const add = async (itemId: string, serials: readonly string[], more: object = {}): Promise<Record<string, string>> => {
  const { body } = await as.manager.post<SerialResults>('/serials', { itemId, serials: serials.map((serial) => ({ serial, imeis: [] })), ...more });
  return Object.fromEntries(body.results.map(({ serial, unitId }) => [serial, unitId!]));
};
const units = async (id: string, query = '', by: Name = 'manager') => (await as[by].get<{ items: RecallUnit[]; next: string | null }>(`/recalls/${id}/units?${query}`)).body;
const serialsOf = async (id: string, query = '', by: Name = 'manager') => (await units(id, query, by)).items.map(({ serial }) => serial);
const ofUnit = async (unitId: string, by: Name = 'manager') => (await as[by].get<{ items: UnitRecall[] }>(`/serials/${unitId}/recalls`)).body.items;
const settle = (id: string, unitId: string, body: object, by: Name = 'manager') => as[by].post<{ items: UnitRecall[] } & Problem>(`/recalls/${id}/units/${unitId}`, body);
const code = ({ status, body }: { status: number; body: Problem }) => (status < 300 ? status : body.code);
const fields = ({ body }: { body: Problem }) => body.fields?.map((one) => [one.path, one.code]);
const product = async () => (await buildProduct(rows)).id;
const intake = async (itemId: string, serial: string, by: Name = 'reception'): Promise<string> => (await as[by].post<{ id: string }>('/requests', { channel: 'counter', customer: { name: 'رضا' }, itemId, serial, words: 'نشت', accessories: [], priority: 1 } satisfies CreateRequest)).body.id;

test('F221 a recall is about the serials of its ranges, lots and days, those that come later too; a draft is told to nobody', async () => {
  const [itemId, other] = [await product(), await product()];
  const ids = await add(itemId, ['KX-0099', 'KX-0100', 'kx 0150', 'KX-0199', 'KX-0200', 'KX-01500'], { madeOn: '2026-01-05', lot: 'L-1' });
  await add(itemId, ['KX-0160'], { madeOn: '2026-02-05', lot: 'L-2' });
  await add(other, ['KX-0120'], { madeOn: '2026-01-05', lot: 'L-1' });
  const scope = { itemId, ranges: [{ from: 'kx۰۱۰۰', to: 'KX-0199' }, { from: 'KX-0200', to: 'KX-0200' }], lots: ['L-1'], madeFrom: '2026-01-01', madeTo: '2026-01-31' };
  const seen = (await as.manager.post<RecallPreview>('/recalls/preview', scope)).body;
  expect([seen.units, seen.first.map(({ serial }) => serial)]).toEqual([4, ['KX-0100', 'KX0150', 'KX-0199', 'KX-0200']]);
  const drafted = await make(draft(itemId, scope));
  expect(drafted.body).toMatchObject({ state: 'draft', units: 4, settled: 0, mayChange: true, ranges: [{ from: 'KX0100', to: 'KX-0199' }, { from: 'KX-0200', to: 'KX-0200' }] });
  const { id } = drafted.body;
  expect([await ofUnit(ids['KX-0100']!), code(await as.technician.get<Problem>(`/recalls/${id}`)), (await as.technician.get<{ items: RecallRow[] }>('/recalls')).body.items]).toEqual([[], 'recall.not-found', []]);
  expect(code(await move(id, 'closed'))).toBe('recall.state');
  expect([(await move(id, 'published')).body.state, (await move(id, 'published')).body.state]).toEqual(['published', 'published']);
  expect((await ofUnit(ids['KX-0100']!, 'technician')).map((one) => [one.id, one.kind, one.settlement])).toEqual([[id, 'recall', null]]);
  expect([await ofUnit(ids['KX-0099']!), await ofUnit(ids['KX-01500']!)]).toEqual([[], []]);
  expect((await as.reception.get<{ items: FoundSerial[] }>('/serials/look-up?serial=kx0100')).body.items[0]!.recalls).toMatchObject([{ id, title: { en: 'Hose' } }]);
  // What is added afterwards belongs to it.
  const late = await add(itemId, ['KX-0101'], { madeOn: '2026-01-09', lot: 'L-1' });
  expect([await serialsOf(id), (await ofUnit(late['KX-0101']!)).length]).toEqual([['KX-0100', 'KX-0101', 'KX0150', 'KX-0199', 'KX-0200'], 1]);
  const pages = [await units(id, 'limit=2')];
  while (pages.at(-1)!.next) pages.push(await units(id, `limit=2&after=${pages.at(-1)!.next!}`));
  expect(pages.map(({ items }) => items.map(({ serial }) => serial))).toEqual([['KX-0100', 'KX-0101'], ['KX0150', 'KX-0199'], ['KX-0200']]);
  const whole = await published(draft(itemId));
  expect((await serialsOf(whole)).length).toBe(8);
  expect((await move(whole, 'closed')).body.state).toBe('closed');
  expect((await ofUnit(late['KX-0101']!)).map((one) => one.id)).toEqual([id]);
});

test('its words change at any time, its units only in a draft; what is wrong is said at its place, and a number is one recall’s', async () => {
  const itemId = await product();
  const recall = draft(itemId, { ranges: [{ from: 'A-01', to: 'A-09' }] });
  const made = await make(recall);
  expect([made.status, code(await make(recall)), code(await make(draft(itemId), 'technician'))]).toEqual([201, 'recall.code-taken', 'access.denied']);
  const changed = await put(made, { title: { fa: 'فیلتر', en: 'Filter' }, ranges: [{ from: 'A-01', to: 'A-19' }] }, recall);
  expect(changed.body).toMatchObject({ title: { en: 'Filter' }, ranges: [{ from: 'A-01', to: 'A-19' }] });
  expect(code(await put(made, {}, recall))).toBe('precondition.failed');
  await move(made.body.id, 'published');
  const now = { ...recall, title: { fa: 'فیلتر', en: 'Filter' }, ranges: [{ from: 'A-01', to: 'A-19' }] };
  expect(code(await put(changed, { ranges: [] }, now))).toBe('recall.published');
  expect((await put(changed, { instructions: { fa: 'تمیز شود', en: 'Clean it' } }, now)).body.instructions.en).toBe('Clean it');
  const wrong = draft(newId(), { ranges: [{ from: 'B-1', to: 'B-10' }, { from: '--', to: '--' }, { from: 'C-20', to: 'C-10' }], madeFrom: '2026-02-01', madeTo: '2026-01-01' });
  expect(fields(await make(wrong))).toEqual([['itemId', 'field.option'], ['ranges.0.to', 'recall.range'], ['ranges.1.from', 'serial.empty'], ['ranges.2.to', 'recall.range'], ['madeTo', 'serial.before-made']]);
  expect(fields(await make(draft(itemId, { ranges: [{ from: 'D-10', to: 'D-20' }, { from: 'd20', to: 'D-30' }, { from: 'D-100', to: 'D-110' }] })))).toEqual([['ranges.1.from', 'recall.overlap']]);
  expect(fields(await make(draft(itemId, { ranges: Array.from({ length: 501 }, (_, nth) => ({ from: `E-${nth + 1000}`, to: `E-${nth + 1000}` })) })))).toEqual([['ranges', 'field.too-big']]);
});

test('what became of it with a unit is said once, also by many at once: by who works on its request, and by managers; it stands in the story and is exported', async () => {
  const itemId = await product();
  const owner = await buildCustomer(rows, { name: '=cmd|A1', phone: '+989121112233' });
  const ids = await add(itemId, ['S-1', 'S-2', 'S-3'], { ownerId: owner.id, soldOn: '2026-01-05' });
  const id = await published(draft(itemId, { ranges: [{ from: 'S-1', to: 'S-3' }] }));
  const [first, second, third] = [ids['S-1']!, ids['S-2']!, ids['S-3']!];
  const requestId = await intake(itemId, 'S-1');
  const done = { outcome: 'done', requestId, note: 'شلنگ ۲۲۱۰' };
  expect(code(await settle(id, first, { outcome: 'done' }, 'technician'))).toBe('access.denied');
  expect(code(await settle(id, second, done, 'technician'))).toBe('request.not-found');
  expect(code(await settle(id, first, done, 'elsewhere'))).toBe('request.not-found');
  const answers = await Promise.all(Array.from({ length: 6 }, () => settle(id, first, done, 'technician')));
  expect(answers.map(({ status, body }) => [status, body.items[0]!.settlement?.outcome])).toEqual(answers.map(() => [200, 'done']));
  expect(code(await settle(id, first, { outcome: 'not-needed', requestId }, 'technician'))).toBe('recall.settled');
  expect((await as.manager.get<{ items: SerialEvent[] }>(`/serials/${first}/events`)).body.items.filter(({ kind }) => kind === 'recall')).toMatchObject([{ note: 'شلنگ ۲۲۱۰', request: { id: requestId } }]);
  expect(code(await settle(id, second, { outcome: 'not-needed' }))).toBe(200);
  expect([await serialsOf(id, 'settled=true'), await serialsOf(id, 'settled=false')]).toEqual([['S-1', 'S-2'], ['S-3']]);
  expect((await as.manager.get<RecallDetail>(`/recalls/${id}`)).body).toMatchObject({ units: 3, settled: 2 });
  expect(code(await settle(id, (await add(itemId, ['T-1']))['T-1']!, { outcome: 'done' }))).toBe('recall.not-of-unit');
  await move(id, 'closed');
  expect([code(await settle(id, third, { outcome: 'done' })), (await ofUnit(third)).length, (await ofUnit(first)).length]).toEqual(['recall.settled', 0, 1]);
  const file = await fetch(`${api.baseUrl}/api/recalls/${id}/export`, { headers: { Cookie: as.manager.cookie() } });
  const table = await readTable(Buffer.from(await file.arrayBuffer()), { rows: 10, columns: 20 });
  expect(table.ok && table.value.slice(1).map(({ cells }) => [0, 5, 6, 7].map((nth) => cells[nth]!.text))).toEqual([['S-1', '=cmd|A1', '•••• 2233', 'انجام شد'], ['S-2', '=cmd|A1', '•••• 2233', 'لازم نبود'], ['S-3', '=cmd|A1', '•••• 2233', 'مانده']]);
});

test('an agency is told of units that it has, sees those of its own requests alone, and settles them', async () => {
  const itemId = await product();
  const ids = await add(itemId, ['G-1', 'G-2']);
  const id = await published(draft(itemId));
  const requestId = await intake(itemId, 'G-1', 'agent');
  expect([await serialsOf(id, '', 'agent'), (await as.agent.get<{ items: FoundSerial[] }>('/serials/look-up?serial=G-2')).body.items[0]!.recalls.length]).toEqual([['G-1'], 1]);
  expect(code(await as.agent.get<Problem>(`/serials/${ids['G-2']!}/recalls`))).toBe('serial.not-found');
  expect(code(await settle(id, ids['G-2']!, { outcome: 'done', requestId }, 'agent'))).toBe('recall.not-of-unit');
  expect((await settle(id, ids['G-1']!, { outcome: 'done', requestId }, 'agent')).body.items[0]!.settlement?.outcome).toBe('done');
});

test('what was written of the units of a customer goes with the customer’s data', async () => {
  const itemId = await product();
  const owner = await buildCustomer(rows, {});
  const ids = await add(itemId, ['W-1'], { ownerId: owner.id });
  const id = await published(draft(itemId));
  await settle(id, ids['W-1']!, { outcome: 'done', note: 'نزد خانم احمدی' });
  await rows.query('update party set erased_at = now() where id = $1', [owner.id]);
  expect((await units(id)).items[0]!.settlement?.note).toBe('—');
  expect(await rows.query("select 1 from audit_log where resource = 'recall' and after::text like '%احمدی%'")).toEqual([]);
});
