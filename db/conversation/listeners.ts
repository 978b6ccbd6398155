import type { Listener, Listeners } from '../../domain/conversation/ports';
import type { RequestStore } from '../../domain/requests/ports';
import type { Journal } from '../../domain/shared/journal';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import { asSystem } from '../as-system';
import { searchPattern } from '../read/search-pattern';
import { tellOthers } from '../tell-others';
import { sqlOf } from '../unit-of-work';

interface Row extends PersonRow { fa: string; en: string; hint_fa: string | null; hint_en: string | null }
interface Id { id: string }

export function createListeners(journal: Journal, requests: Pick<RequestStore, 'people'>): Listeners {
  return {
    list: (tx, { agentId, q, ids, after, limit }) => asSystem(tx, async () => {
      const sql = sqlOf(tx);
      const rows = await sql.query<Row>(
        `select ${personColumns}, u.name_fa as fa, u.name_en as en, coalesce(a.name, n.name_fa) as hint_fa, coalesce(a.name, n.name_en) as hint_en
         from app_user u left join unit n on n.id = u.unit_id left join agent a on a.id = u.agent_id
         where u.active and (u.agent_id is null or u.agent_id = $1::uuid) and ($2::text is null or zamen_normalise(u.name_fa || ' ' || u.name_en || ' ' || u.login) like $2)
           and ($3::uuid[] is null or u.id = any ($3::uuid[])) and ($4::text is null or (u.name_fa, u.id) > ($4, $5::uuid))
         order by u.name_fa, u.id limit $6`, [agentId, q === undefined ? null : searchPattern(q), ids ?? null, after?.name ?? null, after?.id ?? null, limit]);
      return Promise.all(rows.map(async ({ fa, en, hint_fa, hint_en, ...row }): Promise<Listener> => ({ id: row.id, name: { fa, en }, hint: hint_fa === null ? null : { fa: hint_fa, en: hint_en ?? hint_fa }, actor: await actorOf(sql, row) })));
    }),
    owners: (tx, requestId) => asSystem(tx, () => requests.people(tx, requestId)),
    standIns: (tx, ids) => asSystem(tx, async () => {
      const rows = await sqlOf(tx).query<{ id: string; who: string; fa: string; en: string }>(
        `select s.id, w.id as who, w.name_fa as fa, w.name_en as en
         from (select distinct s.user_id as id from absence a join absence_substitute s on s.absence_id = a.id where a.starts_at <= now() and a.ends_at > now()) s
           cross join lateral jsonb_array_elements(coalesce(zamen_stands_for(s.id), '[]')) as stood join app_user w on w.id = (stood ->> 'who')::uuid
         where w.id = any ($1::uuid[]) order by w.name_fa, w.id, s.id`, [ids]);
      return rows.map(({ id, who, fa, en }) => ({ id, for: { id: who, name: { fa, en } } }));
    }),
    async authors(tx, requestId) {
      return (await sqlOf(tx).query<Id>('select distinct author_id as id from request_comment where request_id = $1', [requestId])).map(({ id }) => id);
    },
    async watchers(tx, requestId) {
      return (await sqlOf(tx).query<Id>('select user_id as id from request_watch where request_id = $1 order by since, user_id', [requestId])).map(({ id }) => id);
    },
    tell: tellOthers(journal),
  };
}
