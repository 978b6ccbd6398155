import type { SystemState } from '../../contracts/system';
import { createPrograms } from '../../db/system/programs';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { anyDefinition, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildTask } from '../../tests/build/task';
import { until } from '../../tests/build/until';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let branchId: string;
beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
});
afterAll(async () => { await rows.close(); await database.drop(); });

async function withAdmin<T>(look: (read: () => Promise<SystemState>, api: TestApi) => Promise<T>): Promise<T> {
  const api = await startTestApi(database.appUrl);
  try {
    const admin = api.client();
    await admin.signIn(await buildUser(rows, { branchId, roles: ['admin'] }));
    return await look(async () => (await admin.get<SystemState>('/system')).body, api);
  } finally {
    await api.close();
  }
}
const codes = ({ findings }: SystemState): string[] => findings.map(({ code }) => code);

test('what runs says so itself: it is there, goes, has ended, or is lost when it fell silent', async () => {
  await withAdmin(async (_read, { runtime }) => {
    const programs = createPrograms(runtime.database.direct);
    const [api, worker, going, lost] = [newId(), newId(), newId(), newId()];
    await programs.beat({ id: api, name: 'api', version: '0.1.0', host: 'one', pid: 11 }, 'running');
    await programs.beat({ id: worker, name: 'worker', version: '0.1.0', host: 'one', pid: 12 }, 'running');
    await programs.ended(worker);
    await programs.beat({ id: going, name: 'worker', version: '0.1.0', host: 'two', pid: 13 }, 'running');
    await programs.beat({ id: going, name: 'worker', version: '0.1.0', host: 'two', pid: 13 }, 'draining');
    await programs.beat({ id: lost, name: 'worker', version: '0.0.9', host: 'three', pid: 14 }, 'running');
    await rows.query(`update program set seen_at = now() - interval '21 seconds' where id = $1`, [lost]);
  });
  const state = await withAdmin((read) => read());
  expect(state.programs.map(({ name, host, pid, version, state: how }) => [name, host, pid, version, how])).toEqual([['api', 'one', 11, '0.1.0', 'running'], ['worker', 'two', 13, '0.1.0', 'draining'], ['worker', 'three', 14, '0.0.9', 'lost']]);
  expect(state.findings.find(({ code }) => code === 'program-lost')).toMatchObject({ severity: 'attention', params: { program: 'worker', host: 'three', pid: 14 } });
  await rows.query(`update program set seen_at = now() - interval '16 minutes' where name = 'worker'`);
  expect(codes(await withAdmin((read) => read()))).toEqual(['worker-missing', 'temporal-away']);
});

test('what waits is counted over all branches, with its oldest; what is on its way or done is not', async () => {
  const other = (await buildBranch(rows)).id;
  const [mine, theirs] = [await buildRequest(rows, { branchId }), await buildRequest(rows, { branchId: other })];
  await buildTask(rows, { request: mine, branchId, role: 'reception' });
  const late = await buildTask(rows, { request: theirs, branchId: other, role: 'reception' });
  await rows.query(`update task set sla_due = now() - interval '1 hour' where id = $1`, [late.id]);
  const done = await buildTask(rows, { request: theirs, branchId: other, role: 'reception' });
  await rows.query(`update task set state = 'completed' where id = $1`, [done.id]);
  await anyDefinition(rows);
  await rows.query(`insert into outbox (kind, instance_id, created_at, bulk, done_at) values ('wake', $1, '2026-11-20T08:00:00Z', false, now()), ('wake', $1, '2026-11-20T09:00:00Z', true, null), ('wake', $1, '2026-11-20T10:00:00Z', false, null)`, [mine.id]);
  await rows.query(`insert into process_timer (instance_id, timer, element, due, armed_seq) values ($1, 't1', 'Wait', '2026-11-20T11:00:00Z', 1), ($1, 't2', 'Wait', now() + interval '1 day', 1)`, [theirs.id]);
  await rows.query(`insert into service_call (instance_id, activity, element, topic, input, state, requested_at) values ($1, 'a1', 'Tell', 'tell', '{}', 'requested', '2026-11-20T12:00:00Z'), ($1, 'a2', 'Tell', 'tell', '{}', 'done', '2026-11-20T07:00:00Z')`, [mine.id]);
  await rows.query(`insert into incident (id, instance_id, branch_id, incident, element, code, message, raised_at, resolved_at) values ($1, $3, $4, 'i1', 'Tell', 'x', 'x', '2026-11-20T13:00:00Z', null), ($2, $3, $4, 'i2', 'Tell', 'x', 'x', '2026-11-20T06:00:00Z', now())`, [newId(), newId(), theirs.id, other]);
  const { work, findings } = await withAdmin((read) => read());
  expect(work).toMatchObject({
    outbox: 2, outboxOldest: '2026-11-20T10:00:00.000Z', timers: 1, timersOldest: '2026-11-20T11:00:00.000Z', services: 1, servicesOldest: '2026-11-20T12:00:00.000Z', tasks: 2, tasksLate: 1, instances: 2,
    incidents: 1, incidentsOldest: '2026-11-20T13:00:00.000Z', importsFailed: 0,
  });
  expect(findings.map(({ severity, code, since }) => [severity, code, since]).filter(([, code]) => String(code).endsWith('-late') || code === 'incidents-open')).toEqual([
    ['trouble', 'outbox-late', '2026-11-20T10:00:00.000Z'], ['trouble', 'timers-late', '2026-11-20T11:00:00.000Z'], ['trouble', 'services-late', '2026-11-20T12:00:00.000Z'], ['attention', 'incidents-open', '2026-11-20T13:00:00.000Z'],
  ]);
});

