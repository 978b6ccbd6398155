import type { JsonObject, Place } from '../../domain/process/ports';
import type { StartTriggers } from '../../domain/process/start-triggers';
import { sqlOf, type Sql } from '../unit-of-work';

export interface StartRow { process: string; element: string; definition_id: string }
interface TimerRow extends StartRow { due: Date; every: string | null; setting: string | null; remaining: number | null }

/** A planned timer that has not fired this long after its time has lost its schedule. */
const lostAfter = '1 minute';

/** An instance that an event starts, of the version that the trigger belongs to, and its outbox row. A repeat of the id changes nothing. */
export function makeInstance(sql: Sql, id: string, { process, element, definition_id }: StartRow, payload: JsonObject | null, place: Place | undefined): void {
  sql.send(
    `with made as (
       insert into process_instance (id, process, definition_id, definition_hash, branch_id, agent_id, status, start_element, start_payload)
       select $1, $2, d.id, d.hash, coalesce($5::uuid, (zamen_branches())[1], (select b.id from branch b order by b.kind <> 'head-office', b.code limit 1)), $6, 'starting', $4, $7::jsonb
       from process_definition d where d.id = $3 on conflict (id) do nothing returning id)
     insert into outbox (kind, instance_id) select 'start', id from made`,
    [id, process, definition_id, element, place?.branchId ?? null, place?.agentId ?? null, payload === null ? null : JSON.stringify(payload)]);
}

export function createStartTriggers(): StartTriggers {
  return {
    async replace(tx, process, definitionId, triggers) {
      const sql = sqlOf(tx);
      const elements = triggers.map(({ element }) => element);
      sql.send(`delete from start_trigger where process = $1 and kind <> 'timer' and element <> all ($2::text[])`, [process, elements]);
      sql.send(`update start_trigger set removed = true, planned_at = null where process = $1 and kind = 'timer' and element <> all ($2::text[])`, [process, elements]);
      sql.send(
        `insert into start_trigger as t (process, element, definition_id, kind, name, due, every, setting, remaining)
         select $1, r.element, $2, r.kind, r.name, r.due, r.every, r.setting, r."left" from jsonb_to_recordset($3::jsonb) as r(element text, kind text, name text, due timestamptz, every text, setting text, "left" int)
         on conflict (process, element) do update set definition_id = excluded.definition_id, kind = excluded.kind, name = excluded.name, due = excluded.due, every = excluded.every,
           setting = excluded.setting, remaining = excluded.remaining, planned_at = null, removed = false`, [process, definitionId, JSON.stringify(triggers)]);
    },

    async relink(tx, process, definitionId) {
      sqlOf(tx).send('update start_trigger set definition_id = $2 where process = $1', [process, definitionId]);
    },

    async lockUnplanned(tx) {
      const [row] = await sqlOf(tx).query<{ process: string; element: string; due: Date | null }>(
        `select process, element, case when not removed then due end as due from start_trigger
         where kind = 'timer' and (planned_at is null or (due < now() - interval '${lostAfter}' and planned_at < now() - interval '${lostAfter}')) order by due limit 1 for update skip locked`);
      return row ? { ...row, due: row.due?.toISOString() ?? null } : null;
    },
    async planned(tx, { process, element }) {
      sqlOf(tx).send(`update start_trigger set planned_at = clock_timestamp() where process = $1 and element = $2`, [process, element]);
      sqlOf(tx).send(`delete from start_trigger where process = $1 and element = $2 and removed`, [process, element]);
    },

    async lockTimer(tx, process, element) {
      const [row] = await sqlOf(tx).query<TimerRow & { now: Date }>(
        `select process, element, definition_id, due, every, setting, remaining, clock_timestamp() as now from start_trigger where process = $1 and element = $2 and kind = 'timer' and not removed for update`, [process, element]);
      return row ? { definitionId: row.definition_id, due: row.due.toISOString(), every: row.every, setting: row.setting, left: row.remaining, now: row.now.toISOString() } : null;
    },
    async start(tx, { id, process, element, definitionId }) {
      makeInstance(sqlOf(tx), id, { process, element, definition_id: definitionId }, null, undefined);
    },
    async next(tx, process, element, next) {
      if (next) sqlOf(tx).send('update start_trigger set due = $3, remaining = $4, planned_at = null where process = $1 and element = $2', [process, element, next.due, next.left]);
      else sqlOf(tx).send('update start_trigger set removed = true, planned_at = null where process = $1 and element = $2', [process, element]);
    },
  };
}
