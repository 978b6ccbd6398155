import type { TaskType } from '../../contracts/form';
import type { Label } from '../../contracts/label';
import type { TimelineItem } from '../../contracts/requests';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { awaitedBy, elementName, labelOf, ranOn } from './element-name';
import { inChain } from './status-chain';

export interface StoryRow {
  id: string; at: Date; kind: TimelineItem['kind']; actor_id: string | null; actor_fa: string | null; actor_en: string | null;
  title: Partial<Label> | null; text: string | null; params: Record<string, unknown>; task_type: string | null;
}

/** What loops has a long story: of each kind the newest this many. */
export const longest = 500;

/** What the diagram of the instance $1 did. A service that found nothing to do is no news. */
export const eventsOfInstance = `
select v.event_id as id, v.at, case v.kind when 'service-completed' then 'service' when 'service-failed' then 'service' when 'timer-fired' then 'timer' else 'message' end as kind, v.actor_id,
  coalesce(${elementName('v.element', ranOn)}, ${elementName("(select s ->> 'element' from jsonb_array_elements(v.trace) s where s ? 'element' and s ->> 'kind' <> 'cancel' limit 1)", ranOn)}) as title,
  null::text as text,
  case when v.kind in ('message-received', 'signal-received') then jsonb_build_object('name', ${awaitedBy('v.element', ranOn)}, 'brought', v.event -> 'payload') else jsonb_build_object('failed', v.kind = 'service-failed') end as params, null::text as task_type
from process_event v join process_instance i on i.id = v.instance_id
where v.instance_id = $1 and v.kind in ('service-completed', 'service-failed', 'timer-fired', 'message-received', 'signal-received') and (v.event -> 'output' ->> 'nothing') is distinct from 'true' order by v.seq desc limit ${longest}`;

/** Of `story`: an act stands before what it led to. */
export const storyInOrder = `
select s.*, u.name_fa as actor_fa, u.name_en as actor_en from story s left join app_user u on u.id = s.actor_id
order by s.at, case when s.kind in ('created', 'started') then 0 when s.kind in ('task', 'void') then 1 when s.kind = 'status' then 3 when s.kind = 'ended' then 4 else 2 end, s.id`;

const fileColumns = `jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size, 'thumbnail', f.thumbnail is not null, 'gone', f.erased_at is not null, 'removed', exists (select 1 from request_file_removal x where x.file_id = f.id))`;
/** The files of the comment `c`. */
const filesOf = `(select jsonb_agg(${fileColumns} order by f.created_at, f.id) from request_file f where f.comment_id = c.id)`;
/** The files of the answer of the task `t`. */
const answerFiles = `(select jsonb_agg(${fileColumns} order by f.created_at, f.id) from request_file f where f.task_id = t.id)`;
/** What the diagnosis of the task `t` named. */
const foundBy = `(select jsonb_agg(jsonb_build_object('kind', f.kind, 'name', jsonb_build_object('fa', f.name_fa, 'en', f.name_en)) order by f.kind desc) from work_report w join fault f on f.id in (w.symptom_id, w.cause_id) where w.task_id = t.id)`;
/** For whom somebody did it who stood in for them. */
const inPlaceOf = (column: string): string => `(select jsonb_build_object('id', w.id, 'name', jsonb_build_object('fa', w.name_fa, 'en', w.name_en)) from app_user w where w.id = ${column})`;
/** The files that came with the request `r`. */
const intakeFiles = `(select jsonb_agg(${fileColumns} order by f.created_at, f.id) from request_file f where f.request_id = r.id and f.at_intake)`;
/** Whom the comment `c` mentions. */
const mentionedIn = `(select jsonb_agg(jsonb_build_object('id', u.id, 'name', jsonb_build_object('fa', u.name_fa, 'en', u.name_en)) order by u.name_fa, u.id) from comment_mention m join app_user u on u.id = m.user_id where m.comment_id = c.id)`;

/** Why a person decided so, as they wrote it, for the staff: what they write among themselves is not an agency's to read. */
export const saidBy = `case when (select zamen_agent()) is null then (select coalesce(x.reason, case when x.kind = 'plain-task' then x.details ->> 'note' end) from decision x where x.task_id = t.id) end`;

/** Tasks `t` that somebody has sent a request back to, from which, and why: for the staff. */
export const returnsOf = (which: string): string => `
select t.id::text, b.returned_at, 'returned', b.returned_by, jsonb_build_object('fa', t.title_fa, 'en', t.title_en), case when (select zamen_agent()) is null then b.reason end,
  jsonb_build_object('from', jsonb_build_object('fa', l.title_fa, 'en', l.title_en)), null
from task t join task_return b on b.task_id = t.id join task l on l.id = b.left_id where ${which} order by b.returned_at desc limit ${longest}`;

/** Tasks that went to a supervisor, since nobody was there who could do them. */
export const fallsOf = (which: string): string => `
select a.id::text, a.at, 'fell-back', null::uuid, jsonb_build_object('fa', t.title_fa, 'en', t.title_en), null::text,
  jsonb_build_object('role', a.after ->> 'role', 'to', (select jsonb_build_object('fa', u.name_fa, 'en', u.name_en) from app_user u where u.id = (a.after ->> 'assigneeId')::uuid)), null::text
from audit_log a join task t on t.id = a.task_id where ${which} and a.action = 'task.fall-back' order by a.at desc limit ${longest}`;

