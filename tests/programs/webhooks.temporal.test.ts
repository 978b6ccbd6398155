import { demoPassword } from '../../tools/demo/people';
import { createApiClient, type ApiClient } from '../build/api-client';
import { distinct, eventReceiver, type EventReceiver } from '../build/event-receiver';
import { openRows, type Rows } from '../build/rows';
import { programsOfTest, type Programs, type RunningProgram } from '../build/programs';
import { until } from '../build/until';

let programs: Programs;
let rows: Rows;
let worker: RunningProgram;
let to: EventReceiver;
let reception: ApiClient;
let webhookId: string;
const env = { WEBHOOK_TARGETS: 'any' };
beforeAll(async () => {
  [programs, to] = await Promise.all([programsOfTest(), eventReceiver()]);
  rows = await openRows(programs.ownerUrl);
  [, worker] = await Promise.all([programs.startApi(env), programs.startWorker(env)]);
  const [admin, counter] = [createApiClient(programs.baseUrl), createApiClient(programs.baseUrl)];
  await admin.signIn({ login: 'admin' }, demoPassword);
  await counter.signIn({ login: 'reception' }, demoPassword);
  reception = counter;
  const made = await admin.post<{ webhook: { id: string } }>('/webhooks', { name: 'ERP', url: to.url, events: ['request.created', 'request.commented'] });
  expect(made.status).toBe(201);
  webhookId = made.body.webhook.id;
}, 180_000);
afterAll(async () => { await rows?.close(); await programs?.end(); to?.close(); });

const open = async (): Promise<string> => (await reception.post<{ id: string }>('/requests', { channel: 'counter', customer: { name: 'مریم احمدی' }, itemText: 'یخچال', words: 'سرد نمی‌کند', accessories: [] })).body.id;
const comment = async (id: string, text: string): Promise<void> => { expect((await reception.post(`/requests/${id}/comments`, { text })).status).toBe(201); };
const events = (): Promise<{ id: string; request_id: string }[]> => rows.query(`select id, request_id from webhook_event where type in ('request.created', 'request.commented') order by seq`);
const settled = () => until(async () => {
  const [row] = await rows.query<{ unspread: number; waiting: number }>(`select (select count(*)::int from webhook_event where spread_at is null) as unspread, (select count(*)::int from webhook_delivery where state = 'waiting') as waiting`);
  return row!.unspread + row!.waiting === 0;
}, 90);

test('F186 a worker that is killed between an answer and its record loses nothing: what it sent is sent again under the same id, and each request in its order', async () => {
  const requests = [await open(), await open(), await open()];
  await settled();
  expect(to.got).toHaveLength(3);

  // The receiver takes what comes now, and nobody can write that down: the worker stands before its record when it is killed.
  const holder = await openRows(programs.ownerUrl);
  const second = to.got.length;
  await holder.query('begin');
  await holder.query('lock table webhook_attempt in exclusive mode');
  for (const [at, id] of requests.entries()) await comment(id, `first of ${at}`);
  const writers = async (): Promise<number> => (await rows.query(`select 1 from pg_locks where relation = 'webhook_attempt'::regclass and not granted`)).length;
  await until(async () => await writers() > 0);
  worker.signal('SIGKILL');
  expect(await worker.ended).toEqual({ code: null, signal: 'SIGKILL' });
  // PostgreSQL would still do what it was sent.
  await until(async () => await writers() === 0);
  await holder.query('rollback');
  await holder.close();
  const lost = distinct(to.got.slice(second));
  expect(lost.length).toBeGreaterThan(0);
  const written = async (): Promise<string[]> => (await rows.query<{ id: string }>(`select d.event_id as id from webhook_delivery d where state = 'delivered'`)).map(({ id }) => id);
  expect((await written()).filter((id) => lost.includes(id))).toEqual([]);

  // What happens while no worker is there waits behind it.
  for (let round = 1; round <= 3; round += 1) for (const [at, id] of requests.entries()) await comment(id, `${round} of ${at}`);
  const third = to.got.length;
  worker = await programs.startWorker(env);
  await settled();

  const again = to.got.slice(third);
  expect(lost.filter((id) => !again.some((got) => got.id === id && got.headers['webhook-id'] === id))).toEqual([]);
  const told = await events();
  expect(told).toHaveLength(15);
  expect(distinct(to.got).sort()).toEqual(told.map(({ id }) => id).sort());
  for (const request of requests) expect(distinct(to.got.filter(({ requestId }) => requestId === request))).toEqual(told.filter(({ request_id }) => request_id === request).map(({ id }) => id));
  // Bodies of the same event are the same, so that a receiver that compares them sees no second one.
  for (const id of lost) expect(new Set(to.got.filter((got) => got.id === id).map(({ body }) => body)).size).toBe(1);
  expect(await rows.query(`select 1 from webhook_delivery where webhook_id = $1 and state <> 'delivered'`, [webhookId])).toEqual([]);
}, 240_000);
