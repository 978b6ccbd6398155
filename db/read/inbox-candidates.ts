import type { TaskView } from '../../contracts/tasks';
import { usualOrderOf } from './inbox-order';
import { byColumns, byKeys, keyColumns, keyNames, type ListOrder } from './list-order';

/**
 * The ids of a view's tasks in an order, as SQL. Each arm asks one index for its first rows and no more, so the cost
 * does not grow with the number of open tasks. Parameters: $1 me, $2 my roles and `everyone`, $3 my branches, $4 my agency, $5 my unit, $6 my branch;
 * $7, for substitutes, in whose place they act in which roles.
 */
export interface Arm {
  order: ListOrder;
  /** More conditions on `t`. */
  where: string; limit: string;
  /** The most of each role at each branch, where `limit` is only known when it runs: the planner has to know that it is few. */
  ofEach?: string;
  /** Conditions on rows that are found by a person and not by a team, whose place is asked for anyway. */
  placed: string;
  /** For counting: any rows, as soon as there are enough. What an index gives in order is still asked for in order, or it would be read whole. */
  unordered?: boolean;
  /** One thing more that is told of each row, as `told`. */
  tells?: string;
  /** Whether the reader is anybody's substitute: then also what those have for whom they stand in. */
  stands: boolean;
}

const by = (arm: Arm, row: string): string => (arm.unordered ? '' : `order by ${byKeys(arm.order, row)}`);
const columns = (arm: Arm): string => `t.id, ${keyColumns(arm.order)}${arm.tells ? `, ${arm.tells} as told` : ''}`;
const taken = (arm: Arm, row: string): string => `${row}.id, ${keyNames(arm.order, row)}${arm.tells ? `, ${row}.told` : ''}`;
const inOrder = (arm: Arm): string => `order by ${byColumns(arm.order)} limit ${arm.limit}`;

/** What holds of each task of a view, whichever way it is found. */
const isOwn = "t.assignee_id = $1 and t.state = 'open'";
const forMe = "t.state = 'open' and t.assignee_id is null and $1 <> all (t.excluded)";
const ofMyUnit = '($5::uuid is null or t.unit_id is null or t.unit_id = $5)';
const ofAgency = `t.agent_id = $4 and t.role = any ($2) and ${forMe}`;
const ofOthers = "t.state = 'open' and t.assignee_id is distinct from $1 and not (t.assignee_id is null and t.role = any ($2) and $1 <> all (t.excluded))";
const iDid = "t.completed_by = $1 and t.state = 'completed'";
// Where the clock stands, nobody is late.
const isDue = 't.due_order < now()';
const runs = 't.sla_paused_at is null';
const isLate = `${isDue} and ${runs}`;
const endOfToday = `(select (date_trunc('day', now() at time zone b.time_zone) + interval '1 day') at time zone b.time_zone from branch b where b.id = $6)`;
const isDueToday = `t.due_order >= now() and t.due_order < ${endOfToday}`;
const isDueLater = `t.due_order >= ${endOfToday}`;

const own = (arm: Arm): string => `(select ${columns(arm)} from task t where ${isOwn} ${arm.placed} ${arm.where} ${inOrder(arm)})`;

const standing = 'jsonb_to_recordset($7::jsonb) as away (who uuid, roles text[])';
/** What a substitute may do of what somebody has who is away; four eyes see both. */
const inPlace = `t.assignee_id = away.who and t.role = any (away.roles) and t.role = any ($2) and t.state = 'open' and $1 <> all (t.excluded) and ${ofMyUnit}`;
const ofAway = (arm: Arm): string => `(
  select ${taken(arm, 'c')} from ${standing} cross join lateral (select ${columns(arm)} from task t where ${inPlace} ${arm.placed} ${arm.where} ${inOrder(arm)}) c ${by(arm, 'c')} limit ${arm.limit})`;
const mine = (arm: Arm): string => (arm.stands ? `(select ${taken(arm, 'o')} from (${own(arm)} union all ${ofAway(arm)}) o ${by(arm, 'o')} limit ${arm.limit})` : own(arm));

const teamOfStaff = (arm: Arm): string => `(
  select ${taken(arm, 'c')} from unnest($2::text[]) as roles (name) cross join unnest($3::uuid[]) as branches (id) cross join lateral (
    select ${columns(arm)} from task t
    where t.role = roles.name and t.branch_id = branches.id and ${forMe} and ${ofMyUnit} ${arm.where}
    ${inOrder({ ...arm, limit: arm.ofEach ?? arm.limit })}
  ) c ${by(arm, 'c')} limit ${arm.limit})`;

const teamOfAgent = (arm: Arm): string => `(select ${columns(arm)} from task t where ${ofAgency} ${arm.where} ${inOrder(arm)})`;

