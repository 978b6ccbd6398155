import type { InstanceWrite } from '../../domain/process/ports';
import { idFor } from '../../domain/shared/ids';
import type { Sql } from '../unit-of-work';

/** One data-modifying part of the statement; `rows` become a JSON parameter that the part reads as `$n`. */
interface Part { sql: (parameter: string) => string; rows: unknown }

/**
 * Writes an advance in one round trip: a statement of as many `with` parts as there is something to write.
 * Every part touches rows of its own, so that the parts' common snapshot does no harm.
 */
export async function writeInstance(sql: Sql, write: InstanceWrite): Promise<void> {
  const bind: unknown[] = [write.instance.id, write.at, write.instance.requestId, write.instance.branchId, write.instance.agentId, JSON.stringify(write.state), write.seq, write.status, write.status === 'completed' ? write.at : null, write.instance.definitionHash];
  const texts = partsOf(write).map((part, index) => {
    bind.push(JSON.stringify(part.rows));
    return `p${index} as (${part.sql(`$${bind.length}::jsonb`)})`;
  });
  const update = 'update process_instance set state = $6::jsonb, seq = $7, status = $8, last_at = $2, ended_at = coalesce(ended_at, $9::timestamptz) where id = $1 returning $3::uuid, $4::uuid, $5::uuid, $10::text';
  await sql.query(`with instance as (${update})${texts.map((text) => `, ${text}`).join('')} select 1 as done`, bind);
}

