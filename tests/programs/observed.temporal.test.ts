import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { routes } from '../../contracts/routes';
import type { SystemState } from '../../contracts/system';
import { projectRoot } from '../../platform/paths';
import { freePort } from '../../platform/ports';
import { demoPassword } from '../../tools/demo/people';
import { createApiClient, type ApiClient } from '../build/api-client';
import { openRows, type Rows } from '../build/rows';
import { programsOfTest, type Programs, type RunningProgram } from '../build/programs';
import { until } from '../build/until';
import { missingOf, toldSeries, watchedExpressions } from '../build/watched';

let programs: Programs;
let rows: Rows;
let api: RunningProgram;
let worker: RunningProgram;
let reception: ApiClient;
beforeAll(async () => {
  programs = await programsOfTest();
  rows = await openRows(programs.ownerUrl);
  [api, worker] = await Promise.all([programs.startApi(), programs.startWorker()]);
  reception = createApiClient(programs.baseUrl);
  await reception.signIn({ login: 'reception' }, demoPassword);
});
afterAll(async () => { await rows?.close(); await programs?.end(); });

/** What is a person's, or opens something: none of it may stand anywhere in a log. */
const marks = {
  name: 'مرموز نشاندار', phone: '+989358877665', words: 'حرف‌های خصوصی مشتری', serial: 'SN-MARKED-1', comment: 'یادداشت محرمانه', condition: 'خراش پنهان', login: 'marked.login', password: 'marked-password-7719', path: 'marked-path-31', query: 'marked-query-57',
};
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const openTask = (requestId: string, taskType: string) => until(async () => (await rows.query<{ id: string }>(`select id from task where request_id = $1 and task_type = $2 and state = 'open'`, [requestId, taskType]))[0]);
const lineWith = (program: RunningProgram, fields: Record<string, unknown>) => program.lines().find((line) => Object.entries(fields).every(([name, value]) => line[name] === value));
const metricsOf = async (program: RunningProgram): Promise<string> => (await fetch(`${program.watchUrl}/metrics`)).text();

test('a request goes its way, and the logs of API and worker tell ids and figures, and nothing of a person', async () => {
  const created = await reception.post<{ id: string }>('/requests', { channel: 'counter', customer: { name: marks.name, phone: marks.phone }, itemText: 'یخچال', serial: marks.serial, words: marks.words, accessories: [] });
  expect(created.status).toBe(201);
  const { id } = created.body;
  const task = await openTask(id, 'receiveDevice');
  await reception.post(`/tasks/${task.id}/claim`);
  const submissionId = randomUUID();
  const done = await reception.post(`/tasks/${task.id}/complete`, { submissionId, outcome: 'received', values: { condition: marks.condition, place: 'A-1' } }, { key: submissionId, headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'X-Request-Id': 'counter-7.click_12' } });
  expect([done.status, done.headers.get('X-Request-Id')]).toEqual([200, 'counter-7.click_12']);
  await openTask(id, 'assign');
  await reception.post(`/requests/${id}/comments`, { text: marks.comment });
  await reception.get(`/search?q=${encodeURIComponent(marks.phone)}`);
  await reception.get(`/lookups/customer?q=${encodeURIComponent(marks.name)}`);
  // Refused, misread and failed requests are where logs usually say too much.
  await createApiClient(programs.baseUrl).signIn({ login: marks.login }, marks.password);
  await reception.get(`/requests/${marks.path}?q=${marks.query}`);
  await reception.post('/requests', undefined, { raw: `{"customer":{"name":"${marks.name}",,}`, headers: { 'Content-Type': 'application/json' } });
  await reception.post('/requests', { customer: { name: marks.name }, words: marks.words, unknown: marks.phone });
  await rows.query('alter table request_comment rename to request_comment_gone');
  const failed = await reception.post<{ traceId: string }>(`/requests/${id}/comments`, { text: marks.comment });
  await rows.query('alter table request_comment_gone rename to request_comment');
  expect(failed.status).toBe(500);

  await until(async () => lineWith(api, { traceId: failed.body.traceId, level: 'error', message: 'A request failed' }));
  expect(lineWith(api, { traceId: trace })).toEqual(expect.objectContaining({
    program: 'api', version: '0.1.0', level: 'debug', message: 'request', requestId: 'counter-7.click_12', method: 'POST', route: `/api${routes.completeTask.path}`, status: 200, milliseconds: expect.any(Number), resourceId: task.id, actorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  }));
  expect(await until(async () => lineWith(api, { route: '/api/requests/:id/comments', status: 500 }))).toMatchObject({ level: 'error', serviceRequestId: id, traceId: failed.body.traceId });
  await until(async () => lineWith(worker, { workflowId: id, activity: 'startInstance' }));
  expect(lineWith(worker, { workflowId: id, activity: 'startInstance' })).toMatchObject({ program: 'worker', version: '0.1.0', runId: expect.stringMatching(/^[0-9a-f-]{36}$/) });

  const secrets = [...Object.values(marks), marks.phone.slice(3), demoPassword, reception.cookie().split('=')[1]!, JSON.stringify(marks.name).slice(1, -1)];
  for (const { output } of [api, worker]) expect(secrets.filter((secret) => output().includes(secret))).toEqual([]);
});

