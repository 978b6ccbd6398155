import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { buildCustomer } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let reception: ApiClient;
let technician: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [reception, technician] = [api.client(), api.client()];
  await reception.signIn(await buildUser(rows, { branchId, roles: ['reception'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const names = async (kind: string, id: string, as = reception) => (await as.get<{ items: { label: { fa: string } }[] }>(`/lookups/${kind}?id=${id}&limit=1`)).body.items.map(({ label }) => label.fa);

test('a field that holds something is told its name, however many there are before it, and nothing that one may not look up', async () => {
  for (let n = 0; n < 3; n += 1) await buildProduct(rows, { title: `آ ${n}` });
  const { id: itemId } = await buildProduct(rows, { title: 'یخچال' });
  const { id: customerId } = await buildCustomer(rows, { name: 'مریم احمدی' });
  const { id: unitId } = await buildUnit(rows, { branchId });
  const { id: elsewhere } = await buildUnit(rows, { branchId: (await buildBranch(rows)).id });
  expect([await names('item', itemId), await names('customer', customerId), await names('customer', customerId, technician)]).toEqual([['یخچال'], ['مریم احمدی'], []]);
  expect([(await names('unit', unitId)).length, await names('unit', elsewhere), (await names('branch', branchId)).length, await names('item', newId()), await names('group', newId())]).toEqual([1, [], 1, [], []]);
  for (const kind of ['person', 'agent']) expect(await names(kind, newId())).toEqual([]);
});