test('what waits for other systems: deliveries with their oldest, since when what nothing holds back waits, and who takes nothing', async () => {
  const owner = await buildUser(rows, { branchId, roles: ['admin'] });
  const [down, well, off] = [newId(), newId(), newId()];
  for (const [id, more] of [[down, `true, null, null, now() - interval '2 hours'`], [well, `true, null, null, now() - interval '59 minutes'`], [off, `false, 'by-hand', now(), now() - interval '2 days'`]] as const) {
    await rows.query(`insert into webhook (id, name, url, events, owner_id, secret, active, off_reason, off_at, failing_since) values ($1, $1::uuid::text, 'https://erp.example.com', '{request.ended}', $2, 'x', ${more})`, [id, owner.id]);
  }
  const delivery = async (webhook: string, state: string, at: string, next: string): Promise<void> => {
    const event = newId();
    await rows.query(`insert into webhook_event (id, type, at, spread_at) values ($1, 'request.ended', $2, now())`, [event, at]);
    await rows.query(`insert into webhook_delivery (seq, webhook_id, event_id, stream, state, at, next_at) values (1, $1, $2, $2, $3, $4, ${next})`, [webhook, event, state, at]);
  };
  await delivery(down, 'waiting', '2026-11-20T08:00:00Z', `now() + interval '1 hour'`);
  await delivery(well, 'waiting', '2026-11-20T09:00:00Z', `'2026-11-20T10:00:00Z'`);
  await delivery(well, 'delivered', '2026-11-20T07:00:00Z', `'2026-11-20T07:00:00Z'`);
  // Switched off, it waits on purpose.
  await delivery(off, 'waiting', '2026-11-20T09:30:00Z', `'2026-11-20T09:30:00Z'`);
  const state = await withAdmin((read) => read());
  expect(state.work).toMatchObject({ webhooks: 3, webhooksOldest: '2026-11-20T08:00:00.000Z', webhooksDue: '2026-11-20T10:00:00.000Z', webhooksFailing: 1 });
  expect(state.findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expect.arrayContaining(['trouble webhooks-late', 'attention webhooks-failing']));
  // Nobody has looked at an event: the worker does not go round.
  await rows.query(`insert into webhook_event (id, type, at) values ($1, 'request.ended', '2026-11-20T09:45:00Z')`, [newId()]);
  expect((await withAdmin((read) => read())).work.webhooksDue).toBe('2026-11-20T09:45:00.000Z');
  await rows.query('delete from webhook_delivery');
  await rows.query('delete from webhook_event');
  await rows.query('delete from webhook');
  expect((await withAdmin((read) => read())).work).toMatchObject({ webhooks: 0, webhooksOldest: null, webhooksDue: null, webhooksFailing: 0, webhooksFailingSince: null });
});

test('changes that an open transaction holds back, and a record that nobody seals, have an age', async () => {
  const holder = await openRows(database.ownerUrl);
  try {
    await holder.query('begin');
    await holder.query('select pg_current_xact_id()');
    await rows.query(`insert into change (topic, keys, at) values ('task', '{}', '2026-11-20T08:00:00Z')`);
    await rows.query(`insert into audit_log (id, at, action, resource, resource_id) values ($1, '2026-11-20T09:00:00Z', 'request.create', 'request', 'x')`, [newId()]);
    const { work, findings } = await withAdmin((read) => read());
    expect(work).toMatchObject({ changes: '2026-11-20T08:00:00.000Z', unsealed: '2026-11-20T09:00:00.000Z' });
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['changes-late', 'audit-late']));
  } finally {
    await holder.query('rollback');
    await holder.close();
  }
  await rows.query(`delete from change where at < '2026-11-21'`);
  // Transactions of other tests on this server hold both back for a moment.
  const { work } = await withAdmin((read, { runtime }) => until(async () => { await runtime.sealAudit(); return read(); }, 30, (state) => state.work.unsealed === null));
  expect([work.changes, work.unsealed]).toEqual([null, null]);
});

test('the database tells its version, its size, its connections and where its migrations stand', async () => {
  const { database: told } = await withAdmin((read) => read());
  expect(told).toEqual({ version: expect.stringMatching(/^\d+/), bytes: expect.any(Number), connections: expect.any(Number), connectionLimit: expect.any(Number), migration: told.expected, expected: expect.stringMatching(/^00\d\d-/), missing: 0 });
  expect(told.bytes).toBeGreaterThan(1_000_000);
  expect(told.connections).toBeGreaterThan(0);
});

test('ready is who stands on a database with all its migrations', async () => {
  const api = await startTestApi(database.appUrl);
  const ready = async (): Promise<unknown[]> => { const answer = await fetch(`${api.baseUrl}/readyz`); return [answer.status, answer.headers.get('Retry-After'), await answer.json()]; };
  try {
    expect(await ready()).toEqual([200, null, { status: 'ready' }]);
    const [last] = await rows.query<{ name: string; ran_at: Date }>('delete from migration where name = (select max(name) from migration) returning *');
    expect(await ready()).toEqual([503, '2', { status: 'migrations-missing' }]);
    await rows.insert('migration', last!);
    // One that a newer program has brought is no fault.
    await rows.insert('migration', { name: '9999-later' });
    expect(await ready()).toEqual([200, null, { status: 'ready' }]);
  } finally {
    await api.close();
  }
});
