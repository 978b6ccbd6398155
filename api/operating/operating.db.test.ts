import { randomUUID } from 'node:crypto';
import type { InstanceView, MovePreview, VisitList } from '../../contracts/operating';
import type { RequestDetail, TimelineItem } from '../../contracts/requests';
import type { ApiClient } from '../../tests/build/api-client';
import { peopleAtWork, type PeopleAtWork } from '../../tests/life-cycle/people-at-work';
import { draw } from '../../tests/process/draw';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';

let company: TestCompany;
let work: PeopleAtWork;
let manager: ApiClient;

beforeAll(async () => {
  company = await testCompany();
  work = peopleAtWork(company);
  manager = await company.signIn('manager');
});
afterAll(async () => { await company.end(); });

const lineStates = (id: string) => company.query<{ title: string; state: string }>('select l.title, l.state from estimate_line l join estimate e on e.id = l.estimate_id where e.request_id = $1 order by l.title', [id]);

test('a repair is sent back to its diagnosis, with its parts freed and its estimate withdrawn, and is diagnosed again', async () => {
  const { id } = await work.create({ serial: 'BACK-1' });
  await work.agreed(id);
  expect((await lineStates(id)).map(({ state }) => state).sort()).toEqual(['approved', 'reserved']);
  const visits = (await manager.get<VisitList>(`/instances/${id}/visits`)).body.items;
  const diagnosis = visits.find(({ what }) => what === 'diagnose')!;
  expect(diagnosis).toMatchObject({ title: { fa: 'عیب‌یابی و اعلام هزینه', en: 'Diagnose and declare cost' }, by: { name: { en: expect.any(String) as string } } });

  const rewind = { kind: 'rewind', activity: diagnosis.activity, reverse: ['free-parts', 'withdraw-estimate'] };
  const preview = (await manager.post<MovePreview>(`/instances/${id}/moves/preview`, { move: rewind })).body;
  expect(preview.tasks.begins.map(({ taskType }) => taskType)).toEqual(['diagnose']);
  expect(preview.tasks.ends.map(({ taskType }) => taskType)).toEqual(['issueParts']);
  expect(preview.stays.map(({ kind, what, reversals }) => [kind, what, reversals])).toEqual([
    ['task', 'diagnose', ['withdraw-estimate']], ['service', 'send-estimate', ['withdraw-estimate']], ['task', 'recordAnswer', ['withdraw-estimate']], ['service', 'reserve-parts', ['free-parts']],
  ]);
  expect(preview.reversals.map(({ name, title }) => [name, title.fa])).toEqual([['free-parts', 'آزادسازی قطعه‌ها'], ['withdraw-estimate', 'لغو برآورد']]);

  const key = randomUUID();
  const moved = () => manager.post<{ status: string }>(`/instances/${id}/moves`, { move: rewind, reason: 'دستگاه دیگری تشخیص داده شد', seq: preview.seq }, { key });
  expect([await moved(), await moved()].map(({ status, body }) => [status, body])).toEqual([[202, { status: 'done' }], [202, { status: 'done' }]]);
  expect((await lineStates(id)).map(({ state }) => state).sort()).toEqual(['returned', 'withdrawn']);
  expect(await work.status(id)).toBe('awaiting-cost/to-be-declared');
  const detail = (await manager.get<RequestDetail>(`/requests/${id}`)).body;
  expect(detail.openTasks.map(({ taskType }) => taskType)).toEqual(['diagnose']);
  expect(detail.estimates.map(({ state }) => state)).toEqual(['withdrawn']);
  const told = (await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items.find(({ kind }) => kind === 'operator');
  expect(told).toMatchObject({ text: 'دستگاه دیگری تشخیص داده شد', params: { move: 'rewind' }, actor: { name: { en: expect.any(String) as string } } });

  await work.diagnose(id);
  await work.complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
  expect((await manager.get<InstanceView>(`/instances/${id}`)).body.tokens.map(({ waitsFor }) => waitsFor)).toEqual(['task']);
});

test('a move without a reason, or of no known kind, is refused on its field; one that cannot be says why', async () => {
  const { id } = await work.create();
  const { tokens } = (await manager.get<InstanceView>(`/instances/${id}`)).body;
  const cancel = { kind: 'cancel-token', token: tokens.find(({ waitsFor }) => waitsFor === 'task')!.activity };
  expect((await manager.post<{ code: string; fields: { path: string; code: string }[] }>(`/instances/${id}/moves`, { move: cancel })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'reason', code: 'field.required' }] });
  expect((await manager.post<{ code: string }>(`/instances/${id}/moves`, { move: { kind: 'explode' }, reason: 'x' })).status).toBe(400);
  for (const path of ['moves/preview', 'moves']) {
    const answer = await manager.post<{ code: string; params: object }>(`/instances/${id}/${path}`, { move: cancel, ...(path === 'moves' && { reason: 'x' }) });
    expect([answer.status, answer.body.code]).toEqual([409, 'move.last-token']);
  }
  expect((await manager.get<{ code: string }>(`/instances/${randomUUID()}/visits`)).body.code).toBe('process.not-found');
});

