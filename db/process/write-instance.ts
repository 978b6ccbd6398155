import type { Status } from '../../contracts/statuses';
import type { InstanceWrite } from '../../domain/process/ports';
import { forgetsPassCode } from '../../domain/requests/pass-code';
import { idFor } from '../../domain/shared/ids';
import type { Sql } from '../unit-of-work';
import { writeMoved } from './write-moved';

/** A busy worker has come to what it was asked by then. */
const laterSeconds = 15;

/**
 * Writes an advance without waiting for anything: a statement of fixed text for each kind of row, so that every connection keeps their
 * plans, and all of them in one round trip. Rows travel as one JSON parameter.
 */
export function writeInstance(sql: Sql, write: InstanceWrite): void {
  const { instance, at } = write;
  /** `rows` are read as `$1`; further parameters follow. */
  const put = (rows: readonly unknown[], text: string, ...more: unknown[]): void => { if (rows.length > 0) sql.send(text, [JSON.stringify(rows), ...more]); };

  sql.send('update process_instance set state = $2::jsonb, seq = $3, status = $4, last_at = $5, ended_at = coalesce(ended_at, $6::timestamptz) where id = $1',
    [instance.id, JSON.stringify(write.state), write.seq, write.status, at, write.status === 'completed' ? at : null]);
  if (write.moved) writeMoved(sql, instance.id, write.moved);
  put(write.log.map((entry, index) => ({ ...entry, seq: write.seq - write.log.length + 1 + index })), `
    insert into process_event (instance_id, event_id, seq, at, kind, element, task_type, event, trace, answer, definition_hash, actor_id, actor_role)
    select $2, r."eventId", r.seq, $3, r.kind, r.element, r."taskType", r.event, r.trace, r.answer, $4, r."actorId", r."actorRole"
    from jsonb_to_recordset($1::jsonb) as r("eventId" text, seq bigint, kind text, element text, "taskType" text, event jsonb, trace jsonb, answer jsonb, "actorId" uuid, "actorRole" text)`, instance.id, at, instance.definitionHash);
  if (write.completedTask) {
    const { id, by, actingFor, outcome } = write.completedTask;
    sql.send(`update task set state = 'completed', completed_at = $2, completed_by = $3, outcome = $4, assignee_id = $3, acting_for = $5, sla_next = null where id = $1`, [id, at, by, outcome, actingFor]);
  }
  if (write.cancelledTasks.length > 0) sql.send(`update task set state = 'cancelled', completed_at = $2, sla_next = null where id = any ($1::uuid[]) and state = 'open'`, [write.cancelledTasks, at]);
  // What a manager was asked about a task is no question any more once that task is over.
  const over = [...write.cancelledTasks, ...(write.completedTask ? [write.completedTask.id] : [])];
  if (over.length > 0) sql.send(`update task set state = 'cancelled', completed_at = $2 where about_task_id = any ($1::uuid[]) and state = 'open'`, [over, at]);
  put(write.newTasks.map(({ sla, loop, ...task }) => ({ ...task, loopActivity: loop?.activity, loopNumber: loop?.number, loopTotal: loop?.total, ...sla?.clock, slaDue: sla?.due, slaNext: sla?.next, slaPausedAt: sla?.pausedAt })), `
    insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, agent_id, role, unit_id, assignee_id, excluded, priority, created_at, sla_minutes, sla_wall, sla_due, sla_next, sla_paused_at, about_task_id, not_same_as, loop_activity, loop_number, loop_total, request_no)
    select r.id, $2, r.activity, r.element, r."taskType", r."titleFa", r."titleEn", $3, $4, r."agentId", r.role, r."unitId", r."assigneeId",
      array(select jsonb_array_elements_text(r.excluded)::uuid), r.priority, $5, r.minutes, coalesce(r.wall, false), r."slaDue", r."slaNext", r."slaPausedAt", r."aboutTaskId",
      array(select jsonb_array_elements_text(r."notSameAs")), r."loopActivity", r."loopNumber", r."loopTotal", coalesce((select q.no from service_request q where q.id = $3), '')
    from jsonb_to_recordset($1::jsonb) as r(id uuid, activity text, element text, "taskType" text, "titleFa" text, "titleEn" text, "agentId" uuid, role text, "unitId" uuid, "assigneeId" uuid, excluded jsonb, priority int, minutes int, wall boolean, "slaDue" timestamptz, "slaNext" timestamptz, "slaPausedAt" timestamptz, "aboutTaskId" uuid, "notSameAs" jsonb, "loopActivity" text, "loopNumber" int, "loopTotal" int)`,
    instance.id, instance.requestId, instance.branchId, at);
  if (write.returned) {
    const { id, answered, left, by, reason } = write.returned;
    sql.send('insert into task_return (task_id, answered_id, left_id, returned_by, returned_at, reason) values ($1, $2, $3, $4, $5, $6)', [id, answered, left, by, at, reason]);
  }
  writeWaits(write, sql, put);
  put(write.incidents.map((incident) => ({ ...incident, id: incidentId(instance.id, incident.incident, write.seq) })), `
    insert into incident (id, instance_id, request_id, branch_id, agent_id, incident, element, activity, code, message, raised_at)
    select r.id, $2, $3, $4, $5, r.incident, r.element, r.activity, r.code, r.message, $6
    from jsonb_to_recordset($1::jsonb) as r(id uuid, incident text, element text, activity text, code text, message text)`, instance.id, instance.requestId, instance.branchId, instance.agentId, at);
  if (write.resolvedIncidents.length > 0) sql.send('update incident set resolved_at = $3, resolved_by = $4 where instance_id = $2 and incident = any ($1::text[]) and resolved_at is null', [write.resolvedIncidents, instance.id, at, write.resolvedBy]);
  writeStatuses(write, sql, put);
  // Also when it has ended: its workflow does not know yet, and would wait for ever.
  if (write.wake) sql.send(`insert into outbox (kind, instance_id, next_at) values ('wake', $1, now() + make_interval(secs => $2))`, [instance.id, write.wake === 'later' ? laterSeconds : 0]);
}

