import fc from 'fast-check';
import type { Bom, BomUse } from '../../contracts/catalogue-bom';
import type { Problem } from '../../contracts/errors';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let technician: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, technician] = [api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const made = async (code: string, kind = 'part', active = true): Promise<string> => {
  const id = newId();
  await rows.insert('item', { id, kind, code, title_fa: code, title_en: code, active });
  return id;
};
type Line = [itemId: string, quantity: string, note?: string];
const put = (id: string, lines: Line[], tag = '*', as = manager) => as.put<Bom & Problem>(`/catalogue/items/${id}/bom`, { lines: lines.map(([itemId, quantity, note]) => ({ itemId, quantity, note: note ?? null })) }, { headers: { 'If-Match': tag === '*' ? '*' : `"${tag}"` } });
const read = async (id: string, as = manager) => (await as.get<Bom>(`/catalogue/items/${id}/bom`)).body;
const told = ({ lines }: Bom): string[] => lines.map(({ key, item, quantity, total }) => `${'·'.repeat(key.split('/').length - 1)}${item.code} ${quantity} ${total}`);

test('F004 a product is made of sub-assemblies and these of parts, as a tree with how many are in one; what something is used in is found upwards', async () => {
  const [washer, drum, bearing, screw] = [await made('WASHER', 'product'), await made('DRUM'), await made('BEARING'), await made('SCREW')];
  expect((await put(drum, [[bearing, '2'], [screw, '12.500']])).status).toBe(200);
  const tree = (await put(washer, [[drum, '1', 'با یاتاقان'], [screw, '4']])).body;
  expect(told(tree)).toEqual(['DRUM 1 1', '·BEARING 2 2', '·SCREW 12.5 12.5', 'SCREW 4 4']);
  expect(tree).toMatchObject({ cut: false, mayChange: true, lines: [{ note: 'با یاتاقان', parentKey: null }, { parentKey: drum }, {}, {}] });
  expect(told((await put(washer, [[screw, '4'], [drum, '2']])).body)).toEqual(['SCREW 4 4', 'DRUM 2 2', '·BEARING 2 4', '·SCREW 12.5 25']);
  const uses = (await manager.get<{ items: BomUse[] }>(`/catalogue/items/${screw}/uses`)).body.items;
  expect(uses.map(({ item, direct, total }) => [item.code, direct, total])).toEqual([['DRUM', true, '12.5'], ['WASHER', true, '29']]);
  expect((await manager.get<{ items: BomUse[] }>(`/catalogue/items/${bearing}/uses`)).body.items.map(({ item, direct, total }) => [item.code, direct, total])).toEqual([['DRUM', true, '2'], ['WASHER', false, '4']]);
  expect(await rows.query(`select action, jsonb_array_length(before->'lines') as before, jsonb_array_length(after->'lines') as after from audit_log where resource = 'item' and resource_id = $1 order by at`, [washer]))
    .toEqual([{ action: 'item.bom', before: 0, after: 2 }, { action: 'item.bom', before: 2, after: 2 }]);
});

test('nothing is made of itself, at whichever depth', async () => {
  const [a, b, c] = [await made('CY-A', 'product'), await made('CY-B'), await made('CY-C')];
  expect((await put(a, [[a, '1']])).body.code).toBe('bom.cycle');
  for (const [of, child] of [[a, b], [b, c]] as const) expect((await put(of, [[child, '1']])).status).toBe(200);
  expect((await put(c, [[a, '1']])).body.code).toBe('bom.cycle');
  expect((await read(c)).lines).toEqual([]);
});

test('two who put things into each other at once: one does, the other is refused, every time', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [a, b, c] = [await made(`RACE-A${round}`), await made(`RACE-B${round}`), await made(`RACE-C${round}`)];
    await put(b, [[c, '1']]);
    const both = await Promise.all([put(a, [[b, '1']]), put(c, [[a, '1']])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(both.find(({ status }) => status === 422)!.body.code).toBe('bom.cycle');
  }
});

test('two who change the lines of one thing at once: the second sees first what the first has made', async () => {
  const [a, b, c] = [await made('TWO-A'), await made('TWO-B'), await made('TWO-C')];
  const { revision } = await read(a);
  const both = await Promise.all([put(a, [[b, '1']], revision), put(a, [[c, '1']], revision)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await read(a)).lines).toHaveLength(1);
});

test('whatever is said of what is made of what, in whichever order: it has no loop, and only what would make one is refused', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) ids.push(await made(`PROP-${i}`));
  const step = fc.record({ of: fc.nat(4), parts: fc.uniqueArray(fc.nat(4), { maxLength: 3 }) });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
    await rows.query('delete from bom_line where parent_id = any ($1::uuid[])', [ids]);
    const below = new Map<number, number[]>();
    const reaches = (from: number, to: number): boolean => from === to || (below.get(from) ?? []).some((next) => reaches(next, to));
    for (const { of, parts } of steps) {
      const { status } = await put(ids[of]!, parts.map((part) => [ids[part]!, '1']));
      // What it was made of before goes, so that only the new parts can lead back to it.
      const loops = parts.some((part) => reaches(part, of));
      expect([steps, status]).toEqual([steps, loops ? 422 : 200]);
      if (!loops) below.set(of, parts);
    }
    for (const [index, id] of ids.entries()) expect((await read(id)).lines.filter(({ parentKey }) => parentKey === null).map(({ item }) => item.id)).toEqual((below.get(index) ?? []).map((part) => ids[part]));
  }), { numRuns: 12 });
});

