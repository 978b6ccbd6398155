import type { TermRow } from '../../contracts/catalogue';
import type { Problem } from '../../contracts/errors';
import type { UnitRoute } from '../../contracts/unit-routes';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let technician: ApiClient;
let branchId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, technician] = [api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const kind = async (code: string, parentId: string | null = null) => (await manager.post<TermRow>('/catalogue/terms', { list: 'product-kind', code, name: { fa: code, en: code }, parentId })).body;
const read = async ({ id }: { id: string }, as = manager) => (await as.get<UnitRoute & Problem>(`/catalogue/terms/${id}/route`)).body;
const set = async (of: { id: string }, unitIds: string[], as = manager, seen?: string) => as.put<UnitRoute & Problem>(`/catalogue/terms/${of.id}/route`, { unitIds }, { headers: { 'If-Match': `"${seen ?? (await read(of)).revision}"` } });

test('a kind has a route of units in their order; kinds below it go by it until they have one of their own, and forms offer its units first', async () => {
  const [board, mechanic, paint] = [(await buildUnit(rows, { branchId })).id, (await buildUnit(rows, { branchId })).id, (await buildUnit(rows, { branchId })).id];
  const cold = await kind('COLD');
  const fridge = await kind('FRIDGE', cold.id);
  expect(await read(fridge)).toMatchObject({ steps: [], from: null, mayChange: true });
  expect((await set(cold, [paint, board])).body.steps.map(({ id }) => id)).toEqual([paint, board]);
  expect(await read(fridge, technician)).toMatchObject({ steps: [{ id: paint }, { id: board }], from: { code: 'COLD' }, mayChange: false });

  const item = await buildProduct(rows);
  await rows.query('update item set kind_id = $2 where id = $1', [item.id, fridge.id]);
  const request = await buildRequest(rows, { branchId });
  await rows.query('update service_request set item_id = $2 where id = $1', [request.id, item.id]);
  const offered = async (more = '') => (await technician.get<{ items: { id: string }[] }>(`/lookups/unit?role=workshop${more}`)).body.items.map(({ id }) => id);
  expect((await offered(`&request=${request.id}`)).slice(0, 2)).toEqual([paint, board]);
  await set(fridge, [mechanic]);
  expect((await read(fridge))).toMatchObject({ steps: [{ id: mechanic }], from: null });
  expect((await offered(`&request=${request.id}`))[0]).toBe(mechanic);
  expect([...await offered()].sort()).toEqual([board, mechanic, paint].sort());
  await set(fridge, []);
  expect((await read(fridge)).from?.code).toBe('COLD');
  expect((await rows.query<{ action: string }>(`select action from audit_log where resource_id = $1 and action = 'term.route'`, [fridge.id]))).toHaveLength(2);
});

test('what is twice, not there, not a kind, or changed meanwhile is refused, and so is who may not', async () => {
  const one = await kind('ONE');
  const unit = (await buildUnit(rows, { branchId })).id;
  for (const unitIds of [[unit, unit], [newId()]]) expect((await set(one, unitIds)).body).toMatchObject({ code: 'unit-route.unit-unknown', fields: [{ path: 'unitIds' }] });
  const { revision } = await read(one);
  expect((await Promise.all([1, 2].map(() => set(one, [unit], manager, revision)))).map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await set(one, [], technician)).body.code).toBe('access.denied');
  const brand = (await manager.post<TermRow>('/catalogue/terms', { list: 'brand', code: 'B-1', name: { fa: 'b', en: 'b' }, parentId: null })).body;
  expect([(await read(brand)).code, (await read({ id: newId() })).code]).toEqual(['term.not-found', 'term.not-found']);
  // What went out of use stays where it stood.
  await rows.query('update unit set active = false where id = $1', [unit]);
  expect((await set(one, [unit])).status).toBe(200);
});
