import { randomUUID } from 'node:crypto';
import type { TimelineItem } from '../../contracts/requests';
import type { ReturnSteps } from '../../contracts/send-back';
import type { CompleteAnswer, TaskDetail } from '../../contracts/tasks';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import type { ApiClient } from '../../tests/build/api-client';
import { companyAtWork, type PeopleAtWork } from '../../tests/life-cycle/people-at-work';
import { draw } from '../../tests/process/draw';
import type { TestCompany } from '../../tests/setup/test-company';

let company: TestCompany;
let work: PeopleAtWork;
companyAtWork((made) => ({ company, work } = made));

interface Problem { code: string; params: Record<string, unknown>; fields?: { path: string; code: string }[] }
const stepsOf = async (person: ApiClient, taskId: string) => (await person.get<ReturnSteps>(`/tasks/${taskId}/send-back`)).body;
const open = (requestId: string) => company.query<{ id: string; element: string; assignee: string | null }>(`select t.id, t.element, u.login as assignee from task t left join app_user u on u.id = t.assignee_id where t.request_id = $1 and t.state = 'open' order by t.created_at, t.element`, [requestId]);
const lineStates = async (id: string) => (await company.query<{ state: string }>('select l.state from estimate_line l join estimate e on e.id = l.estimate_id where e.request_id = $1', [id])).map(({ state }) => state).sort();
/** The open task of that type, in the hands of that person. */
async function held(requestId: string, taskType: TaskTypeName, login: string): Promise<{ task: TaskDetail; person: ApiClient }> {
  const [task, person] = [await work.openTask(requestId, taskType), await company.signIn(login)];
  if (task.assignee === null) expect((await person.post(`/tasks/${task.id}/claim`)).status).toBe(200);
  return { task, person };
}
const at = (steps: ReturnSteps, title: string) => steps.items.find(({ title: { en } }) => en === title)!;