test('what is named is a product or part in use, once, and more than none of it; a service is made of nothing', async () => {
  const [a, off, service] = [await made('BAD-A'), await made('BAD-OFF', 'part', false), await made('BAD-S', 'service')];
  const b = await made('BAD-B');
  expect((await put(a, [[off, '1']])).body.code).toBe('item.other-unknown');
  expect((await put(a, [[service, '1']])).body.code).toBe('item.other-unknown');
  expect((await put(a, [[newId(), '1']])).body.code).toBe('item.other-unknown');
  expect((await put(a, [[b, '1'], [b, '2']])).body.code).toBe('bom.twice');
  expect((await put(service, [[b, '1']])).body.code).toBe('bom.kind');
  expect((await manager.get<{ items: { code: string }[] }>('/lookups/item?role=goods&q=BAD-')).body.items.map(({ code }) => code)).toEqual(['BAD-A', 'BAD-B']);
  expect((await put(newId(), [[b, '1']])).body.code).toBe('item.not-found');
  for (const quantity of ['0', '0.000', '-1', '1.2345', '۱', '1e3', '']) expect((await put(a, [[b, quantity]])).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'lines.0.quantity' }] });
  expect((await put(a, [[b, '0.001']])).status).toBe(200);
});

test('what something in use is made of is not switched off; what stands there already may be out of use', async () => {
  const [a, b, c] = [await made('USE-A'), await made('USE-B'), await made('USE-C')];
  await put(a, [[b, '1']]);
  const off = async (id: string) => (await manager.post<{ results: { state: string; code: string | null; params: object }[] }>('/catalogue/items/bulk', { ids: [id], act: 'deactivate' })).body.results[0]!;
  expect(await off(b)).toMatchObject({ state: 'refused', code: 'item.in-use', params: { parents: 1, requests: 0 } });
  expect((await off(a)).state).toBe('done');
  expect((await off(b)).state).toBe('done');
  expect(told((await put(a, [[c, '1'], [b, '3']])).body)).toEqual(['USE-C 1 1', 'USE-B 3 3']);
});

test('who reads the catalogue sees what things are made of, and changes nothing of it', async () => {
  const [a, b] = [await made('READ-A'), await made('READ-B')];
  expect((await put(a, [[b, '1']], '*', technician)).body.code).toBe('access.denied');
  expect(await read(a, technician)).toMatchObject({ lines: [], mayChange: false });
});
