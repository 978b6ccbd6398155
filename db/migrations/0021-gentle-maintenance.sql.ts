/**
 * Once a minute PostgreSQL cleans and measures every table that has grown. On a busy machine people felt it, so:
 * - each table is cleaned with pauses; each also makes every connection plan its statements anew, and one after the other that is spread;
 * - documents have no statistics: no condition looks into one, and sorting thousands of them was most of what ANALYZE takes;
 * - words are put into their index at once. Put off, they are put in by ANALYZE in one transaction of a second or more, and a change is
 *   told only when no older transaction is open.
 */
export const up = forEach({
  table: 'alter table %1$s set (autovacuum_vacuum_cost_delay = 20)',
  document: 'alter table %1$s alter column %2$I set statistics 0',
  words: 'alter index %1$s set (fastupdate = off)',
});

export const down = forEach({
  table: 'alter table %1$s reset (autovacuum_vacuum_cost_delay)',
  document: 'alter table %1$s alter column %2$I set statistics -1',
  words: 'alter index %1$s reset (fastupdate)',
});

function forEach({ table, document, words }: { table: string; document: string; words: string }): string {
  return `
do $$
declare command text;
begin
  for command in
    select format('${table}', oid::regclass) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all
    select format('${document}', c.oid::regclass, a.attname) from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'jsonb'::regtype and not a.attisdropped
    union all
    select format('${words}', c.oid::regclass) from pg_class c join pg_am m on m.oid = c.relam
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'i' and m.amname = 'gin'
  loop
    execute command;
  end loop;
end $$;
`;
}
