import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskDetail, TaskRow } from '../../contracts/tasks';
import type { InstanceView } from '../../contracts/operating';
import type { ApiClient } from '../build/api-client';
import { draw } from '../process/draw';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
companyAtWork((made) => { ({ company, work } = made); });

const idOf = async (login: string): Promise<string> => (await company.query<{ id: string }>('select id from app_user where login = $1', [login]))[0]!.id;
const code = async (answer: Promise<{ body: unknown }>): Promise<unknown> => ((await answer).body as { code?: string }).code;
const everything = ['supervisor', 'qc', 'manager', 'admin'];

/** The shipped repair, with every "not the one who did X" taken out of it: whatever is held now, the server holds. */
beforeAll(async () => {
  const xml = readFileSync(join(__dirname, '../../bpmn/repair/repair.bpmn'), 'utf8').replaceAll(/ zamen:notSameAs="[^"]*"/g, '');
  const deployed = await (await company.signIn('manager')).post('/processes', { xml, reason: 'بی نام‌بردن از کسی' });
  expect([deployed.status, deployed.body]).toEqual([201, expect.objectContaining({ unchanged: false })]);
  for (const role of everything) await company.query(`insert into user_role (user_id, role) select id, $1 from app_user where login = 'technician' on conflict do nothing`, [role]);
});

