import { randomUUID } from 'node:crypto';
import { processCatalog } from '../../contracts/catalog';
import { loadReferenceData } from '../../db/reference-data';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { createLifeCycle } from '../../main/life-cycle';
import type { ApiClient } from '../build/api-client';
import { buildAgent, buildBranch } from '../build/branch';
import { newId, openRows, type Rows } from '../build/rows';
import { buildRequest } from '../build/service-request';
import { startTestApi, type TestApi } from '../build/test-api';
import { buildUser, type NewUser, type User } from '../build/user';
import { testDatabase, type TestDatabase } from '../setup/test-database';

/** As any tool draws it: a start, a task, a gateway on its answer, two at once, an end. Nothing of ours; `ship` is also a form of ours. */
const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:any">
  <process id="contract" name="A contract" isExecutable="true">
    <startEvent id="S"/><userTask id="sign" name="Sign the contract"/><exclusiveGateway id="X" default="no"/>
    <parallelGateway id="P"/><userTask id="ship" name="Send it off"/><userTask id="keep" name="File it"/><parallelGateway id="J"/><endEvent id="E"/><endEvent id="N"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="sign"/><sequenceFlow id="f2" sourceRef="sign" targetRef="X"/>
    <sequenceFlow id="yes" sourceRef="X" targetRef="P"><conditionExpression xsi:type="tFormalExpression">sign.outcome = "done" and note = "in two copies"</conditionExpression></sequenceFlow><sequenceFlow id="no" sourceRef="X" targetRef="N"/>
    <sequenceFlow id="f3" sourceRef="P" targetRef="ship"/><sequenceFlow id="f4" sourceRef="P" targetRef="keep"/><sequenceFlow id="f5" sourceRef="ship" targetRef="J"/><sequenceFlow id="f6" sourceRef="keep" targetRef="J"/><sequenceFlow id="f7" sourceRef="J" targetRef="E"/>
  </process>
