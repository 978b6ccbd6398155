import type { Moved } from '../../domain/process/ports';
import type { Sql } from '../unit-of-work';

/** The instance and its rows belong to another version from now on; before anything new of that version is written. */
export function writeMoved(sql: Sql, instanceId: string, { definitionId, definitionHash, elements, rows, single }: Moved): void {
  sql.send('update process_instance set definition_id = $2, definition_hash = $3 where id = $1', [instanceId, definitionId, definitionHash]);
  if (elements.length > 0) {
    const given = [instanceId, JSON.stringify(elements)];
    sql.send(`
      update task set element = m."to", title_fa = case when task.state = 'open' then coalesce(m."titleFa", task.title_fa) else task.title_fa end, title_en = case when task.state = 'open' then coalesce(m."titleEn", task.title_en) else task.title_en end
      from jsonb_to_recordset($2::jsonb) as m("from" text, "to" text, "titleFa" text, "titleEn" text) where task.instance_id = $1 and task.element = m."from"`, given);
    sql.send(`
      update task set not_same_as = array(select coalesce(m."to", n.name) from unnest(task.not_same_as) with ordinality n(name, place) left join jsonb_to_recordset($2::jsonb) as m("from" text, "to" text) on m."from" = n.name order by n.place)
      where instance_id = $1 and state = 'open' and not_same_as <> '{}'`, given);
  }
  if (single.length > 0) sql.send(`update task set loop_activity = null, loop_number = null, loop_total = null where instance_id = $1 and state = 'open' and activity = any ($2)`, [instanceId, single]);
  if (rows.length === 0) return;
  const given = [instanceId, JSON.stringify(rows)];
  const those = `from jsonb_to_recordset($2::jsonb) as r(id text, element text, holder text) where`;
  sql.send(`update process_timer t set element = r.element ${those} t.instance_id = $1 and t.timer = r.id`, given);
  sql.send(`update message_subscription t set element = r.element, holder = coalesce(r.holder, t.holder) ${those} t.instance_id = $1 and t.subscription = r.id`, given);
  sql.send(`update published_message t set element = r.element, holder = coalesce(r.holder, t.holder) ${those} t.instance_id = $1 and t.subscription = r.id and t.delivered_at is null`, given);
  sql.send(`update service_call t set element = r.element ${those} t.instance_id = $1 and t.activity = r.id`, given);
  sql.send(`update incident t set element = r.element ${those} t.instance_id = $1 and t.incident = r.id and t.resolved_at is null`, given);
}
