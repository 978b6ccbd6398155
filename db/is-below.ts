import type { Tx } from '../domain/shared/unit-of-work';
import { sqlOf } from './unit-of-work';

/** Whether a row of a tree is `top`, or below it. */
export async function isBelow(tx: Tx, table: 'branch' | 'catalogue_term' | 'fault', id: string, top: string): Promise<boolean> {
  const rows = await sqlOf(tx).query(`with recursive up as (select id, parent_id from ${table} where id = $1 union select t.id, t.parent_id from ${table} t join up on t.id = up.parent_id) select 1 from up where id = $2`, [id, top]);
  return rows.length > 0;
}
