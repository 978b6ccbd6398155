import fc from 'fast-check';
import { channels, requestSorts, type RequestSort } from '../../contracts/request-filters';
import { statuses, type Status } from '../../contracts/statuses';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { anyDefinition } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Row { id: string; no: string; createdAt: string; statusAt: string; promisedOn: string | null; priority: number; status: Status }
interface Page { items: Row[]; next: string | null }
interface Made { no: string; serial: string | null; item: string; customer: string; phone: string; status: Status; channel: string; priority: number; created: number; promised: number | null; technician: string | null; agent: string | null; branch: string; cover: string }
const count = 2_400;
const names = ['مریم احمدی', 'پارسا نوید', 'مريم كاظمی', 'رضا کریمی'];
const made: Made[] = [];
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let [home, other, agentId, technicianId] = ['', '', '', ''];
let client: ApiClient;
let masked: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  home = (await buildBranch(rows)).id;
  other = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId: home })).id;
  technicianId = (await buildUser(rows, { branchId: home, roles: ['technician'] })).id;
  const reader = await buildUser(rows, { branchId: home, roles: ['reception'], allBranches: true });
  const definition = await anyDefinition(rows);
  const parties = names.map(() => newId());
  for (const [index, name] of names.entries()) await rows.insert('party', { id: parties[index], name, phone: `+98912111${index}233` });
  const wanted: Status[] = ['awaiting-cost', 'awaiting-repair', 'awaiting-qc', 'delivered'];
  for (let n = 0; n < count; n += 1) {
    made.push({
      no: `THR-1405-${String(n).padStart(6, '0')}`, serial: n % 3 === 0 ? null : `SN-${n % 50}X`, item: n % 2 === 0 ? 'یخچال فریزر' : 'تلویزیون', customer: names[n % 4]!, phone: `+98912111${n % 4}233`, status: wanted[(n >> 2) % 4]!,
      // Days ago; the newest have none of what is rare, so that it lies behind what one page looks through.
      channel: channels[n % channels.length]!, priority: n % 4, created: n % 40, promised: n % 5 === 0 ? (n % 9) - 4 : null, technician: n % 40 > 25 && n % 7 === 0 ? technicianId : null, agent: n % 11 === 0 ? agentId : null, branch: n % 6 === 0 ? other : home, cover: n % 10 === 0 ? 'covered' : n % 10 === 5 ? 'none' : 'unknown',
    });
  }
  await rows.query(
    `insert into service_request (id, no, tracking_code, channel, branch_id, agent_id, customer_id, item_text, serial, words, status, clock, priority, created_at, status_at, promised_on, technician_id, custody)
     select id::uuid, no, no, channel, branch::uuid, agent::uuid, customer::uuid, item, serial, 'x', status, 'run', priority, date_trunc('day', now(), 'Asia/Tehran') + interval '12 hours' - created * interval '1 day' + n * interval '1 second', now() - n * 7 % 2400 * interval '1 minute', (now() at time zone 'Asia/Tehran')::date + promised, technician::uuid, 'with-us'
     from jsonb_to_recordset($1) as m (id text, n int, no text, channel text, branch text, agent text, customer text, item text, serial text, status text, priority int, created int, promised int, technician text)`,
    [JSON.stringify(made.map((one, n) => ({ ...one, id: newId(), n, customer: parties[n % 4] })))]);
  await rows.query('insert into process_instance (id, process, definition_id, definition_hash, request_id, branch_id, status, state, last_at) select id, $1, $2, $3, id, branch_id, $4, $5, now() from service_request', ['repair', definition.id, definition.hash, 'active', '{}']);
  await rows.query(`insert into estimate (id, request_id, number, state, covered, customer_total, created_by, created_at)
     select gen_random_uuid(), r.id, 1, 'sent', case when right(r.no, 1) = '0' then 100 else 0 end, 50, $1, now() from service_request r where right(r.no, 1) in ('0', '5')`, [reader.id]);
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(reader);
  masked = api.client();
  await masked.signIn(await buildUser(rows, { branchId: home, roles: ['technician'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const asked = (query: Record<string, string>): string => `/requests?${new URLSearchParams(query).toString()}`;
const ended = ({ status }: Row): string => (status === 'delivered' ? '1' : '0');
/** What each order goes by, as texts that sort as it does. */
const orders: Record<RequestSort, { by: (row: Row) => string; descending: boolean }> = {
  newest: { by: (row) => row.createdAt, descending: true },
  oldest: { by: (row) => row.createdAt, descending: false },
  promised: { by: (row) => `${ended(row)} ${row.promisedOn ?? 'none'}`, descending: false },
  priority: { by: (row) => `${ended(row)} ${3 - row.priority} ${row.createdAt}`, descending: false },
  waiting: { by: (row) => `${ended(row)} ${row.statusAt}`, descending: false },
  changed: { by: (row) => row.statusAt, descending: true },
};
/** All pages of a list, in its order, each row once. */
async function all(query: Record<string, string>): Promise<string[]> {
  const found: Page['items'] = [];
  let after: string | null = null;
  do {
    const page: { status: number; body: Page } = await client.get<Page>(asked({ ...query, limit: '100', ...(after !== null && { after }) }));
    expect(page.status).toBe(200);
    found.push(...page.body.items);
    after = page.body.next;
  } while (after !== null);
  const { by, descending } = orders[(query.sort ?? 'newest') as RequestSort];
  const keys = found.map(by);
  expect(keys).toEqual(descending ? [...keys].sort().reverse() : [...keys].sort());
  return found.map(({ no }) => no);
}

/** Each filter with what it lets through, said a second time. */
const filters: Record<string, { values: string[]; holds: (value: string, one: Made) => boolean }> = {
  status: { values: ['awaiting-cost', 'awaiting-qc,delivered'], holds: (value, one) => value.split(',').includes(one.status) },
  group: { values: [statuses['awaiting-repair'].group, statuses.delivered.group], holds: (value, one) => statuses[one.status].group === value },
  number: { values: ['000101', '۰۰۰۱'], holds: (value, one) => one.no.includes(value.replaceAll('۰', '0').replaceAll('۱', '1')) },
  serial: { values: ['SN-7x', 'sn-4'], holds: (value, one) => one.serial?.toLowerCase().includes(value.toLowerCase()) ?? false },
  customer: { values: ['مریم', 'نوید'], holds: (value, one) => one.customer.replaceAll('ي', 'ی').includes(value) },
  phone: { values: ['09121111233'], holds: (_value, one) => one.phone === '+989121111233' },
  device: { values: ['يخچال', 'تلویزیون'], holds: (value, one) => one.item.includes(value.replaceAll('ي', 'ی')) },
  warranty: { values: ['covered', 'none,unknown'], holds: (value, one) => value.split(',').includes(one.cover) },
  priority: { values: ['0', '2,3'], holds: (value, one) => value.split(',').includes(String(one.priority)) },
  channel: { values: ['counter', 'agent,portal'], holds: (value, one) => value.split(',').includes(one.channel) },
  createdFrom: { values: ['-7', '-30'], holds: (value, one) => one.created <= -Number(value) },
  createdTo: { values: ['-3', '-35'], holds: (value, one) => one.created >= -Number(value) },
  promisedFrom: { values: ['-1', '2'], holds: (value, one) => one.promised !== null && one.promised >= Number(value) },
  promisedTo: { values: ['1', '-3'], holds: (value, one) => one.promised !== null && one.promised <= Number(value) },
  technician: { values: ['$technician'], holds: (_value, one) => one.technician !== null },
  agent: { values: ['$agent'], holds: (_value, one) => one.agent !== null },
  branch: { values: ['$home', '$other'], holds: (value, one) => one.branch === (value === '$home' ? home : other) },
  q: { values: ['تلویزیون', '000007'], holds: (value, one) => one.item.includes(value) || one.no.includes(value) || one.customer.includes(value) },
};
const meant = (value: string): string => ({ $technician: technicianId, $agent: agentId, $home: home, $other: other })[value] ?? value;
const expected = (query: Record<string, string>): string[] => made.filter((one) => Object.entries(query).every(([name, value]) => filters[name]!.holds(value, one))).map(({ no }) => no).sort();
const check = async (query: Record<string, string>, sort?: RequestSort): Promise<void> => {
  const found = await all({ ...Object.fromEntries(Object.entries(query).map(([name, value]) => [name, meant(value)])), ...(sort && { sort }) });
  expect([query, found.sort()]).toEqual([query, expected(query)]);
};

test.each(Object.entries(filters).flatMap(([name, { values }]) => values.map((value) => [name, value])))('the filter %s=%s lets through what it says, over all pages', (name, value) => check({ [name]: value }));

test('F170 any filters together let through what all of them say', async () => {
  const some = fc.uniqueArray(fc.constantFrom(...Object.keys(filters)), { minLength: 2, maxLength: 4 }).chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, fc.constantFrom(...filters[name]!.values)]))));
  await fc.assert(fc.asyncProperty(some, fc.constantFrom(...requestSorts), (query, sort) => check(query as Record<string, string>, sort)), { numRuns: 40 });
});

