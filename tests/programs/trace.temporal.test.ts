import { randomUUID } from 'node:crypto';
import { demoPassword } from '../../tools/demo/people';
import { createApiClient } from '../build/api-client';
import { startCollector, type Collector, type Span } from '../build/otlp-collector';
import { openRows, type Rows } from '../build/rows';
import { programsOfTest, type Programs } from '../build/programs';
import { until } from '../build/until';

let programs: Programs;
let rows: Rows;
let collector: Collector;
beforeAll(async () => {
  [programs, collector] = await Promise.all([programsOfTest(), startCollector()]);
  rows = await openRows(programs.ownerUrl);
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200' };
  await Promise.all([programs.startApi(env), programs.startWorker(env)]);
});
afterAll(async () => { await rows?.close(); await programs?.end(); await collector?.close(); });

const callersSpan = '00f067aa0ba902b7';
const marks = ['مرموز نشاندار', '+989358877665', 'حرف‌های خصوصی مشتری', 'خراش پنهان', 'SN-MARKED-1'];
const openTask = (requestId: string, taskType: string) => until(async () => (await rows.query<{ id: string }>(`select id from task where request_id = $1 and task_type = $2 and state = 'open'`, [requestId, taskType]))[0]);

/** A completion under a trace of the test's own; whether the worker did it. Where Temporal does not answer in time, the API does it itself. */
async function completeUnder(trace: string): Promise<boolean> {
  const reception = createApiClient(programs.baseUrl);
  await reception.signIn({ login: 'reception' }, demoPassword);
  const [name, phone, words, condition, serial] = marks;
  const { body: { id } } = await reception.post<{ id: string }>('/requests', { channel: 'counter', customer: { name, phone }, itemText: 'یخچال', serial: `${serial}-${trace.slice(0, 6)}`, words, accessories: [] });
  const task = await openTask(id, 'receiveDevice');
  await reception.post(`/tasks/${task.id}/claim`);
  // The workflow has begun, so that the update comes to a worker that knows it.
  await until(async () => collector.spans().some((span) => span.name === 'RunActivity:startInstance' && Object.values(span.attributes).includes(id)));
  const submissionId = randomUUID();
  const done = await reception.post(`/tasks/${task.id}/complete`, { submissionId, outcome: 'received', values: { condition, place: 'A-1' } }, { key: submissionId, headers: { traceparent: `00-${trace}-${callersSpan}-01` } });
  expect(done.status).toBe(200);
  return until(async () => collector.spans().some((span) => span.traceId === trace && span.name === 'RunActivity:completeTask'), 5).then(() => true, () => false);
}

test('a completion is one connected trace, from the caller through API, update and activity to the statements, without a word of a person', async () => {
  let trace = '';
  for (let tried = 0, ofWorker = false; !ofWorker; tried += 1) {
    expect(tried).toBeLessThan(6);
    trace = randomUUID().replaceAll('-', '');
    ofWorker = await completeUnder(trace);
  }

  const ofTrace = (): Span[] => collector.spans().filter(({ traceId }) => traceId === trace);
  const find = (service: string, pattern: RegExp): Span | undefined => ofTrace().find((span) => span.service === service && pattern.test(span.name));
  await until(async () => find('zamen-worker', /^RunActivity:completeTask$/) && find('zamen-api', /^POST /) && find('zamen-worker', /HandleUpdate/));
  const spans = ofTrace();
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  // Whatever belongs to the trace hangs together: every span has its parent there, up to the caller's.
  expect(spans.filter(({ parentSpanId }) => parentSpanId !== callersSpan && !byId.has(parentSpanId)).map((span) => span.name)).toEqual([]);
  const way = (span: Span | undefined): string[] => (span ? [...way(byId.get(span.parentSpanId)), span.name] : []);
  const statement = spans.find((span) => span.service === 'zamen-worker' && /^with |^insert|^update|^select/.test(String(span.attributes['db.query.text'])) && way(span).includes('RunActivity:completeTask'))!;
  expect(way(statement).slice(0, -1)).toEqual(['POST /api/tasks/:id/complete', 'StartWorkflowUpdate:complete', 'HandleUpdate:complete', 'StartActivity:completeTask', 'RunActivity:completeTask']);
  expect(spans.some((span) => span.service === 'zamen-api' && span.attributes['db.system.name'] === 'postgresql' && way(span)[0] === 'POST /api/tasks/:id/complete')).toBe(true);
  expect(find('zamen-api', /^POST /)).toMatchObject({ parentSpanId: callersSpan, attributes: { 'http.route': '/api/tasks/:id/complete', 'http.response.status_code': 200 } });

  expect(marks.filter((mark) => collector.text().includes(mark) || collector.text().includes(JSON.stringify(mark).slice(1, -1)))).toEqual([]);
});

test('the trace id of a problem is that of its trace', async () => {
  const answer = await fetch(`${programs.baseUrl}/api/tasks`);
  const { traceId } = await answer.json() as { traceId: string };
  await until(async () => collector.spans().some((span) => span.traceId === traceId && span.service === 'zamen-api'));
});