/** Repaired by the technician, who has every right there is. */
async function repaired(): Promise<{ id: string; approval: TaskDetail; technician: ApiClient }> {
  const { id } = await work.create();
  await work.agreed(id);
  await work.complete(id, 'issueParts', 'issued', { lines: await work.ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
  await work.complete(id, 'repair', 'done', { done: 'انجام شد', minutes: 30 });
  return { id, approval: await work.openTask(id, 'approveReport'), technician: await company.signIn('technician') };
}

test('F069 who repaired neither gets, takes, is given nor completes the approval, though the diagram says nothing and they are administrator; a supervisor sees why', async () => {
  const { id, approval, technician } = await repaired();
  const team = (await technician.get<{ items: TaskRow[] }>('/tasks?view=team&limit=100')).body.items;
  expect(team.map((row) => row.id)).not.toContain(approval.id);
  expect(await code(technician.post(`/tasks/${approval.id}/claim`))).toBe('access.four-eyes');
  const supervisor = await company.signIn('supervisor');
  expect(await code(supervisor.post(`/tasks/${approval.id}/assign`, { userId: await idOf('technician') }))).toBe('access.four-eyes');
  expect((await supervisor.get<TaskDetail>(`/tasks/${approval.id}`)).body).toMatchObject({ shutOut: [{ id: await idOf('technician') }], may: { assign: true, claim: true } });

  // Also where the row does not say so: it was put there by hand, or made before there was a rule.
  await company.query(`update task set assignee_id = $2, excluded = '{}' where id = $1`, [approval.id, await idOf('technician')]);
  const complete = { submissionId: randomUUID(), outcome: 'approved', values: {} };
  expect(await code(technician.post(`/tasks/${approval.id}/complete`, complete))).toBe('access.four-eyes');
  const { body: token } = await technician.post<{ secret: string }>('/session/tokens', { name: 'کار', scopes: ['task.read', 'task.work'], days: 7 });
  const byToken = await fetch(`${company.baseUrl}/api/tasks/${approval.id}/complete`, { method: 'POST', headers: { 'Authorization': `Bearer ${token.secret}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, body: JSON.stringify({ ...complete, submissionId: randomUUID() }) });
  expect(((await byToken.json()) as { code: string }).code).toBe('access.four-eyes');
  expect(await company.query(`select 1 from work_report where request_id = $1 and approved_by is not null`, [id])).toEqual([]);
});

test('who repaired does not take the approval away as an operator either; somebody else may', async () => {
  const { id, technician } = await repaired();
  const move = async (client: ApiClient) => {
    const { tokens } = (await client.get<InstanceView>(`/instances/${id}`)).body;
    return client.post(`/instances/${id}/moves`, { move: { kind: 'cancel-token', token: tokens.find(({ element }) => element === 'ApproveReport')!.activity }, reason: 'لازم نیست' });
  };
  const manager = await company.signIn('manager');
  expect(await code(move(technician))).toBe('access.four-eyes');
  // Somebody else comes as far as the rule that a process keeps its last token.
  expect(await code(move(manager))).toBe('move.last-token');

});

test('F071 QC is for nobody who repaired, did rework or approved, also long ago, and rework is for nobody who judged', async () => {
  const { id, approval } = await repaired();
  const other = await company.query<{ id: string; login: string }>(`select u.id, u.login from app_user u join user_role r on r.user_id = u.id and r.role = 'technician' where u.login <> 'technician' and u.branch_id = (select branch_id from service_request where id = $1) and u.agent_id is null and u.active limit 1`, [id]);
  await work.complete(id, 'approveReport', 'approved');
  await work.complete(id, 'qualityControl', 'back', { remarks: 'صدا می‌دهد' });
  const rework = await work.openTask(id, 'rework');
  expect(rework.shutOut.map((who) => who.id).sort()).toEqual([await idOf('qc'), await idOf('supervisor')].sort());
  await company.query('update task set assignee_id = $2 where id = $1', [rework.id, other[0]!.id]);
  await work.complete(id, 'rework', 'done', { done: 'بالشتک', minutes: 10 }, other[0]!.login);
  const qc = await work.openTask(id, 'qualityControl');
  // The technician of before and the one of now, and who approved; not who sent it back.
  expect(qc.shutOut.map((who) => who.id).sort()).toEqual([await idOf('technician'), other[0]!.id, await idOf('supervisor')].sort());
  expect(approval.state).toBe('open');
});

test('two browsers of one person at the same time: of two tasks that are open together one is done by them, the other never', async () => {
  const manager = await company.signIn('manager');
  const xml = draw('both-checks', {
    body: `<startEvent id="S"/><parallelGateway id="P"/><userTask id="A" name="A" zamen:taskType="approveReport" zamen:role="supervisor"/><userTask id="Q" name="Q" zamen:taskType="qualityControl" zamen:role="qc"/><parallelGateway id="J"/><endEvent id="E"/>`,
    flows: 'S -> P\nP -> A\nP -> Q\nA -> J\nQ -> J\nJ -> E',
  });
  expect((await manager.post('/processes', { xml, reason: 'آزمون' })).status).toBe(201);
  await company.query(`insert into user_role (user_id, role) select id, 'qc' from app_user where login = 'supervisor' on conflict do nothing`);
  const [one, two] = [await company.signIn('supervisor'), await company.signIn('supervisor')];
  for (let round = 0; round < 6; round += 1) {
    const { id } = await work.create();
    const started = await manager.post<{ id: string }>('/processes/both-checks/instances', { requestId: id, variables: {} });
    expect(started.status).toBe(201);
    await company.settle();
    const open = await company.query<{ id: string; task_type: string }>(`select id, task_type from task where instance_id = $1 order by task_type`, [started.body.id]);
    expect(open.map(({ task_type }) => task_type)).toEqual(['approveReport', 'qualityControl']);
    for (const task of open) expect((await one.post(`/tasks/${task.id}/claim`)).status).toBe(200);
    const complete = (client: ApiClient, task: { id: string }, outcome: string, values: object) => client.post(`/tasks/${task.id}/complete`, { submissionId: randomUUID(), outcome, values });
    const answers = await Promise.all([complete(one, open[0]!, 'approved', {}), complete(two, open[1]!, 'pass', { checklist: [] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const left = await company.query<{ state: string; assignee_id: string | null; shut: boolean }>(`select state, assignee_id, $2 = any (excluded) as shut from task where instance_id = $1 and state = 'open'`, [started.body.id, await idOf('supervisor')]);
    // It went back to the team, without the one who did the other.
    expect(left).toEqual([{ state: 'open', assignee_id: null, shut: true }]);
  }
});
