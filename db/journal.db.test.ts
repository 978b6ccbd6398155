import { newId } from '../domain/shared/ids';
import { systemActor } from '../domain/shared/actor';
import type { Tx } from '../domain/shared/unit-of-work';
import { openedDatabase } from '../tests/setup/opened-database';
import { createJournal } from './journal';
import { sqlOf, type Database } from './unit-of-work';

let database: Database;
const journal = createJournal();
openedDatabase({ max: 1 }, (opened) => { database = opened; });

const changed = (tx: Tx, id: string): Promise<void> => journal.changes(tx, [{ topic: 'request', keys: { id } }]);
const written = async (table: 'change' | 'audit_log', column: string, ids: string[]): Promise<string[]> =>
  (await database.direct.query<{ id: string }>(`select ${column} as id from ${table} where ${column} = any ($1) order by 1`, [ids])).map(({ id }) => id);

test('what is said several times in one transaction is one change, and everything is written with the commit', async () => {
  const [twice, once] = ['journal-a', 'journal-b'];
  await database.unitOfWork.do(systemActor, async (tx) => {
    await changed(tx, twice);
    await changed(tx, once);
    await changed(tx, twice);
    expect(await sqlOf(tx).query("select 1 from change where keys ->> 'id' = $1", [twice])).toEqual([]);
  });
  expect(await written('change', "keys ->> 'id'", [twice, once])).toEqual([twice, once]);
});

test('a part of a transaction that is undone leaves no change and no audit entry, one that is kept does', async () => {
  const [kept, undone] = ['journal-kept', 'journal-undone'];
  await database.unitOfWork.do(systemActor, async (tx) => {
    for (const resourceId of [kept, undone]) {
      await database.unitOfWork.attempt(tx, 2_000, async (part) => {
        await changed(part, resourceId);
        await journal.audit(part, [{ actorId: newId(), actorRole: null, action: 'task.assign', resource: 'test', resourceId }]);
        if (resourceId === undone) throw new Error('thought better of it');
      });
    }
  });
  expect([await written('change', "keys ->> 'id'", [kept, undone]), await written('audit_log', 'resource_id', [kept, undone])]).toEqual([[kept], [kept]]);
});

test('a transaction that fails leaves neither', async () => {
  await expect(database.unitOfWork.do(systemActor, async (tx) => {
    await changed(tx, 'journal-failed');
    sqlOf(tx).send('select 1 / $1::int', [0]);
  })).rejects.toMatchObject({ code: '22012' });
  expect(await written('change', "keys ->> 'id'", ['journal-failed'])).toEqual([]);
});
