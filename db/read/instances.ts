import type { TaskType } from '../../contracts/form';
import { ok } from '../../contracts/errors';
import type { InstanceDetail, InstanceRow } from '../../contracts/instances';
import type { Label } from '../../contracts/label';
import type { InstanceQueries } from '../../domain/process/queries';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { elementName, labelOf } from './element-name';
import { readInstanceTimeline } from './instance-timeline';
import { readDiagram } from './request-diagram';
import { slaColumns, slaOf, type SlaColumns } from './sla';

interface Columns {
  id: string; key: string; process: string; version: number; name_fa: string; name_en: string; status: InstanceRow['status']; created_at: Date; ended_at: Date | null;
  by_id: string | null; by_fa: string | null; by_en: string | null; request_id: string | null; no: string | null; tasks: number; incidents: number;
}
const columns = `i.id, i.created_at::text as key, i.process, d.version, d.name_fa, d.name_en, i.status, i.created_at, i.ended_at, u.id as by_id, u.name_fa as by_fa, u.name_en as by_en, r.id as request_id, r.no,
  (select count(*)::int from task t where t.instance_id = i.id and t.state = 'open') as tasks, (select count(*)::int from incident n where n.instance_id = i.id and n.resolved_at is null) as incidents`;
const joins = 'join process_definition d on d.id = i.definition_id left join app_user u on u.id = i.started_by left join service_request r on r.id = i.request_id';
/** As the index of these says it. */
const beside = '(i.request_id is null or i.request_id <> i.id)';

const rowOf = (row: Columns): InstanceRow => ({
  id: row.id, process: row.process, version: row.version, name: { fa: row.name_fa || row.name_en, en: row.name_en || row.name_fa }, status: row.status, startedAt: row.created_at.toISOString(), endedAt: row.ended_at?.toISOString() ?? null,
  startedBy: row.by_id === null ? null : { id: row.by_id, name: { fa: row.by_fa!, en: row.by_en! } }, request: row.request_id && row.no ? { id: row.request_id, no: row.no } : null, openTasks: row.tasks, incidents: row.incidents,
});

type TaskColumns = SlaColumns & { id: string; title_fa: string; title_en: string; role: string; created_at: Date; completed_at: Date | null; now: Date; assignee_id: string | null; assignee_fa: string | null; assignee_en: string | null };
const taskOf = (row: TaskColumns): InstanceDetail['tasks'][number] => ({
  id: row.id, title: { fa: row.title_fa, en: row.title_en }, role: row.role, createdAt: row.created_at.toISOString(), sla: slaOf(row, row.completed_at, row.now),
  assignee: row.assignee_id && row.assignee_fa !== null && row.assignee_en !== null ? { id: row.assignee_id, name: { fa: row.assignee_fa, en: row.assignee_en } } : null,
});

/** Running and ended processes beside those that requests travel. Row-level security shows each reader those of their branches. */
export function createInstanceQueries(taskTypes: Record<string, TaskType>): InstanceQueries {
  return {
    async list(tx, { process, state, limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Columns>(
        `with page as (select i.id from process_instance i where ${beside} and ($2::text is null or i.process = $2) and ($3::text is null or (i.status in ('starting', 'active')) = ($3 = 'running'))
           and ($4::timestamptz is null or (i.created_at, i.id) < ($4::timestamptz, $5::uuid)) order by i.created_at desc, i.id desc limit $1)
         select ${columns} from page join process_instance i on i.id = page.id ${joins} order by i.created_at desc, i.id desc`,
        [limit + 1, process ?? null, state ?? null, cursor.value?.key ?? null, cursor.value?.id ?? null]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(rowOf), next: page.next });
    },

    async detail(tx, id) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<Columns>(`select ${columns} from process_instance i ${joins} where i.id = $1`, [id]);
      if (!row) return null;
      const tasks = await sql.query<TaskColumns>(
        `select t.id, t.title_fa, t.title_en, t.role, t.completed_at, t.assignee_id, a.name_fa as assignee_fa, a.name_en as assignee_en, ${slaColumns('t')}, clock_timestamp() as now
         from task t left join app_user a on a.id = t.assignee_id where t.instance_id = $1 and t.state = 'open' order by t.created_at, t.id limit 200`, [id]);
      const incidents = await sql.query<{ id: string; element: string; title: Partial<Label> | null; code: string; message: string; raised_at: Date }>(
        `select n.id, n.element, ${elementName('n.element')} as title, n.code, n.message, n.raised_at from incident n join process_instance i on i.id = n.instance_id where n.instance_id = $1 and n.resolved_at is null order by n.raised_at, n.id limit 50`, [id]);
      return { ...rowOf(row), tasks: tasks.map(taskOf), openIncidents: incidents.map(({ raised_at: raisedAt, ...incident }) => ({ ...incident, title: labelOf(incident.title), raisedAt: raisedAt.toISOString() })) };
    },

    diagram: readDiagram,
    timeline: (tx, id) => readInstanceTimeline(tx, id, taskTypes),
  };
}
