import { openedDatabase } from '../tests/setup/opened-database';
import type { Database } from './unit-of-work';

let database: Database;
openedDatabase({ max: 1 }, (opened) => { database = opened; });

// A migration that adds such a thing sets it so too (0021-gentle-maintenance says why).
test.each([
  ['tables that are cleaned without pauses', `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not coalesce(reloptions, '{}') @> '{autovacuum_vacuum_cost_delay=20}' and relname <> 'migration'`],
  ['documents with statistics', `select format('%s.%s', c.oid::regclass, a.attname) as name from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'jsonb'::regtype and not a.attisdropped and a.attstattarget is distinct from 0`],
  ['indexes that put words off', `select c.oid::regclass::text as name from pg_class c join pg_am m on m.oid = c.relam where c.relnamespace = 'public'::regnamespace and c.relkind = 'i' and m.amname = 'gin' and not coalesce(c.reloptions, '{}') @> '{fastupdate=off}'`],
])('there are no %s', async (_what, sql) => {
  expect((await database.direct.query<{ name: string }>(sql)).map(({ name }) => name)).toEqual([]);
});
