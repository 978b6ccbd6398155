import { businessZone } from '../contracts/business-zone';
import type { Tx } from '../domain/shared/unit-of-work';
import { sqlOf } from './unit-of-work';

/** The day in the business's time zone, as SQL. */
export const todaySql = `(now() at time zone '${businessZone}')::date`;

/** The day in the business's time zone. */
export async function businessToday(tx: Tx): Promise<string> {
  const [row] = await sqlOf(tx).query<{ day: string }>(`select ${todaySql}::text as day`);
  return row!.day;
}
