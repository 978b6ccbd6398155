import { deviceName } from '../../contracts/device-name';
import type { Status } from '../../contracts/statuses';
import type { ListedTask, TaskRow } from '../../contracts/tasks';
import { slaColumns, slaOf, type SlaColumns } from './sla';

/** In whose place somebody has the task `t`; of what somebody has who is away, its holder, to whoever stands in for them (the setting `zamen.stands`). */
export const actingForSql = `coalesce(t.acting_for, case when t.state = 'open' and t.assignee_id || ':' || t.role = any (string_to_array(current_setting('zamen.stands', true), ',')) then t.assignee_id end)`;
/** The columns of a row in a task list; `t` is the task, `$1` who reads it. */
export const taskColumns = `
  t.id, t.task_type, t.title_fa, t.title_en, t.state, t.completed_at, t.priority, t.follow_up_at, t.role, t.assignee_id, a.name_fa as assignee_fa, a.name_en as assignee_en, away.id as away_id, away.name_fa as away_fa, away.name_en as away_en,
  ${slaColumns('t')}, not ($1::uuid = any (t.seen_by)) as unread, clock_timestamp() as now,
  t.loop_number, t.loop_total, defined.name_fa as process_fa, defined.name_en as process_en,
  r.id as request_id, r.no, coalesce(p.name, '') as customer, r.item_text, r.brand_text, r.serial, r.status, r.sub_status`;
export const taskJoins = `
  left join service_request r on r.id = t.request_id left join party p on p.id = r.customer_id left join app_user a on a.id = t.assignee_id
  left join app_user away on away.id = ${actingForSql}
  left join process_instance running on running.id = t.instance_id left join process_definition defined on defined.id = running.definition_id`;

export interface TaskRowColumns extends SlaColumns, Nullable<RequestOfTask> {
  id: string; task_type: string; title_fa: string; title_en: string; state: TaskRow['state']; created_at: Date; completed_at: Date | null; follow_up_at: Date | null; priority: number; role: string;
  assignee_id: string | null; assignee_fa: string | null; assignee_en: string | null; away_id: string | null; away_fa: string | null; away_en: string | null; unread: boolean; now: Date;
  loop_number: number | null; loop_total: number | null; process_fa: string; process_en: string;
}
/** Of its request; all empty without one. */
export interface RequestOfTask { request_id: string; no: string; customer: string; item_text: string; brand_text: string | null; serial: string | null; status: Status; sub_status: string | null }

type Nullable<T> = { [K in keyof T]: T[K] | null };
const hasRequest = (row: Nullable<RequestOfTask>): row is RequestOfTask => row.request_id !== null;

export const deviceOf = (row: { item_text: string; brand_text: string | null }): string => deviceName(row.item_text, row.brand_text);

export function taskRowOf(row: TaskRowColumns): TaskRow {
  return {
    id: row.id, taskType: row.task_type, title: { fa: row.title_fa, en: row.title_en }, state: row.state,
    createdAt: row.created_at.toISOString(), completedAt: row.completed_at?.toISOString() ?? null, priority: row.priority, role: row.role,
    assignee: row.assignee_id && row.assignee_fa !== null && row.assignee_en !== null ? { id: row.assignee_id, name: { fa: row.assignee_fa, en: row.assignee_en } } : null,
    actingFor: row.away_id !== null && row.away_fa !== null && row.away_en !== null ? { id: row.away_id, name: { fa: row.away_fa, en: row.away_en } } : null,
    sla: slaOf(row, row.completed_at, row.now), unread: row.unread && row.state === 'open', followUpAt: row.follow_up_at?.toISOString() ?? null,
    request: hasRequest(row) ? { id: row.request_id, no: row.no, customer: row.customer, device: deviceOf(row), brand: row.brand_text, serial: row.serial, status: row.status, subStatus: row.sub_status } : null,
    process: { fa: row.process_fa || row.process_en, en: row.process_en || row.process_fa }, several: row.loop_number !== null && row.loop_total !== null ? { number: row.loop_number, total: row.loop_total } : null,
  };
}

/** What the inbox's table shows beside that. */
export const listedColumns = `${taskColumns}, b.name_fa as branch_fa, b.name_en as branch_en, g.name as agent, r.technician_id, w.name_fa as technician_fa, w.name_en as technician_en`;
export const listedJoins = `${taskJoins} left join branch b on b.id = t.branch_id left join agent g on g.id = t.agent_id left join app_user w on w.id = r.technician_id`;
export interface ListedTaskColumns extends TaskRowColumns { branch_fa: string; branch_en: string; agent: string | null; technician_id: string | null; technician_fa: string | null; technician_en: string | null }

export function listedTaskOf(row: ListedTaskColumns): ListedTask {
  const technician = row.technician_id !== null && row.technician_fa !== null && row.technician_en !== null ? { id: row.technician_id, name: { fa: row.technician_fa, en: row.technician_en } } : null;
  return { ...taskRowOf(row), branch: { fa: row.branch_fa, en: row.branch_en }, agent: row.agent, technician };
}