type Put = (rows: readonly unknown[], text: string, ...more: unknown[]) => void;

/** What the instance waits for: timers, messages, services. */
function writeWaits(write: InstanceWrite, sql: Sql, put: Put): void {
  const { instance: { id }, at } = write;
  put(write.armedTimers, `
    insert into process_timer (instance_id, timer, element, due, armed_seq)
    select $2, r.timer, r.element, r.due, r."armedSeq" from jsonb_to_recordset($1::jsonb) as r(timer text, element text, due timestamptz, "armedSeq" bigint)
    on conflict (instance_id, timer) do update set due = excluded.due, armed_seq = excluded.armed_seq`, id);
  // A timer that fired may have been armed again under its own name; then its row stays.
  const removed = write.removedTimers.filter((timer) => !write.armedTimers.some((armed) => armed.timer === timer));
  if (removed.length > 0) sql.send('delete from process_timer where instance_id = $2 and timer = any ($1::text[])', [removed, id]);
  put(write.subscriptions, `
    insert into message_subscription (instance_id, kind, subscription, element, holder, message, key)
    select $2, r.kind, r.subscription, r.element, r.holder, r.message, r.key from jsonb_to_recordset($1::jsonb) as r(kind text, subscription text, element text, holder text, message text, key text)`, id);
  if (write.removedSubscriptions.length > 0) sql.send('delete from message_subscription where instance_id = $2 and subscription = any ($1::text[])', [write.removedSubscriptions, id]);
  put(write.services, `
    insert into service_call (instance_id, activity, attempt, element, topic, input, requested_at)
    select $2, r.activity, r.attempt, r.element, r.topic, r.input, $3 from jsonb_to_recordset($1::jsonb) as r(activity text, attempt int, element text, topic text, input jsonb)
    on conflict (instance_id, activity) do update set attempt = excluded.attempt, input = excluded.input, state = 'requested', output = null, requested_at = excluded.requested_at, finished_at = null`, id, at);
  if (write.cancelledServices.length > 0) sql.send(`update service_call set state = 'cancelled', finished_at = $3 where instance_id = $2 and activity = any ($1::text[]) and state = 'requested'`, [write.cancelledServices, id, at]);
}

/** Each step of the visible status, with the time spent in the one before; the request shows the last. */
function writeStatuses(write: InstanceWrite, sql: Sql, put: Put): void {
  const { instance, at, statuses } = write;
  put(statuses.map((status, index) => ({ ...status, id: idFor(instance.id, 'status', String(write.seq), String(index)), first: index === 0 })), `
    insert into status_history (id, request_id, at, status, sub_status, clock, from_status, from_sub_status, dwell_seconds, element, actor_id)
    select r.id, $2, $3, r.status, r."subStatus", r.clock, r."fromStatus", r."fromSubStatus", case when r.first then floor(extract(epoch from $3::timestamptz - q.status_at)) else 0 end, r.element, r."actorId"
    from service_request q, jsonb_to_recordset($1::jsonb) as r(id uuid, status text, "subStatus" text, clock text, "fromStatus" text, "fromSubStatus" text, element text, "actorId" uuid, first boolean)
    where q.id = $2`, instance.requestId, at);
  const last = statuses.at(-1);
  if (last) sql.send(`update service_request set status = $2, sub_status = $3, clock = $4, status_at = $5${forgetsPassCode({ status: last.status as Status }) ? ', pass_code = null' : ''} where id = $1`, [instance.requestId, last.status, last.subStatus, last.clock, at]);
}

const incidentId = (instanceId: string, incident: string, seq: number): string => idFor(instanceId, 'incident', incident, String(seq));
