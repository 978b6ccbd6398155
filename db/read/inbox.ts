import { ok } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import { groupsOf } from '../../contracts/roles';
import { countLimit, taskViews, type TaskView } from '../../contracts/tasks';
import type { InboxQueries } from '../../domain/inbox/queries';
import { scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor, encodeCursor } from './cursor';
import { afterCondition, candidates, type Arm } from './inbox-candidates';
import { searchFor } from './found-requests';
import { inScopeSql } from './scope-sql';
import { searchPattern } from './search-pattern';
import { readTaskDetail, type KnownOfRequest } from './task-detail';
import { taskColumns, taskJoins, taskRowOf, type TaskRowColumns } from './task-rows';

/** Requests that a search in the inbox looks at, newest first. */
const searchedRequests = 500;
/** Tasks that a page with a status filter looks through; it may be short and still have a next one. */
const lookedThrough = 1000;
interface Asked extends Pick<Arm, 'placed'> { bind: unknown[]; parameter(value: unknown): string; /** What of `t` the reader may see, where that is not whole branches. */ within: string }
/** Who asks: the parameters of a view, and what of its rows the right to see tasks reaches. */
function askedBy(actor: UserActor): Asked {
  const scope = scopeOf(actor, 'task.read');
  const near = scope.kind === 'staff' && (scope.unitId !== null || scope.ownerId !== null);
  const branches = scope.kind !== 'staff' ? actor.branches : scope.unitId === null || scope.branches.includes(actor.branchId) ? scope.branches : [...scope.branches, actor.branchId];
  const bind: unknown[] = [actor.id, groupsOf(actor.roles), branches, actor.agentId, actor.unitId, actor.branchId];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  if (near) return { bind, parameter, within: `and ${inScopeSql(scope, parameter, 't')}`, placed: '' };
  // Not as a condition that an index takes: it would no longer give its rows in order.
  return { bind, parameter, within: '', placed: scope.kind === 'agent' ? 'and (t.agent_id = $4) is true' : 'and (t.branch_id = any ($3)) is true' };
}
/** Names every parameter, so that a view that does not use one still gets its type. */
const typed = 'select 1 where $1::uuid is null and $2::text[] is null and $3::uuid[] is null and $4::uuid is null and $5::uuid is null and $6::uuid is null';

const knowsNothing: KnownOfRequest = { startValues: async () => ({}), formFit: async () => ({ unasked: [], needed: [], impossible: [] }) };

export function createInboxQueries(taskTypes: Record<string, TaskType>, known: KnownOfRequest = knowsNothing): InboxQueries {
  return {
    async list(tx, actor, { view, status, q, limit, after }) {
      const cursor = decodeCursor(after);
      if (!cursor.ok) return cursor;
      const { bind, parameter, within, placed } = askedBy(actor);
      const where = [within];
      if (cursor.value) where.push(afterCondition(view, parameter(cursor.value.key), parameter(cursor.value.id)));
      const pattern = q === undefined ? null : searchPattern(q);
      if (pattern !== null) {
        const like = parameter(pattern);
        where.push(`and t.request_id in (select h.id from ${searchFor(actor, 'zamen_request_matches', `${like}, null, null, null, null, ${searchedRequests}`)} h)`);
      }
      const order = view === 'done' ? 'c.key desc, c.id desc' : 'c.key, c.id';
      // A status is the request's and in no index of tasks: a page looks through so many tasks, and goes on from where it stopped.
      const most = status ? lookedThrough : limit + 1;
      const page = `(select c.id, c.key from ${candidates(view, actor.agentId !== null, { where: where.join(' '), placed, limit: parameter(most) })} c) c`;
      const stopBind = [...bind];
      const wanted = status ? `where r.status = ${parameter(status)}` : '';
      const sql = sqlOf(tx);
      const rows = await sql.query<TaskRowColumns & { key: string }>(
        `with unused as (${typed}) select c.key::text as key, ${taskColumns} from ${page} join task t on t.id = c.id ${taskJoins} ${wanted} order by ${order} limit ${parameter(limit + 1)}`, bind, q === undefined && !status ? 'kept' : 'fresh');
      const cut = cutPage(rows, limit);
      if (status && cut.next === null) {
        const [stop] = await sql.query<{ key: string; id: string }>(`with unused as (${typed}) select c.key::text as key, c.id from ${page} order by ${order} offset ${lookedThrough - 1}`, stopBind);
        if (stop) cut.next = encodeCursor(stop);
      }
      return ok({ items: cut.rows.map(taskRowOf), next: cut.next });
    },

    async counts(tx, actor) {
      const { bind, within, placed } = askedBy(actor);
      const arm = { where: within, placed, limit: String(countLimit), unordered: true };
      const counted = taskViews.map((view) => `(select count(*)::int from ${candidates(view, actor.agentId !== null, arm)} c) as ${view}`);
      const [row] = await sqlOf(tx).query<Record<TaskView, number>>(`with unused as (${typed}) select ${counted.join(', ')}`, bind, 'kept');
      return row!;
    },

    async row(tx, actor, taskId) {
      const [row] = await sqlOf(tx).query<TaskRowColumns>(`select ${taskColumns} from task t ${taskJoins} where t.id = $2`, [actor.id, taskId]);
      return row ? taskRowOf(row) : null;
    },

    detail: (tx, actor, taskId) => readTaskDetail(tx, actor, taskId, taskTypes, known),
    instanceOf: async (tx, taskId) => (await sqlOf(tx).query<{ instance_id: string }>('select instance_id from task where id = $1', [taskId]))[0]?.instance_id ?? null,

    async mineAfter(tx, actor, taskId, limit) {
      const rows = await sqlOf(tx).query<TaskRowColumns & { same: boolean }>(
        `select ${taskColumns}, t.request_id = (select d.request_id from task d where d.id = $2) as same
         from ((select id from task where assignee_id = $1 and state = 'open' order by due_order, id limit $3)
               union (select m.id from task d join task m on m.request_id = d.request_id where d.id = $2 and m.assignee_id = $1 and m.state = 'open')) c join task t on t.id = c.id ${taskJoins} order by t.due_order, t.id`, [actor.id, taskId, limit], 'kept');
      const next = rows.find((row) => row.same) ?? rows[0];
      return { mine: rows.map(taskRowOf), next: next ? taskRowOf(next) : null };
    },
  };
}
