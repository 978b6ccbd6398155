import { scopeOf } from '../../domain/access/may';
import type { TaskFacts } from '../../domain/access/task-rules';
import type { PresenceStore } from '../../domain/presence/ports';
import { asSystem } from '../as-system';
import { inScopeSql } from '../read/scope-sql';
import { sqlOf } from '../unit-of-work';

interface Named { id: string; fa: string; en: string }
const personOf = ({ id, fa, en }: Named) => ({ id, name: { fa, en } });
const fresh = (seconds: string): string => `seen_at > clock_timestamp() - make_interval(secs => ${seconds})`;
/** More than that is no hint any more. */
const most = 20;

export function createPresenceStore(): PresenceStore {
  return {
    async task(tx, taskId) {
      const [row] = await sqlOf(tx).query<TaskFacts>('select branch_id as "branchId", agent_id as "agentId", state, role, unit_id as "unitId", assignee_id as "assigneeId", acting_for as "actingFor", excluded from task where id = $1', [taskId]);
      return row ?? null;
    },
    async enter(tx, { taskId, userId, tab }, seconds) {
      const [row] = await sqlOf(tx).query<{ new: boolean }>(
        `with before as (select 1 from task_presence where task_id = $1 and user_id = $2 and ${fresh('$4')} limit 1), now as (
           insert into task_presence (task_id, user_id, tab) values ($1, $2, $3) on conflict (task_id, user_id, tab) do update set seen_at = clock_timestamp() returning 1
         ) select not exists (select 1 from before) as new from now`, [taskId, userId, tab, seconds]);
      return row!.new;
    },
    async leave(tx, { taskId, userId, tab }, seconds) {
      const [row] = await sqlOf(tx).query<{ last: boolean }>(
        `with gone as (delete from task_presence where task_id = $1 and user_id = $2 and tab = $3 returning 1)
         select exists (select 1 from gone) and not exists (select 1 from task_presence where task_id = $1 and user_id = $2 and tab <> $3 and ${fresh('$4')}) as last`, [taskId, userId, tab, seconds]);
      return row!.last;
    },
    async others(tx, taskId, userId, seconds) {
      return (await sqlOf(tx).query<Named>(
        `select u.id, u.name_fa as fa, u.name_en as en from app_user u join (select user_id, min(since) as since from task_presence where task_id = $1 and user_id <> $2 and ${fresh('$3')} group by user_id) p on p.user_id = u.id
         order by p.since, u.id limit ${most}`, [taskId, userId, seconds])).map(personOf);
    },
    drafts: (tx, taskId, userId) => asSystem(tx, async () => (await sqlOf(tx).query<Named & { at: Date }>(
      `select u.id, u.name_fa as fa, u.name_en as en, d.saved_at as at from draft d join app_user u on u.id = d.user_id where d.task_id = $1 and d.user_id <> $2 order by d.saved_at desc limit ${most}`, [taskId, userId]))
      .map(({ at, ...row }) => ({ person: personOf(row), savedAt: at.toISOString() }))),
    async list(tx, actor, seconds) {
      const bind: unknown[] = [actor.id, seconds];
      const inScope = inScopeSql(scopeOf(actor, 'task.read'), (value) => `$${bind.push(value)}`, 't');
      const rows = await sqlOf(tx).query<Named & { task_id: string }>(
        `select p.task_id, u.id, u.name_fa as fa, u.name_en as en
         from (select task_id, user_id, min(since) as since from task_presence where user_id <> $1 and ${fresh('$2')} group by task_id, user_id) p join task t on t.id = p.task_id join app_user u on u.id = p.user_id
         where ${inScope} order by p.task_id, p.since, u.id limit 1000`, bind);
      const tasks = new Map<string, ReturnType<typeof personOf>[]>();
      for (const row of rows) tasks.set(row.task_id, [...tasks.get(row.task_id) ?? [], personOf(row)]);
      return [...tasks].map(([taskId, people]) => ({ taskId, people: people.slice(0, most) }));
    },
    async sweep(tx, seconds) {
      await sqlOf(tx).query(`delete from task_presence where not ${fresh('$1')}`, [seconds]);
    },
  };
}
