import { refuse } from '../contracts/errors';
import { systemActor } from '../domain/shared/actor';
import { openedDatabase } from '../tests/setup/opened-database';
import { PreparingClient } from './prepared-statements';
import { markChanged, sqlOf, type Database } from './unit-of-work';

let database: Database;
let told = 0;
const [first, second, third] = ['0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b61', '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b62', '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b63'];
const insert = 'insert into branch (id, code, name_fa, name_en, kind) values ($1, $2, $2, $2, $3)';

// One connection, so that each transaction gets what the one before it left.
openedDatabase({ max: 1, committed: () => { told += 1; } }, (opened) => { database = opened; });

const isThere = async (id: string): Promise<boolean> => (await database.direct.query('select 1 from branch where id = $1', [id])).length === 1;

test('statements that nobody waits for are in the transaction, in their order, and before its last answer', async () => {
  const seen = await database.unitOfWork.run(systemActor, async (tx) => {
    const sql = sqlOf(tx);
    sql.send(insert, [first, 'A', 'branch']);
    sql.send('update branch set name_en = $2 where id = $1', [first, 'Changed']);
    return { ok: true, value: sql.query<{ name: string }>('select name_en as name from branch where id = $1', [first]) };
  });
  expect(seen).toEqual({ ok: true, value: [{ name: 'Changed' }] });
  expect(await isThere(first)).toBe(true);
});

test('a read is over with what is asked at once; it is asked as whoever reads, a statement after the answer throws, and one that fails leaves the connection whole', async () => {
  const kind = "select current_setting('zamen.kind', true) as kind, count(*)::int as branches from branch";
  await expect(database.unitOfWork.read(systemActor, (tx) => sqlOf(tx).query(kind))).resolves.toEqual([{ kind: 'system', branches: expect.any(Number) }]);
  expect(await database.direct.query("select coalesce(nullif(current_setting('zamen.kind', true), ''), 'nobody') as kind")).toEqual([{ kind: 'nobody' }]);
  await expect(database.unitOfWork.read(systemActor, async (tx) => { await sqlOf(tx).query(kind); return sqlOf(tx).query(kind); })).rejects.toThrow('The transaction is over');
  await expect(database.unitOfWork.read(systemActor, (tx) => Promise.all([sqlOf(tx).query(kind), sqlOf(tx).query('select 2 as two')]))).resolves.toEqual([[expect.objectContaining({ kind: 'system' })], [{ two: 2 }]]);
  await expect(database.unitOfWork.read(systemActor, (tx) => sqlOf(tx).query('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
  await expect(database.unitOfWork.read(systemActor, async () => { throw new Error('nothing was asked'); })).rejects.toThrow('nothing was asked');
  await expect(database.unitOfWork.read(systemActor, (tx) => sqlOf(tx).query('select 1 as one'))).resolves.toEqual([{ one: 1 }]);
});

test('when one of them fails, nothing is kept, readers are not told, and the error is the first one\'s', async () => {
  const before = told;
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    markChanged(tx);
    sqlOf(tx).send(insert, [second, 'B', 'branch']);
    sqlOf(tx).send(insert, [third, 'C', 'no such kind']);
    sqlOf(tx).send(insert, [third, 'D', 'branch']);
  })).rejects.toMatchObject({ name: 'StatementError', code: '23514' });
  expect([await isThere(second), await isThere(third), told]).toEqual([false, false, before]);
});

test('what is asked after a failure says why, not that the transaction is aborted', async () => {
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    sqlOf(tx).send(insert, [second, 'B', 'no such kind']);
    return sqlOf(tx).query('select 1 as one');
  })).rejects.toMatchObject({ code: '23514' });
});

test('a value that cannot travel rolls back what was sent before it', async () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    sqlOf(tx).send(insert, [second, 'B', 'branch']);
    sqlOf(tx).send('select $1::jsonb', [circular]);
  })).rejects.toThrow('circular');
  expect(await isThere(second)).toBe(false);
});

