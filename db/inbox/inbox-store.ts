import type { InboxStore, InboxTask } from '../../domain/inbox/ports';
import type { Journal } from '../../domain/shared/journal';
import type { Tx } from '../../domain/shared/unit-of-work';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import { asSystem } from '../as-system';
import { tellOthers } from '../tell-others';
import { sqlOf } from '../unit-of-work';
import { taskSql } from './inbox-task';

/** More are told of nothing by name. */
const mostOfUnit = 200;

export function createInboxStore(journal: Journal): InboxStore {
  return {
    lock: (tx, taskId) => read(tx, taskId, 'for no key update'),
    find: (tx, taskId) => read(tx, taskId, ''),
    async lockFirst(tx, taskIds) {
      const [row] = await sqlOf(tx).query<InboxTask>(`${taskSql} where t.id = any ($1::uuid[]) and t.state = 'open' and t.assignee_id is null order by array_position($1::uuid[], t.id) limit 1 for no key update skip locked`, [taskIds]);
      return row ?? null;
    },
    async setAssignee(tx, { id, draftOf }, userId, actingFor, leaver = null) {
      const left = leaver ?? draftOf ?? null;
      sqlOf(tx).send('update task set assignee_id = $2, acting_for = $3, draft_of = $4 where id = $1', [id, userId, actingFor, userId === null ? left : null]);
      // Drafts are their people's alone: neither whoever gives the task nor whoever takes it could read it.
      if (userId !== null && left !== null) await asSystem(tx, async () => {
        sqlOf(tx).send('update draft set user_id = $3 where task_id = $1 and user_id = $2 and not exists (select 1 from draft d where d.task_id = $1 and d.user_id = $3)', [id, left, userId]);
      });
    },
    async setFollowUp(tx, taskId, followUp) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<{ at: Date | null; instance_id: string }>('select follow_up_at as at, instance_id from task where id = $1', [taskId]);
      sql.send('update task set follow_up_at = $2::timestamptz where id = $1', [taskId, followUp?.at ?? null]);
      if (followUp) sql.send(
        `insert into task_follow_up (task_id, instance_id, at, user_id, note) values ($1, $2, $3, $4, $5)
         on conflict (task_id) do update set at = excluded.at, user_id = excluded.user_id, note = excluded.note, told_at = null`, [taskId, row!.instance_id, followUp.at, followUp.userId, followUp.note]);
      else sql.send('delete from task_follow_up where task_id = $1', [taskId]);
      sql.send("insert into outbox (kind, instance_id) values ('wake', $1)", [row!.instance_id]);
      return row!.at?.toISOString() ?? null;
    },
    async setPriority(tx, taskId, priority) {
      sqlOf(tx).send('update task set priority = $2 where id = $1', [taskId, priority]);
    },
    async setUnit(tx, taskId, unitId) {
      sqlOf(tx).send('update task set unit_id = $2, assignee_id = null, acting_for = null where id = $1', [taskId, unitId]);
    },
    async unit(tx, unitId, branchId) {
      const sql = sqlOf(tx);
      if ((await sql.query('select 1 from unit where id = $1 and branch_id = $2 and active', [unitId, branchId])).length === 0) return null;
      const rows = await sql.query<PersonRow>(`select ${personColumns} from app_user u where u.unit_id = $1 and u.active order by u.id limit ${mostOfUnit}`, [unitId]);
      return Promise.all(rows.map((row) => actorOf(sql, row)));
    },
    async person(tx, userId) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<PersonRow>(`select ${personColumns} from app_user u where u.id = $1 and u.active`, [userId]);
      return row ? actorOf(sql, row) : null;
    },
    tell: tellOthers(journal),
    async saveDraft(tx, taskId, userId, values, basedOn) {
      const sql = sqlOf(tx);
      const [row] = basedOn === null
        ? await sql.query<{ saved_at: Date }>('insert into draft (task_id, user_id, form_values) values ($1, $2, $3::jsonb) on conflict (task_id, user_id) do nothing returning saved_at', [taskId, userId, JSON.stringify(values)])
        : await sql.query<{ saved_at: Date }>(
          `update draft set form_values = $3::jsonb, saved_at = now() where task_id = $1 and user_id = $2 and ($4 or date_trunc('milliseconds', saved_at) = $5::timestamptz) returning saved_at`,
          [taskId, userId, JSON.stringify(values), basedOn === '*', instantOf(basedOn)]);
      return row?.saved_at ?? null;
    },
    async dropDraft(tx, taskId, userId) {
      sqlOf(tx).send('delete from draft where task_id = $1 and user_id = $2', [taskId, userId]);
    },
  };
}

/** A tag that is no instant is that of no draft. */
const instantOf = (tag: string): string | null => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(tag) && !Number.isNaN(Date.parse(tag)) ? tag : null);

async function read(tx: Tx, taskId: string, locking: 'for no key update' | ''): Promise<InboxTask | null> {
  const [row] = await sqlOf(tx).query<InboxTask>(`${taskSql} where t.id = $1 ${locking}`, [taskId]);
  return row ?? null;
}
