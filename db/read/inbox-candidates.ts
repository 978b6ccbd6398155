import type { TaskView } from '../../contracts/tasks';

/**
 * The ids of a view's tasks in its order, as SQL. Each arm asks one index for its first rows and no more, so the cost
 * does not grow with the number of open tasks. Parameters: $1 me, $2 my roles and `everyone`, $3 my branches, $4 my agency, $5 my unit.
 */
/** `infinity` for a task without a due date. */
const due = 't.due_order';

export interface Arm {
  /** More conditions on `t`. */
  where: string; limit: string;
  /** Conditions on rows that are found by a person and not by a team, whose place is asked for anyway. */
  placed: string;
  /** For counting: any rows, as soon as there are enough. What an index gives in order is still asked for in order, or it would be read whole. */
  unordered?: boolean;
}

const by = (arm: Arm, order: string): string => (arm.unordered ? '' : `order by ${order}`);

const columns = `t.id, ${due} as key`;
const mine = (arm: Arm): string =>
  `(select ${columns} from task t where t.assignee_id = $1 and t.state = 'open' ${arm.placed} ${arm.where} order by key, t.id limit ${arm.limit})`;

const teamOfStaff = (arm: Arm): string => `(
  select c.id, c.key from unnest($2::text[]) as roles (name) cross join unnest($3::uuid[]) as branches (id) cross join lateral (
    select ${columns} from task t
    where t.role = roles.name and t.branch_id = branches.id and t.state = 'open' and t.assignee_id is null
      and ($5::uuid is null or t.unit_id is null or t.unit_id = $5) and $1 <> all (t.excluded) ${arm.where}
    order by key, t.id limit ${arm.limit}
  ) c ${by(arm, 'c.key, c.id')} limit ${arm.limit})`;

const teamOfAgent = (arm: Arm): string => `(
  select ${columns} from task t
  where t.agent_id = $4 and t.role = any ($2) and t.state = 'open' and t.assignee_id is null and $1 <> all (t.excluded) ${arm.where}
  order by key, t.id limit ${arm.limit})`;

const both = (agent: boolean, arm: Arm): string =>
  `(select m.id, m.key from (${mine(arm)} union all ${team(agent, arm)}) m ${by(arm, 'm.key, m.id')} limit ${arm.limit})`;
const team = (agent: boolean, arm: Arm): string => (agent ? teamOfAgent(arm) : teamOfStaff(arm));

/** Open tasks of others on requests that I worked on or took in lately. */
const waiting = (arm: Arm): string => `(
  with touched as (
    (select d.request_id from task d where d.completed_by = $1 and d.state = 'completed' order by d.completed_at desc, d.id desc limit 1000)
    union (select r.id from service_request r where r.created_by = $1 order by r.created_at desc limit 1000)
  )
  select ${columns} from touched join task t on t.request_id = touched.request_id
  where t.state = 'open' and t.assignee_id is distinct from $1
    and not (t.assignee_id is null and t.role = any ($2) and $1 <> all (t.excluded)) ${arm.placed} ${arm.where}
  ${by(arm, 'key, t.id')} limit ${arm.limit})`;

const done = (arm: Arm): string => `(
  select t.id, t.completed_at as key from task t where t.completed_by = $1 and t.state = 'completed' ${arm.placed} ${arm.where}
  order by t.completed_at desc, t.id desc limit ${arm.limit})`;

const now = `${due} < now()`;
const endOfToday = `(select (date_trunc('day', now() at time zone b.time_zone) + interval '1 day') at time zone b.time_zone from branch b where b.id = $6)`;

/** $6 is my branch. */
export function candidates(view: TaskView, agent: boolean, arm: Arm): string {
  switch (view) {
    case 'mine': return mine(arm);
    case 'team': return team(agent, arm);
    // Where the clock stands, nobody is late.
    case 'overdue': return both(agent, { ...arm, where: `and ${now} and t.sla_paused_at is null ${arm.where}` });
    case 'today': return both(agent, { ...arm, where: `and ${due} >= now() and ${due} < ${endOfToday} ${arm.where}` });
    case 'waiting': return waiting(arm);
    case 'done': return done(arm);
  }
}

/** The condition of the page after a row, in the view's order. */
export const afterCondition = (view: TaskView, key: string, id: string): string =>
  (view === 'done' ? `and (t.completed_at, t.id) < (${key}::timestamptz, ${id}::uuid)` : `and (${due}, t.id) > (${key}::timestamptz, ${id}::uuid)`);