test('of statements that go out together, those before the failure are answered and those after it fail with its reason', async () => {
  const answers = await database.unitOfWork.do(systemActor, async (tx) => {
    const sql = sqlOf(tx);
    return Promise.allSettled([sql.query('select 1 as one'), sql.query('select $1::int / $2::int as share', [1, 0]), sql.query('select 3 as three')]);
  }).catch((error: unknown) => error);
  // The transaction is lost with them.
  expect(answers).toMatchObject({ name: 'StatementError', code: '22012' });
  const [one, share, three] = await Promise.all(['select 1 as one', 'select 4 as share', 'select 3 as three'].map((sql) => database.direct.query(sql)));
  expect([one, share, three]).toEqual([[{ one: 1 }], [{ share: 4 }], [{ three: 3 }]]);
});

test('the same statement asked several times in one turn gives each its own rows', async () => {
  const sum = 'select $1::int + $2::int as sum, $3::text as name';
  const rows = await database.unitOfWork.do(systemActor, (tx) => Promise.all([[1, 2, 'a'], [3, 4, null], [5, 6, 'c']].map((bind) => sqlOf(tx).query(sum, bind))));
  expect(rows).toEqual([[{ sum: 3, name: 'a' }], [{ sum: 7, name: null }], [{ sum: 11, name: 'c' }]]);
});

test('a part that fails or is slow is undone alone, can write no more, and says why', async () => {
  const [outer, kept, failed, slow] = ['0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b71', '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b72', '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b73', '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b74'];
  const before = told;
  let lateWrite: Promise<unknown> = Promise.resolve();
  const attempts = await database.unitOfWork.do(systemActor, async (tx) => {
    const { attempt } = database.unitOfWork;
    sqlOf(tx).send(insert, [outer, 'O', 'branch']);
    const first = await attempt(tx, 2_000, async (part) => { markChanged(part); sqlOf(part).send(insert, [kept, 'K', 'branch']); return 'kept'; });
    // Nobody awaits this statement, so only the end of the part can tell.
    const second = await attempt(tx, 2_000, async (part) => { sqlOf(part).send(insert, [failed, 'F', 'branch']); sqlOf(part).send(insert, [failed, 'G', 'no such kind']); });
    const third = await attempt(tx, 50, async (part) => {
      sqlOf(part).send(insert, [slow, 'S', 'branch']);
      lateWrite = new Promise((resolve) => { setTimeout(resolve, 200); }).then(() => sqlOf(part).query(insert, [slow, 'T', 'branch']));
      lateWrite.catch(() => undefined);
      await lateWrite;
    });
    return [first, second, third];
  });
  expect(attempts).toMatchObject([{ ok: true, value: 'kept' }, { ok: false, error: { code: '23514' } }, { ok: false, error: { message: 'It took longer than 50 ms' } }]);
  await expect(lateWrite).rejects.toThrow('It took longer than 50 ms');
  expect([await isThere(outer), await isThere(kept), await isThere(failed), await isThere(slow)]).toEqual([true, true, false, false]);
  expect(told).toBe(before + 1);
});

test('a refusal and a throw roll back, and the connection serves the next one', async () => {
  expect(await database.unitOfWork.run(systemActor, async (tx) => {
    sqlOf(tx).send(insert, [second, 'B', 'branch']);
    return refuse('task.not-found');
  })).toMatchObject({ ok: false, error: { code: 'task.not-found' } });
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    sqlOf(tx).send(insert, [third, 'C', 'branch']);
    throw new Error('thought better of it');
  })).rejects.toThrow('thought better of it');
  expect([await isThere(second), await isThere(third)]).toEqual([false, false]);
});

test('readers are told after the commit of a transaction that changed something, and only then', async () => {
  const before = told;
  await database.unitOfWork.do(systemActor, async (tx) => { sqlOf(tx).send('select 1'); });
  expect(told).toBe(before);
  await database.unitOfWork.do(systemActor, async (tx) => { markChanged(tx); });
  expect(told).toBe(before + 1);
});

test('a connection that is lost before anybody listens to it ends nothing but itself', async () => {
  expect(() => new PreparingClient().emit('error', new Error('terminating connection'))).not.toThrow();
  await expect(database.direct.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  expect(await database.direct.query('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a connection that is lost within a transaction fails it, and the next one gets another', async () => {
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    await sqlOf(tx).query('select pg_terminate_backend(pg_backend_pid())');
  })).rejects.toThrow();
  expect(await database.direct.query('select 1 as one')).toEqual([{ one: 1 }]);
});
