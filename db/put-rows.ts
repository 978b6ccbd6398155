import { Client, escapeIdentifier } from 'pg';

export interface TableRows {
  table: string;
  /** All with the same columns. */
  rows: readonly Record<string, unknown>[];
  /** Columns to bring up to date where the id is known already; otherwise a known row stays as it is. */
  update?: readonly string[];
}

/** Puts master data as the owner, in one transaction and in the order given; what is there already stays. */
export async function putRows(ownerUrl: string, tables: readonly TableRows[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const { table, rows, update = [] } of tables) {
      const [first] = rows;
      if (!first) continue;
      const columns = Object.keys(first).map(escapeIdentifier).join(', ');
      const known = update.length === 0 ? 'do nothing' : `(id) do update set ${update.map((column) => `${escapeIdentifier(column)} = excluded.${escapeIdentifier(column)}`).join(', ')}`;
      await client.query(`insert into ${escapeIdentifier(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${escapeIdentifier(table)}, $1) on conflict ${known}`, [JSON.stringify(rows)]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