test('QC sends a repair back to the technician with the reason: the report opens again with its answer, for who wrote it, and the way goes on', async () => {
  const { id } = await work.create();
  await work.agreed(id);
  await work.repaired(id);
  const { task, person } = await held(id, 'qualityControl', 'qc');
  expect((await person.get<TaskDetail>(`/tasks/${task.id}`)).body).toMatchObject({ may: { sendBack: true }, sentBack: null });
  const steps = await stepsOf(person, task.id);
  expect(steps.items.map(({ title, again, whyNot }) => [title.en, again.map(({ en }) => en), whyNot?.code ?? null])).toEqual([
    ['Approve the report', [], null], ['Repair and report', ['Approve the report'], null],
    // What was reserved and fitted, and what the customer has agreed to, stays.
    ['Issue the parts', [], 'send-back.done'], ['Diagnose and declare cost', [], 'send-back.done'], ['Assign', [], 'send-back.done'], ['Receive the device', [], 'send-back.done'],
  ]);
  expect(at(steps, 'Repair and report')).toMatchObject({ by: { name: { en: 'Ali Moradi' } }, opensFor: { name: { en: 'Ali Moradi' } } });

  const key = randomUUID();
  const body = { activity: at(steps, 'Repair and report').activity, reason: 'زمان کار ثبت نشده است', seq: steps.seq };
  const sent = () => person.post<CompleteAnswer>(`/tasks/${task.id}/send-back`, body, { key });
  const [once, again] = [await sent(), await sent()];
  expect([once.status, once.body.taskId, again.status, again.body]).toEqual([200, task.id, 200, once.body]);
  expect(await open(id)).toEqual([{ id: expect.any(String) as string, element: 'Repair', assignee: 'technician' }]);
  expect(await work.status(id)).toBe('awaiting-repair/in-repair');
  expect(await company.query('select state, sla_next from task where id = $1', [task.id])).toEqual([{ state: 'cancelled', sla_next: null }]);

  const technician = await company.signIn('technician');
  const anew = (await open(id))[0]!.id;
  const opened = (await technician.get<TaskDetail>(`/tasks/${anew}`)).body;
  expect(opened).toMatchObject({ sentBack: { reason: 'زمان کار ثبت نشده است', from: { en: 'Quality control' }, by: { name: { en: task.assignee?.name.en ?? (expect.any(String) as string) } } }, values: { done: 'کمپرسور تعویض شد', minutes: 90, used: [] }, may: { sendBack: false } });
  expect(await company.query(`select n.kind from notice n join app_user u on u.id = n.user_id where n.task_id = $1 and u.login = 'technician'`, [anew])).toEqual([{ kind: 'task-assigned' }]);
  const story = (await technician.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items;
  expect(story.find(({ kind }) => kind === 'returned')).toMatchObject({ title: { en: 'Repair and report' }, text: 'زمان کار ثبت نشده است', params: { from: { en: 'Quality control' } } });
  expect(await company.query(`select before, after from audit_log where action = 'task.send-back' and task_id = $1`, [task.id])).toEqual([{ before: { element: 'QC' }, after: { element: 'Repair', reason: 'زمان کار ثبت نشده است', reversed: [] } }]);

  await work.complete(id, 'repair', 'done', { ...opened.values, minutes: 75 });
  await work.complete(id, 'approveReport', 'approved');
  await work.passed(id);
  expect((await open(id)).map(({ element }) => element)).toEqual(['Settle']);
  // The customer was told that it is ready: from here nothing goes back.
  const settling = await held(id, 'settle', 'delivery');
  expect(new Set((await stepsOf(settling.person, settling.task.id)).items.map(({ whyNot }) => whyNot?.code))).toEqual(new Set(['send-back.done']));
  // What people wrote goes with a customer who is erased.
  await company.query('update party set erased_at = clock_timestamp() where id = (select customer_id from service_request where id = $1)', [id]);
  expect(await company.query('select reason from task_return where task_id = $1', [anew])).toEqual([{ reason: '—' }]);
});

test('before a part is fitted it goes back to the diagnosis, with the parts freed and the estimate withdrawn, also a second time', async () => {
  const { id } = await work.create();
  await work.agreed(id);
  for (const states of [['returned', 'withdrawn'], ['returned', 'returned', 'withdrawn', 'withdrawn']]) {
    const { task, person } = await held(id, 'issueParts', 'supervisor');
    const steps = await stepsOf(person, task.id);
    const diagnosis = at(steps, 'Diagnose and declare cost');
    expect(diagnosis).toMatchObject({ whyNot: null, again: [{ en: 'Record the answer' }], reversals: [{ en: 'Free the parts' }, { en: 'Withdraw the estimate' }] });
    // What was done inside of a part that is over is not begun anew by itself.
    expect(at(steps, 'Record the answer')).toBeUndefined();
    expect((await person.post(`/tasks/${task.id}/send-back`, { activity: diagnosis.activity, reason: 'قطعه دیگری لازم است', seq: steps.seq })).status).toBe(200);
    expect(await lineStates(id)).toEqual(states);
    expect((await work.openTask(id, 'diagnose')).values).toMatchObject({ findings: 'کمپرسور قفل است' });
    await work.diagnose(id);
    await work.complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
  }
});

test('who may not, who does not have it, and what is wrong or has changed are refused', async () => {
  const { id } = await work.create();
  await work.receive(id);
  await work.assign(id);
  const { task, person: technician } = await held(id, 'diagnose', 'technician');
  expect((await technician.get<Problem>(`/tasks/${task.id}/send-back`)).body.code).toBe('access.denied');
  await work.diagnose(id);
  await work.complete(id, 'recordAnswer', 'none', { answeredBy: 'مریم احمدی', through: 'phone' });
  const decide = await work.openTask(id, 'decideAfterRejection');
  const supervisor = await company.signIn('supervisor');
  const path = `/tasks/${decide.id}/send-back`;
  const asked = { activity: 'a1', reason: 'x', seq: 1 };
  expect((await supervisor.get<Problem>(`/tasks/${randomUUID()}/send-back`)).body.code).toBe('task.not-found');
  expect([(await supervisor.get<Problem>(path)).body.code, (await supervisor.post<Problem>(path, asked)).body.code]).toEqual(['task.unclaimed', 'task.unclaimed']);
  await supervisor.post(`/tasks/${decide.id}/claim`);
  const manager = await company.signIn('manager');
  expect([(await manager.get<Problem>(path)).body.code, (await manager.post<Problem>(path, asked)).body.code]).toEqual(['task.claimed', 'task.claimed']);
  const steps = await stepsOf(supervisor, decide.id);
  const { activity } = at(steps, 'Diagnose and declare cost');
  const refused = async (body: object) => (await supervisor.post<Problem>(path, body)).body;
  expect((await refused({ activity, seq: steps.seq })).fields).toEqual([expect.objectContaining({ path: 'reason', code: 'field.required' })]);
  expect((await refused({ activity, reason: '  ', seq: steps.seq })).code).toBe('request.invalid');
  expect((await refused({ activity: 'a9999', reason: 'x', seq: steps.seq })).code).toBe('move.never-visited');
  expect((await refused({ activity: at(steps, 'Assign').activity, reason: 'x', seq: steps.seq - 1 })).code).toBe('move.changed');
  expect((await supervisor.post(path, { activity, reason: 'باز هم ببینید', seq: steps.seq })).status).toBe(200);
  expect((await refused({ activity, reason: 'باز هم ببینید', seq: steps.seq })).code).toBe('task.cancelled');
});

test('of a completion and a sending back at the same moment exactly one is done', async () => {
  const { id } = await work.create();
  await work.agreed(id);
  await work.repaired(id);
  for (let round = 0; round < 3; round += 1) {
    const { task, person } = await held(id, 'approveReport', 'supervisor').catch(async () => {
      // The completion was faster: it goes on to QC, who sends it back to the same step.
      const qc = await held(id, 'qualityControl', 'qc');
      const steps = await stepsOf(qc.person, qc.task.id);
      expect((await qc.person.post(`/tasks/${qc.task.id}/send-back`, { activity: at(steps, 'Approve the report').activity, reason: 'دوباره', seq: steps.seq })).status).toBe(200);
      return held(id, 'approveReport', 'supervisor');
    });
    const steps = await stepsOf(person, task.id);
    const both = await Promise.all([
      person.post<Problem>(`/tasks/${task.id}/complete`, { submissionId: randomUUID(), outcome: 'approved', values: {} }),
      person.post<Problem>(`/tasks/${task.id}/send-back`, { activity: at(steps, 'Repair and report').activity, reason: 'دوباره', seq: steps.seq }),
    ]);
    await company.settle();
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toMatch(/^task\.(completed|cancelled)$/);
    expect(await open(id)).toHaveLength(1);
    if ((await open(id))[0]!.element === 'Repair') await work.complete(id, 'repair', 'done', { done: 'بازبینی شد', minutes: 5, checklist: await work.ticked(id, 'repair', 'checklist') });
  }
});

const plain = (id: string, inside = ''): string => `<userTask id="${id}" name="${id}" zamen:role="supervisor">${inside}</userTask>`;
/** A request on a diagram of one's own, whose tasks the supervisor does. */
async function begun(key: string, xml: string) {
  const manager = await company.signIn('manager');
  const deployed = await manager.post('/processes', { xml, reason: 'آزمون' });
  expect([deployed.status, JSON.stringify(deployed.body).slice(0, 400)]).toEqual([201, expect.anything()]);
  const { id: requestId } = await work.create();
  const { body: { id } } = await manager.post<{ id: string }>(`/processes/${key}/instances`, { requestId, variables: {} });
  await company.settle();
  const supervisor = await company.signIn('supervisor');
  const taskOf = async (element: string) => (await company.query<{ id: string }>(`select id from task where instance_id = $1 and element = $2 and state = 'open'`, [id, element]))[0]!.id;
  const take = async (element: string) => { const task = await taskOf(element); expect((await supervisor.post(`/tasks/${task}/claim`)).status).toBe(200); return task; };
  const done = async (element: string) => {
    expect((await supervisor.post(`/tasks/${await take(element)}/complete`, { submissionId: randomUUID(), outcome: 'done', values: { note: `done ${element}` } })).status).toBe(200);
    await company.settle();
  };
  return { id, supervisor, taskOf, take, done };
}

test('on a diagram of one’s own: timers of the step that is left go, and work of others, what was sent and what lies elsewhere is not touched', async () => {
  const xml = draw('ways', {
    roots: '<message id="M" name="ways-told"/>',
    body: `<startEvent id="S"/>${plain('A')}${plain('B')}<boundaryEvent id="Late" attachedToRef="B" cancelActivity="false"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT8H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="LateEnd"/>
      <parallelGateway id="Split"/>${plain('C')}${plain('D')}<parallelGateway id="Join"/><intermediateThrowEvent id="Tell"><messageEventDefinition messageRef="M"/></intermediateThrowEvent>
      ${plain('F')}<endEvent id="E"/>`,
    flows: 'S -> A\nA -> B\nLate -> LateEnd\nB -> Split\nSplit -> C\nSplit -> D\nC -> Join\nD -> Join\nJoin -> Tell\nTell -> F\nF -> E',
  });
  const { id, supervisor, taskOf, take, done } = await begun('ways', xml);
  const timers = async () => (await company.query<{ element: string }>('select element from process_timer where instance_id = $1', [id])).map(({ element }) => element);

  await done('A');
  expect(await timers()).toEqual(['Late']);
  const b = await take('B');
  const steps = await stepsOf(supervisor, b);
  expect(steps.items.map(({ title, whyNot }) => [title.en, whyNot])).toEqual([['A', null]]);
  expect((await supervisor.post(`/tasks/${b}/send-back`, { activity: steps.items[0]!.activity, reason: 'ناقص است', seq: steps.seq })).status).toBe(200);
  expect(await timers()).toEqual([]);
  const opened = (await supervisor.get<TaskDetail>(`/tasks/${await taskOf('A')}`)).body;
  expect(opened).toMatchObject({ values: { note: 'done A' }, assignee: { name: { en: expect.any(String) as string } }, sentBack: { reason: 'ناقص است' } });
  expect((await supervisor.get<{ items: TimelineItem[] }>(`/tasks/${opened.id}/timeline`)).body.items.filter(({ kind }) => kind === 'returned')).toHaveLength(1);

  await done('A');
  await done('B');
  // What of the way was gone back over is not offered, nor is what would take the other branch along.
  const beside = await stepsOf(supervisor, await take('C'));
  expect(beside.items.map(({ title, whyNot }) => [title.en, whyNot?.code])).toEqual([['B', 'send-back.others'], ['A', 'send-back.others']]);
  await done('C');
  await done('D');
  const last = await stepsOf(supervisor, await take('F'));
  expect(last.items.map(({ title, whyNot }) => [title.en, whyNot?.code]).slice(0, 1)).toEqual([['D', 'send-back.sent']]);
});

test('one of several tasks of a step is not sent back, and none of them is gone back to', async () => {
  const { supervisor, take, done } = await begun('several-ways', draw('several-ways', {
    body: `<startEvent id="S"/>${plain('A')}${plain('B', '<multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">=2</loopCardinality></multiInstanceLoopCharacteristics>')}${plain('C')}<endEvent id="E"/>`,
    flows: 'S -> A\nA -> B\nB -> C\nC -> E',
  }));
  await done('A');
  const one = await take('B');
  const steps = await stepsOf(supervisor, one);
  expect(steps.items.map(({ title, whyNot }) => [title.en, whyNot?.code])).toEqual([['A', 'send-back.several']]);
  const refused = await supervisor.post<Problem>(`/tasks/${one}/send-back`, { activity: steps.items[0]!.activity, reason: 'ناقص است', seq: steps.seq });
  expect([refused.status, refused.body.code]).toEqual([409, 'send-back.several']);
  expect((await supervisor.post(`/tasks/${one}/complete`, { submissionId: randomUUID(), outcome: 'done', values: { note: 'one' } })).status).toBe(200);
  await done('B');
  // Nor are they offered as steps to go back to, once all are done.
  expect((await stepsOf(supervisor, await take('C'))).items.map(({ title, whyNot }) => [title.en, whyNot])).toEqual([['A', null]]);
});