test('every line is JSON with its time, level, program and version, and nobody writes one by what they send', async () => {
  const hostile = ['a"}\\n{"level":"fatal","message":"forged"}', '../../etc/passwd', 'x'.repeat(65), 'short', `۱۲۳۴۵۶۷۸`];
  for (const requestId of hostile) {
    const answer = await fetch(`${programs.baseUrl}/api/session`, { headers: { 'X-Request-Id': encodeURI(requestId), traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` } });
    const problem = await answer.json() as { traceId: string };
    expect([answer.headers.get('X-Request-Id'), problem.traceId === '0'.repeat(32)]).toEqual([problem.traceId, false]);
  }
  // As bytes, since clients refuse to send such a header.
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(programs.baseUrl).port), '127.0.0.1', () => { socket.end('GET /api/forged%0a%7b%22level%22 HTTP/1.1\r\nHost: x\r\nX-Request-Id: forged\n{"level":"fatal","message":"forged"}\r\nConnection: close\r\n\r\n'); });
    socket.resume().once('close', () => { resolve(); });
  });
  await reception.get('/tasks/counts');
  for (const program of [api, worker]) {
    const lines = program.lines();
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ time, level, program: name, version, message }) => !/^\d{4}-\d\d-\d\dT/.test(String(time)) || !['trace', 'debug', 'info', 'warn', 'error'].includes(String(level)) || !['api', 'worker'].includes(String(name)) || version !== '0.1.0' || typeof message !== 'string')).toEqual([]);
    expect(program.output()).not.toContain('forged');
  }
});

test('figures of both programs are there, for those who watch alone, and whoever guesses addresses makes no new names', async () => {
  await Promise.all(Array.from({ length: 150 }, (_, n) => fetch(`${programs.baseUrl}/${n % 2 ? 'api/' : ''}guess-${n}/${randomUUID()}`, { headers: { 'User-Agent': `guess-${n}` } })));
  await Promise.all(Array.from({ length: 50 }, () => reception.get(`/requests/${randomUUID()}`)));
  const told = await metricsOf(api);
  const series = told.split('\n').filter((line) => line.startsWith('zamen_http_request_seconds_count{'));
  const named = new Set(series.map((line) => /route="([^"]*)"/.exec(line)?.[1]));
  const known = new Set([...Object.values(routes).map(({ path }) => `/api${path}`), '/api/…', '/…', '/healthz', '/readyz']);
  expect([...named].filter((route) => !known.has(route!))).toEqual([]);
  expect(told).not.toContain('guess');
  expect(series.find((line) => line.includes('route="/api/requests/:id"') && line.includes('status="404"'))).toMatch(/ 5[0-9]$/);
  for (const name of ['zamen_transaction_seconds_bucket{', 'zamen_database_connections{state="busy",program="api"}', 'zamen_streams_open{', 'zamen_change_feed_looked_seconds{', 'nodejs_eventloop_lag_seconds{']) expect(told).toContain(name);
  expect(Number(/^zamen_change_feed_looked_seconds\{[^}]*\} (.*)$/m.exec(told)?.[1])).toBeLessThan(10);

  // The first run of a schedule is half a minute away at most.
  const ofWorker = await until(() => metricsOf(worker), 60, (text) => text.includes('zamen_schedule_last_run_seconds{'));
  for (const name of ['zamen_tasks_open{', 'zamen_queue_pollers{queue="process",program="worker"}', 'zamen_schedule_last_run_seconds{', 'zamen_temporal_reachable{program="worker"} 1', 'zamen_relay_brought_total{', 'zamen_webhook_deliveries_total{outcome="delivered",program="worker"} 0', 'zamen_webhook_due_seconds{program="worker"} 0', 'temporal_workflow_task_schedule_to_start_latency', 'temporal_worker_task_slots_available']) expect(ofWorker).toContain(name);
  // Not on the address that people use.
  expect(await (await fetch(`${programs.baseUrl}/metrics`)).text()).not.toContain('zamen_');
  expect((await fetch(`${api.watchUrl}/else`)).status).toBe(404);
});

test('what the alert rules, the dashboard and the guide name is told by the programs as they run', async () => {
  const told = await until(async () => toldSeries(`${await metricsOf(api)}\n${await metricsOf(worker)}`), 60, (series) => series.has('zamen_schedule_last_run_seconds') && series.has('zamen_queue_waiting'));
  expect(watchedExpressions().flatMap(([title, expression]) => missingOf(expression, told).map((missing) => `${title}: ${missing}`))).toEqual([]);
  const guide = readFileSync(join(projectRoot, 'docs', 'guides', 'operations.md'), 'utf8');
  const named = [...new Set([...guide.matchAll(/`(zamen_[a-z_]+)`/g)].map(([, name]) => name!))];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !told.has(name) && !told.has(`${name}_bucket`))).toEqual([]);
});

test('the API tells the figures of the whole system too, so that alerts do not end with the worker that they are about', async () => {
  const told = toldSeries(await metricsOf(api));
  for (const name of ['zamen_outbox_oldest_seconds', 'zamen_timers_overdue_seconds', 'zamen_temporal_reachable', 'zamen_webhook_due_seconds']) expect(told.get(name)).toEqual([{ program: 'api' }]);
  expect(told.get('zamen_programs')).toEqual([{ which: 'api', program: 'api' }, { which: 'worker', program: 'api' }]);
});

test('the page of the system sees what runs: both programs, queues with their workers, recurring jobs', async () => {
  const admin = createApiClient(programs.baseUrl);
  await admin.signIn({ login: 'admin' }, demoPassword);
  const { body } = await until(() => admin.get<SystemState>('/system'), 60, (answer) => answer.body.temporal.reachable && answer.body.temporal.queues.every(({ pollers }) => pollers > 0) && answer.body.temporal.schedules.every(({ lastAt }) => lastAt !== null));
  expect(body.programs.map(({ name, state, version }) => [name, state, version])).toEqual([['api', 'running', '0.1.0'], ['worker', 'running', '0.1.0']]);
  expect(body.temporal).toMatchObject({ reachable: true, queues: [{ name: 'process', pollers: 1, waiting: 0 }, { name: 'domain', pollers: 1 }, { name: 'slow', pollers: 1 }, { name: 'bulk', pollers: 1 }], schedules: [{ name: 'housekeeping', everySeconds: 60, paused: false }, { name: 'audit-seal', everySeconds: 30, paused: false }] });
  expect(body.temporal.workflows).toBeGreaterThanOrEqual(1);
  expect(body.disk!.free).toBeGreaterThan(0);
  expect(body.findings.filter(({ severity }) => severity === 'trouble')).toEqual([]);
  expect(await (await fetch(`${worker.watchUrl}/readyz`)).json()).toEqual({ status: 'ready' });
});

test('an API that Temporal does not answer works, and says since when it is away', async () => {
  const port = await freePort();
  const alone = await programs.startApi({ PORT: String(port), TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}` });
  const admin = createApiClient(`http://127.0.0.1:${port}`);
  await admin.signIn({ login: 'admin' }, demoPassword);
  const { body } = await until(() => admin.get<SystemState>('/system'), 60, (answer) => answer.body.temporal.awaySince !== null);
  expect(body.findings).toContainEqual({ code: 'temporal-away', severity: 'trouble', since: body.temporal.awaySince, params: {} });
  expect(await (await fetch(`${alone.watchUrl}/readyz`)).json()).toEqual({ status: 'ready', degraded: ['temporal'] });
});
