import { Client } from 'pg';
import { stackVariables } from '../tests/setup/stack-variables';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';
import { provision, serverVersion } from './provision';

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(async () => { await database.drop(); });

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the application connects as a role that is neither superuser nor passes row-level security', async () => {
  const rows = await ask(database.appUrl, 'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user');
  expect(rows).toEqual([{ rolname: 'zamen_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
});

test('the owner may create trusted extensions and tables, the application may not', async () => {
  await ask(database.ownerUrl, 'create extension if not exists pg_trgm');
  await ask(database.ownerUrl, 'create table mine (id int)');
  await expect(ask(database.appUrl, 'create table theirs (id int)')).rejects.toThrow(/permission denied/);
});

test('letters are letters in every language, as the search by trigrams needs', async () => {
  expect(await ask(database.ownerUrl, "select show_trgm('ضامن') <> '{}' as known")).toEqual([{ known: true }]);
});

test('provisioning twice changes nothing', async () => {
  const admin = process.env[stackVariables.admin] ?? '';
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const again = await provision(admin, { database: name, ownerPassword: 'owner', appPassword: 'app' });
  expect(again).toEqual({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  expect(await serverVersion(again.appUrl)).toBeGreaterThanOrEqual(150_000);
});
