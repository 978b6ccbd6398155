import { randomUUID } from 'node:crypto';
import type { InstanceDetail, InstanceRow, StartForm } from '../../contracts/instances';
import { processCatalog } from '../../contracts/catalog';
import type { TimelineItem } from '../../contracts/requests';
import { loadReferenceData } from '../../db/reference-data';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { createLifeCycle } from '../../main/life-cycle';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { anyDefinition, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

type Who = 'manager' | 'admin' | 'reception' | 'technician' | 'elsewhere';
interface Problem { code: string; fields?: { path: string; code: string }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let elsewhere: string;
const people = {} as Record<Who, User>;
const clients = {} as Record<Who, ApiClient>;

const file = (process: string, body: string, more = ''): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zamen="urn:zamen:bpmn:1" id="d-${process}" targetNamespace="urn:any">${more}<process id="${process}" isExecutable="true" zamen:nameFa="خرید ابزار" zamen:nameEn="Buy a tool">${body}</process></definitions>`;
/** Two ways to begin, and what is bought above a limit is signed first. */
const purchase = file('purchase', `<extensionElements><zamen:variable name="price" type="number"/><zamen:variable name="what" type="text"/><zamen:variable name="code" type="text"/><zamen:variable name="needed" type="date"/></extensionElements>
  <startEvent id="Asked" name="Asked for"/><startEvent id="Broken" name="One broke"/><scriptTask id="Number" scriptFormat="feel" zamen:resultVariable="code"><script>"T-" + what</script></scriptTask><exclusiveGateway id="Dear" default="toBuy"/><userTask id="Sign" name="Sign it" zamen:role="manager"/><userTask id="Buy" name="Buy it" zamen:role="reception"/><endEvent id="End"/>
  <sequenceFlow id="f1" sourceRef="Asked" targetRef="Number"/><sequenceFlow id="f0" sourceRef="Number" targetRef="Dear"/><sequenceFlow id="f2" sourceRef="Broken" targetRef="Buy"/><sequenceFlow id="toSign" sourceRef="Dear" targetRef="Sign"><conditionExpression xsi:type="tFormalExpression">price &gt; 1000</conditionExpression></sequenceFlow>
  <sequenceFlow id="toBuy" sourceRef="Dear" targetRef="Buy"/><sequenceFlow id="f3" sourceRef="Sign" targetRef="Buy"/><sequenceFlow id="f4" sourceRef="Buy" targetRef="End"/>`);
/** Its one task is a form of ours that works on a request. */
const again = file('look-again', '<startEvent id="S"/><serviceTask id="Tell" zamen:topic="remind"><extensionElements><zamen:input target="about" source="question"/><zamen:input target="to" source="reception"/></extensionElements></serviceTask><userTask id="Call" name="Call the customer" zamen:role="reception"/><sequenceFlow id="f1" sourceRef="S" targetRef="Tell"/><sequenceFlow id="f2" sourceRef="Tell" targetRef="Call"/>');
const ordered = file('ordered', '<startEvent id="S"><messageEventDefinition messageRef="m"/></startEvent><userTask id="Pack" name="Pack"/><sequenceFlow id="f1" sourceRef="S" targetRef="Pack"/>', '<message id="m" name="order"/>');

beforeAll(async () => {
  database = await testDatabase();
  await loadReferenceData(database.ownerUrl);
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  elsewhere = (await buildBranch(rows)).id;
  await anyDefinition(rows);
  const { effects, topics } = createLifeCycle();
  api = await startTestApi(database.appUrl, { effects, topics });
  for (const who of ['manager', 'admin', 'reception', 'technician', 'elsewhere'] as const) {
    people[who] = await buildUser(rows, { branchId: who === 'elsewhere' ? elsewhere : branchId, roles: [who === 'elsewhere' ? 'manager' : who] });
    clients[who] = api.client();
    await clients[who].signIn(people[who]);
  }
  for (const xml of [purchase, again, ordered, file('replacement', '<startEvent id="S"/>')]) expect(await createDeploy({ ...api.runtime, catalog: processCatalog })(systemActor, xml)).toMatchObject({ ok: true });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const start = (process: string, body: object, { who = 'manager', key }: { who?: Who; key?: string } = {}) => clients[who].post<{ id: string; version: number } & Problem>(`/processes/${process}/instances`, body, key ? { key } : {});
const detail = async (id: string): Promise<InstanceDetail> => (await clients.manager.get<InstanceDetail>(`/instances/${id}/detail`)).body;
const team = async (who: Who) => (await clients[who].get<{ items: { id: string; request: unknown; process: unknown }[] }>('/tasks?view=team&limit=100')).body.items;
const does = async (who: Who, taskId: string, note?: string) => {
  expect((await clients[who].post(`/tasks/${taskId}/claim`)).status).toBe(200);
  return clients[who].post<Problem>(`/tasks/${taskId}/complete`, { submissionId: randomUUID(), outcome: 'done', values: note === undefined ? {} : { note } });
};

test('F301 a manager starts a diagram of their own: its tasks reach inboxes, its page shows where it stands, it ends', async () => {
  expect((await clients.manager.get<StartForm>('/processes/purchase/start')).body).toEqual({
    process: 'purchase', version: 1, name: { fa: 'خرید ابزار', en: 'Buy a tool' }, request: 'optional', events: [{ element: 'Asked', name: { fa: 'Asked for', en: 'Asked for' } }, { element: 'Broken', name: { fa: 'One broke', en: 'One broke' } }],
    variables: [{ name: 'needed', type: 'date', filledIn: false }, { name: 'price', type: 'number', filledIn: false }, { name: 'what', type: 'text', filledIn: false }, { name: 'code', type: 'text', filledIn: true }],
  });
  const started = await start('purchase', { event: 'Asked', variables: { price: 2500, what: 'هویه', needed: '2026-12-01' } });
  expect([started.status, started.body]).toEqual([201, { id: expect.any(String) as unknown, process: 'purchase', version: 1 }]);
  const { id } = started.body;
  const before = await detail(id);
  expect(before).toMatchObject({ process: 'purchase', version: 1, status: 'active', request: null, startedBy: { id: people.manager.id }, openTasks: 1, incidents: 0, openIncidents: [], tasks: [{ title: { en: 'Sign it' }, role: 'manager', assignee: null }] });
  expect(await team('reception')).toEqual([]);

  const [sign] = before.tasks;
  expect((await team('manager')).map((task) => [task.id, task.request, task.process])).toEqual([[sign!.id, null, { fa: 'خرید ابزار', en: 'Buy a tool' }]]);
  expect((await does('manager', sign!.id, 'زودتر')).status).toBe(200);
  const [buy] = await team('reception');
  expect((await clients.manager.get<{ process: string; now: string[] }>(`/instances/${id}/diagram`)).body).toMatchObject({ process: 'purchase', now: ['Buy'] });
  // Who works on it sees where it stands, without the right to look at every process.
  expect((await clients.reception.get<Problem>(`/instances/${id}/diagram`)).body.code).toBe('access.denied');
  expect((await clients.reception.get<{ process: string; now: string[] }>(`/tasks/${buy!.id}/diagram`)).body).toMatchObject({ process: 'purchase', now: ['Buy'] });
  expect((await clients.reception.get<{ items: TimelineItem[] }>(`/tasks/${buy!.id}/timeline`)).body.items.map(({ kind, text }) => [kind, text])).toEqual([['started', null], ['task', 'زودتر']]);
  expect((await clients.elsewhere.get<Problem>(`/tasks/${buy!.id}/timeline`)).body.code).toBe('task.not-found');
  expect((await does('reception', buy!.id)).status).toBe(200);

  expect(await detail(id)).toMatchObject({ status: 'completed', openTasks: 0, tasks: [] });
  const { items } = (await clients.manager.get<{ items: TimelineItem[] }>(`/instances/${id}/timeline`)).body;
  expect(items.map(({ kind, actor, title, text }) => [kind, actor?.id ?? null, title?.en ?? null, text])).toEqual([
    ['started', people.manager.id, 'Buy a tool', null], ['task', people.manager.id, 'Sign it', 'زودتر'], ['task', people.reception.id, 'Buy it', null], ['ended', null, 'Buy a tool', null],
  ]);
  expect(await rows.query(`select actor_id, actor_role, after from audit_log where action = 'process.start' and resource_id = $1`, [id]))
    .toEqual([{ actor_id: people.manager.id, actor_role: 'manager', after: { process: 'purchase', version: 1, event: 'Asked', variables: { price: 2500, what: 'هویه', needed: '2026-12-01' } } }]);
  expect(await rows.query('select kind, request_id, details from decision where task_id = $1', [sign!.id])).toEqual([{ kind: 'plain-task', request_id: null, details: { note: 'زودتر' } }]);
});

test('another start event goes another way, in the administrator’s branch', async () => {
  const { body } = await start('purchase', { event: 'Broken' }, { who: 'admin' });
  expect(await detail(body.id)).toMatchObject({ status: 'active', startedBy: { id: people.admin.id }, tasks: [{ title: { en: 'Buy it' } }] });
});

test('one click starts once, however often it is sent', async () => {
  const key = newId();
  const many = await Promise.all(Array.from({ length: 5 }, () => start('purchase', { event: 'Broken', variables: { price: 1 } }, { key })));
  const done = many.filter(({ status }) => status === 201);
  expect(done.length).toBeGreaterThan(0);
  expect((await start('purchase', { event: 'Broken', variables: { price: 1 } }, { key })).body).toEqual(done[0]!.body);
  expect((await start('purchase', { event: 'Broken', variables: { price: 2 } }, { key })).body.code).toBe('idempotency.reused');
  expect(new Set(done.map(({ body }) => body.id)).size).toBe(1);
  expect(await rows.query(`select count(*)::int as n from process_instance where process = 'purchase' and input = '{"price": 1}'`)).toEqual([{ n: 1 }]);
});

test.each<[string, object, string, [string, string][]]>([
  ['no start event where there are two', {}, 'process.start-needed', [['event', 'field.required']]],
  ['one that is not there', { event: 'Sign' }, 'process.start-unknown', [['event', 'field.option']]],
  ['values of other types', { event: 'Asked', variables: { price: '2500', needed: 'tomorrow' } }, 'request.invalid', [['variables.price', 'field.type'], ['variables.needed', 'field.type']]],
  ['a number that no double holds', { event: 'Asked', variables: { price: 9007199254740993 } }, 'request.invalid', [['variables.price', 'field.too-big']]],
  ['a name that the diagram does not declare', { event: 'Asked', variables: { prise: 3 } }, 'request.invalid', [['variables.prise', 'field.unknown']]],
  ['a name that is none', { event: 'Asked', variables: { 'a b': 3 } }, 'request.invalid', [['variables.a b', 'field.invalid']]],
  ['something else in the body', { event: 'Asked', process: 'repair' }, 'request.invalid', [['process', 'field.unknown']]],
])('%s is refused, and nothing starts', async (_what, body, code, fields) => {
  const count = () => rows.query('select count(*)::int as n from process_instance');
  const before = await count();
  const { body: problem } = await start('purchase', body);
  expect([problem.code, problem.fields?.map((field) => [field.path, field.code])]).toEqual([code, fields]);
  expect(await count()).toEqual(before);
});

test('what the product opens, or only an event starts, is not started by hand; nor what is not there', async () => {
  for (const process of ['repair', 'replacement']) {
    expect((await start(process, {})).body.code).toBe('process.opened-otherwise');
    expect((await clients.manager.get<Problem>(`/processes/${process}/start`)).body.code).toBe('process.opened-otherwise');
  }
  expect((await start('ordered', {})).body.code).toBe('process.started-by-events');
  const nothing = await start('no-such', {});
  expect([nothing.status, nothing.body.code]).toEqual([404, 'process.not-found']);
});

test('a process whose steps work on a request is started about one, and its tasks stand on the page of the request', async () => {
  expect((await clients.manager.get<StartForm>('/processes/look-again/start')).body).toMatchObject({ request: 'needed', variables: [] });
  expect((await start('look-again', {})).body).toMatchObject({ code: 'process.request-needed', fields: [{ path: 'requestId', code: 'field.required' }] });
  const request = await buildRequest(rows, { branchId });
  const foreign = await buildRequest(rows, { branchId: elsewhere });
  for (const requestId of [newId(), foreign.id]) expect((await start('look-again', { requestId })).body.code).toBe('request.not-found');
  const { body: { id } } = await start('look-again', { requestId: request.id });
  await api.runtime.advance(id, 'wake:1', { kind: 'wake' });
  expect(await detail(id)).toMatchObject({ request: { id: request.id }, tasks: [{ title: { en: 'Call the customer' } }], incidents: 0 });
  expect((await team('reception')).find((task) => task.request !== null)).toMatchObject({ request: { id: request.id } });
});

test('who may not start is told so, and those of another branch see nothing of it', async () => {
  for (const who of ['reception', 'technician'] as const) {
    expect((await start('purchase', { event: 'Broken' }, { who })).body.code).toBe('access.denied');
    for (const path of ['/instances', '/processes/purchase/start']) expect((await clients[who].get<Problem>(path)).body.code).toBe('access.denied');
  }
  const { body: { id } } = await start('purchase', { event: 'Broken' });
  for (const part of ['detail', 'diagram', 'timeline']) {
    const answer = await clients.elsewhere.get<Problem>(`/instances/${id}/${part}`);
    expect([part, answer.status, answer.body.code]).toEqual([part, 404, 'process.not-found']);
  }
  expect((await clients.elsewhere.get<{ items: InstanceRow[] }>('/instances')).body.items).toEqual([]);
});

test('the list has what runs beside requests, newest first, a page at a time', async () => {
  await api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.processes.publish(tx, { id: newId(), name: 'order', key: '', payload: {}, place: { branchId, agentId: null } }));
  const all: InstanceRow[] = [];
  for (let after = ''; ;) {
    const { body } = await clients.manager.get<{ items: InstanceRow[]; next: string | null }>(`/instances?limit=2${after}`);
    all.push(...body.items);
    if (body.next === null) break;
    after = `&after=${body.next}`;
  }
  expect(all[0]).toMatchObject({ process: 'ordered', startedBy: null });
  const expected = await rows.query<{ id: string }>('select id from process_instance where request_id is distinct from id order by created_at desc, id desc');
  expect(all.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  const ended = (await clients.manager.get<{ items: InstanceRow[] }>('/instances?process=purchase&state=ended')).body.items;
  expect(ended.map(({ status, openTasks }) => [status, openTasks])).toEqual([['completed', 0]]);
});

test('work of a process that is about no request falls due, and the manager’s answer to it is kept', async () => {
  const { body: { id } } = await start('purchase', { event: 'Broken' });
  const [buy] = (await detail(id)).tasks;
  await rows.query(`update task set sla_next = now() - interval '1 second', sla_from = now() - interval '60 days', sla_due = now() - interval '50 days' where id = $1`, [buy!.id]);
  await api.runtime.advance(id, 'wake:late', { kind: 'wake' });
  const overdue = (await detail(id)).tasks.find(({ role }) => role === 'manager');
  expect((await clients.manager.post(`/tasks/${overdue!.id}/claim`)).status).toBe(200);
  expect((await clients.manager.post(`/tasks/${overdue!.id}/complete`, { submissionId: randomUUID(), outcome: 'note', values: { reason: 'صبر می‌کنیم' } })).status).toBe(200);
  expect(await rows.query('select kind, request_id from decision where task_id = $1', [overdue!.id])).toEqual([{ kind: 'overdue-work', request_id: null }]);
  expect((await does('reception', buy!.id)).status).toBe(200);
  expect(await detail(id)).toMatchObject({ status: 'completed' });
});
