import { randomUUID } from 'node:crypto';
import type { RequestDetail, TimelineItem } from '../../contracts/requests';
import type { ApiClient } from '../../tests/build/api-client';
import { peopleAtWork, type PeopleAtWork } from '../../tests/life-cycle/people-at-work';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';

let company: TestCompany;
let work: PeopleAtWork;
let reception: ApiClient;
let manager: ApiClient;

beforeAll(async () => {
  company = await testCompany();
  work = peopleAtWork(company);
  [reception, manager] = [await company.signIn('reception'), await company.signIn('manager')];
});
afterAll(async () => { await company.end(); });

const intake = { channel: 'counter', customer: { name: 'نادر صفایی', phone: '+989351234567' }, itemText: 'جاروبرقی', words: 'روشن نمی‌شود', accessories: ['کابل'], costCeiling: '9000000', promisedOn: '2030-05-01' };

test('F053 a request gets its number, tracking code and first task at once', async () => {
  const answer = await reception.post<{ id: string; no: string; trackingCode: string; task: { taskType: string } }>('/requests', intake);
  expect(answer.status).toBe(201);
  expect(answer.body.no).toMatch(/^[A-Z]+-14\d\d-\d{5}$/);
  expect(answer.body.task.taskType).toBe('receiveDevice');
});

test('the same key again gives the same request, also when the first answer was lost', async () => {
  const key = randomUUID();
  const [first, second] = [await reception.post<{ id: string }>('/requests', intake, { key }), await reception.post<{ id: string }>('/requests', intake, { key })];
  expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  await company.query("update idempotency_key set status = null, body = null, created_at = now() - interval '1 hour' where key = $1", [key]);
  expect((await reception.post<{ id: string }>('/requests', intake, { key })).body.id).toBe(first.body.id);
  expect((await reception.post<{ code: string }>('/requests', { ...intake, words: 'دیگر' }, { key })).body.code).toBe('idempotency.reused');
});

test('an intake without customer or device, with a negative ceiling or another\'s fields is refused on its fields', async () => {
  const answer = await reception.post<{ code: string; fields: { path: string; code: string }[] }>('/requests', { channel: 'counter', words: '', costCeiling: '-1', status: 'delivered' });
  expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  expect(answer.body.fields.map(({ path }) => path)).toEqual(expect.arrayContaining(['words', 'costCeiling', 'status']));
});

test('a device that is open already names the request that has it', async () => {
  const serial = 'TWICE-1';
  const first = await reception.post<{ no: string }>('/requests', { ...intake, serial });
  const second = await reception.post<{ code: string; params: { no: string } }>('/requests', { ...intake, serial });
  expect([second.status, second.body.code, second.body.params.no]).toEqual([409, 'request.device-open', first.body.no]);
});

