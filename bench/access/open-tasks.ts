import type { UserActor } from '../../domain/shared/actor';
import { systemActor } from '../../domain/shared/actor';
import { actorOf, personColumns, type PersonRow } from '../../db/access/known-rights';
import { createDatabase, sqlOf, type Sql } from '../../db/unit-of-work';
import { uuidOf } from '../../tools/staff/lots';

const groups = 20;
const branches = 10;
/** Of the groups, those of the reader. */
const own = 3;
const tasksOfRequest = 10;
const inOneStatement = 100_000;

/** Fills a migrated database with open tasks of many groups and branches, as the superuser (so that no trigger runs for each row), and gives somebody who is in some of the groups. */
export async function fillOpenTasks(adminUrl: string, tasks: number, say: (line: string) => void): Promise<UserActor> {
  const database = createDatabase(adminUrl, { max: 1 });
  const run = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => database.unitOfWork.do(systemActor, async (tx) => {
    const sql = sqlOf(tx);
    sql.send("select set_config('statement_timeout', '0', true), set_config('enable_seqscan', 'on', true), set_config('session_replication_role', 'replica', true)");
    return work(sql);
  });
  try {
    const [party, reader, home] = [uuidOf('bench', 'access', 'party'), uuidOf('bench', 'access', 'reader'), uuidOf('bench', 'access', 'branch', '0')];
    await run(async (sql) => {
      await sql.query(`insert into branch (id, code, name_fa, name_en, kind) select id, 'B' || n, 'x', 'x', 'branch' from unnest($1::uuid[]) with ordinality as b (id, n)`, [Array.from({ length: branches }, (_, index) => uuidOf('bench', 'access', 'branch', String(index)))]);
      await sql.query(`insert into party (id, name) values ($1, 'مریم')`, [party]);
      await sql.query(`insert into role (key, name_fa, name_en) select 'group-' || n, 'x', 'x' from generate_series(1, $1::int) n`, [groups]);
      await sql.query(`insert into role_grant (role, action, scope) select r.key, g.action, g.scope from role r cross join role_grant g where r.key like 'group-%' and g.role = 'technician'`);
      await sql.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, 'reader', 'x', 'x', 'x', $2)`, [reader, home]);
      await sql.query(`insert into user_role (user_id, role) select $1, 'group-' || n from generate_series(1, $2::int) n`, [reader, own]);
      // Triggers do not run here, and the rights are others than before.
      await sql.query('update access_version set version = gen_random_uuid()');
    });
    const requests = tasks / tasksOfRequest;
    for (let from = 0; from < requests; from += inOneStatement) await run(async (sql) => {
      const to = Math.min(requests, from + inOneStatement) - 1;
      await sql.query(
        `insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words, status, created_at)
         select md5('request' || s.n)::uuid, 'N-' || s.n, 'T-' || s.n, 'counter', b.id, $3, 'یخچال', 'x', 'awaiting-repair', now() - s.n * interval '1 second'
         from generate_series($1::int, $2::int) as s (n) join (select id, row_number() over (order by code) - 1 as n from branch where code like 'B%') b on b.n = s.n % ${branches}`, [from, to, party]);
      await sql.query(
        `insert into process_instance (id, process, definition_id, definition_hash, request_id, branch_id, status) select r.id, 'repair', d.id, d.hash, r.id, r.branch_id, 'active'
         from service_request r cross join (select id, hash from process_definition limit 1) d where r.no = any (select 'N-' || n from generate_series($1::int, $2::int) n)`, [from, to]);
    });
    say(`${requests} requests`);
    for (let from = 0; from < tasks; from += inOneStatement) await run((sql) => sql.query(
      `insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, state, created_at, sla_minutes, sla_due)
       select md5('task' || n)::uuid, r.id, 'a' || n, 'Repair', 'repair', 'تعمیر', 'Repair', r.id, r.branch_id, 'group-' || (abs(hashint4(n)) % ${groups} + 1), 'open', now(), 240, now() + (abs(hashint4(n + 1)) % 100000) * interval '1 second'
       from generate_series($1::int, $2::int) n join service_request r on r.id = md5('request' || n % $3::int)::uuid`, [from, Math.min(tasks, from + inOneStatement) - 1, requests]));
    say(`${tasks} open tasks`);
    await run(async (sql) => { for (const table of ['task', 'service_request', 'process_instance']) await sql.query(`analyze ${table}`); });
    return await run(async (sql) => {
      const [row] = await sql.query<PersonRow>(`select ${personColumns} from app_user u where u.id = $1`, [reader]);
      return actorOf(sql, row!);
    });
  } finally {
    await database.close();
  }
}
