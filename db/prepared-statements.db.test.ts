import { noPlaces, shippedRights } from '../domain/access/fakes/shipped-rights';
import { systemActor } from '../domain/shared/actor';
import { openedDatabase } from '../tests/setup/opened-database';
import { sqlOf, type Database } from './unit-of-work';

let database: Database;
// One connection, so that what it keeps can be asked of it.
openedDatabase({ max: 1 }, (opened) => { database = opened; });

const query = <T extends object>(sql: string, bind: unknown[] = []): Promise<T[]> => database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query<T>(sql, bind));
const kept = async (start: string): Promise<number> => (await query<{ n: number }>('select count(*)::int as n from pg_prepared_statements where starts_with(statement, $1)', [start]))[0]!.n;

test('a statement is parsed once a connection, whatever its values', async () => {
  for (const [a, b] of [[1, 2], [3, 4], [5, 6]]) expect(await query('select $1::int + $2::int as sum', [a, b])).toEqual([{ sum: a! + b! }]);
  expect(await kept('select $1::int + $2::int')).toBe(1);
});

test('a page of a list is planned for its own values, a single row is not, nor a list that says so', async () => {
  await query('select id from branch where code <> $1 order by id limit 51', ['X']);
  await query('select id from branch where code <> $1 order by id limit $2', ['X', 20]);
  await query('select id from branch where code <> $1 order by id limit 1', ['X']);
  await database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query('select id from branch where code > $1 order by id limit 7', ['X'], 'kept'));
  expect(await query('select name, generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where starts_with(statement, $1)', ['select id from branch where code > ']))
    .toEqual([{ name: expect.any(String) as string, generic: 1, custom: 0 }]);
  expect([await kept('select id from branch where code <> $1 order by id limit 5'), await kept('select id from branch where code <> $1 order by id limit $'), await kept('select id from branch where code <> $1 order by id limit 1')]).toEqual([0, 0, 1]);
});

test('a plan that is kept asks each time who is there', async () => {
  const party = '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a';
  await query('insert into party (id, name) values ($1, $2)', [party, 'مریم']);
  const seenBy = async (agentId: string | null): Promise<number> => database.unitOfWork.do(
    agentId === null ? systemActor : { kind: 'user', id: agentId, roles: ['agent'], rights: shippedRights(['agent']), branches: [], places: noPlaces, branchId: agentId, unitId: null, agentId },
    async (tx) => (await sqlOf(tx).query('select id from party where id = $1', [party])).length,
  );
  // More often than it takes until PostgreSQL thinks of one plan for all values.
  for (let time = 0; time < 8; time += 1) expect([await seenBy(null), await seenBy('0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6b')]).toEqual([1, 0]);
});

test('a statement that fails, fails as before, and works the next time', async () => {
  await expect(query('select $1::int / $2::int as share', [1, 0])).rejects.toMatchObject({ name: 'StatementError', code: '22012' });
  expect(await query('select $1::int / $2::int as share', [4, 2])).toEqual([{ share: 2 }]);
  await expect(query('select nothing_of_this_name($1::int)', [1])).rejects.toMatchObject({ code: '42883' });
});

test('a plan that is kept looks rows up in an index, also when its tables are small; a page of a list is planned as they are', async () => {
  const seqscan = (plan: string): string => `select current_setting('enable_seqscan') as seqscan, '${plan}' as plan from branch where code = $1`;
  await query("insert into branch (id, code, name_fa, name_en, kind) values ($1, 'PLAN', $2, $2, 'branch')", ['0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6c', 'شعبه']);
  const settings = await database.unitOfWork.do(systemActor, async (tx) => {
    const sql = sqlOf(tx);
    return Promise.all([sql.query(seqscan('kept'), ['PLAN']), sql.query(`${seqscan('fresh')} limit 51`, ['PLAN']), sql.query(seqscan('kept again'), ['PLAN'])]);
  });
  expect(settings).toEqual([[{ seqscan: 'off', plan: 'kept' }], [{ seqscan: 'on', plan: 'fresh' }], [{ seqscan: 'off', plan: 'kept again' }]]);
  const [plan] = await query<{ 'QUERY PLAN': string }>("explain select 1 from branch where code = 'PLAN'");
  expect(plan!['QUERY PLAN']).toContain('Index');
});
