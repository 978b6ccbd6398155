import { ok } from '../../contracts/errors';
import { countLimit } from '../../contracts/tasks';
import type { Notices } from '../../domain/notices/queries';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';

interface Row { id: string; key: string; kind: string; request_id: string | null; no: string | null; task_id: string | null; params: Record<string, unknown>; created_at: Date; read_at: Date | null }

/** Row-level security lets the request be found only by who may see it. */
const mayStillSee = '(n.request_id is null or r.id is not null)';
const isMention = "kind = 'mention'";

export function createNotices(): Notices {
  return {
    async list(tx, actor, { limit, after, only }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const sql = sqlOf(tx);
      const rows = await sql.query<Row>(
        `select n.id, n.created_at::text as key, n.kind, n.request_id, r.no, n.task_id, n.params, n.created_at, n.read_at from notice n left join service_request r on r.id = n.request_id
         where n.user_id = $1 and ${mayStillSee}${only ? ` and n.${isMention}` : ''} and ($2::timestamptz is null or (n.created_at, n.id) < ($2::timestamptz, $3::uuid)) order by n.created_at desc, n.id desc limit $4`,
        [actor.id, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const [count] = await sql.query<{ unread: number; mentions: number }>(
        `select count(*)::int as unread, (count(*) filter (where n.${isMention}))::int as mentions from (
           select n.kind from notice n left join service_request r on r.id = n.request_id where n.user_id = $1 and n.read_at is null and ${mayStillSee} limit ${countLimit}) n`, [actor.id]);
      const page = cutPage(rows, limit);
      return ok({
        unread: count!.unread, unreadMentions: count!.mentions, next: page.next,
        items: page.rows.map((row) => ({ id: row.id, at: row.created_at.toISOString(), kind: row.kind, requestId: row.request_id, no: row.no, taskId: row.task_id, params: row.params, readAt: row.read_at?.toISOString() ?? null })),
      });
    },
    async read(tx, actor, ids) {
      await sqlOf(tx).query('update notice set read_at = now() where user_id = $1 and read_at is null and ($2::uuid[] is null or id = any ($2::uuid[]))', [actor.id, ids ?? null]);
    },
  };
}