test('F066 the page tells the whole story: money, tasks, what I may do', async () => {
  const { id } = await work.create({ serial: 'STORY-1' });
  await work.receive(id);
  await work.assign(id);
  await work.diagnose(id);
  const detail = (await manager.get<RequestDetail>(`/requests/${id}`)).body;
  expect(detail).toMatchObject({
    serial: 'STORY-1', status: 'awaiting-cost', subStatus: 'sent', custody: 'with-us', received: '0', warranty: { verdict: 'none' }, may: { void: true, comment: true, announceParts: false, retry: true },
    definition: { process: 'repair', version: 1 }, incidents: [], related: [],
  });
  expect(detail.estimates).toMatchObject([{ number: 1, state: 'sent', covered: '0', customerTotal: '2000000' }]);
  expect(detail.estimates[0]!.lines.map(({ title, quantity, amount }) => [title, quantity, amount])).toEqual([['اجرت تعمیر', '1', '1500000'], ['خازن', '2', '500000']]);
  expect(detail.openTasks.map((task) => task.taskType)).toEqual(['recordAnswer']);

  const story = (await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items;
  expect(story[0]).toMatchObject({ kind: 'created', actor: { name: { en: expect.any(String) } } });
  expect(story.filter((item) => item.kind === 'task').map((item) => [item.title?.en, (item.params.outcomeLabel as { en: string } | undefined)?.en])).toEqual([
    // what can end in one way only has no outcome to tell
    ['Receive the device', undefined], ['Assign', undefined], ['Diagnose and declare cost', 'The customer pays'],
  ]);
  expect(story.filter((item) => item.kind === 'status').map((item) => item.params.status)).toEqual(['draft', 'awaiting-allocation', 'awaiting-cost', 'awaiting-cost']);
  expect(story.filter((item) => item.kind === 'service').map((item) => item.title?.en)).toContain('Send the estimate');
  expect(story.map((item) => item.at)).toEqual([...story.map((item) => item.at)].sort());
});

test('whoever watches a request hears which status it has come to; who did what led there, and who watches nothing, does not', async () => {
  const { id } = await work.create();
  for (const client of [manager, reception]) await client.put(`/requests/${id}/watch`, { watching: true });
  await work.receive(id);
  const heard = async (client: ApiClient) => (await client.get<{ items: { requestId: string; kind: string; params: object }[] }>('/notices?limit=100')).body.items.filter((one) => one.requestId === id && one.kind.startsWith('watched-'));
  expect(await heard(manager)).toMatchObject([{ kind: 'watched-status', params: { status: { fa: 'در انتظار تخصیص', en: 'Awaiting allocation' } } }]);
  expect(await heard(reception)).toEqual([]);
  expect(await heard(await company.signIn('supervisor'))).toEqual([]);
});

test('a follow-up wakes the process when its time comes, and whoever has the task by then is told once', async () => {
  const { id } = await work.create();
  await work.receive(id);
  const [task] = await company.query<{ id: string }>("select id from task where request_id = $1 and state = 'open'", [id]);
  const at = new Date(Date.now() + 60_000).toISOString();
  const supervisor = await company.signIn('supervisor');
  expect((await supervisor.put<{ followUpAt: string }>(`/tasks/${task!.id}/follow-up`, { at, note: 'تکنسین آمد؟' })).body.followUpAt).toBe(at);
  const wake = () => company.runtime.advance(id, `wake:${randomUUID()}`, { kind: 'wake' });
  expect((await wake()).nextDue).toBe(at);
  const told = async () => (await supervisor.get<{ items: { kind: string; taskId: string; params: object }[] }>('/notices?limit=100')).body.items.filter(({ kind, taskId }) => kind === 'follow-up' && taskId === task!.id);
  expect(await told()).toEqual([]);
  await company.query("update task_follow_up set at = now() - interval '1 second' where task_id = $1", [task!.id]);
  const due = await wake();
  expect([due.result, due.nextDue === null || due.nextDue > at]).toEqual(['done', true]);
  await wake();
  expect(await told()).toMatchObject([{ params: { note: 'تکنسین آمد؟', taskType: 'assign' } }]);
});

test('the live diagram says where the request stands and how it came there', async () => {
  const { id } = await work.create();
  await work.receive(id);
  const diagram = (await manager.get<{ xml: string; now: string[]; events: { at: string; kind: string; element: string }[] }>(`/requests/${id}/diagram`)).body;
  expect(diagram.xml).toContain('<bpmn:definitions');
  expect(diagram.now.length).toBeGreaterThan(0);
  for (const element of diagram.now) expect(diagram.xml).toContain(`id="${element}"`);
  const [entered] = diagram.events;
  expect(entered?.kind).toBe('enter');
  expect(new Set(diagram.events.map((event) => event.kind))).toEqual(new Set(['enter', 'leave', 'take']));
  for (const { element } of diagram.events) expect(diagram.xml).toContain(`id="${element}"`);
});

test('F057 the receipt carries the tracking code as a QR code', async () => {
  const { id, trackingCode } = await work.create({ costCeiling: '9000000' });
  const receipt = (await reception.get<Record<string, unknown>>(`/requests/${id}/receipt`)).body;
  expect(receipt).toMatchObject({ trackingCode, customer: 'مریم احمدی', costCeiling: '9000000', accessories: ['کابل'] });
  expect(receipt.qr).toMatch(/^<svg /);
});

test('F053 what is signed at the counter stands on the receipt; what is no drawing is refused on its field', async () => {
  const { id, task } = await work.create();
  const sign = (signature: string) => reception.post<{ code: string; fields?: { path: string }[] }>(`/tasks/${task!.id}/complete`, { submissionId: randomUUID(), outcome: 'received', values: { signature } });
  const refused = await sign('M1 2L3 4"/><script>alert(1)</script>');
  expect([refused.status, refused.body.fields?.map(({ path }) => path)]).toEqual([422, ['signature']]);
  expect((await reception.get<{ signature: string | null }>(`/requests/${id}/receipt`)).body.signature).toBeNull();
  await work.complete(id, 'receiveDevice', 'received', { signature: 'M40 60L52 48' });
  expect((await reception.get<{ signature: string | null }>(`/requests/${id}/receipt`)).body.signature).toBe('M40 60L52 48');
});

test('a comment is told with its writer, and a late one on a request of another branch is not taken', async () => {
  const { id, task } = await work.create();
  const said = await reception.post<TimelineItem>(`/requests/${id}/comments`, { text: '  مشتری عجله دارد  ' });
  expect([said.status, said.body.kind, said.body.text]).toEqual([201, 'comment', 'مشتری عجله دارد']);
  const onTask = await reception.post<TimelineItem>(`/tasks/${task!.id}/comments`, { text: 'دیده شد' });
  expect(onTask.body.params).toEqual({ taskId: task!.id });
  expect((await reception.post<{ code: string }>(`/requests/${id}/comments`, { text: ' ' })).body.code).toBe('request.invalid');
});

test('a request is void once, and then nothing more happens to it', async () => {
  const { id } = await work.create({ serial: 'VOID-1' });
  await work.receive(id);
  expect((await manager.post<{ status: string }>(`/requests/${id}/void`, { reason: 'اشتباه ثبت شد' })).status).toBe(202);
  await company.settle();
  // The device is with us: it goes back first.
  await work.complete(id, 'returnDevice', 'returned', { receiver: 'مریم احمدی', scannedSerial: 'VOID-1' });
  expect(await work.status(id)).toBe('void');
  expect((await manager.post<{ code: string }>(`/requests/${id}/void`, { reason: 'دوباره' })).body.code).toBe('request.closed');
  expect((await manager.post<{ code: string }>(`/requests/${id}/parts-arrived`)).body.code).toBe('message.not-expected');
  const story = (await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items;
  expect(story.find((item) => item.kind === 'void')).toMatchObject({ text: 'اشتباه ثبت شد' });
});

test('an incident is listed for operators, and its second retry finds it resolved', async () => {
  const { id } = await work.create();
  const incidentId = randomUUID();
  expect((await manager.post<{ code: string }>(`/incidents/${incidentId}/retry`)).body.code).toBe('incident.not-found');
  const [instance] = await company.query<{ branch_id: string }>('select branch_id from process_instance where id = $1', [id]);
  await company.query("insert into incident (id, instance_id, request_id, branch_id, incident, element, code, message, raised_at) values ($1, $2, $2, $3, 'i1', 'Task_1', 'service.failed', 'The printer is away', now())", [incidentId, id, instance!.branch_id]);
  const listed = (await manager.get<{ items: { id: string; request: { id: string } }[] }>('/incidents')).body.items;
  expect(listed).toMatchObject([{ id: incidentId, request: { id }, code: 'service.failed', process: 'repair' }]);
  expect((await manager.get<RequestDetail>(`/requests/${id}`)).body.incidents).toMatchObject([{ id: incidentId }]);
  expect((await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items.find((item) => item.kind === 'incident')).toMatchObject({ text: 'The printer is away' });
  await company.query('update incident set resolved_at = now() where id = $1', [incidentId]);
  expect((await manager.post<{ code: string }>(`/incidents/${incidentId}/retry`)).body.code).toBe('incident.resolved');
});

test('F073 the list filters by status and group, newest first, page by page', async () => {
  const list = async (query: string) => (await manager.get<{ items: { id: string; status: string; createdAt: string }[]; next: string | null }>(`/requests?${query}`)).body;
  const drafts = await list('status=draft&limit=100');
  expect(new Set(drafts.items.map((item) => item.status))).toEqual(new Set(['draft']));
  expect((await list('group=closed')).items.map((item) => item.status)).toEqual(['void']);
  const [first, all] = [await list('limit=2'), await list('limit=100')];
  const second = await list(`limit=2&after=${first.next}`);
  expect([...first.items, ...second.items].map((item) => item.id)).toEqual(all.items.slice(0, 4).map((item) => item.id));
  expect(all.next).toBeNull();
});
