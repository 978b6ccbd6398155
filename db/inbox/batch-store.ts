import { ok, refuse } from '../../contracts/errors';
import type { TaskBatch } from '../../contracts/task-batches';
import type { BatchStore, BatchTask, BatchWork, GivenTasks } from '../../domain/inbox/batch-ports';
import { cutPage, decodeCursor } from '../read/cursor';
import { sqlOf } from '../unit-of-work';
import { inboxTaskColumns } from './inbox-task';

interface Row extends Pick<TaskBatch, 'id' | 'act' | 'state' | 'total' | 'done' | 'same' | 'refused'> { created_at: Date; key: string; finished_at: Date | null }
const batchSql = 'select b.id, b.act, b.state, b.total, b.done, b.same, b.refused, b.created_at, b.created_at::text as key, b.finished_at from task_batch b';
const batchOf = ({ created_at, key: _key, finished_at, ...row }: Row): TaskBatch => ({ ...row, left: row.total - row.done - row.same - row.refused, createdAt: created_at.toISOString(), finishedAt: finished_at?.toISOString() ?? null });

export function createBatchStore(): BatchStore {
  return {
    async tasks(tx, ids) {
      const rows = await sqlOf(tx).query<Omit<BatchTask, 'title' | 'followUpAt'> & { title_fa: string; title_en: string; follow_up_at: Date | null }>(
        `select ${inboxTaskColumns}, t.title_fa, t.title_en, t.follow_up_at, nullif(t.request_no, '') as no, (select r.status from service_request r where r.id = t.request_id) as status
         from unnest($1::uuid[]) with ordinality w (id, place) join task t on t.id = w.id order by w.place`, [ids]);
      return rows.map(({ title_fa: fa, title_en: en, follow_up_at: followUpAt, ...row }) => ({ ...row, title: { fa, en }, followUpAt: followUpAt?.toISOString() ?? null }));
    },
    async heldBy(tx, userId, most) {
      return (await sqlOf(tx).query<{ id: string }>("select id from task where assignee_id = $1 and state = 'open' order by due_order, id limit $2", [userId, most])).map(({ id }) => id);
    },
    async create(tx, { id, act, createdBy, taskIds }) {
      const sql = sqlOf(tx);
      sql.send('insert into task_batch (id, act, total, created_by) values ($1, $2::jsonb, $3, $4)', [id, JSON.stringify(act), taskIds.length, createdBy]);
      await sql.query('insert into task_batch_item (batch_id, place, task_id) select $1, w.place, w.id from unnest($2::uuid[]) with ordinality w (id, place)', [id, taskIds]);
    },
    async find(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`${batchSql} where b.id = $1`, [id]);
      return row ? batchOf(row) : null;
    },
    async list(tx, actor, { limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const rows = await sqlOf(tx).query<Row>(
        `${batchSql} where b.created_by = $1 and ($2::timestamptz is null or (b.created_at, b.id) < ($2::timestamptz, $3::uuid)) order by b.created_at desc, b.id desc limit $4`, [actor.id, cursor.value?.key ?? null, cursor.value?.id ?? null, limit + 1]);
      const page = cutPage(rows, limit);
      return ok({ items: page.rows.map(batchOf), next: page.next });
    },
    async items(tx, id, { state, limit, after }) {
      if (after !== undefined && !/^\d{1,9}$/.test(after)) return refuse('request.invalid', undefined, [{ path: 'after', code: 'field.format' }]);
      const rows = await sqlOf(tx).query<{ place: number; id: string; fa: string; en: string; no: string | null; state: 'left' | 'done' | 'same' | 'refused'; code: string | null; assignee_id: string | null; name_fa: string | null; name_en: string | null }>(
        `select i.place, t.id, t.title_fa as fa, t.title_en as en, nullif(t.request_no, '') as no, i.state, i.code, u.id as assignee_id, u.name_fa, u.name_en
         from task_batch_item i join task t on t.id = i.task_id left join app_user u on u.id = t.assignee_id where i.batch_id = $1 and ($2::text is null or i.state = $2) and i.place > $3 order by i.place limit $4`, [id, state ?? null, Number(after ?? 0), limit + 1]);
      const shown = rows.slice(0, limit);
      return ok({
        items: shown.map((row) => ({ task: { id: row.id, title: { fa: row.fa, en: row.en }, no: row.no }, state: row.state, code: row.code, assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: { fa: row.name_fa!, en: row.name_en! } } })),
        next: rows.length > limit ? String(shown.at(-1)!.place) : null,
      });
    },
    async next(tx, id, most) {
      const sql = sqlOf(tx);
      const [batch] = await sql.query<Omit<BatchWork, 'items'>>('update task_batch set active_at = clock_timestamp() where id = $1 returning act, created_by as "createdBy", state', [id]);
      if (!batch) return null;
      const items = await sql.query<BatchWork['items'][number]>(`select i.place, i.task_id as "taskId" from task_batch_item i where i.batch_id = $1 and i.state = 'left' order by i.place limit $2`, [id, most]);
      return { ...batch, items };
    },
    async settle(tx, id, results) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<{ state: TaskBatch['state'] }>(
        `with written as (
           update task_batch_item i set state = w.state, code = w.code from unnest($2::int[], $3::text[], $4::text[]) w (place, state, code) where i.batch_id = $1 and i.place = w.place and i.state = 'left' returning i.state
         ), counted as (select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'same')::int as same, count(*) filter (where state = 'refused')::int as refused from written)
         update task_batch b set done = b.done + c.done, same = b.same + c.same, refused = b.refused + c.refused, active_at = clock_timestamp(),
           state = case when b.state = 'running' and b.done + c.done + b.same + c.same + b.refused + c.refused >= b.total then 'done' else b.state end,
           finished_at = case when b.state = 'running' and b.done + c.done + b.same + c.same + b.refused + c.refused >= b.total then clock_timestamp() else b.finished_at end
         from counted c where b.id = $1 returning b.state`, [id, results.map(({ place }) => place), results.map(({ state }) => state), results.map(({ code }) => code)]);
      return row?.state ?? 'stopped';
    },
    async given(tx, id) {
      return sqlOf(tx).query<GivenTasks>(
        `select t.role, t.assignee_id as "assigneeId", count(*)::int as count, min(t.id::text) as "taskId", min(t.request_id::text) as "requestId"
         from task_batch_item i join task t on t.id = i.task_id join task_batch b on b.id = i.batch_id where i.batch_id = $1
           and (i.state = 'done' or i.state = 'same' and exists (select 1 from audit_log l where l.resource = 'task' and l.resource_id = t.id::text and l.action in ('task.assign', 'task.release') and l.actor_id = b.created_by and l.at >= b.created_at))
         group by 1, 2`, [id]);
    },
    async stop(tx, id) {
      return (await sqlOf(tx).query("update task_batch set state = 'stopped', finished_at = clock_timestamp() where id = $1 and state = 'running' returning 1", [id])).length > 0;
    },
    async idle(tx, seconds) {
      return (await sqlOf(tx).query<{ id: string }>("select id from task_batch where state = 'running' and active_at < clock_timestamp() - make_interval(secs => $1) order by active_at limit 50", [seconds])).map(({ id }) => id);
    },
  };
}
