import { ok } from '../../contracts/errors';
import type { DeliveryAttempt, DeliveryRow } from '../../contracts/webhooks';
import type { DeliveryLog } from '../../domain/webhooks/ports';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';
import { payloadSql, placeJoins, streamSql } from './event-payload';

type Row = Omit<DeliveryRow, 'at' | 'nextAt' | 'deliveredAt'> & { key: string; at: Date; nextAt: Date | null; deliveredAt: Date | null };
const deliveryOf = ({ key: _key, at, nextAt, deliveredAt, ...row }: Row): DeliveryRow => ({ ...row, at: at.toISOString(), nextAt: nextAt?.toISOString() ?? null, deliveredAt: deliveredAt?.toISOString() ?? null });

const columns = `d.id, d.event_id as "eventId", e.type, d.at, d.at::text as key, case when r.id is not null then jsonb_build_object('id', r.id, 'no', r.no) end as request, d.state, d.attempts,
  case when d.state = 'waiting' then d.next_at end as "nextAt", d.status, d.fault, d.milliseconds, d.delivered_at as "deliveredAt"`;
const from = `from webhook_delivery d join webhook_event e on e.id = d.event_id ${placeJoins}`;

/** Events from `$2` to before `$3` that the webhook `$1` chose, of the branches `$4`; `$5`: but for what has been delivered. */
const replaySql = `
with wanted as (
  select e.id, e.seq, e.at, ${streamSql} as stream
  from webhook w join webhook_event e on e.type = any (w.events) and e.at >= $2 and e.at < $3 ${placeJoins}
  where w.id = $1 and b.id = any ($4::uuid[]) and not exists (select 1 from webhook_delivery d where d.webhook_id = w.id and d.event_id = e.id and (d.state = 'waiting' or ($5 and d.state = 'delivered')))
)
insert into webhook_delivery (seq, webhook_id, event_id, stream, at) select seq, $1, id, stream, at from wanted
on conflict (webhook_id, event_id) do update set state = 'waiting', series = 0, next_at = now() returning 1`;

export function createDeliveryLog(): DeliveryLog {
  return {
    async list(tx, webhookId, { state, limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Row>(
        `select ${columns} ${from} where d.webhook_id = $1 and ($2::text is null or d.state = $2) and ($3::timestamptz is null or (d.at, d.id) < ($3, $4::uuid)) order by d.at desc, d.id desc limit $5`,
        [webhookId, state ?? null, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(deliveryOf), next: page.next });
    },
    async find(tx, webhookId, deliveryId) {
      const [row] = await sqlOf(tx).query<Row & { payload: Record<string, unknown>; log: DeliveryAttempt[] | null }>(
        `select ${columns}, ${payloadSql} as payload, (select jsonb_agg(jsonb_build_object('number', a.number, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status, 'fault', a.fault, 'milliseconds', a.milliseconds, 'answer', a.answer) order by a.number desc)
           from (select * from webhook_attempt x where x.delivery_id = d.id order by x.number desc limit 50) a) as log
         ${from} where d.id = $2 and d.webhook_id = $1`, [webhookId, deliveryId]);
      return row ? { ...deliveryOf(row), payload: row.payload, log: row.log ?? [] } : null;
    },
    async again(tx, deliveryId) {
      sqlOf(tx).send(`update webhook_delivery set series = case when state = 'waiting' then series else 0 end, state = 'waiting', next_at = least(now(), case when state = 'waiting' then next_at end) where id = $1`, [deliveryId]);
    },
    async replay(tx, webhookId, { from: first, to, onlyUndelivered }, branches) {
      return (await sqlOf(tx).query(replaySql, [webhookId, first, to, branches, onlyUndelivered])).length;
    },
  };
}
