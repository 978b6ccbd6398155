import type { ConversationQueries } from '../../domain/conversation/ports';
import { scopeOf } from '../../domain/access/may';
import { sqlOf } from '../unit-of-work';
import { inScopeSql } from './scope-sql';

interface Row { id: string | null; fa: string; en: string }

export function createConversationQueries(): ConversationQueries {
  return {
    async watch(tx, actor, requestId) {
      const bind: unknown[] = [requestId, actor.agentId];
      const inScope = inScopeSql(scopeOf(actor, 'request.read'), (value) => `$${bind.push(value)}`);
      const rows = await sqlOf(tx).query<Row>(
        `select u.id, u.name_fa as fa, u.name_en as en from service_request r
         left join (request_watch w join app_user u on u.id = w.user_id and u.active and ($2::uuid is null or u.agent_id = $2)) on w.request_id = r.id
         where r.id = $1 and ${inScope} order by w.since, u.id`, bind);
      if (rows.length === 0) return null;
      const watchers = rows.flatMap(({ id, fa, en }) => (id === null ? [] : [{ id, name: { fa, en } }]));
      return { watching: watchers.some(({ id }) => id === actor.id), watchers };
    },
  };
}