const team = (agent: boolean, arm: Arm): string => (agent ? teamOfAgent(arm) : teamOfStaff(arm));
const both = (agent: boolean, arm: Arm): string =>
  `(select ${taken(arm, 'm')} from (${mine(arm)} union all ${team(agent, arm)}) m ${by(arm, 'm')} limit ${arm.limit})`;

/** Open tasks of others on requests that I worked on or took in lately. */
const waiting = (arm: Arm): string => `(
  with touched as (
    (select d.request_id from task d where d.completed_by = $1 and d.state = 'completed' order by d.completed_at desc, d.id desc limit 1000)
    union (select r.id from service_request r where r.created_by = $1 order by r.created_at desc limit 1000)
  )
  select ${columns(arm)} from touched join task t on t.request_id = touched.request_id where ${ofOthers} ${arm.placed} ${arm.where}
  ${arm.unordered ? '' : `order by ${byColumns(arm.order)}`} limit ${arm.limit})`;

const done = (arm: Arm): string => `(select ${columns(arm)} from task t where ${iDid} ${arm.placed} ${arm.where} ${inOrder(arm)})`;

export function candidates(view: TaskView, agent: boolean, arm: Arm): string {
  switch (view) {
    case 'mine': return mine(arm);
    case 'team': return team(agent, arm);
    case 'overdue': return both(agent, { ...arm, where: `and ${isLate} ${arm.where}` });
    case 'today': return both(agent, { ...arm, where: `and ${isDueToday} ${arm.where}` });
    case 'followedUp': return mine({ ...arm, where: `and t.follow_up_at is not null ${arm.where}` });
    case 'waiting': return waiting(arm);
    case 'done': return done(arm);
  }
}

/**
 * How many each view holds, up to `most`, as one row. What a team has due, due today and due later are read one after the other and no row
 * twice: together they are all that it has, and none is read further than its number is told.
 */
export function countsSql(agent: boolean, most: number, given: Pick<Arm, 'where' | 'placed' | 'stands'>): string {
  const arm = (more?: string, rest?: Partial<Arm>): Arm => ({ ...given, order: usualOrderOf('team'), unordered: true, limit: String(most), where: `${more ? `and ${more}` : ''} ${given.where}`, ...rest });
  const count = (rows: string): string => `(select count(*)::int from ${rows} c)`;
  const upTo = (...numbers: string[]): string => `least(${most}, ${numbers.join(' + ')})`;
  const counted: Record<TaskView, string> = {
    mine: count(mine(arm())),
    team: upTo('due.n', 'today.n', count(team(agent, arm(isDueLater, { limit: `(select greatest(0, ${most} - due.n - today.n))`, ofEach: String(most) })))),
    overdue: upTo(count(mine(arm(isLate))), `case when due.n < ${most} then due.running else ${count(team(agent, arm(isLate)))} end`),
    today: upTo(count(mine(arm(isDueToday))), 'today.n'),
    followedUp: count(candidates('followedUp', agent, arm(undefined, { order: usualOrderOf('followedUp') }))),
    waiting: count(waiting(arm())),
    done: count(done(arm(undefined, { order: usualOrderOf('done') }))),
  };
  return `select ${Object.entries(counted).map(([view, sql]) => `${sql} as "${view}"`).join(', ')}
    from (select count(*)::int as n, count(*) filter (where c.told)::int as running from ${team(agent, arm(isDue, { tells: runs }))} c offset 0) due,
         (select count(*)::int as n from ${team(agent, arm(isDueToday))} c offset 0) today`;
}

/** Whether the task `t` belongs to a view, for tasks that are found by their request. */
export function belongsSql(view: TaskView, agent: boolean, { placed, stands }: Pick<Arm, 'placed' | 'stands'>): string {
  const isMine = stands ? `(${isOwn} or exists (select 1 from ${standing} where ${inPlace}))` : isOwn;
  const ofTeam = agent ? ofAgency : `${forMe} and t.role = any ($2) and t.branch_id = any ($3) and ${ofMyUnit}`;
  const myOrTeams = `(${isMine} ${placed} or ${ofTeam})`;
  switch (view) {
    case 'mine': return `${isMine} ${placed}`;
    case 'team': return ofTeam;
    case 'overdue': return `${isLate} and ${myOrTeams}`;
    case 'today': return `${isDueToday} and ${myOrTeams}`;
    case 'followedUp': return `${isMine} and t.follow_up_at is not null ${placed}`;
    case 'waiting': return `${ofOthers} ${placed} and (exists (select 1 from task d where d.request_id = t.request_id and d.completed_by = $1 and d.state = 'completed') or exists (select 1 from service_request q where q.id = t.request_id and q.created_by = $1))`;
    case 'done': return `${iDid} ${placed}`;
  }
}
