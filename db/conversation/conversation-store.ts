import type { ConversationStore } from '../../domain/conversation/ports';
import { sqlOf } from '../unit-of-work';

export function createConversationStore(): ConversationStore {
  return {
    async comment(tx, { id, requestId, taskId, authorId, actingFor, text, mentions }) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<{ fa: string; en: string }>(
        `with said as (insert into request_comment (id, request_id, task_id, author_id, body, acting_for) values ($1, $2, $3, $4, $5, $6) returning author_id)
         select u.name_fa as fa, u.name_en as en from said s join app_user u on u.id = s.author_id`, [id, requestId, taskId, authorId, text, actingFor]);
      if (mentions.length > 0) sql.send('insert into comment_mention (comment_id, request_id, user_id) select $1, $2, unnest($3::uuid[])', [id, requestId, mentions]);
      return { by: row! };
    },
    async watch(tx, requestId, userId, watching) {
      sqlOf(tx).send(watching ? 'insert into request_watch (request_id, user_id) values ($1, $2) on conflict do nothing' : 'delete from request_watch where request_id = $1 and user_id = $2', [requestId, userId]);
    },
  };
}
