import type { Leftovers } from '../../domain/process/sweep';
import { sqlOf } from '../unit-of-work';

/** One sweep removes at most this many rows a table, well within the statement's time-out; the next minute goes on. */
const limit = 20_000;

export function createLeftovers(): Leftovers {
  return {
    removeChanges: async (tx, hours) => { await sqlOf(tx).query(`delete from change where ctid = any (array(select ctid from change where at < now() - make_interval(hours => $1) limit ${limit}))`, [hours]); },
    removeOutbox: async (tx, hours) => { await sqlOf(tx).query(`delete from outbox where id in (select id from outbox where done_at < now() - make_interval(hours => $1) limit ${limit})`, [hours]); },
    removeIdempotencyKeys: async (tx, hours) => { await sqlOf(tx).query(`delete from idempotency_key where ctid = any (array(select ctid from idempotency_key where created_at < now() - make_interval(hours => $1) limit ${limit}))`, [hours]); },
    removeMessages: async (tx) => { await sqlOf(tx).query(`delete from published_message where id in (select id from published_message where expires_at < now() and (instance_id is null or delivered_at is not null) limit ${limit})`); },
    removeWebhookEvents: async (tx, days) => { await sqlOf(tx).query(`delete from webhook_event where id in (select id from webhook_event where at < now() - make_interval(days => $1) limit ${limit / 4})`, [days]); },
    removeSnapshots: async (tx) => { await sqlOf(tx).query(`delete from migration_snapshot where instance_id in (select s.instance_id from migration_snapshot s join process_instance p on p.id = s.instance_id where p.seq <> s.seq limit ${limit})`); },
  };
}
