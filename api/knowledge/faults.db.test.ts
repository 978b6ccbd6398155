import type { Problem } from '../../contracts/errors';
import type { FaultRow } from '../../contracts/knowledge';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { sqlOf } from '../../db/unit-of-work';
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

const name = { fa: 'نمونه', en: 'Sample' };
const plain = { name, parentId: null, voidsCover: false, parts: [] as string[] };
const add = (kind: string, code: string, more: object = {}, as = manager) => as.post<FaultRow & Problem>('/knowledge/faults', { kind, code, ...plain, ...more });
const put = (fault: FaultRow, change: object, as = manager) => as.put<FaultRow & Problem>(`/knowledge/faults/${fault.id}`, {
  name: fault.name, parentId: fault.parentId, position: fault.position, active: fault.active, voidsCover: fault.voidsCover, parts: fault.parts.map(({ id }) => id), ...change,
}, { headers: { 'If-Match': `"${fault.revision}"` } });
const listed = async (kind: string, as = manager) => (await as.get<{ items: FaultRow[]; mayChange: boolean }>(`/knowledge/faults?kind=${kind}`)).body;
const part = async (code: string, more: object = {}): Promise<string> => {
  const id = newId();
  await rows.insert('item', { id, kind: 'part', code, title_fa: 'برد', title_en: 'Board', ...more });
  return id;
};

test('F140 symptoms, causes, actions and complaints are trees of their own, each with codes of its own, recorded before and after', async () => {
  const cold = (await add('symptom', 'cool')).body;
  const slow = (await add('symptom', 'COOL-SLOW', { parentId: cold.id, name: { fa: 'کم سرد می‌کند', en: 'Cools little' } })).body;
  expect([cold.code, slow.parentId, slow.position]).toEqual(['COOL', cold.id, 2]);
  for (const kind of ['cause', 'action', 'complaint']) expect((await add(kind, 'COOL')).status).toBe(201);
  expect((await add('symptom', 'cool')).body).toMatchObject({ code: 'fault.code-taken', params: { code: 'COOL' } });
  expect((await put(slow, { name: { fa: 'سرد نمی‌کند', en: 'Does not cool' }, position: 0 })).body).toMatchObject({ code: 'COOL-SLOW', name: { en: 'Does not cool' } });
  expect((await put(slow, {})).body.code).toBe('precondition.failed');
  expect((await listed('symptom')).items.map(({ code }) => code)).toEqual(['COOL-SLOW', 'COOL']);
  const counts = (await manager.get<{ items: { kind: string; active: number; all: number }[] }>('/knowledge/fault-kinds')).body.items;
  expect(counts).toEqual([{ kind: 'symptom', active: 2, all: 2 }, { kind: 'cause', active: 1, all: 1 }, { kind: 'action', active: 1, all: 1 }, { kind: 'complaint', active: 1, all: 1 }]);
  expect(await rows.query(`select action, before->>'position' as before, after->>'position' as after from audit_log where resource = 'fault' and resource_id = $1 order by at`, [slow.id]))
    .toEqual([{ action: 'fault.create', before: null, after: null }, { action: 'fault.change', before: '2', after: '0' }]);
});

test('F142 parts of the catalogue belong to a fault: named with it, changed with it, never anything but parts in use', async () => {
  const [board, pump, gone, product] = [await part('P-BOARD'), await part('P-PUMP'), await part('P-GONE', { active: false }), await part('D-WASH', { kind: 'product' })];
  const fault = (await add('cause', 'SHORT', { parts: [pump, board, pump] })).body;
  expect(fault.parts).toEqual([{ id: board, code: 'P-BOARD', name: { fa: 'برد', en: 'Board' } }, { id: pump, code: 'P-PUMP', name: { fa: 'برد', en: 'Board' } }]);
  for (const wrong of [gone, product, newId()]) expect((await put(fault, { parts: [board, wrong] })).body.code).toBe('fault.part-unknown');
  // What it has already stays its own when the catalogue no longer offers it.
  await rows.query('update item set active = false where id = $1', [board]);
  const changed = (await put(fault, { parts: [board] })).body;
  expect(changed.parts.map(({ code }) => code)).toEqual(['P-BOARD']);
  expect((await put(changed, { parts: [] })).body.parts).toEqual([]);
  expect((await put(changed, {})).body.code).toBe('precondition.failed');
});

