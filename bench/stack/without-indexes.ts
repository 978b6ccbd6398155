import { createDatabase } from '../../db/unit-of-work';

interface Index { name: string; definition: string }

/**
 * Fills tables while they have the indexes of their keys alone, and makes the others anew afterwards, as a dump is restored: kept up row by
 * row they cost most of the time of millions of rows.
 */
export async function withoutIndexes<T>(adminUrl: string, tables: readonly string[], fill: () => Promise<T>): Promise<T> {
  // One connection, whose settings stay.
  const { direct, close } = createDatabase(adminUrl, { max: 1 });
  try {
    const atEase = (): Promise<unknown> => direct.query("select set_config('maintenance_work_mem', '1GB', false), set_config('statement_timeout', '0', false), set_config('lock_timeout', '0', false), set_config('enable_seqscan', 'on', false)");
    await atEase();
    const indexes = await direct.query<Index>(
      `select quote_ident(c.relname) as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = any ($1::text[]::regclass[]) and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by c.relname`, [tables]);
    for (const { name } of indexes) await direct.query(`drop index ${name}`);
    const filled = await fill();
    // After a long fill it is another connection.
    await atEase();
    // Of a table in parts, those of its parts come with it.
    for (const { definition } of indexes) await direct.query(definition.replace(' ON ONLY ', ' ON '));
    // As autovacuum leaves tables that have been there for a while.
    await direct.query(`vacuum analyze ${tables.join(', ')}`);
    return filled;
  } finally {
    await close();
  }
}