// An act stands before what it led to: what the diagram did has whole milliseconds.
const timelineSql = `
with story as (
  select r.id::text as id, r.created_at as at, 'created' as kind, r.created_by as actor_id, null::jsonb as title, null::text as text, jsonb_strip_nulls(jsonb_build_object('channel', r.channel, 'no', r.no, 'files', ${intakeFiles})) as params, null::text as task_type
  from service_request r where r.id = $1
  union all (select h.id::text, h.at, 'status', h.actor_id, null, null, jsonb_build_object('status', h.status, 'subStatus', h.sub_status, 'from', h.from_status, 'fromSubStatus', h.from_sub_status, 'dwellSeconds', h.dwell_seconds), null
    from status_history h where h.request_id = $1 and (h.status, h.sub_status) is distinct from (h.from_status, h.from_sub_status) order by h.at desc limit ${longest})
  union all (select t.id::text, t.completed_at, 'task', t.completed_by, jsonb_build_object('fa', t.title_fa, 'en', t.title_en), ${saidBy}, jsonb_strip_nulls(jsonb_build_object('taskId', t.id, 'outcome', t.outcome, 'faults', ${foundBy}, 'files', ${answerFiles}, 'actingFor', ${inPlaceOf('t.acting_for')})), t.task_type
    from task t where t.request_id = $1 and t.state = 'completed' order by t.completed_at desc limit ${longest})
  union all (select c.id::text, c.created_at, 'comment', c.author_id, null, nullif(c.body, ''), jsonb_strip_nulls(jsonb_build_object('taskId', c.task_id, 'mentions', ${mentionedIn}, 'files', ${filesOf}, 'actingFor', ${inPlaceOf('c.acting_for')})), null
    from request_comment c where c.request_id = $1 order by c.created_at desc limit ${longest})
  union all (select f.id::text, f.attached_at, 'file', f.uploaded_by, null, null, jsonb_build_object('files', jsonb_build_array(${fileColumns})), null
    from request_file f where f.request_id = $1 and f.comment_id is null and f.task_id is null and not f.at_intake and f.attached_at is not null order by f.attached_at desc limit ${longest})
  union all (select x.file_id::text, x.removed_at, 'removed', x.removed_by, null, case when (select zamen_agent()) is null or x.removed_by = (select zamen_actor()) then x.reason end, jsonb_build_object('name', f.name), null
    from request_file f join request_file_removal x on x.file_id = f.id where f.request_id = $1 order by x.removed_at desc limit ${longest})
  union all (${returnsOf('t.request_id = $1')})
  union all (${eventsOfInstance})
  union all (select n.id::text, n.raised_at, 'incident', null, ${elementName('n.element')}, n.message, jsonb_build_object('code', n.code, 'element', n.element, 'resolvedAt', n.resolved_at), null
    from incident n join process_instance i on i.id = n.instance_id where n.request_id = $1 order by n.raised_at desc limit ${longest})
  union all (select a.id::text, date_trunc('milliseconds', a.at), 'void', a.actor_id, null, a.after ->> 'reason', '{}'::jsonb, null
    from audit_log a where a.request_id = $1 and a.action = 'request.void' order by a.at desc limit ${longest})
  union all (select a.id::text, a.at, 'operator', a.actor_id, null, a.after ->> 'reason', jsonb_build_object('move', replace(a.after -> 'move' ->> 'kind', '-', '_')), null
    from audit_log a where a.request_id = $1 and a.action = 'process.operate' order by a.at desc limit ${longest})
  union all (${fallsOf('a.request_id = $1')})
)
${storyInOrder}`;

/** The story of a request, oldest first: who did what, which status it had, what the system did. */
export async function readTimeline(tx: Tx, requestId: string, taskTypes: Record<string, TaskType>): Promise<TimelineItem[] | null> {
  const rows = await sqlOf(tx).query<StoryRow>(timelineSql, [requestId]);
  return rows.length === 0 ? null : inChain(rows.map((row) => timelineItemOf(row, taskTypes)));
}

export function timelineItemOf(row: StoryRow, taskTypes: Record<string, TaskType>): TimelineItem {
  const outcomes = (row.task_type ? taskTypes[row.task_type]?.outcomes : undefined) ?? {};
  const outcome = outcomes[String(row.params.outcome)];
  // The only outcome there is says no more than that it was done.
  const label = Object.keys(outcomes).length > 1 ? outcome?.label : undefined;
  return {
    id: `${row.kind}:${row.id}`, at: row.at.toISOString(), kind: row.kind,
    actor: row.actor_id && row.actor_fa && row.actor_en ? { id: row.actor_id, name: { fa: row.actor_fa, en: row.actor_en } } : null,
    title: labelOf(row.title),
    text: row.text, params: { ...row.params, ...(label && { outcomeLabel: label }), ...(outcome?.did && { did: outcome.did }) },
  };
}
