import { ok, type Result } from '../../contracts/errors';
import type { TaskType } from '../../contracts/form';
import { groupsOf } from '../../contracts/roles';
import { filtersIn } from '../../contracts/task-filters';
import { countLimit, type TaskView } from '../../contracts/tasks';
import type { InboxQueries, TaskListFilter } from '../../domain/inbox/queries';
import { scopeOf } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';
import { belongsSql, candidates, countsSql, type Arm } from './inbox-candidates';
import { lookedThrough, taskFilterSql, type TaskFilterSql } from './list-filters';
import { orderOf, usualOrderOf } from './inbox-order';
import { afterCondition, byColumns, byKeys, decodeListCursor, encodeListCursor, keyColumns, keyText } from './list-order';
import { inScopeSql } from './scope-sql';
import { readTaskDetail, type KnownOfRequest } from './task-detail';
import { listedColumns, listedJoins, listedTaskOf, taskColumns, taskJoins, taskRowOf, type ListedTaskColumns, type TaskRowColumns } from './task-rows';

/** Tasks that counting with filters looks through. */
const countedThrough = 3000;
interface Asked extends Pick<Arm, 'placed' | 'stands'> { /** Names every parameter, so that a view that does not use one still gets its type. */ typed: string; bind: unknown[]; parameter(value: unknown): string; /** What of `t` the reader may see, where that is not whole branches. */ within: string }
/** Who asks: the parameters of a view, and what of its rows the right to see tasks reaches. */
function askedBy(actor: UserActor): Asked {
  const scope = scopeOf(actor, 'task.read');
  const near = scope.kind === 'staff' && (scope.unitId !== null || scope.ownerId !== null);
  const branches = scope.kind !== 'staff' ? actor.branches : scope.unitId === null || scope.branches.includes(actor.branchId) ? scope.branches : [...scope.branches, actor.branchId];
  const bind: unknown[] = [actor.id, groupsOf(actor.roles), branches, actor.agentId, actor.unitId, actor.branchId];
  const parameter = (value: unknown): string => `$${bind.push(value)}`;
  const stands = actor.standsFor !== undefined;
  const typed = `${typedAlways}${stands ? ` and ${parameter(JSON.stringify(actor.standsFor))}::jsonb is null` : ''}`;
  if (near) return { bind, parameter, stands, typed, within: `and ${inScopeSql(scope, parameter, 't')}`, placed: '' };
  // Not as a condition that an index takes: it would no longer give its rows in order.
  return { bind, parameter, stands, typed, within: '', placed: scope.kind === 'agent' ? 'and (t.agent_id = $4) is true' : 'and (t.branch_id = any ($3)) is true' };
}
const typedAlways = 'select 1 where $1::uuid is null and $2::text[] is null and $3::uuid[] is null and $4::uuid is null and $5::uuid is null and $6::uuid is null';
const ofTask = 'left join service_request r on r.id = t.request_id left join party p on p.id = r.customer_id';

const knowsNothing: KnownOfRequest = { startValues: async () => ({}), formFit: async () => ({ unasked: [], needed: [], impossible: [] }) };

/** Tasks of requests that a filter names by itself: so few that they are found first and put in order then. */
const foundByRequest = (requests: string, view: TaskView, agent: boolean, arm: Arm): string =>
  `(select t.id, ${keyColumns(arm.order)} from (${requests}) f join task t on t.request_id = f.id where ${belongsSql(view, agent, arm)} ${arm.where} ${arm.unordered ? '' : `order by ${byColumns(arm.order)}`} limit ${arm.limit})`;

/** The ids of a view that can match its filters, and whether all of them do. */
function pool(actor: UserActor, view: TaskView, { requests, conditions }: TaskFilterSql, arm: Omit<Arm, 'limit'>, limits: { wanted: string; through: string }): { sql: string; certain: boolean } {
  const agent = actor.agentId !== null;
  if (requests !== null) return { sql: foundByRequest(requests, view, agent, { ...arm, limit: limits.through }), certain: false };
  const certain = conditions.length === 0;
  return { sql: candidates(view, agent, { ...arm, limit: certain ? limits.wanted : limits.through }), certain };
}

