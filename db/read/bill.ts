import { expectedOf, chargesOf, discountOf, type Billed } from '../../domain/requests/bill';
import type { BillCode, LineState } from '../../domain/requests/ports';

interface Row { discount: string; lines: readonly { amount: string; billCode: BillCode; state: LineState }[] }

/** The estimates of a request (`r.id`) by their number, as far as its bill needs them. */
export const billColumn = `(select coalesce(jsonb_agg(jsonb_build_object('discount', x.discount::text, 'lines',
    (select coalesce(jsonb_agg(jsonb_build_object('amount', y.amount::text, 'billCode', y.bill_code, 'state', y.state) order by y.position), '[]') from estimate_line y where y.estimate_id = x.id)) order by x.number), '[]')
  from estimate x where x.request_id = r.id)`;

/** What the customer of a request (`r.id`) has paid and not been given back. */
export const receivedColumn = `(select coalesce(sum(case when x.kind = 'refund' then -x.amount else x.amount end), 0)::text from receipt x where x.request_id = r.id)`;

/** What the customer owes for what is agreed, what it comes to with what waits for an answer, and the discount of the newest estimate on what is left of it; in rial. */
export function billOf(rows: readonly Row[]): { agreed: string; expected: string; discount: string } {
  const estimates = rows.map(({ discount, lines }): Billed => ({ discount: BigInt(discount), lines: lines.map((line) => ({ ...line, amount: BigInt(line.amount) })) }));
  return { agreed: chargesOf(estimates).toString(), expected: expectedOf(estimates).toString(), discount: (estimates.at(-1) ? discountOf(estimates.at(-1)!) : 0n).toString() };
}
export type BillRows = readonly Row[];