</definitions>`;

interface Task { id: string; taskType: string; title: { fa: string; en: string }; role: string; assignee: { id: string } | null; sla: { allowedMinutes: number } | null }
type Who = 'reception' | 'technician' | 'supervisor' | 'agent' | 'otherAgent' | 'elsewhere';
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
const people = {} as Record<Who, User>;
const clients = {} as Record<Who, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  await loadReferenceData(database.ownerUrl);
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  const { effects, topics } = createLifeCycle();
  api = await startTestApi(database.appUrl, { effects, topics });
  const who: Record<Who, NewUser> = {
    reception: { branchId, roles: ['reception'] }, technician: { branchId, roles: ['technician'] }, supervisor: { branchId, roles: ['supervisor'] },
    agent: { branchId, roles: ['agent'], agentId }, otherAgent: { branchId, roles: ['agent'], agentId: (await buildAgent(rows, { branchId })).id },
    elsewhere: { branchId: (await buildBranch(rows)).id, roles: ['technician'] },
  };
  for (const [name, given] of Object.entries(who) as [Who, NewUser][]) {
    people[name] = await buildUser(rows, given);
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
  await deploy(diagram);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function deploy(xml: string): Promise<void> {
  expect(await createDeploy({ ...api.runtime, catalog: processCatalog })(systemActor, xml)).toMatchObject({ ok: true });
}
async function begin(process: string, given: { agentId?: string; input?: Record<string, string> } = {}): Promise<{ id: string; requestId: string }> {
  const request = await buildRequest(rows, { branchId, ...(given.agentId && { agentId: given.agentId }) });
  const id = newId();
  await api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.processes.startInstance(tx, { id, process, requestId: request.id, parentInstanceId: request.id, branchId, agentId: given.agentId ?? null, input: given.input ?? {} }));
  await api.runtime.advance(id, 'start', { kind: 'start' });
  return { id, requestId: request.id };
}
const open = (id: string) => rows.query<{ id: string; element: string; role: string; agent_id: string | null }>(`select id, element, role, agent_id from task where instance_id = $1 and state = 'open' order by element`, [id]);
const taskOf = async (id: string, element: string): Promise<string> => (await open(id)).find((task) => task.element === element)!.id;
const team = async (who: Who): Promise<string[]> => (await clients[who].get<{ items: Task[] }>('/tasks?view=team&limit=100')).body.items.map((task) => task.id);
const act = async (who: Who, taskId: string, what: string, body?: unknown): Promise<string | number> => {
  const answer = await clients[who].post<{ code: string }>(`/tasks/${taskId}/${what}`, body);
  return answer.status === 200 ? 200 : answer.body.code;
};
const done = (values: Record<string, unknown> = {}) => ({ submissionId: randomUUID(), outcome: 'done', values });
const seenBy = async (taskId: string): Promise<Who[]> => {
  const seen = await Promise.all((Object.keys(people) as Who[]).map(async (who) => ({ who, yes: (await team(who)).includes(taskId) })));
  return seen.filter(({ yes }) => yes).map(({ who }) => who);
};

test('a plain diagram runs from its deployment to its end by the hands of two roles', async () => {
  const { id, requestId } = await begin('contract');
  const sign = await taskOf(id, 'sign');
  expect(await seenBy(sign)).toEqual(['reception', 'technician', 'supervisor']);
  for (const who of ['otherAgent', 'elsewhere'] as const) expect([(await clients[who].get(`/tasks/${sign}`)).status, await act(who, sign, 'claim')]).toEqual([404, 'task.not-found']);
  expect((await clients.technician.get<Record<string, number>>('/tasks/counts')).body).toMatchObject({ team: 1 });
  expect((await clients.otherAgent.get<Record<string, number>>('/tasks/counts')).body).toMatchObject({ team: 0 });
  expect((await clients.technician.get<Task>(`/tasks/${sign}`)).body).toMatchObject({
    taskType: 'plainTask', role: 'everyone', assignee: null, title: { fa: 'Sign the contract', en: 'Sign the contract' }, may: { claim: true, complete: false }, mayNotCode: 'task.unclaimed',
    question: { fa: 'این کار را انجام دهید و پایانش را ثبت کنید.', en: 'Do this, and say when it is done.' },
    form: { ui: { order: ['note'] } }, outcomes: [{ name: 'done', label: { fa: 'انجام شد', en: 'Done' }, tone: 'primary', requires: [] }], sla: { level: 'ok' },
  });

  expect([await act('technician', sign, 'claim'), await act('reception', sign, 'claim'), await act('reception', sign, 'complete', done())]).toEqual([200, 'task.claimed', 'task.reassigned']);
  expect([await act('technician', sign, 'release'), await act('reception', sign, 'claim')]).toEqual([200, 200]);
  expect(await seenBy(sign)).toEqual([]);
  expect((await clients.reception.put(`/tasks/${sign}/draft`, { values: { note: 'in' } }, { headers: { 'If-None-Match': '*' } })).status).toBe(200);
  expect((await clients.reception.get(`/tasks/${sign}`)).body).toMatchObject({ values: { note: 'in' } });
  expect(await act('reception', sign, 'complete', { ...done(), outcome: 'signed' })).toBe('task.outcome');
  expect(await act('reception', sign, 'complete', done({ note: 'x'.repeat(2001) }))).toBe('task.invalid');
  expect(await act('reception', sign, 'complete', done({ note: 'in two copies' }))).toBe(200);

  // The form `ship` of ours has five fields and an effect; a plain task that happens to be called so has none of it.
  expect((await open(id)).map(({ element, role }) => [element, role])).toEqual([['keep', 'everyone'], ['ship', 'everyone']]);
  const ship = await taskOf(id, 'ship');
  expect((await clients.technician.get(`/tasks/${ship}`)).body).toMatchObject({ taskType: 'plainTask', form: { ui: { order: ['note'] } } });
  const keep = await taskOf(id, 'keep');
  expect([await act('technician', ship, 'claim'), await act('technician', ship, 'complete', done()), await act('supervisor', keep, 'assign', { userId: people.reception.id }), await act('reception', keep, 'complete', done())]).toEqual([200, 200, 200, 200]);
  const [instance] = await rows.query<{ status: string; variables: Record<string, unknown> }>(`select status, state #> '{scopes,0,variables}' as variables from process_instance where id = $1`, [id]);
  expect(instance).toMatchObject({ status: 'completed' });
  const [event] = await rows.query<{ output: unknown }>(`select event -> 'output' as output from process_event where instance_id = $1 and element = 'sign' and kind = 'task-completed'`, [id]);
  expect(event).toEqual({ output: { note: 'in two copies' } });
  expect(await rows.query('select kind, outcome, details from decision where task_id = $1', [sign])).toEqual([{ kind: 'plain-task', outcome: 'done', details: { note: 'in two copies' } }]);
  const told = (await clients.reception.get<{ items: { kind: string; title: unknown; params: Record<string, unknown> }[] }>(`/requests/${requestId}/timeline`)).body.items.filter(({ kind }) => kind === 'task');
  expect(told.map(({ title, params }) => [title, params.outcomeLabel, params.did])).toContainEqual([{ fa: 'Sign the contract', en: 'Sign the contract' }, undefined, undefined]);
});

