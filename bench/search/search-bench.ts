import { createDatabase, sqlOf, type Sql } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { createPasswordHasher } from '../../platform/password-hasher';
import type { Benchmark, Run } from '../benchmark';
import { migratedDatabase, series, startApiAlone } from '../stack/api-alone';
import { percentile } from '../statistics';

const password = 'search-Bench-40';
const branches = 10;
const requestsOfCustomer = 3;
const inOneStatement = 100_000;
const firstNames = ['مریم', 'زهرا', 'فاطمه', 'علی', 'محمد', 'حسین', 'رضا', 'سارا', 'نرگس', 'امیر', 'مهدی', 'لیلا', 'حمید', 'نازنین', 'کاوه', 'پریسا', 'بهرام', 'شیرین', 'یاسمن', 'فرهاد'];
const lastNames = ['کریمی', 'احمدی', 'محمدی', 'حسینی', 'رضایی', 'موسوی', 'جعفری', 'نوری', 'صادقی', 'قاسمی', 'اکبری', 'رستمی', 'یوسفی', 'نجفی', 'شریفی', 'عباسی', 'کاظمی', 'سلطانی', 'باقری', 'فلاحی'];
const devices = ['یخچال', 'ماشین لباسشویی', 'جاروبرقی', 'تلویزیون', 'اجاق گاز', 'کولر گازی', 'مایکروویو', 'ظرفشویی'];

/** Of a customer, by their number; the same as in SQL below. */
const firstName = (customer: number): string => firstNames[customer % firstNames.length]!;
const fullName = (customer: number): string => `${firstName(customer)} ${lastNames[Math.floor(customer / firstNames.length) % lastNames.length]!}`;
const customerOf = (request: number): number => Math.floor(request / requestsOfCustomer);

/** What people type, by the number of a request: what is looked for is somewhere among all of them. */
const asked: Record<string, (n: number) => string> = {
  number: (n) => `N-${n}`,
  'tracking code': (n) => `T${String(n).padStart(9, '0')}`,
  serial: (n) => `SN${String(n * 7_919 + 10_000_000)}`,
  'part of a serial': (n) => String(n * 7_919 + 10_000_000).slice(0, 6),
  phone: (n) => `09${String(120_000_000 + customerOf(n))}`,
  'full name': (n) => fullName(customerOf(n)),
  'first name': (n) => firstName(customerOf(n)),
  device: (n) => devices[n % devices.length]!,
  'two letters': (n) => firstName(customerOf(n)).slice(0, 2),
  'nobody has it': (n) => `zz${n}qx`,
};

/** The one search box, over HTTP with a signed-in session: what people type, each kind for itself, and all of it with 20 people at once. Half of them see one branch, half all. */
export const searchBench: Benchmark = async (run) => {
  const [requests, rounds] = run.full ? [5_000_000, 60] : [300_000, 30];
  const { adminUrl, appUrl } = await migratedDatabase(run, 'search');
  await fill(adminUrl, requests, run);
  const signIn = await startApiAlone(run, appUrl);
  const readers = { oneBranch: await signIn('one-branch', password), allBranches: await signIn('all-branches', password) };
  const find = async (reader: keyof typeof readers, words: string): Promise<number> => {
    const { status, body } = await readers[reader].get<{ items: unknown[] }>(`/search?q=${encodeURIComponent(words)}`);
    if (status !== 200) throw new Error(`${words}: ${status}`);
    return body.items.length;
  };
  const all: number[] = [];
  const figures: Record<string, number> = {};
  let turn = 0;
  // Prime to every number of rows, so that the turns fall anywhere.
  const someone = (): number => { turn += 1; return (turn * 104_729) % requests; };
  for (const [kind, words] of Object.entries(asked)) {
    for (const reader of ['oneBranch', 'allBranches'] as const) {
      await series(() => find(reader, words(someone())), 5);
      const times = await series(() => find(reader, words(someone())), rounds);
      all.push(...times);
      run.say(`${kind}, ${reader}: median ${percentile(times, 0.5).toFixed(1)}, p99 ${percentile(times, 0.99).toFixed(1)} ms`);
      figures.slowestKindP99 = Math.max(figures.slowestKindP99 ?? 0, percentile(times, 0.99));
    }
  }
  // Whoever looks for what is there finds it, or the rest says nothing.
  for (const kind of ['number', 'tracking code', 'serial', 'phone', 'full name']) {
    if (await find('allBranches', asked[kind]!(someone())) === 0) throw new Error(`nothing was found by ${kind}`);
  }
  const kinds = Object.values(asked);
  const together = (await Promise.all(Array.from({ length: 20 }, (_, person) => series(() => { const n = someone(); return find(person % 2 ? 'oneBranch' : 'allBranches', kinds[n % kinds.length]!(n)); }, rounds)))).flat();
  return {
    scale: { requests, customers: Math.ceil(requests / requestsOfCustomer), branches, rounds },
    figures: { ...figures, searchP99: percentile(all, 0.99), searchMedian: percentile(all, 0.5), searchP99At20: percentile(together, 0.99) },
  };
};

