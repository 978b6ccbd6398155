import type { NobodysTasks, TaskPlace } from '../../domain/inbox/nobodys-ports';
import type { InboxTask } from '../../domain/inbox/ports';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import { sqlOf } from '../unit-of-work';
import { taskSql } from './inbox-task';

const isAway = 'exists (select 1 from absence a where a.user_id = u.id and a.starts_at <= now() and a.ends_at > now())';

export function createNobodysTasks(): NobodysTasks {
  return {
    async people(tx) {
      const sql = sqlOf(tx);
      const rows = await sql.query<PersonRow & { away: boolean }>(`select ${personColumns}, ${isAway} as away from app_user u where u.active order by u.id`);
      return Promise.all(rows.map(async ({ away, ...row }) => ({ actor: await actorOf(sql, row), away })));
    },
    async supervisors(tx) {
      return new Map((await sqlOf(tx).query<{ id: string; who: string }>('select id, supervisor_id as who from unit where supervisor_id is not null')).map(({ id, who }) => [id, who]));
    },
    places: (tx) => sqlOf(tx).query<TaskPlace>('select role, branch_id as "branchId", unit_id as "unitId", agent_id as "agentId", most_excluded as "mostExcluded" from zamen_places_of_tasks()'),
    async ofPlace(tx, { role, branchId, unitId, agentId }, could, receivers, blocked, most) {
      return (await sqlOf(tx).query<{ id: string }>('select id from zamen_nobodys_tasks($1, $2, $3, $4, $5::uuid[], $6::uuid[], $7, $8) as id', [role, branchId, unitId, agentId, could, receivers, blocked, most])).map(({ id }) => id);
    },
    async heldBy(tx, away, most) {
      return (await sqlOf(tx).query<{ id: string }>(
        `select t.id from (select u.id from app_user u where not u.active union select unnest($1::uuid[])) who
         cross join lateral (select t.id from task t where t.assignee_id = who.id and t.state = 'open' order by t.due_order, t.id limit $2) t`, [away, most])).map(({ id }) => id);
    },
    lock: (tx, ids) => sqlOf(tx).query<InboxTask>(`${taskSql} where t.id = any ($1::uuid[]) and t.state = 'open' order by t.id for no key update skip locked`, [ids]),
  };
}