/** A page of a view with these columns of its tasks. */
async function pageOf<Row extends { id: string }>(tx: Tx, actor: UserActor, { view, sort, limit, after, ...rest }: TaskListFilter, wantedColumns: string, joins: string): Promise<Result<{ rows: Row[]; next: string | null }>> {
  const order = orderOf(view, sort);
  if (!order.ok) return order;
  const cursor = decodeListCursor(order.value, after);
  if (!cursor.ok) return cursor;
  const { bind, parameter, typed, stands, within, placed } = askedBy(actor);
  const filters = taskFilterSql(actor, filtersIn(rest), parameter);
  if (!filters.ok) return filters;
  const where = [within, ...(cursor.value ? [afterCondition(order.value, cursor.value, parameter)] : [])].join(' ');
  const wanted = parameter(limit + 1);
  const { sql: ids, certain } = pool(actor, view, filters.value, { order: order.value, where, placed, stands }, { wanted, through: String(lookedThrough) });
  const by = byKeys(order.value, 'c');
  const columns = `${keyText(order.value, 'c')} as keys, ${wantedColumns}`;
  // What was looked through last says where a short page goes on.
  const rows = await sqlOf(tx).query<Row & { keys: string[]; stop: string[] | null; stop_id: string | null }>(certain
    ? `with unused as (${typed}) select null as stop, null as stop_id, ${columns} from ${ids} c join task t on t.id = c.id ${joins} order by ${by} limit ${wanted}`
    : `with unused as (${typed}), pool as materialized (select c.* from ${ids} c),
         page as (select c.* from pool c join task t on t.id = c.id ${ofTask} where ${filters.value.conditions.join(' and ')} order by ${by} limit ${wanted}),
         last as (select ${keyText(order.value, 'c')} as keys, c.id from pool c order by ${by} offset ${lookedThrough - 1} limit 1)
       select l.keys as stop, l.id as stop_id, ${columns} from (select 1) one left join last l on true left join page c on true left join task t on t.id = c.id ${joins} order by ${by} limit ${wanted}`, bind, certain ? 'kept' : 'fresh');
  const found = rows.filter((row) => row.id !== null);
  if (found.length > limit) return ok({ rows: found.slice(0, limit), next: encodeListCursor(order.value, found[limit - 1]!) });
  const [stop] = rows;
  return ok({ rows: found, next: stop?.stop && stop.stop_id ? encodeListCursor(order.value, { keys: stop.stop, id: stop.stop_id }) : null });
}

export function createInboxQueries(taskTypes: Record<string, TaskType>, known: KnownOfRequest = knowsNothing): InboxQueries {
  return {
    async list(tx, actor, filter) {
      const page = await pageOf<ListedTaskColumns>(tx, actor, filter, listedColumns, listedJoins);
      return page.ok ? ok({ items: page.value.rows.map(listedTaskOf), next: page.value.next }) : page;
    },

    async ids(tx, actor, filter) {
      const page = await pageOf<{ id: string }>(tx, actor, filter, 't.id', '');
      return page.ok ? ok({ items: page.value.rows.map(({ id }) => id), next: page.value.next }) : page;
    },

    async count(tx, actor, { view, ...rest }) {
      const { bind, parameter, typed, stands, within, placed } = askedBy(actor);
      const filters = taskFilterSql(actor, filtersIn(rest), parameter);
      if (!filters.ok) return filters;
      const { sql: ids } = pool(actor, view, filters.value, { order: usualOrderOf(view), where: within, placed, stands, unordered: true }, { wanted: String(countLimit), through: String(countedThrough) });
      const { conditions } = filters.value;
      const [row] = await sqlOf(tx).query<{ count: number; through: number }>(conditions.length === 0
        ? `with unused as (${typed}) select count(*)::int as count, 0 as through from ${ids} c`
        : `with unused as (${typed}), pool as materialized (select c.id from ${ids} c)
           select (select count(*)::int from (select 1 from pool c join task t on t.id = c.id ${ofTask} where ${conditions.join(' and ')} limit ${countLimit}) m) as count, (select count(*)::int from pool) as through`, bind, conditions.length === 0 ? 'kept' : 'fresh');
      return ok({ count: row!.count, more: row!.count >= countLimit || row!.through >= countedThrough });
    },

    async counts(tx, actor) {
      const { bind, typed, stands, within, placed } = askedBy(actor);
      const [row] = await sqlOf(tx).query<Record<TaskView, number>>(`with unused as (${typed}) ${countsSql(actor.agentId !== null, countLimit, { where: within, placed, stands })}`, bind, 'kept');
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
