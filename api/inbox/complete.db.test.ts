import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../tests/build/api-client';
import { peopleAtWork, type PeopleAtWork } from '../../tests/life-cycle/people-at-work';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';

interface Refusal { code: string; fields?: { path: string; code: string }[] }
let company: TestCompany;
let work: PeopleAtWork;
const clients = new Map<string, ApiClient>();

async function as(login: string): Promise<ApiClient> {
  const known = clients.get(login) ?? await company.signIn(login);
  clients.set(login, known);
  return known;
}

beforeAll(async () => {
  company = await testCompany();
  work = peopleAtWork(company);
});
afterAll(async () => { await company.end(); });

/** A request whose intake is open and mine. */
async function atIntake(): Promise<{ requestId: string; taskId: string }> {
  const { id: requestId, task } = await work.create();
  await (await as('reception')).post(`/tasks/${task!.id}/claim`);
  return { requestId, taskId: task!.id };
}
const received = (submissionId: string = randomUUID()) => ({ submissionId, outcome: 'received', values: { condition: 'سالم', place: 'الف-۱' } });
const effects = async (taskId: string): Promise<unknown> => (await company.query('select (select count(*)::int from process_event where event_id like $1) as events, (select count(*)::int from audit_log where task_id = $2 and action = \'task.complete\') as audits', [`complete:${taskId}:%`, taskId]))[0];

test('completing answers with my open tasks, the next one of the same request first, and forgets the draft', async () => {
  const reception = await as('reception');
  const { taskId } = await atIntake();
  const other = await atIntake();
  await reception.put(`/tasks/${taskId}/draft`, { values: { condition: 'نیمه' } }, { headers: { 'If-None-Match': '*' } });
  const answer = await reception.post<{ taskId: string; mine: { id: string }[]; next: { id: string } }>(`/tasks/${taskId}/complete`, received());
  expect(answer.status).toBe(200);
  expect(answer.body.taskId).toBe(taskId);
  expect(answer.body.mine.map((task) => task.id)).toContain(other.taskId);
  expect(answer.body.mine.map((task) => task.id)).not.toContain(taskId);
  expect(await company.query('select 1 from draft where task_id = $1', [taskId])).toEqual([]);
  expect((await reception.get(`/tasks/${taskId}`)).body).toMatchObject({ state: 'completed', outcome: 'received', values: { condition: 'سالم', place: 'الف-۱' }, may: { claim: false, complete: false }, mayNotCode: 'task.completed' });
});

test('the same click sent again, also at once, has one effect and one answer', async () => {
  const { taskId } = await atIntake();
  const reception = await as('reception');
  const body = received();
  const answers = await Promise.all(Array.from({ length: 8 }, () => reception.post<Refusal>(`/tasks/${taskId}/complete`, body)));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect((await reception.post(`/tasks/${taskId}/complete`, body)).status).toBe(200);
  expect(await effects(taskId)).toEqual({ events: 1, audits: 1 });
});

test('another click on a task that is done is told so', async () => {
  const { taskId } = await atIntake();
  const reception = await as('reception');
  await reception.post(`/tasks/${taskId}/complete`, received());
  const again = await reception.post<Refusal>(`/tasks/${taskId}/complete`, received());
  expect([again.status, again.body.code]).toEqual([409, 'task.completed']);
  expect(await effects(taskId)).toEqual({ events: 1, audits: 1 });
});

test('a form that is wrong says where, keeps the task open, and can be corrected', async () => {
  const { taskId } = await atIntake();
  const reception = await as('reception');
  const send = (outcome: string, values: unknown) => reception.post<Refusal>(`/tasks/${taskId}/complete`, { submissionId: randomUUID(), outcome, values });
  expect((await send('delivered', {})).body).toMatchObject({ status: 422, code: 'task.outcome' });
  const wrong = await send('received', { condition: 7, costCeiling: '-5' });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'task.invalid']);
  expect(wrong.body.fields?.map(({ path }) => path).sort()).toEqual(['condition', 'costCeiling']);
  expect(await effects(taskId)).toEqual({ events: 0, audits: 0 });
  expect((await reception.post(`/tasks/${taskId}/complete`, received())).status).toBe(200);
});

test('a submission id with another form is refused', async () => {
  const { taskId } = await atIntake();
  const reception = await as('reception');
  const submissionId = randomUUID();
  await reception.post(`/tasks/${taskId}/complete`, { submissionId, outcome: 'received', values: { condition: 7 } });
  expect((await reception.post(`/tasks/${taskId}/complete`, received(submissionId))).status).toBe(200);
  const { taskId: other } = await atIntake();
  expect((await reception.post<Refusal>(`/tasks/${other}/complete`, received(submissionId))).body.code).toBe('idempotency.reused');
});

test('nobody completes what they have not claimed, what is another\'s, or what is not theirs to do', async () => {
  const { task } = await work.create();
  const reception = await as('reception');
  expect((await reception.post<Refusal>(`/tasks/${task!.id}/complete`, received())).body.code).toBe('task.unclaimed');
  expect((await (await as('technician')).post<Refusal>(`/tasks/${task!.id}/complete`, received())).body.code).toBe('access.denied');
  await reception.post(`/tasks/${task!.id}/claim`);
  // Given to somebody else while the form was open.
  const [colleague] = await company.query<{ id: string }>("select u.id from app_user u join user_role r on r.user_id = u.id and r.role = 'reception' where u.login <> 'reception' limit 1");
  await company.query('update task set assignee_id = $2 where id = $1', [task!.id, colleague!.id]);
  const stale = await reception.post<Refusal>(`/tasks/${task!.id}/complete`, received());
  expect([stale.status, stale.body.code]).toEqual([409, 'task.reassigned']);
});

test('a task that the diagram has cancelled meanwhile is told so', async () => {
  const { requestId, taskId } = await atIntake();
  const voided = await (await as('manager')).post<{ status: string }>(`/requests/${requestId}/void`, { reason: 'مشتری منصرف شد' });
  expect([voided.status, voided.body.status]).toEqual([202, 'done']);
  await company.settle();
  const late = await (await as('reception')).post<Refusal>(`/tasks/${taskId}/complete`, received());
  expect([late.status, late.body.code]).toEqual([409, 'task.cancelled']);
});

test('what a form hides is neither required nor kept: a tab that still sends it is not refused for it', async () => {
  const { id } = await work.create();
  await work.agreed(id);
  await work.repaired(id);
  await work.passed(id);
  const [task, delivery] = [await work.openTask(id, 'settle'), await as('delivery')];
  await delivery.post(`/tasks/${task.id}/claim`);
  const submissionId = randomUUID();
  const send = (values: object, with_ = submissionId) => delivery.post<Refusal>(`/tasks/${task.id}/complete`, { submissionId: with_, outcome: 'paid', values: { amount: task.values.amount, ...values } });
  // Cash has no reference: whatever stands in it, of whatever kind.
  expect((await send({ reference: { 'an object': true } }, randomUUID())).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'method', code: 'field.required' }] });
  expect((await send({ method: 'cash', reference: 'stale-5521' })).status).toBe(200);
  expect((await send({ method: 'cash', reference: 'stale-5521' })).status).toBe(200);
  expect(await company.query('select reference from receipt where task_id = $1', [task.id])).toEqual([{ reference: null }]);
  expect(await company.query('select form_values from submission where task_id = $1', [task.id])).toEqual([{ form_values: { amount: task.values.amount, method: 'cash' } }]);
  expect((await delivery.get(`/tasks/${task.id}`)).body).toMatchObject({ state: 'completed', values: { method: 'cash' } });
});