/** Requests with their customers, as the superuser (so that no trigger runs for each row), and two people who look for them. */
async function fill(adminUrl: string, requests: number, { say }: Run): Promise<void> {
  const database = createDatabase(adminUrl, { max: 1 });
  const settings = (replica: boolean): string => `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('enable_seqscan', 'on', true)${replica ? ", set_config('session_replication_role', 'replica', true)" : ''}`;
  const write = (work: (sql: Sql) => Promise<unknown>, replica = true): Promise<unknown> => database.unitOfWork.do(systemActor, async (tx) => { const sql = sqlOf(tx); sql.send(settings(replica)); return work(sql); });
  try {
    const hash = await createPasswordHasher().hash(password);
    await write(async (sql) => {
      await sql.query("insert into branch (id, code, name_fa, name_en, kind) select md5('branch' || n)::uuid, 'S' || n, 'x', 'x', 'branch' from generate_series(0, $1::int - 1) n", [branches]);
      for (const [login, everywhere] of [['one-branch', false], ['all-branches', true]] as const) {
        await sql.query("insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, all_branches) values (md5($1::text)::uuid, $1, $2, 'x', 'x', md5('branch0')::uuid, $3)", [login, hash, everywhere]);
        await sql.query("insert into user_role (user_id, role) values (md5($1::text)::uuid, $2)", [login, everywhere ? 'manager' : 'reception']);
      }
    }, false);
    for (let from = 0; from < requests; from += inOneStatement) {
      const to = Math.min(requests, from + inOneStatement) - 1;
      await write(async (sql) => {
        await sql.query(
          `insert into party (id, name, phone) select md5('party' || n)::uuid, ($3::text[])[1 + n % cardinality($3::text[])] || ' ' || ($4::text[])[1 + n / cardinality($3::text[]) % cardinality($4::text[])], '+989' || (120000000 + n)
           from generate_series($1::int, $2::int) n`, [Math.ceil(from / requestsOfCustomer), Math.ceil((to + 1) / requestsOfCustomer) - 1, firstNames, lastNames]);
        await sql.query(
          `insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, serial, words, status, created_at)
           select md5('request' || n)::uuid, 'N-' || n, 'T' || lpad(n::text, 9, '0'), 'counter', md5('branch' || n % ${branches})::uuid, md5('party' || n / ${requestsOfCustomer})::uuid,
             ($3::text[])[1 + n % cardinality($3::text[])], 'SN' || (n::bigint * 7919 + 10000000), 'x', 'delivered', now() - n * interval '1 second' from generate_series($1::int, $2::int) n`, [from, to, devices]);
        await sql.query("insert into request_search (request_id, search) select r.id, r.search from generate_series($1::int, $2::int) n join service_request r on r.id = md5('request' || n)::uuid", [from, to]);
      });
    }
    await write((sql) => sql.query('analyze service_request, party, request_search'));
    say(`${requests} requests`);
  } finally {
    await database.close();
  }
}
