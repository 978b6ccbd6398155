import type { IdempotencyStore } from '../../domain/session/idempotency';
import { sqlOf } from '../unit-of-work';

interface Row { route: string; body_hash: string; status: number | null; body: unknown }

export function createIdempotencyStore(): IdempotencyStore {
  return {
    async begin(tx, { actorId, key, route, bodyHash }) {
      const sql = sqlOf(tx);
      const fresh = await sql.query(
        `insert into idempotency_key (actor_id, key, route, body_hash) values ($1, $2, $3, $4)
         on conflict (actor_id, key) do update set created_at = now()
         where idempotency_key.status is null and idempotency_key.created_at < now() - interval '20 seconds' and idempotency_key.route = $3 and idempotency_key.body_hash = $4 returning 1`,
        [actorId, key, route, bodyHash]);
      if (fresh.length > 0) return { state: 'new' };
      const [row] = await sql.query<Row>('select route, body_hash, status, body from idempotency_key where actor_id = $1 and key = $2', [actorId, key]);
      if (!row) return { state: 'running' };
      if (row.route !== route || row.body_hash !== bodyHash) return { state: 'reused' };
      return row.status === null ? { state: 'running' } : { state: 'answered', status: row.status, body: row.body };
    },
    async finish(tx, { actorId, key, status, body }) {
      sqlOf(tx).send('update idempotency_key set status = $3, body = $4::jsonb where actor_id = $1 and key = $2', [actorId, key, status, JSON.stringify(body ?? null)]);
    },
    async forget(tx, { actorId, key }) {
      sqlOf(tx).send('delete from idempotency_key where actor_id = $1 and key = $2 and status is null', [actorId, key]);
    },
    async sweep(tx) {
      sqlOf(tx).send("delete from idempotency_key where created_at < now() - interval '1 day'");
    },
  };
}
