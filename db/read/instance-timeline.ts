import type { TaskType } from '../../contracts/form';
import type { TimelineItem } from '../../contracts/requests';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { elementName } from './element-name';
import { eventsOfInstance, longest, returnsOf, saidBy, storyInOrder, timelineItemOf, type StoryRow } from './request-timeline';

const timelineSql = `
with story as (
  select i.id::text as id, i.created_at as at, 'started' as kind, i.started_by as actor_id, jsonb_build_object('fa', d.name_fa, 'en', d.name_en) as title, null::text as text, jsonb_build_object('by', ${elementName('i.start_element')}) as params, null::text as task_type
  from process_instance i join process_definition d on d.id = i.definition_id where i.id = $1
  union all (select t.id::text, t.completed_at, 'task', t.completed_by, jsonb_build_object('fa', t.title_fa, 'en', t.title_en), ${saidBy}, jsonb_build_object('taskId', t.id, 'outcome', t.outcome), t.task_type
    from task t where t.instance_id = $1 and t.state = 'completed' order by t.completed_at desc limit ${longest})
  union all (${returnsOf('t.instance_id = $1')})
  union all (${eventsOfInstance})
  union all (select n.id::text, n.raised_at, 'incident', null, ${elementName('n.element')}, n.message, jsonb_build_object('code', n.code, 'element', n.element, 'resolvedAt', n.resolved_at), null
    from incident n join process_instance i on i.id = n.instance_id where n.instance_id = $1 order by n.raised_at desc limit ${longest})
  union all (select a.id::text, a.at, 'operator', a.actor_id, null, a.after ->> 'reason', jsonb_build_object('move', replace(a.after -> 'move' ->> 'kind', '-', '_')), null
    from audit_log a where a.resource = 'process' and a.resource_id = $1::uuid::text and a.action = 'process.operate' order by a.at desc limit ${longest})
  union all (select i.id::text, i.ended_at, 'ended', null, jsonb_build_object('fa', d.name_fa, 'en', d.name_en), null, '{}'::jsonb, null from process_instance i join process_definition d on d.id = i.definition_id where i.id = $1 and i.ended_at is not null)
)
${storyInOrder}`;

/** The story of a process that no request travels, oldest first; null where there is none for the reader. */
export async function readInstanceTimeline(tx: Tx, instanceId: string, taskTypes: Record<string, TaskType>): Promise<TimelineItem[] | null> {
  const rows = await sqlOf(tx).query<StoryRow>(timelineSql, [instanceId]);
  return rows.length === 0 ? null : rows.map((row) => timelineItemOf(row, taskTypes));
}
