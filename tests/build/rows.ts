import { Client } from 'pg';
import { newId } from '../../domain/shared/ids';

/** The owner's connection of a test's database: rows are put as they should stand, past every rule. */
export interface Rows { insert(table: string, row: Record<string, unknown>): Promise<void>; query<T extends object>(sql: string, bind?: unknown[]): Promise<T[]>; close(): Promise<void> }

export async function openRows(ownerUrl: string): Promise<Rows> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  // A test may drop its database while this connection is open.
  client.on('error', () => undefined);
  return {
    async insert(table, row) {
      const names = Object.keys(row);
      await client.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    },
    query: async <T extends object>(sql: string, bind: unknown[] = []) => (await client.query<T>(sql, bind)).rows,
    close: () => client.end(),
  };
}

let counter = 0;
/** A number that no other row of this run has. */
export const next = (): number => { counter += 1; return counter; };
export { newId };
