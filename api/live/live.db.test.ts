import { Client } from 'pg';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { openStream } from '../../tests/build/live-stream';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { until } from '../../tests/build/until';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { systemActor } from '../../domain/shared/actor';
import type { Change } from '../../domain/shared/journal';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let otherBranchId: string;
let agentId: string;
let reception: { client: ApiClient; id: string };
let agent: { client: ApiClient; id: string };

async function person(given: Omit<Parameters<typeof buildUser>[1], 'branchId'>): Promise<{ client: ApiClient; id: string }> {
  const user = await buildUser(rows, { branchId, ...given });
  const client = api.client();
  await client.signIn(user);
  await told(client, user.id);
  return { client, id: user.id };
}

/** Waits until the feed is past what the sign-in told the person, so that it comes in no stream that is opened afterwards. */
async function told(client: ApiClient, userId: string): Promise<void> {
  const stream = await openStream(api.baseUrl, client);
  await write([{ topic: 'notice', keys: { id: 'signed-in' }, userId }]);
  await until(async () => stream.events.some(({ data }) => data.keys?.id === 'signed-in'));
  stream.close();
}

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [branchId, otherBranchId] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id];
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl, { live: true });
  reception = await person({ roles: ['reception'] });
  agent = await person({ roles: ['agent'], agentId });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const write = (changes: Change[]): Promise<void> => api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.journal.changes(tx, changes));
const topics = (events: { data: { keys?: Record<string, string> } }[]): (string | undefined)[] => events.slice(1).map((event) => event.data.keys?.id);

test('each person is told what is theirs to know, and nothing else', async () => {
  const [staff, agency] = [await openStream(api.baseUrl, reception.client), await openStream(api.baseUrl, agent.client)];
  expect(staff.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
  expect(staff.headers.get('X-Accel-Buffering')).toBe('no');
  await write([
    { topic: 'request', keys: { id: 'branch' }, branchId }, { topic: 'request', keys: { id: 'agency' }, branchId, agentId }, { topic: 'request', keys: { id: 'elsewhere' }, branchId: otherBranchId },
    { topic: 'notice', keys: { id: 'to-agent' }, userId: agent.id }, { topic: 'incident', keys: { id: 'operators' }, branchId }, { topic: 'task', keys: { id: 'last' }, branchId, agentId },
  ]);
  expect(topics(await staff.next(4))).toEqual(['branch', 'agency', 'last']);
  expect(topics(await agency.next(4))).toEqual(['agency', 'to-agent', 'last']);
  staff.close();
  agency.close();
});

test('who comes back with the last id gets what was missed, once and in order', async () => {
  const first = await openStream(api.baseUrl, reception.client);
  await write([{ topic: 'task', keys: { id: 'one' }, branchId }]);
  const seen = (await first.next(2)).at(-1)!.id!;
  first.close();
  await write([{ topic: 'task', keys: { id: 'two' }, branchId }]);
  await write([{ topic: 'task', keys: { id: 'three' }, branchId }]);
  const again = await openStream(api.baseUrl, reception.client, seen);
  await write([{ topic: 'task', keys: { id: 'four' }, branchId }]);
  const events = await again.next(4);
  expect(events[0]?.event).toBe('ready');
  expect(topics(events)).toEqual(['two', 'three', 'four']);
  again.close();
});

test('many changes come in the order in which they were written, once each, whatever their numbers look like', async () => {
  const stream = await openStream(api.baseUrl, reception.client);
  // Numbers of one, of two and of three digits are among them.
  const ids = Array.from({ length: 120 }, (_, index) => `many-${index}`);
  await write(ids.map((id): Change => ({ topic: 'task', keys: { id }, branchId })));
  expect(topics(await stream.next(1 + ids.length))).toEqual(ids);
  await write([{ topic: 'task', keys: { id: 'after' }, branchId }]);
  expect(topics(await stream.next(2 + ids.length)).slice(ids.length)).toEqual(['after']);
  stream.close();
});

test('a gap that cannot be filled is answered with resync', async () => {
  for (const id of ['1-1', 'nonsense', '99999999999999999999-1']) {
    const stream = await openStream(api.baseUrl, reception.client, id);
    expect([id, (await stream.next(1))[0]?.event]).toEqual([id, 'resync']);
    stream.close();
  }
});

test('a change of a transaction that commits late is not skipped by one that began later', async () => {
  const stream = await openStream(api.baseUrl, reception.client);
  const slow = new Client({ connectionString: database.ownerUrl });
  await slow.connect();
  await slow.query('begin');
  await slow.query("insert into change (topic, keys, branch_id) values ('task', '{\"id\": \"slow\"}', $1)", [branchId]);
  await write([{ topic: 'task', keys: { id: 'quick' }, branchId }]);
  await slow.query('commit');
  await slow.end();
  expect(topics(await stream.next(3))).toEqual(['slow', 'quick']);
  stream.close();
});

test('the stream ends when the session does', async () => {
  const leaver = await person({ roles: ['qc'] });
  const stream = await openStream(api.baseUrl, leaver.client);
  await stream.next(1);
  await rows.query('delete from session where user_id = $1', [leaver.id]);
  await stream.ended;
});

test('the feed goes on after PostgreSQL dropped its connection', async () => {
  const stream = await openStream(api.baseUrl, reception.client);
  await stream.next(1);
  await rows.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~* '^listen|from change' and pid <> pg_backend_pid()");
  await write([{ topic: 'task', keys: { id: 'after' }, branchId }]).catch(() => write([{ topic: 'task', keys: { id: 'after' }, branchId }]));
  expect(topics(await stream.next(2))).toEqual(['after']);
  stream.close();
});
