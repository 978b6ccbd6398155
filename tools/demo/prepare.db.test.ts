import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { demoAccounts, prepareDemo } from './load';

let own: TestDatabase;
let rows: Rows;
let api: TestApi;
beforeAll(async () => {
  own = await testDatabase();
  rows = await openRows(own.ownerUrl);
  api = await startTestApi(own.appUrl);
});
afterAll(async () => {
  await api?.close();
  await rows?.close();
  await own?.drop();
});

const count = async (table: string): Promise<number> => Number((await rows.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

test('puts the company once, and each account signs in', async () => {
  await prepareDemo(own.ownerUrl);
  await prepareDemo(own.ownerUrl);
  const counts: number[] = [];
  for (const table of ['branch', 'agent', 'app_user', 'user_role', 'item']) counts.push(await count(table));
  expect(counts).toEqual([3, 12, 52, 52, 300]);
  expect(await rows.query('select 1 from unit where kind = $1 and supervisor_id is null', ['workshop'])).toEqual([]);
  for (const { login, password } of demoAccounts) {
    expect(await api.client().signIn({ login }, password)).toMatchObject({ status: 200, body: { login, roles: [login] } });
  }
  const answer = await api.client().signIn({ login: 'manager' }, 'wrong');
  expect(answer).toMatchObject({ status: 401, body: { code: 'session.credentials' } });
});