test.each(requestSorts)('the whole list by %s is in that order over all pages; what has ended comes last where the order is about work', (sort) => check({}, sort));

test.each(requestSorts)('words that many have, and words that few have, are all found by %s', async (sort) => {
  for (const q of ['تلویزیون', '000007', 'نوید']) await check({ q }, sort);
});

test('a page with a filter that few rows match is full, also where they lie behind what is looked through at once', async () => {
  const { body } = await client.get<Page>(asked({ warranty: 'covered', limit: '100' }));
  expect([body.items.length, body.next !== null]).toEqual([100, true]);
});

test('an order that there is none of, and a place in another order, are refused on their field', async () => {
  const { body } = await client.get<Page>(asked({ sort: 'promised' }));
  for (const [query, path] of [[{ sort: 'no-such' }, 'sort'], [{ sort: 'waiting', after: body.next! }, 'after'], [{ after: body.next! }, 'after'], [{ sort: 'promised', after: 'x' }, 'after']] as const) {
    const refused = await client.get<{ code: string; fields?: { path: string }[] }>(asked(query));
    expect([refused.status, refused.body.code, refused.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  }
});

test('the requests of one customer are theirs alone, and not those of another of the same name', async () => {
  const namesake = newId();
  await rows.insert('party', { id: namesake, name: names[0] });
  const [first] = await rows.query<{ id: string }>('select customer_id as id from service_request where no = $1', [made[0]!.no]);
  expect((await all({ customerId: first!.id })).sort()).toEqual(made.filter(({ customer }) => customer === names[0]).map(({ no }) => no).sort());
  expect([await all({ customerId: namesake }), (await all({ customer: 'مریم', customerId: first!.id, sort: 'promised' })).length]).toEqual([[], count / 4]);
});

test('F171 a filter that is none is refused on its field, and a phone number is not looked for by whoever may not see it', async () => {
  for (const [query, path] of [[{ status: 'no-such' }, 'status'], [{ channel: 'x' }, 'channel'], [{ technician: "' or 1=1" }, 'technician'], [{ createdFrom: 'yesterday' }, 'createdFrom'], [{ promisedTo: '1405-1-1' }, 'promisedTo'], [{ priority: '9' }, 'priority']] as const) {
    const { status, body } = await client.get<{ code: string; fields?: { path: string }[] }>(asked(query));
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  }
  expect((await masked.get<{ code: string }>(asked({ phone: '09121111233' }))).body.code).toBe('access.denied');
});

test('what few have is found at once in any order, however many rows stand before it', async () => {
  await rows.query(`insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words, status, clock, priority, created_at, status_at, promised_on, custody)
    select gen_random_uuid(), 'OLD-' || n, 'OLD-' || n, 'counter', branch_id, customer_id, item_text, 'x', 'awaiting-cost', 'run', 3, now() - interval '1 year' + n * interval '1 second', now() - interval '1 year' + n * interval '1 second', current_date - 400, 'with-us'
    from service_request, generate_series(1, 4000) n where no = $1`, [made[0]!.no]);
  for (const sort of requestSorts) {
    const { body } = await client.get<Page>(asked({ number: '000399', sort, limit: '10' }));
    expect([sort, body.items.map(({ no }) => no), body.next]).toEqual([sort, ['THR-1405-000399'], null]);
  }
});
