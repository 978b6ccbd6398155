import type { WebhookBranch, WebhookRow } from '../../contracts/webhooks';
import { revisionOf } from '../../domain/shared/revision';
import type { WebhookStore } from '../../domain/webhooks/ports';
import { newId } from '../../domain/shared/ids';
import { sqlOf } from '../unit-of-work';

type Row = Omit<WebhookRow, 'offAt' | 'failingSince' | 'createdAt' | 'formerSecretUntil'> & { offAt: Date | null; failingSince: Date | null; createdAt: Date; formerSecretUntil: Date | null };
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
/** Its tag is of what people change; how it fares changes by itself. */
const webhookOf = (row: Row): WebhookRow => ({
  ...row, revision: revisionOf([row.id, row.revision]), offAt: iso(row.offAt), failingSince: iso(row.failingSince), createdAt: row.createdAt.toISOString(), formerSecretUntil: iso(row.formerSecretUntil),
});

const webhookSql = `
select w.id, w.name, w.url, w.events, w.branches as "branchIds", w.active, w.off_reason as "offReason", w.off_at as "offAt", w.failing_since as "failingSince",
  jsonb_build_object('id', u.id, 'name', jsonb_build_object('fa', u.name_fa, 'en', u.name_en)) as owner,
  (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
  w.created_at as "createdAt", case when w.former_until > now() then w.former_until end as "formerSecretUntil", w.revision::text as revision
from webhook w join app_user u on u.id = w.owner_id`;

export function createWebhookStore(): WebhookStore {
  return {
    list: async (tx) => (await sqlOf(tx).query<Row>(`${webhookSql} order by w.name`)).map(webhookOf),
    branches: (tx, ids) => sqlOf(tx).query<WebhookBranch>(`select id, code, jsonb_build_object('fa', name_fa, 'en', name_en) as name from branch where id = any ($1::uuid[]) order by code`, [ids]),
    async find(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`${webhookSql} where w.id = $1 for update of w`, [id]);
      return row ? webhookOf(row) : null;
    },
    async count(tx) {
      const [row] = await sqlOf(tx).query<{ count: number }>('select count(*)::int as count from webhook');
      return row!.count;
    },
    async add(tx, { id, name, url, events, branchIds, ownerId, secret }) {
      const made = await sqlOf(tx).query(
        'insert into webhook (id, name, url, events, branches, owner_id, secret) values ($1, $2, $3, $4::text[], $5::uuid[], $6, $7) on conflict (name) do nothing returning 1', [id, name, url, events, branchIds, ownerId, secret]);
      return made.length > 0;
    },
    async change(tx, id, { name, url, events, branchIds, active, ownerId }) {
      const sql = sqlOf(tx);
      // Two who take the same name at the same moment: the second waits here, and sees the first.
      await sql.query("select pg_advisory_xact_lock(hashtextextended('webhook:' || $1, 0))", [name]);
      const changed = await sql.query(
        `update webhook set name = $2, url = $3, events = $4::text[], branches = $5::uuid[], active = $6, owner_id = coalesce($7, owner_id), revision = revision + 1,
           off_reason = case when $6 then null else coalesce(off_reason, 'by-hand') end, off_at = case when $6 then null else coalesce(off_at, now()) end, failing_since = case when $6 and not active then null else failing_since end
         where id = $1 and not zamen_webhook_named($2, $1) returning 1`, [id, name, url, events, branchIds, active, ownerId]);
      return changed.length > 0;
    },
    async rotate(tx, id, secret, formerHours) {
      sqlOf(tx).send('update webhook set former_secret = secret, former_until = now() + make_interval(hours => $3), secret = $2, revision = revision + 1 where id = $1', [id, secret, formerHours]);
    },
    async test(tx, id, type) {
      const [eventId, deliveryId] = [newId(), newId()];
      sqlOf(tx).send('insert into webhook_event (id, type, at, spread_at) values ($1, $2, now(), now())', [eventId, type]);
      // It is about nothing else, so that it has no place among others.
      sqlOf(tx).send('insert into webhook_delivery (id, seq, webhook_id, event_id, stream, at) values ($1, 0, $2, $3, $3, now())', [deliveryId, id, eventId]);
      return deliveryId;
    },
  };
}
