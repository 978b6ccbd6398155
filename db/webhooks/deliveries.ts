import type { Deliveries, DeliveryTarget, DueDelivery } from '../../domain/webhooks/ports';
import { sqlOf } from '../unit-of-work';
import { payloadSql, placeJoins } from './event-payload';

export function createDeliveries(): Deliveries {
  return {
    async target(tx, webhookId) {
      const [row] = await sqlOf(tx).query<Omit<DeliveryTarget, 'failingSince'> & { failing_since: Date | null }>(
        `select active, owner_id as "ownerId", name, url, case when former_until > now() then array[secret, former_secret] else array[secret] end as secrets, failing_since from webhook where id = $1`, [webhookId]);
      if (!row) return null;
      const { failing_since, ...target } = row;
      return { ...target, failingSince: failing_since?.toISOString() ?? null };
    },
    due: (tx, webhookId, limit) => sqlOf(tx).query<DueDelivery>(
      `select d.id, d.event_id as "eventId", d.series, (${payloadSql})::text as body from webhook_delivery d join webhook_event e on e.id = d.event_id ${placeJoins}
       where d.webhook_id = $1 and d.state = 'waiting' and d.next_at <= now()
         and not exists (select 1 from webhook_delivery o where o.webhook_id = d.webhook_id and o.stream = d.stream and o.state = 'waiting' and o.seq < d.seq)
       order by d.next_at, d.seq limit $2`, [webhookId, limit]),
    async nextAt(tx, webhookId) {
      const [row] = await sqlOf(tx).query<{ at: Date | null }>(`select min(next_at) as at from webhook_delivery where webhook_id = $1 and state = 'waiting'`, [webhookId]);
      return row!.at?.toISOString() ?? null;
    },
    async settle(tx, webhookId, deliveryId, { status, fault, answer, milliseconds, at }, then) {
      const sql = sqlOf(tx);
      sql.send(`insert into webhook_attempt (delivery_id, number, at, status, fault, milliseconds, answer) select id, attempts + 1, $2, $3, $4, $5, $6 from webhook_delivery where id = $1 on conflict do nothing`, [deliveryId, at, status, fault, milliseconds, answer]);
      sql.send(
        `update webhook_delivery set state = $2, attempts = attempts + 1, series = series + 1, status = $3, fault = $4, milliseconds = $5, delivered_at = case when $2 = 'delivered' then now() end,
           next_at = now() + make_interval(secs => $6) where id = $1`, [deliveryId, then.state, status, fault, milliseconds, then.state === 'waiting' ? then.seconds : 0]);
      if (then.state === 'delivered') {
        sql.send('update webhook set failing_since = null where id = $1 and failing_since is not null', [webhookId]);
        return;
      }
      sql.send('update webhook set failing_since = now() where id = $1 and failing_since is null', [webhookId]);
      if (then.state === 'waiting') sql.send(
        `update webhook_delivery d set next_at = h.next_at from webhook_delivery h where h.id = $1 and d.webhook_id = h.webhook_id and d.stream = h.stream and d.state = 'waiting' and d.seq > h.seq and d.next_at < h.next_at`, [deliveryId]);
    },
    async holdBack(tx, webhookId, seconds) {
      sqlOf(tx).send(`update webhook_delivery set next_at = now() + make_interval(secs => $2) where webhook_id = $1 and state = 'waiting' and next_at < now() + make_interval(secs => $2)`, [webhookId, seconds]);
    },
    async switchOff(tx, webhookId, reason) {
      sqlOf(tx).send('update webhook set active = false, off_reason = $2, off_at = now(), revision = revision + 1 where id = $1 and active', [webhookId, reason]);
    },
  };
}
