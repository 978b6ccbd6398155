import type { Estimate, EstimateLine, EstimateStore } from '../../domain/requests/ports';
import { sqlOf } from '../unit-of-work';

type EstimateColumns = Omit<Estimate, 'discount' | 'customerTotal' | 'lines'> & { discount: string; customerTotal: string; lines: (Omit<EstimateLine, 'price' | 'amount'> & { price: string; amount: string })[] };

export function createEstimateStore(): EstimateStore {
  return {
    async ofRequest(tx, requestId) {
      const rows = await sqlOf(tx).query<EstimateColumns>(
        `select e.id, e.number, e.state, e.discount::text as discount, e.customer_total::text as "customerTotal",
           coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'title', l.title, 'quantity', trim_scale(l.quantity)::text, 'price', l.price::text, 'amount', l.amount::text, 'billCode', l.bill_code, 'state', l.state) order by l.position)
             from estimate_line l where l.estimate_id = e.id), '[]') as lines
         from estimate e where e.request_id = $1 order by e.number`, [requestId]);
      return rows.map((row) => ({
        ...row, discount: BigInt(row.discount), customerTotal: BigInt(row.customerTotal),
        lines: row.lines.map((line) => ({ ...line, price: BigInt(line.price), amount: BigInt(line.amount) })),
      }));
    },
    async insert(tx, { id, requestId, taskId, state, covered, discount, customerTotal, note, createdBy, at, lines }) {
      sqlOf(tx).send(
        `with made as (
           insert into estimate (id, request_id, number, task_id, state, covered, discount, customer_total, note, created_by, created_at)
           select $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from estimate where request_id = $2::uuid returning id, request_id)
         insert into estimate_line (id, estimate_id, request_id, position, kind, item_id, code, title, quantity, price, amount, bill_code, why, state)
         select l.id, made.id, made.request_id, l.position, l.kind, l.item_id, l.code, l.title, l.quantity, l.price, l.amount, l.bill_code, l.why, l.state
         from made, unnest($11::uuid[], $12::int[], $13::text[], $14::uuid[], $15::text[], $16::text[], $17::numeric[], $18::bigint[], $19::bigint[], $20::text[], $21::text[], $22::text[])
           as l (id, position, kind, item_id, code, title, quantity, price, amount, bill_code, why, state)`,
        [id, requestId, taskId, state, covered.toString(), discount.toString(), customerTotal.toString(), note, createdBy, at,
          lines.map((l) => l.id), lines.map((_, index) => index + 1), lines.map((l) => l.kind), lines.map((l) => l.itemId), lines.map((l) => l.code), lines.map((l) => l.title), lines.map((l) => l.quantity),
          lines.map((l) => l.price.toString()), lines.map((l) => l.amount.toString()), lines.map((l) => l.billCode), lines.map((l) => l.why), lines.map((l) => l.state)]);
    },
    async decide(tx, { id, state, decidedBy, through, at }) {
      // Sending is no decision: who decided, and when, is filled by the answer.
      sqlOf(tx).send(
        `update estimate set state = $2, decided_by = $3, decided_through = $4, decided_at = case when $2 = 'sent' then null else $5::timestamptz end where id = $1`, [id, state, decidedBy, through, at]);
    },
    async moveLines(tx, lineIds, state) {
      if (lineIds.length > 0) sqlOf(tx).send('update estimate_line set state = $2 where id = any ($1::uuid[])', [lineIds, state]);
    },
  };
}
