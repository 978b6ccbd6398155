import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The Jalali year of the branch's today, by the database's clock. */
async function jalaliYear(tx: Tx, branchId: string): Promise<{ code: string; year: number }> {
  const [row] = await sqlOf(tx).query<{ now: Date; zone: string; code: string }>('select now() as now, time_zone as zone, code from branch where id = $1', [branchId]);
  if (!row) throw new Error(`There is no branch ${branchId}`);
  const format = formats.get(row.zone) ?? new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: row.zone, year: 'numeric' });
  formats.set(row.zone, format);
  return { code: row.code, year: Number(format.formatToParts(row.now).find((part) => part.type === 'year')?.value) };
}

/** The next `count` request numbers of the branch in its Jalali year; the row is held until the end of the transaction. */
export async function takeNumbers(tx: Tx, branchId: string, count: number): Promise<{ branchCode: string; year: number; first: number }> {
  const { code, year } = await jalaliYear(tx, branchId);
  const [row] = await sqlOf(tx).query<{ last: string }>(
    `insert into number_series (branch_id, kind, year, last) values ($1, 'request', $2::int, $3::bigint)
     on conflict (branch_id, kind, year) do update set last = number_series.last + excluded.last returning last`, [branchId, year, count]);
  return { branchCode: code, year, first: Number(row?.last) - count + 1 };
}
