import type { ServiceCall } from '../../contracts/workflow';
import { fourEyesTypes, type DoneOnRequest } from '../../domain/access/four-eyes';
import type { DueFollowUp, DueMessage, DueSla, DueTimer, InstanceStore, JsonObject, LockedInstance, OpenServiceCall, State, TaskRecord } from '../../domain/process/ports';
import { actorOf, personDocument, type PersonRow } from '../access/known-rights';
import { sqlOf } from '../unit-of-work';
import { graphOf } from './graphs';
import { writeInstance } from './write-instance';

interface InstanceRow { id: string; process: string; definition_id: string; definition_hash: string; request_id: string | null; branch_id: string; agent_id: string | null; status: LockedInstance['status']; input: JsonObject; start_element: string | null; start_payload: JsonObject | null; state: State | null; seq: string }
interface ContextRow {
  now: Date; watched: boolean; answer: { result: 'done' } | null; done: DoneOnRequest[] | null; status: { status: string; subStatus: string | null; clock: string } | null;
  task: (Omit<TaskRecord, 'excluded'> & { excluded: string[] }) | null; submission: { id: string; taskId: string; actorId: string; outcome: string; values: JsonObject } | null;
  actor: PersonRow | null;
}

interface SlaRow { id: string; element: string; task_type: string; title_fa: string; title_en: string; assignee_id: string | null; sla_level: number; sla_minutes: number; sla_wall: boolean; sla_from: Date; sla_spent_ms: string }
const slaColumns = 'id, element, task_type, title_fa, title_en, assignee_id, sla_level, sla_minutes, sla_wall, coalesce(sla_from, created_at) as sla_from, sla_spent_ms';
const slaOf = (row: SlaRow): DueSla => ({
  taskId: row.id, element: row.element, taskType: row.task_type, title: { fa: row.title_fa, en: row.title_en }, level: row.sla_level, assigneeId: row.assignee_id,
  clock: { minutes: row.sla_minutes, wall: row.sla_wall, from: iso(row.sla_from), spentMs: Number(row.sla_spent_ms) },
});

const iso = (date: Date): string => date.toISOString();

const dueMessageColumns = 'id, kind, name, subscription, element, holder, payload';

