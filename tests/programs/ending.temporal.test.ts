import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openStream } from '../build/live-stream';
import { createApiClient } from '../build/api-client';
import { openRows, type Rows } from '../build/rows';
import { programsOfTest, type Programs } from '../build/programs';
import { until } from '../build/until';
import { freePort } from '../../platform/ports';
import { demoPassword } from '../../tools/demo/people';

let programs: Programs;
let rows: Rows;
beforeAll(async () => {
  programs = await programsOfTest();
  rows = await openRows(programs.ownerUrl);
});
afterAll(async () => { await rows?.close(); await programs?.end(); });

const taken = (more: object = {}) => programs.as('reception').createRequest({ channel: 'counter', customer: { name: 'مریم احمدی', phone: '+989121112233' }, itemText: 'یخچال', serial: `S-${randomUUID().slice(0, 8)}`, words: 'سرد نمی‌کند', accessories: [], ...more });
const programRows = () => rows.query<{ name: string; state: string }>('select name, state from program order by started_at');

test('an API that is told to end under load loses no request, and nobody gets an error', async () => {
  const api = await programs.startApi({ DRAIN_SECONDS: '2' });
  const { id } = await taken();
  const client = createApiClient(programs.baseUrl);
  await client.signIn({ login: 'reception' }, demoPassword);
  const stream = await openStream(programs.baseUrl, client);
  const [answers, said, wrong]: [number[], string[], unknown[]] = [[], [], []];
  let stop = false;
  let asked = 0;
  const people = Array.from({ length: 8 }, async (_, person) => {
    while (!stop) {
      const [text, writes] = [`comment ${person}-${asked += 1}`, asked % 3 === 0];
      try {
        const answer = writes ? await client.post(`/requests/${id}/comments`, { text }) : await client.get('/tasks?view=team');
        answers.push(answer.status);
        if (answer.status === 503 ? answer.headers.get('Retry-After') === null : answer.status >= 400) wrong.push([answer.status, answer.body]);
        if (writes && answer.status < 300) said.push(text);
      } catch (error) {
        wrong.push(error);
      }
    }
  });
  await until(async () => answers.length > 60);

  const told = Date.now();
  api.signal('SIGTERM');
  // What a load balancer sees; until it has seen it, it goes on sending, and somewhat longer.
  await until(async () => (await fetch(`${programs.baseUrl}/readyz`)).status === 503, 5);
  const drained = await fetch(`${programs.baseUrl}/readyz`);
  expect([drained.headers.get('Retry-After'), drained.headers.get('Connection'), await drained.json()]).toEqual(['2', 'close', { status: 'draining' }]);
  await until(programRows, 5, (all) => all.length === 1 && all[0]!.state === 'draining');
  const before = answers.length;
  await pause(700);
  stop = true;
  await Promise.all(people);
  expect(answers.length).toBeGreaterThan(before + 8);
  // One more that is under way when the API closes: it waits for a lock until then.
  const holder = await openRows(programs.ownerUrl);
  await holder.query('begin');
  await holder.query('lock table request_comment in exclusive mode');
  await pause(Math.max(0, 1_700 - (Date.now() - told)));
  const last = client.post(`/requests/${id}/comments`, { text: 'the last one' });
  await pause(600);
  await expect(fetch(`${programs.baseUrl}/healthz`)).rejects.toThrow();
  await holder.query('rollback');
  await holder.close();
  expect((await last).status).toBeLessThan(300);
  said.push('the last one');

  expect(await api.ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - told).toBeLessThan(15_000);
  await stream.ended;
  // Browsers are told to come back each at a time of its own.
  expect(stream.retries[0]).toBe(2_000);
  expect(stream.retries.at(-1)).toBeGreaterThanOrEqual(500);
  expect(stream.retries).toHaveLength(2);
  expect(wrong).toEqual([]);
  expect(said.length).toBeGreaterThan(10);
  const stored = (await rows.query<{ text: string }>('select body as text from request_comment where request_id = $1', [id])).map(({ text }) => text);
  expect(said.filter((text) => !stored.includes(text))).toEqual([]);
  expect(api.lines().at(-1)).toMatchObject({ level: 'info', program: 'api', message: 'The API has ended' });
  expect(await programRows()).toEqual([{ name: 'api', state: 'ended' }]);
});

test('a worker that is told to end does what it has begun, and another one goes on', async () => {
  await programs.startApi();
  const worker = await programs.startWorker();
  const created = await Promise.all(Array.from({ length: 12 }, () => taken()));
  worker.signal('SIGTERM');
  const told = Date.now();
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - told).toBeLessThan(20_000);
  expect(worker.lines().at(-1)).toMatchObject({ message: 'The worker has ended' });
  await programs.startWorker();
  const ids = created.map(({ id }) => id);
  await until(async () => (await rows.query('select 1 from task where request_id = any ($1::uuid[])', [ids])).length === ids.length, 60);
  expect(await rows.query('select instance_id from process_event where instance_id = any ($1::uuid[]) group by instance_id, event_id having count(*) > 1', [ids])).toEqual([]);
  expect(await rows.query('select 1 from incident')).toEqual([]);
});

test('a worker that is told to end while it waits for Temporal ends well, at once', async () => {
  const worker = await programs.startWorker({ TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` }, 'alive');
  await until(async () => worker.lines().some(({ message }) => message === 'Temporal does not answer yet'));
  worker.signal('SIGTERM');
  const told = Date.now();
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  expect(Date.now() - told).toBeLessThan(5_000);
  expect(worker.lines().at(-1)).toMatchObject({ message: 'The worker has ended' });
});

test('a program that dies at its start is not waited for', async () => {
  // A start is waited for longer than a test may take.
  await expect(programs.startWorker({ DATABASE_URL: 'nowhere' })).rejects.toThrow(/The worker ended: .*DATABASE_URL/s);
});

test('a second signal ends it at once', async () => {
  const api = await programs.startApi({ PORT: String(await freePort()), DRAIN_SECONDS: '30' });
  api.signal('SIGTERM');
  await pause(1_300);
  api.signal('SIGTERM');
  const second = Date.now();
  expect((await api.ended).code).toBe(143);
  expect(Date.now() - second).toBeLessThan(3_000);
});
