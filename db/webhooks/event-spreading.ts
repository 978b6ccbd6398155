import type { EventSpreading, Receiver } from '../../domain/webhooks/ports';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import { sqlOf } from '../unit-of-work';
import { placeJoins, streamSql } from './event-payload';

interface EventRow { id: string; type: string; branch_id: string | null; agent_id: string | null }

export function createEventSpreading(): EventSpreading {
  return {
    async take(tx) {
      const [row] = await sqlOf(tx).query<{ taken: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('webhook-spreading', 0)) as taken`);
      return row!.taken;
    },
    async unspread(tx, limit) {
      const rows = await sqlOf(tx).query<EventRow>(
        `select e.id, e.type, b.id as branch_id, coalesce(r.agent_id, p.agent_id) as agent_id from webhook_event e ${placeJoins} where e.spread_at is null order by e.seq limit $1`, [limit]);
      return rows.map(({ id, type, branch_id: branchId, agent_id: agentId }) => ({ id, type, place: branchId === null ? null : { branchId, agentId } }));
    },
    receivers: (tx) => sqlOf(tx).query<Receiver>('select id, events, branches, owner_id as "ownerId" from webhook where active order by created_at, id'),
    async owners(tx, ids) {
      const sql = sqlOf(tx);
      const rows = await sql.query<PersonRow>(`select ${personColumns} from app_user u where u.id = any ($1::uuid[]) and u.active`, [[...new Set(ids)]]);
      return Promise.all(rows.map((row) => actorOf(sql, row)));
    },
    async deliver(tx, deliveries) {
      // What comes behind one that waits for another try is not due before it.
      if (deliveries.length > 0) sqlOf(tx).send(
        `insert into webhook_delivery (seq, webhook_id, event_id, stream, at, next_at)
         select e.seq, g.webhook_id, e.id, ${streamSql}, e.at,
           greatest(now(), (select max(d.next_at) from webhook_delivery d where d.webhook_id = g.webhook_id and d.stream = ${streamSql} and d.state = 'waiting'))
         from unnest($1::uuid[], $2::uuid[]) as g(event_id, webhook_id) join webhook_event e on e.id = g.event_id order by e.seq on conflict do nothing`, [deliveries.map(({ eventId }) => eventId), deliveries.map(({ webhookId }) => webhookId)]);
    },
    async spread(tx, ids) { sqlOf(tx).send('update webhook_event set spread_at = now() where id = any ($1::uuid[])', [ids]); },
    async late(tx, seconds) {
      const rows = await sqlOf(tx).query<{ id: string }>(`select w.id from webhook w where w.active and exists (select 1 from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting' and d.next_at < now() - make_interval(secs => $1))`, [seconds]);
      return rows.map(({ id }) => id);
    },
  };
}
