import { createDatabase, sqlOf } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { createPasswordHasher } from '../../platform/password-hasher';
import type { ApiClient } from '../../tests/build/api-client';
import { exchange } from '../../tools/staff/exchange';
import { fillOpenTasks } from '../access/open-tasks';
import type { Benchmark } from '../benchmark';
import { migratedDatabase, series, startApiAlone } from '../stack/api-alone';
import { withoutIndexes } from '../stack/without-indexes';
import { percentile } from '../statistics';

const password = 'inbox-Bench-40';
const people = 50;
const filters = ['status=awaiting-repair', 'status=awaiting-cost', 'type=repair', 'priority=3', 'warranty=covered', 'device=%DB%8C%D8%AE%DA%86%D8%A7%D9%84', 'number=N-1234', 'customer=%D9%85%D8%B1%DB%8C%D9%85', 'createdFrom=-7', 'dueTo=0'];
const sorts = ['priority', 'newest', 'oldest', 'follow-up', 'number'];

interface Page { items: { id: string }[]; next: string | null }
const timed = async <T>(act: () => Promise<T>): Promise<[number, T]> => { const began = performance.now(); const answer = await act(); return [performance.now() - began, answer]; };

/**
 * The inbox of a person who is in 3 of 20 groups, over HTTP with signed-in sessions, the API in a process of its own: the first page together with
 * the counts, as a browser asks for them; each filter and each order; a page deep in the list; and fifty people who take the next task of one list at once.
 */
export const inboxBench: Benchmark = async (run) => {
  const { full, say } = run;
  const [tasks, closed, rounds] = full ? [1_000_000, 5_000_000, 400] : [200_000, 200_000, 200];
  const { adminUrl, appUrl } = await migratedDatabase(run, 'inbox');
  await withoutIndexes(adminUrl, ['task', 'service_request', 'process_instance'], async () => {
    await fillOpenTasks(adminUrl, tasks, say);
    await fillTheRest(adminUrl, closed);
  });
  say(`${closed} closed tasks, ${people} colleagues`);

  const signIn = await startApiAlone(run, appUrl);
  const reader = await signIn('reader', password);
  const get = async (client: ApiClient, path: string): Promise<Page> => {
    const { status, text } = await exchange(`${client.baseUrl}/api${path}`, { method: 'GET', headers: { Cookie: client.cookie() }, patience: 30_000 });
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return JSON.parse(text) as Page;
  };
  const opens = (client: ApiClient): Promise<unknown> => get(client, '/tasks?view=team&limit=30&counts=true');

  await series(() => opens(reader), 50);
  const one = await series(() => opens(reader), rounds);
  const together = async (turns: number): Promise<number[]> => (await Promise.all(Array.from({ length: 20 }, () => series(() => opens(reader), turns)))).flat();
  // Each connection of the pool plans its statements when it is first used.
  await together(10);
  const many = await together(rounds / 4);
  say('first pages');
  const worst = async (of: readonly string[], query: (name: string) => string): Promise<{ name: string; p99: number }> => {
    let found = { name: '', p99: 0 };
    for (const name of of) {
      await series(() => get(reader, query(name)), 5);
      const p99 = percentile(await series(() => get(reader, query(name)), 40), 0.99);
      say(`${name} ${p99.toFixed(1)} ms`);
      if (p99 > found.p99) found = { name, p99 };
    }
    return found;
  };
  const filtered = await worst(filters, (filter) => `/tasks?view=team&limit=30&${filter}`);
  const sorted = await worst(sorts, (sort) => `/tasks?view=team&limit=30&sort=${sort}`);
  const deep: number[] = [];
  let after: string | null = null;
  for (let page = 0; page < 120; page += 1) {
    const [time, body]: [number, Page] = await timed(() => get(reader, `/tasks?view=team&limit=100${after ? `&after=${after}` : ''}`));
    if (page >= 80) deep.push(time);
    after = body.next;
  }

  const crew = await Promise.all(Array.from({ length: people }, (_, index) => signIn(`colleague-${index + 1}`, password)));
  const taken: string[] = [];
  const next: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (const [time, { body }] of await Promise.all(crew.map((client) => timed(() => client.post<{ task: { id: string } | null }>('/tasks/next', { view: 'team' }))))) {
      next.push(time);
      if (body.task) taken.push(body.task.id);
    }
  }
  return {
    scale: { openTasks: tasks, closedTasks: closed, groups: 20, ofReader: 3, branches: 10, rounds },
    figures: {
      firstPageP99At1: percentile(one, 0.99), firstPageP99At20: percentile(many, 0.99), firstPageMedianAt1: percentile(one, 0.5), worstFilterP99: filtered.p99, worstSortP99: sorted.p99, deepPageP99: percentile(deep, 0.99),
      takeNextP99At50: percentile(next, 0.99), taken: taken.length, doubleClaims: taken.length - new Set(taken).size,
    },
  };
};

/** Closed tasks, and colleagues of the reader who can sign in, as the reader can then. */
async function fillTheRest(adminUrl: string, closed: number): Promise<void> {
  const database = createDatabase(adminUrl, { max: 1 });
  const hash = await createPasswordHasher().hash(password);
  try {
    for (let from = 0; from < closed; from += 500_000) await database.unitOfWork.do(systemActor, async (tx) => {
      const sql = sqlOf(tx);
      sql.send("select set_config('statement_timeout', '0', true), set_config('enable_seqscan', 'on', true), set_config('session_replication_role', 'replica', true)");
      await sql.query(
        `insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, state, created_at, completed_at, completed_by)
         select md5('closed' || n)::uuid, t.instance_id, 'c' || n, 'Repair', 'repair', 'تعمیر', 'Repair', t.request_id, t.branch_id, t.role, 'completed', t.created_at, t.created_at, (select id from app_user where login = 'reader' and n % 1000 = 0)
         from generate_series($1::int, $2::int) n join task t on t.id = md5('task' || n % (select count(*) from task where state = 'open'))::uuid`, [from, Math.min(closed, from + 500_000) - 1]);
    });
    await database.unitOfWork.do(systemActor, async (tx) => {
      const sql = sqlOf(tx);
      sql.send("select set_config('statement_timeout', '0', true), set_config('enable_seqscan', 'on', true)");
      await sql.query('insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) select md5($1 || n)::uuid, $1 || n, $2, $3, $3, (select branch_id from app_user where login = $4) from generate_series(1, $5::int) n', ['colleague-', hash, 'x', 'reader', people]);
      await sql.query("insert into user_role (user_id, role) select u.id, r.role from app_user u, user_role r join app_user w on w.id = r.user_id and w.login = 'reader' where u.login like 'colleague-%'");
      await sql.query("update app_user set password_hash = $1 where login = 'reader'", [hash]);
    });
  } finally {
    await database.close();
  }
}