test('only a cause voids the cover', async () => {
  expect((await add('cause', 'SEAL', { voidsCover: true })).body.voidsCover).toBe(true);
  for (const kind of ['symptom', 'action', 'complaint']) expect((await add(kind, 'SEAL', { voidsCover: true })).body.code).toBe('fault.not-a-cause');
  expect((await put((await add('symptom', 'NOISE')).body, { voidsCover: true })).body.code).toBe('fault.not-a-cause');
});

test('one stands below another of its kind that is in use, never below its own; what others stand below is not switched off', async () => {
  const [top, below, other] = [(await add('action', 'T')).body, (await add('action', 'B')).body, (await add('complaint', 'O')).body];
  for (const parentId of [other.id, newId()]) expect((await add('action', 'X', { parentId })).body.code).toBe('fault.parent-unknown');
  const lower = (await put(below, { parentId: top.id })).body;
  expect((await put(top, { parentId: below.id })).body.code).toBe('fault.cycle');
  expect((await put(top, { active: false })).body).toMatchObject({ code: 'fault.in-use', params: { faults: 1, requests: 0 } });
  const off = (await put(lower, { active: false })).body;
  expect((await put(top, { active: false })).body.active).toBe(false);
  expect((await put(off, { active: true })).body.code).toBe('fault.parent-unknown');
  expect((await add('action', 'X', { parentId: top.id })).body.code).toBe('fault.parent-unknown');
  expect((await manager.put<Problem>(`/knowledge/faults/${newId()}`, { ...plain, position: 1, active: true }, { headers: { 'If-Match': '*' } })).body.code).toBe('fault.not-found');
});

test('two that are put below each other at once: one is, the other is refused', async () => {
  const [a, b] = [(await add('complaint', 'CY-A')).body, (await add('complaint', 'CY-B')).body];
  const both = await Promise.all([put(a, { parentId: b.id }), put(b, { parentId: a.id })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(both.find(({ status }) => status === 422)!.body.code).toBe('fault.cycle');
});

test('the same click makes one', async () => {
  const key = newId();
  const body = { kind: 'action', code: 'ONCE', ...plain };
  const both = [await manager.post<FaultRow>('/knowledge/faults', body, { key }), await manager.post<FaultRow>('/knowledge/faults', body, { key })];
  expect(both[1]!.body.id).toBe(both[0]!.body.id);
});

test.each<[string, object, string]>([
  ['a kind that is none', { kind: 'wish' }, 'kind'], ['an empty code', { code: ' ' }, 'code'], ['a name in one language', { name: { fa: 'x', en: ' ' } }, 'name.en'],
  ['a part that is no id', { parts: ['x'] }, 'parts.0'], ['more parts than go with one', { parts: Array.from({ length: 101 }, newId) }, 'parts'], ['a field that is none', { active: true }, 'active'],
])('%s is refused, and nothing changes', async (_what, wrong, path) => {
  const before = await rows.query('select count(*) from fault');
  const answer = await add('cause', 'WRONG', wrong);
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  expect(await rows.query('select count(*) from fault')).toEqual(before);
});

test('who reads the knowledge does not change it, and an agency’s people write nothing of it even without any check of the product', async () => {
  const agentId = (await buildAgent(rows, { branchId })).id;
  for (const who of [{ roles: ['technician'] as const }, { roles: ['agent'] as const, agentId }]) {
    const reader = api.client();
    await reader.signIn(await buildUser(rows, { branchId, ...who, roles: [...who.roles] }));
    expect((await listed('cause', reader)).mayChange).toBe(false);
    expect((await add('cause', 'MINE', {}, reader)).body.code).toBe('access.denied');
    expect((await put((await listed('cause')).items[0]!, {}, reader)).body.code).toBe('access.denied');
  }
  const item = await part('P-WALL');
  const actor = { kind: 'user' as const, id: (await buildUser(rows, { branchId, roles: ['agent'], agentId })).id, roles: ['agent', 'manager'], rights: shippedRights(['manager']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId };
  const tried = (sql: string, bind: unknown[]): Promise<number | 'refused'> => api.runtime.unitOfWork.do(actor, async (tx) => (await sqlOf(tx).query(`${sql} returning 1`, bind)).length).catch(() => 'refused' as const);
  const [{ id: fault } = { id: '' }] = (await listed('cause')).items;
  expect(await tried(`update fault set name_en = 'taken' where id = $1`, [fault])).toBe(0);
  expect(await tried('insert into fault_part (fault_id, item_id) values ($1, $2)', [fault, item])).toBe('refused');
  expect(await tried(`insert into fault (id, kind, code, name_fa, name_en) values ($1, 'cause', 'AG', 'x', 'x')`, [newId()])).toBe('refused');
});