export function createInstanceStore(): InstanceStore {
  return {
    async lock(tx, instanceId) {
      const [row] = await sqlOf(tx).query<InstanceRow>(
        `select id, process, definition_id, definition_hash, request_id, branch_id, agent_id, status, input, start_element, start_payload, state, seq from process_instance where id = $1 for update`, [instanceId]);
      return row ? {
        id: row.id, process: row.process, definitionId: row.definition_id, definitionHash: row.definition_hash, requestId: row.request_id, branchId: row.branch_id, agentId: row.agent_id,
        status: row.status, input: row.input, start: row.start_element === null ? null : { element: row.start_element, payload: row.start_payload }, state: row.state, seq: Number(row.seq),
      } : null;
    },

    async context(tx, instanceId, eventId, ids) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<ContextRow>(
        `select clock_timestamp() as now,
           exists (select 1 from request_watch where request_id = $1) as watched,
           (select answer from process_event where instance_id = $1 and event_id = $2) as answer,
           (select jsonb_build_object('status', status, 'subStatus', sub_status, 'clock', clock) from service_request where id = $1) as status,
           (select jsonb_build_object('id', id, 'activity', activity, 'element', element, 'loopActivity', loop_activity, 'taskType', task_type, 'role', role, 'unitId', unit_id, 'assigneeId', assignee_id, 'actingFor', acting_for, 'excluded', to_jsonb(excluded),
              'state', state, 'requestId', request_id, 'branchId', branch_id, 'agentId', agent_id, 'aboutTaskId', about_task_id) from task where id = $3 and instance_id = $1) as task,
           (select jsonb_build_object('id', id, 'taskId', task_id, 'actorId', actor_id, 'outcome', outcome, 'values', form_values,
              -- The transaction goes on from where the form was sent from.
              'origin', set_config('zamen.address', coalesce(address, ''), true) || set_config('zamen.token', coalesce(token_id::text, ''), true)) from submission where id = $4 and actor_id = $5) as submission,
           (select jsonb_agg(jsonb_build_object('taskType', d.task_type, 'by', d.by)) from (
              select t.task_type, w.by from process_instance p join task t on t.request_id = p.request_id cross join lateral (select t.completed_by union select t.acting_for where t.state = 'completed' and t.acting_for is not null) w (by) where p.id = $1 and t.task_type = any ($6::text[]) and t.state <> 'cancelled'
              union select t.task_type, w.by from task t cross join lateral (select t.completed_by union select t.acting_for where t.state = 'completed' and t.acting_for is not null) w (by) where t.instance_id = $1 and t.request_id is null and t.task_type = any ($6::text[]) and t.state <> 'cancelled'
            ) d) as done,
           (select ${personDocument} from app_user u where u.id = $5 and u.active) as actor`,
        [instanceId, eventId, ids.taskId ?? null, ids.submissionId ?? null, ids.actorId ?? null, fourEyesTypes]);
      return { now: iso(row!.now), answer: row!.answer, status: row!.status, watched: row!.watched, done: row!.done ?? [], task: row!.task, submission: row!.submission, actor: row!.actor && await actorOf(sql, row!.actor) };
    },

    graph: graphOf,

    async dueTimers(tx, instanceId, now) {
      const rows = await sqlOf(tx).query<{ timer: string; due: Date }>('select timer, due from process_timer where instance_id = $1 and due <= $2 order by due, armed_seq, timer', [instanceId, now]);
      return rows.map(({ timer, due }): DueTimer => ({ timer, due: iso(due) }));
    },

    dueMessages: (tx, instanceId) => sqlOf(tx).query<DueMessage>(
      `select ${dueMessageColumns} from published_message where instance_id = $1 and delivered_at is null order by published_at, id`, [instanceId]),

    async dueSla(tx, instanceId, now) {
      const rows = await sqlOf(tx).query<SlaRow>(`select ${slaColumns} from task where instance_id = $1 and state = 'open' and sla_next <= $2 order by sla_next, id`, [instanceId, now]);
      return rows.map(slaOf);
    },

    async raiseSla(tx, levels) {
      sqlOf(tx).send(
        `update task set sla_level = l.level, sla_next = l.next, priority = case when l.raise then least(3, priority + 1) else priority end
         from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::boolean[]) as l(id, level, next, raise) where task.id = l.id`,
        [levels.map((l) => l.taskId), levels.map((l) => l.level), levels.map((l) => l.next), levels.map((l) => l.raisePriority)]);
    },

    async dueFollowUps(tx, instanceId, now) {
      const rows = await sqlOf(tx).query<Omit<DueFollowUp, 'at'> & { at: Date }>(
        `update task_follow_up f set told_at = $2 from task t where f.instance_id = $1 and f.told_at is null and f.at <= $2 and t.id = f.task_id
         returning f.task_id as "taskId", t.task_type as "taskType", t.state = 'open' as open, f.at, coalesce(t.assignee_id, f.user_id) as "userId", f.note`, [instanceId, now]);
      return rows.map((row) => ({ ...row, at: iso(row.at) }));
    },

    async openSla(tx, instanceId, which) {
      const rows = await sqlOf(tx).query<SlaRow>(
        `select ${slaColumns} from task where instance_id = $1 and state = 'open' and sla_minutes is not null and (sla_paused_at is null) = $2 order by id for update`, [instanceId, which === 'running']);
      return rows.map(slaOf);
    },

    async paceSla(tx, changes) {
      if (changes.length > 0) sqlOf(tx).send(
        `update task set sla_from = c.from_at, sla_spent_ms = c.spent, sla_paused_at = c.paused_at, sla_next = c.next, sla_due = coalesce(c.due, sla_due)
         from unnest($1::uuid[], $2::timestamptz[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[]) as c(id, from_at, spent, paused_at, next, due) where task.id = c.id`,
        [changes.map((c) => c.taskId), changes.map((c) => c.clock.from), changes.map((c) => Math.round(c.clock.spentMs)), changes.map((c) => c.pausedAt), changes.map((c) => c.next), changes.map((c) => c.due)]);
    },

    async messageTaken(tx, messageId) {
      sqlOf(tx).send('update published_message set delivered_at = clock_timestamp() where id = $1', [messageId]);
    },

    async takeKept(tx, { name, key, instanceId, subscription }) {
      const sql = sqlOf(tx);
      sql.send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`message:${name}:${key}`]);
      const [row] = await sql.query<DueMessage>(
        `update published_message set instance_id = $3, subscription = $4
         where id = (select id from published_message where kind = 'message' and name = $1 and key = $2 and instance_id is null and expires_at > clock_timestamp() order by published_at, id limit 1)
         returning ${dueMessageColumns}`, [name, key, instanceId, subscription]);
      return row ?? null;
    },

    async write(tx, write) { writeInstance(sqlOf(tx), write); },

    async forgetWakes(tx, instanceId) {
      sqlOf(tx).send(`update outbox set done_at = clock_timestamp() where instance_id = $1 and kind = 'wake' and done_at is null`, [instanceId]);
    },

    async logRefusal(tx, { instanceId, eventId, event, element, taskType, refusal, actorId, actorRole }) {
      sqlOf(tx).send(
        `insert into process_event (instance_id, event_id, seq, at, kind, element, task_type, event, trace, definition_hash, actor_id, actor_role, refusal)
         select id, $2, seq, clock_timestamp(), 'refused', $3, $4, $5::jsonb, '[]', definition_hash, $6, $7, $8::jsonb from process_instance where id = $1 on conflict do nothing`,
        [instanceId, `refused:${refusal.code}:${eventId}`, element, taskType, JSON.stringify(event), actorId, actorRole, JSON.stringify(refusal)]);
    },

    async agenda(tx, instanceId) {
      const [row] = await sqlOf(tx).query<{ next_due: Date | null; services: ServiceCall[] | null }>(
        `select least((select min(due) from process_timer where instance_id = $1), (select min(sla_next) from task where instance_id = $1 and state = 'open'), (select min(at) from task_follow_up where instance_id = $1 and told_at is null),
                      (select now() from published_message where instance_id = $1 and delivered_at is null limit 1)) as next_due,
                (select jsonb_agg(jsonb_build_object('activity', activity, 'attempt', attempt, 'topic', topic) order by requested_at, activity) from service_call where instance_id = $1 and state = 'requested') as services`,
        [instanceId]);
      return { nextDue: row?.next_due ? iso(row.next_due) : null, services: row?.services ?? [] };
    },

    async service(tx, instanceId, activity) {
      const [row] = await sqlOf(tx).query<OpenServiceCall>('select activity, attempt, element, topic, input, state from service_call where instance_id = $1 and activity = $2', [instanceId, activity]);
      return row ?? null;
    },

    async finishService(tx, instanceId, activity, state, output) {
      sqlOf(tx).send('update service_call set state = $3, output = $4, finished_at = clock_timestamp() where instance_id = $1 and activity = $2', [instanceId, activity, state, output === null ? null : JSON.stringify(output)]);
    },

    async incident(tx, incidentId) {
      const [row] = await sqlOf(tx).query<{ instanceId: string; incident: string; resolved: boolean }>(
        'select instance_id as "instanceId", incident, resolved_at is not null as resolved from incident where id = $1', [incidentId]);
      return row ?? null;
    },

    async stateOf(tx, instanceId) {
      const [row] = await sqlOf(tx).query<{ state: State | null; definitionId: string }>('select state, definition_id as "definitionId" from process_instance where id = $1', [instanceId]);
      return row?.state ? { state: row.state, definitionId: row.definitionId } : null;
    },

    async lastCompleters(tx, instanceId, names) {
      const rows = await sqlOf(tx).query<{ completed_by: string }>(
        // Its own tasks first: a plan that is made while the table is small, and kept, would read every completed task there is.
        `with own as materialized (select id, element, task_type, state, about_task_id, loop_activity, completed_at, completed_by, acting_for from task where instance_id = $1),
         done as (select t.*, name from own t cross join unnest($2::text[]) name where name in (t.element, t.task_type) and t.state = 'completed' and t.about_task_id is null),
         last as (select distinct on (name) name, id, loop_activity from done order by name, completed_at desc)
         select distinct who as completed_by from last l join done d on d.name = l.name and (d.id = l.id or d.loop_activity = l.loop_activity) cross join lateral unnest(array[d.completed_by, d.acting_for]) who where who is not null`, [instanceId, names]);
      return rows.map((row) => row.completed_by);
    },

    async shutOut(tx, { id: instanceId, requestId }, { names, taskTypes, userIds }) {
      const rows = await sqlOf(tx).query<{ id: string }>(
        `update task set excluded = array(select distinct x from unnest(excluded || $3::uuid[]) x), assignee_id = case when assignee_id = any ($3) or acting_for = any ($3) then null else assignee_id end,
           acting_for = case when assignee_id = any ($3) or acting_for = any ($3) then null else acting_for end
         where state = 'open' and not ($3::uuid[] <@ excluded)
           and (instance_id = $1 and not_same_as && $2::text[] or task_type = any ($5::text[]) and (request_id = $4 or instance_id = $1 and request_id is null))
         returning id`, [instanceId, names, userIds, requestId, taskTypes]);
      return rows.map(({ id }) => id);
    },

    async unitOf(tx, branchId, name) {
      const [row] = await sqlOf(tx).query<{ id: string }>(
        `select n.id from unit n join branch b on b.id = n.branch_id where n.branch_id = $1 and (n.id::text = $2 or n.code = $2 or n.code = b.code || '-' || $2) order by n.code <> $2 limit 1`, [branchId, name]);
      return row?.id ?? null;
    },

    async activeUser(tx, userId) {
      const [row] = await sqlOf(tx).query<{ id: string; unitId: string | null }>('select id, unit_id as "unitId" from app_user where id::text = $1 and active', [userId]);
      return row ?? null;
    },
  };
}
