import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { openRows, type Rows } from '../../tests/build/rows';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { createDatabase, type Database } from '../unit-of-work';
import { createLookupQueries } from './lookups';

/** More than the newest that are looked through, and more than the index of words names. */
const [newer, elsewhere] = [4_500, 6_000];
const [mine, theirs] = [newId(), newId()];
const reader: UserActor = { kind: 'user', id: newId(), roles: ['manager'], rights: shippedRights(['manager']), branches: [mine], places: noPlaces, branchId: mine, unitId: null, agentId: null };

let own: TestDatabase;
let rows: Rows;
let database: Database;
beforeAll(async () => {
  own = await testDatabase();
  rows = await openRows(own.ownerUrl);
  database = createDatabase(own.appUrl, { max: 1 });
  for (const [id, code] of [[mine, 'MINE'], [theirs, 'THRS']]) await rows.insert('branch', { id, code, name_fa: code, name_en: code, kind: 'branch' });
  const customer = newId();
  await rows.insert('party', { id: customer, name: 'x' });
  const fill = (branch: string, from: number, count: number, device: string, age: string) => rows.query(
    `insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words, created_at)
     select gen_random_uuid(), 'W-' || n, 'W' || n, 'counter', $1, $2, $3, 'x', now() - $4::interval - n * interval '1 second' from generate_series($5::int, $6::int) n`, [branch, customer, device, age, from, from + count - 1]);
  await fill(mine, 2, newer, 'یخچال', '1 day');
  await fill(theirs, 10_000, elsewhere, 'چرخ خیاطی', '1 day');
  await fill(mine, 1, 1, 'چرخ خیاطی', '2 years');
});
afterAll(async () => { await database.close(); await rows.close(); await own.drop(); });

const found = (actor: UserActor, words: string): Promise<string[]> => database.unitOfWork.do(actor, async (tx) => (await createLookupQueries().search(tx, actor, words)).flatMap(({ kind, title }) => (kind === 'request' ? [title] : [])));

test('a word that thousands have elsewhere and one old request here finds that one, and nothing of elsewhere', async () => {
  expect(await found(reader, 'خیاطی')).toEqual(['W-1 · چرخ خیاطی']);
});
test('whoever sees both places finds the newest of both', async () => {
  const [first] = await found({ ...reader, branches: [mine, theirs] }, 'خیاطی');
  expect(first).toBe('W-10000 · چرخ خیاطی');
});
test('a request whose words change, or that goes to another branch, is found by what it is now', async () => {
  await rows.query("update service_request set item_text = 'ساعت دیواری' where no = 'W-1'");
  expect(await found(reader, 'خیاطی')).toEqual([]);
  expect(await found(reader, 'دیواری')).toEqual(['W-1 · ساعت دیواری']);
  await rows.query("update service_request set branch_id = $1 where no = 'W-1'", [theirs]);
  expect(await found(reader, 'دیواری')).toEqual([]);
  expect(await found({ ...reader, branches: [theirs] }, 'دیواری')).toEqual(['W-1 · ساعت دیواری']);
});
