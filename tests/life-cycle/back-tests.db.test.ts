import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackTest, BackTestList, BackTestResult } from '../../contracts/back-tests';
import { backTestRunOf } from '../../main/worker-runtime';
import { projectRoot } from '../../platform/paths';
import type { ApiClient } from '../build/api-client';
import { testCompany, type TestCompany } from '../setup/test-company';
import { peopleAtWork, type PeopleAtWork } from './people-at-work';

const diagram = readFileSync(join(projectRoot, 'bpmn', 'repair', 'repair.bpmn'), 'utf8');
let company: TestCompany;
let work: PeopleAtWork;
let manager: ApiClient;
const requests: string[] = [];

/** A request that is void after its intake: the device is with us, and goes back. */
async function voided(): Promise<string> {
  const serial = `V-${randomUUID().slice(0, 8)}`;
  const { id } = await work.create({ serial });
  await work.receive(id);
  expect((await manager.post(`/requests/${id}/void`, { reason: 'اشتباه ثبت شد' })).status).toBe(202);
  await company.settle();
  await work.complete(id, 'returnDevice', 'returned', { receiver: 'مریم احمدی', scannedSerial: serial });
  expect(await work.status(id)).toBe('void');
  return id;
}

beforeAll(async () => {
  company = await testCompany();
  work = peopleAtWork(company);
  manager = await company.signIn('manager');
  for (let index = 0; index < 3; index += 1) requests.push(await voided());
  // Still under way: it is no request of the past.
  await work.create();
}, 180_000);
afterAll(async () => { await company.end(); });

const run = (id: string, isStopping = () => false): Promise<void> => backTestRunOf(company.runtime)(id, { alive: () => undefined, isStopping });
const start = (body: object, key = randomUUID()) => manager.post<BackTest & { code: string; params: { findings: unknown[] } }>('/processes/repair/back-tests', body, { key });
const read = async (id: string) => (await manager.get<BackTest>(`/back-tests/${id}`)).body;
async function tested(body: object): Promise<BackTest> {
  const { body: { id } } = await start(body);
  await run(id);
  return read(id);
}

test('F303 the same version gives every request its recorded end, in a thread of its own', async () => {
  const key = randomUUID();
  const started = await start({ version: 1 }, key);
  expect([started.status, started.body.state, started.body.total, started.body.done]).toEqual([202, 'running', 3, 0]);
  expect((await start({ version: 1 }, key)).body.id).toBe(started.body.id);
  await run(started.body.id);
  const done = await read(started.body.id);
  expect(done).toMatchObject({ state: 'done', total: 3, done: 3, version: 1, process: 'repair', summary: { same: 3, different: 0, undetermined: 0, incident: 0, unreadable: 0 } });
  expect(done.summary.outcomes).toEqual([{ outcome: { is: 'same', end: { element: 'Void', name: { fa: 'ابطال درخواست', en: 'Void the request' } } }, requests: 3 }]);
  expect(done.summary.tasks.filter(({ for: kind }) => kind === 'task').map(({ name, done: times, fewer, more }) => [name, times, fewer, more])).toEqual([
    ['receiveDevice', { before: 3, after: 3 }, 0, 0], ['returnDevice', { before: 3, after: 3 }, 0, 0],
  ]);
  expect(done.summary.took!.after).toBe(done.summary.took!.before);
  expect((await manager.get<BackTestList>('/processes/repair/back-tests')).body.items.map(({ id }) => id)).toContain(started.body.id);
});

test('F303 a diagram that is not deployed: a task less, a question that nobody was asked', async () => {
  const less = await tested({ xml: diagram.replace('zamen:taskType="returnDevice"', 'zamen:taskType="disposeDevice"') });
  expect(less.summary).toMatchObject({ undetermined: 3, outcomes: [{ outcome: { is: 'undetermined', at: { element: 'Return', name: { en: 'Return the device' } }, why: 'no-answer' }, requests: 3 }], took: null });
  const without = await tested({ xml: diagram.replace('>=withUs<', '>=withUs and agentId != null<') });
  expect(without.summary).toMatchObject({ same: 3 });
  expect(without.summary.tasks.find(({ name }) => name === 'returnDevice')).toMatchObject({ done: { before: 3, after: 0 }, fewer: 3, more: 0 });
  expect(without.summary.took!.after).toBeLessThan(without.summary.took!.before);
});