function partsOf(write: InstanceWrite): Part[] {
  const parts: Part[] = [];
  const add = (rows: unknown[], sql: Part['sql']): void => { if (rows.length > 0) parts.push({ rows, sql }); };

  add(write.log.map((entry, index) => ({ ...entry, seq: write.seq - write.log.length + 1 + index })), (p) => `
    insert into process_event (instance_id, event_id, seq, at, kind, element, task_type, event, trace, answer, definition_hash, actor_id, actor_role)
    select $1, r."eventId", r.seq, $2, r.kind, r.element, r."taskType", r.event, r.trace, r.answer, $10::text, r."actorId", r."actorRole"
    from jsonb_to_recordset(${p}) as r("eventId" text, seq bigint, kind text, element text, "taskType" text, event jsonb, trace jsonb, answer jsonb, "actorId" uuid, "actorRole" text)`);
  add(write.newTasks.map(({ sla, ...task }) => ({ ...task, ...sla?.clock, slaDue: sla?.due, slaNext: sla?.next, slaPausedAt: sla?.pausedAt })), (p) => `
    insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, agent_id, role, unit_id, assignee_id, excluded, priority, created_at, sla_minutes, sla_wall, sla_due, sla_next, sla_paused_at, about_task_id)
    select r.id, $1, r.activity, r.element, r."taskType", r."titleFa", r."titleEn", $3, $4, r."agentId", r.role, r."unitId", r."assigneeId",
      array(select jsonb_array_elements_text(r.excluded)::uuid), r.priority, $2, r.minutes, coalesce(r.wall, false), r."slaDue", r."slaNext", r."slaPausedAt", r."aboutTaskId"
    from jsonb_to_recordset(${p}) as r(id uuid, activity text, element text, "taskType" text, "titleFa" text, "titleEn" text, "agentId" uuid, role text, "unitId" uuid, "assigneeId" uuid, excluded jsonb, priority int, minutes int, wall boolean, "slaDue" timestamptz, "slaNext" timestamptz, "slaPausedAt" timestamptz, "aboutTaskId" uuid)`);
  add(write.completedTask ? [write.completedTask] : [], (p) => `
    update task set state = 'completed', completed_at = $2, completed_by = r.by, outcome = r.outcome, assignee_id = coalesce(assignee_id, r.by), sla_next = null
    from jsonb_to_recordset(${p}) as r(id uuid, by uuid, outcome text) where task.id = r.id`);
  add(write.cancelledTasks, (p) => `update task set state = 'cancelled', completed_at = $2, sla_next = null where id = any (array(select jsonb_array_elements_text(${p})::uuid)) and state = 'open'`);
  // What a manager was asked about a task is no question any more once that task is over.
  add([...write.cancelledTasks, ...(write.completedTask ? [write.completedTask.id] : [])], (p) => `
    update task set state = 'cancelled', completed_at = $2 where about_task_id = any (array(select jsonb_array_elements_text(${p})::uuid)) and state = 'open'`);
  add(write.armedTimers, (p) => `
    insert into process_timer (instance_id, timer, element, due, armed_seq)
    select $1, r.timer, r.element, r.due, r."armedSeq" from jsonb_to_recordset(${p}) as r(timer text, element text, due timestamptz, "armedSeq" bigint)
    on conflict (instance_id, timer) do update set due = excluded.due, armed_seq = excluded.armed_seq`);
  // A timer that fired may have been armed again under its own name; then its row stays.
  add(write.removedTimers.filter((timer) => !write.armedTimers.some((armed) => armed.timer === timer)), (p) => `delete from process_timer where instance_id = $1 and timer = any (array(select jsonb_array_elements_text(${p})))`);
  add(write.subscriptions, (p) => `
    insert into message_subscription (instance_id, subscription, element, message, key)
    select $1, r.subscription, r.element, r.message, r.key from jsonb_to_recordset(${p}) as r(subscription text, element text, message text, key text)`);
  add(write.removedSubscriptions, (p) => `delete from message_subscription where instance_id = $1 and subscription = any (array(select jsonb_array_elements_text(${p})))`);
  add(write.services, (p) => `
    insert into service_call (instance_id, activity, attempt, element, topic, input, requested_at)
    select $1, r.activity, r.attempt, r.element, r.topic, r.input, $2 from jsonb_to_recordset(${p}) as r(activity text, attempt int, element text, topic text, input jsonb)
    on conflict (instance_id, activity) do update set attempt = excluded.attempt, input = excluded.input, state = 'requested', output = null, requested_at = excluded.requested_at, finished_at = null`);
  add(write.cancelledServices, (p) => `update service_call set state = 'cancelled', finished_at = $2 where instance_id = $1 and activity = any (array(select jsonb_array_elements_text(${p}))) and state = 'requested'`);
  add(write.incidents.map((incident) => ({ ...incident, id: incidentId(write.instance.id, incident.incident, write.seq) })), (p) => `
    insert into incident (id, instance_id, request_id, branch_id, agent_id, incident, element, activity, code, message, raised_at)
    select r.id, $1, $3, $4, $5, r.incident, r.element, r.activity, r.code, r.message, $2
    from jsonb_to_recordset(${p}) as r(id uuid, incident text, element text, activity text, code text, message text)`);
  add(write.resolvedIncidents.map((incident) => ({ incident, by: write.resolvedBy })), (p) => `
    update incident set resolved_at = $2, resolved_by = r.by from jsonb_to_recordset(${p}) as r(incident text, by uuid) where instance_id = $1 and incident.incident = r.incident and resolved_at is null`);
  addStatuses(write, add);
  add(write.wake && write.status === 'active' ? [{}] : [], (p) => `insert into outbox (kind, instance_id) select 'wake', $1 from jsonb_array_elements(${p})`);
  return parts;
}

/** Each step of the visible status, with the time spent in the one before; the request shows the last. */
function addStatuses(write: InstanceWrite, add: (rows: unknown[], sql: Part['sql']) => void): void {
  const rows = write.statuses.map((status, index) => ({ ...status, id: idFor(write.instance.id, 'status', String(write.seq), String(index)), first: index === 0, last: index === write.statuses.length - 1 }));
  add(rows, (p) => `
    insert into status_history (id, request_id, at, status, sub_status, clock, from_status, from_sub_status, dwell_seconds, element, actor_id)
    select r.id, $3, $2, r.status, r."subStatus", r.clock, r."fromStatus", r."fromSubStatus", case when r.first then floor(extract(epoch from $2::timestamptz - q.status_at)) else 0 end, r.element, r."actorId"
    from service_request q, jsonb_to_recordset(${p}) as r(id uuid, status text, "subStatus" text, clock text, "fromStatus" text, "fromSubStatus" text, element text, "actorId" uuid, first boolean)
    where q.id = $3`);
  add(rows.filter((row) => row.last), (p) => `
    update service_request set status = r.status, sub_status = r."subStatus", clock = r.clock, status_at = $2
    from jsonb_to_recordset(${p}) as r(status text, "subStatus" text, clock text) where service_request.id = $3`);
}

const incidentId = (instanceId: string, incident: string, seq: number): string => idFor(instanceId, 'incident', incident, String(seq));