test('an agent gets the task of their own request, another agency does not', async () => {
  const { id } = await begin('contract', { agentId });
  const sign = await taskOf(id, 'sign');
  expect(await seenBy(sign)).toEqual(['reception', 'technician', 'supervisor', 'agent']);
  expect([await act('otherAgent', sign, 'claim'), await act('agent', sign, 'claim'), await act('agent', sign, 'complete', done())]).toEqual(['task.not-found', 200, 200]);
  expect(await rows.query('select status from process_instance where id = $1', [id])).toEqual([{ status: 'completed' }]);
});

test('four eyes hold for everyone, and a person whom nobody knows leaves the task to the supervisors', async () => {
  await deploy(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" id="d2" targetNamespace="urn:any"><process id="two-eyes" isExecutable="true">
    <startEvent id="S"/><userTask id="one"/><userTask id="two" zamen:notSameAs="one"/><userTask id="three" zamen:assignee="=&quot;nobody&quot;"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="one"/><sequenceFlow id="f2" sourceRef="one" targetRef="two"/><sequenceFlow id="f3" sourceRef="two" targetRef="three"/></process></definitions>`);
  const { id } = await begin('two-eyes');
  const one = await taskOf(id, 'one');
  // It has no name: the list still shows something to click on.
  expect((await clients.technician.get(`/tasks/${one}`)).body).toMatchObject({ title: { fa: 'کار', en: 'Task' } });
  expect([await act('technician', one, 'claim'), await act('technician', one, 'complete', done())]).toEqual([200, 200]);
  const two = await taskOf(id, 'two');
  expect(await seenBy(two)).toEqual(['reception', 'supervisor']);
  expect([await act('technician', two, 'claim'), await act('reception', two, 'claim'), await act('reception', two, 'complete', done())]).toEqual(['access.four-eyes', 200, 200]);
  expect(await open(id)).toMatchObject([{ element: 'three', role: 'supervisor' }]);
});

test('F301 messages and signals of names that only diagrams know go from one request to another', async () => {
  const file = (process: string, body: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" id="d-${process}" targetNamespace="urn:any"><message id="m" name="سفارش پرداخت شد"/><signal id="g" name="بازار بسته است"/><process id="${process}" isExecutable="true">${body}</process></definitions>`;
  const waits = (name: string): string => file('waits', `<startEvent id="S"/><receiveTask id="R" name="${name}" messageRef="m" zamen:correlationKey="=order"/><userTask id="pack"/><boundaryEvent id="B" attachedToRef="pack"><signalEventDefinition signalRef="g"/></boundaryEvent><userTask id="later"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="R"/><sequenceFlow id="f2" sourceRef="R" targetRef="pack"/><sequenceFlow id="f3" sourceRef="B" targetRef="later"/>`);
  const stored = async (xml: string): Promise<string[]> => {
    const result = await createDeploy({ ...api.runtime, catalog: processCatalog })(systemActor, xml);
    return result.ok ? result.value.findings.filter(({ rule }) => rule.startsWith('unknown-')).map(({ rule, severity, elements }) => `${severity} ${rule} ${elements.join()}`) : [result.error.code];
  };
  // Nobody sends them yet.
  expect(await stored(waits('one'))).toEqual(['warning unknown-message R', 'warning unknown-signal B']);
  expect(await stored(file('pays', '<startEvent id="S"/><endEvent id="E"><messageEventDefinition messageRef="m" zamen:correlationKey="=order"/></endEvent><sequenceFlow id="f1" sourceRef="S" targetRef="E"/>'))).toEqual([]);
  expect(await stored(file('closes', '<startEvent id="S"/><endEvent id="E"><signalEventDefinition signalRef="g"/></endEvent><sequenceFlow id="f1" sourceRef="S" targetRef="E"/>'))).toEqual([]);
  expect(await stored(waits('two'))).toEqual([]);

  const [one, other] = [await begin('waits', { input: { order: 'A-1' } }), await begin('waits', { input: { order: 'A-2' } })];
  await begin('pays', { input: { order: 'A-2' } });
  for (const { id } of [one, other]) await api.runtime.advance(id, 'wake:paid', { kind: 'wake' });
  expect([await open(one.id), await open(other.id)]).toMatchObject([[], [{ element: 'pack' }]]);
  await begin('closes');
  for (const { id } of [one, other]) await api.runtime.advance(id, 'wake:closed', { kind: 'wake' });
  expect([await open(one.id), await open(other.id)]).toMatchObject([[], [{ element: 'later' }]]);
});