test('a preview says whom four eyes will shut out of what begins, by the rules and by the diagram; who may not take a task away is told before', async () => {
  const xml = draw('eyes', {
    body: '<startEvent id="S"/><userTask id="A" name="A" zamen:taskType="approveReport" zamen:role="supervisor"/><userTask id="Q" name="Q" zamen:taskType="qualityControl" zamen:role="qc"/><userTask id="P" name="P" zamen:role="delivery" zamen:notSameAs="A"/><userTask id="F" name="F" zamen:role="delivery"/><endEvent id="E"/>',
    flows: 'S -> A\nA -> Q\nQ -> P\nP -> F\nF -> E',
  });
  expect((await manager.post('/processes', { xml, reason: 'آزمون' })).status).toBe(201);
  const { id: requestId } = await work.create({ serial: 'EYES-1' });
  const { body: { id } } = await manager.post<{ id: string }>('/processes/eyes/instances', { requestId, variables: {} });
  await company.settle();
  const supervisor = await company.signIn('supervisor');
  const [task] = await company.query<{ id: string }>(`select id from task where instance_id = $1 and state = 'open'`, [id]);
  expect((await supervisor.post(`/tasks/${task!.id}/claim`)).status).toBe(200);
  expect((await supervisor.post(`/tasks/${task!.id}/complete`, { submissionId: randomUUID(), outcome: 'approved', values: {} })).status).toBe(200);
  await company.settle();

  const begins = async (element: string) => {
    const { status, body } = await manager.post<MovePreview & { code?: string }>(`/instances/${id}/moves/preview`, { move: { kind: 'start-element', element } });
    expect([element, status, body.code]).toEqual([element, 200, undefined]);
    return body.tasks.begins.map(({ element: at, shutOut }) => [at, shutOut.map(({ name }) => name.en)]);
  };
  const [who] = await company.query<{ name: string }>(`select name_en as name from app_user where login = 'supervisor'`);
  // By a rule; by the diagram alone; by neither.
  expect([await begins('Q'), await begins('P'), await begins('F')]).toEqual([[['Q', [who!.name]]], [['P', [who!.name]]], [['F', []]]]);

  await company.query(`insert into user_role (user_id, role) select id, 'manager' from app_user where login = 'supervisor' on conflict do nothing`);
  const token = (await manager.get<InstanceView>(`/instances/${id}`)).body.tokens.find(({ element }) => element === 'Q')!.activity;
  const cancel = { move: { kind: 'cancel-token', token } };
  expect((await (await company.signIn('supervisor')).post<{ code: string }>(`/instances/${id}/moves/preview`, cancel)).body.code).toBe('access.four-eyes');
  expect((await manager.post<{ code: string }>(`/instances/${id}/moves/preview`, cancel)).body.code).toBe('move.last-token');
});