test('results come page by page, newest end first, and by outcome', async () => {
  const { id } = await tested({ version: 1 });
  const page = async (query: string) => (await manager.get<{ items: BackTestResult[]; next: string | null }>(`/back-tests/${id}/results?${query}`)).body;
  const first = await page('limit=2');
  const second = await page(`limit=2&after=${first.next}`);
  expect([...first.items, ...second.items].map(({ request }) => request?.id)).toEqual([...requests].reverse());
  expect(second.next).toBeNull();
  expect(first.items[0]).toMatchObject({ outcome: { is: 'same' }, request: { no: expect.stringMatching(/^[A-Z]+-/) as string } });
  expect(first.items[0]!.path.length).toBeGreaterThan(3);
  expect((await page('is=different')).items).toEqual([]);
  expect((await manager.get<{ code: string }>(`/back-tests/${id}/results?after=zzz`)).body.code).toBe('request.invalid');
});

test('one that is cancelled stops and keeps what is known; a run that was stopped goes on where it was; the newest come first', async () => {
  const { body: cancelled } = await start({ version: 1 });
  expect((await manager.post<BackTest>(`/back-tests/${cancelled.id}/cancel`)).body).toMatchObject({ state: 'cancelled', done: 0 });
  await run(cancelled.id);
  expect(await read(cancelled.id)).toMatchObject({ state: 'cancelled', done: 0, summary: { same: 0 } });
  expect((await manager.post<BackTest>(`/back-tests/${cancelled.id}/cancel`)).body.state).toBe('cancelled');

  const { body: { id } } = await start({ version: 1, most: 2 });
  await run(id, () => true);
  expect(await read(id)).toMatchObject({ state: 'running', total: 2, done: 2 });
  await run(id);
  await run(id);
  expect(await read(id)).toMatchObject({ state: 'done', total: 2, done: 2, summary: { same: 2 } });
  expect((await manager.get<{ items: BackTestResult[] }>(`/back-tests/${id}/results`)).body.items.map(({ request }) => request?.id)).toEqual([requests[2], requests[1]]);
});

test('what cannot be tested is refused, and people of other branches and roles see nothing of it', async () => {
  expect((await start({ version: 99 })).body.code).toBe('process.not-found');
  expect((await start({})).body).toMatchObject({ code: 'request.invalid' });
  const broken = await start({ xml: diagram.replace('zamen:taskType="returnDevice"', 'zamen:taskType="nothingKnown"') });
  expect([broken.status, broken.body.code]).toEqual([422, 'process.not-executable']);
  expect((await manager.post<{ code: string }>('/processes/replacement/back-tests', { xml: diagram })).body.code).toBe('back-test.other-process');
  const { body: { id } } = await start({ version: 1 });
  const technician = await company.signIn('technician');
  expect((await technician.get<{ code: string }>(`/back-tests/${id}`)).body.code).toBe('access.denied');
  // Who sees fewer branches than it reads does not see it.
  await company.query(`update back_test set branches = array_append(branches, $2::uuid) where id = $1`, [id, randomUUID()]);
  expect((await manager.get<{ code: string }>(`/back-tests/${id}`)).body.code).toBe('back-test.not-found');
  expect((await manager.get<{ code: string }>(`/back-tests/${id}/results`)).body.code).toBe('back-test.not-found');
});

test('a request whose log cannot be gone again is unreadable, and the others are not held up by it', async () => {
  // An event in the middle of it that nothing waited for.
  await company.query(`insert into process_event (instance_id, event_id, seq, at, kind, event, trace, definition_hash)
    select id, 'planted', 2, created_at, 'task-completed', jsonb_build_object('kind', 'task-completed', 'at', to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'activity', 'a99', 'output', '{}'::jsonb), '[]', definition_hash
    from process_instance where id = $1`, [requests[0]]);
  const done = await tested({ version: 1 });
  expect(done.summary).toMatchObject({ same: 2, unreadable: 1, outcomes: [{ requests: 2 }, { outcome: { is: 'unreadable' }, requests: 1 }] });
});
