import { randomUUID } from 'node:crypto';
import type { RequestDetail } from '../../contracts/requests';
import type { TaskDetail } from '../../contracts/tasks';
import { createRequestStore } from '../../db/requests/request-store';
import { systemActor } from '../../domain/shared/actor';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
companyAtWork((made) => { ({ company, work } = made); });

const code = async (answer: Promise<{ body: unknown }>): Promise<unknown> => ((await answer).body as { code?: string }).code;
const phone = '+989127754321';
const customer = { name: 'شیرین پاکدل', phone, nationalId: '0084575948' };
const atTheBench = async (more: Record<string, unknown> = {}): Promise<string> => {
  const { id } = await work.create({ customer, passCode: 'zebra-2580', ...more });
  await work.receive(id);
  await work.assign(id);
  return id;
};

test.each(['6677', '667'])('a search that leaves numbers out has a full page of what is left, however many newer ones a number would have found: %s', async (q) => {
  const named = await work.create({ customer: { name: 'شرکت 6677', phone: '+989120000001' } });
  for (let index = 0; index < 16; index += 1) await work.create({ customer: { name: `کسی ${index}`, phone: `+98912667700${index % 10}` } });
  const technician = await company.signIn('technician');
  const list = (await technician.get<{ items: { id: string }[] }>(`/requests?limit=2&q=${q}`)).body.items.map(({ id }) => id);
  const box = (await technician.get<{ items: { requestId: string | null }[] }>(`/search?q=${q}`)).body.items.map(({ requestId }) => requestId);
  expect([list.includes(named.id), box.includes(named.id)]).toEqual([true, true]);
});

describe('F183 what is personal is whole only for whoever needs it', () => {
  let id: string;
  beforeAll(async () => { id = await atTheBench(); });

  test.each([['reception', true], ['delivery', true], ['technician', false], ['qc', false], ['supervisor', false], ['manager', false], ['admin', false]] as const)('the phone number in every answer to %s: whole %s', async (login, whole) => {
    const client = await company.signIn(login);
    const { no } = await company.as('manager').readRequest(id);
    const [open] = await company.query<{ id: string }>(`select id from task where request_id = $1 and state = 'open'`, [id]);
    const paths = [
      `/requests?q=${no}`, '/requests?limit=100', `/requests/${id}`, `/requests/${id}/timeline`, `/requests/${id}/receipt`, `/requests/${id}/diagram`, '/tasks?view=team&limit=100', '/tasks?view=mine', `/tasks/${open!.id}`,
      `/search?q=${encodeURIComponent('شیرین پاکدل')}`, `/lookups/customer?q=${encodeURIComponent('شیرین پاکدل')}`, '/audit?limit=100', '/notices',
    ];
    const answers = await Promise.all(paths.map(async (path) => [path, JSON.stringify((await client.get(path)).body)] as const));
    const told = answers.filter(([, body]) => body.includes('7754321')).map(([path]) => path);
    if (whole) expect(told).toEqual(expect.arrayContaining([`/requests?q=${no}`, `/requests/${id}`, `/requests/${id}/receipt`]));
    else expect(told).toEqual([]);
    // The others are whole for nobody.
    for (const [path, body] of answers) expect([path, body.includes('zebra-2580') || body.includes('0084575948')]).toEqual([path, false]);
    expect((await client.get<RequestDetail>(`/requests/${id}`)).body).toMatchObject({ phone: whole ? phone : '•••• 4321', nationalId: '•••• 5948', passCode: true });
  });

  test('a number is a word of the search only for those who may see it; a name is for all', async () => {
    const found = async (login: string, q: string) => {
      const client = await company.signIn(login);
      const list = (await client.get<{ items: { id: string }[] }>(`/requests?q=${encodeURIComponent(q)}`)).body.items;
      const box = (await client.get<{ items: { requestId: string | null }[] }>(`/search?q=${encodeURIComponent(q)}`)).body.items;
      const inbox = (await client.get<{ items: { request: { id: string } | null }[] }>(`/tasks?view=team&q=${encodeURIComponent(q)}`)).body.items;
      return [list.some((row) => row.id === id), box.some((row) => row.requestId === id), inbox.filter((row) => row.request?.id === id).length];
    };
    expect(await found('technician', '7754321')).toEqual([false, false, 0]);
    expect((await found('technician', 'شیرین')).slice(0, 2)).toEqual([true, true]);
    expect((await found('reception', '7754321')).slice(0, 2)).toEqual([true, true]);
    expect((await found('manager', '7754321')).slice(0, 2)).toEqual([true, true]);
  });

  test('whoever asks gets it whole, and it is recorded: who, which field of which request, why, from where; never the value', async () => {
    const manager = await company.signIn('manager');
    expect((await manager.get<RequestDetail>(`/requests/${id}`)).body.reveal).toEqual(['phone', 'national-id']);
    expect((await manager.post(`/requests/${id}/reveal`, { field: 'phone', reason: 'پیگیری شکایت' })).body).toEqual({ value: phone });
    expect((await manager.post(`/requests/${id}/reveal`, { field: 'national-id' })).body).toEqual({ value: '0084575948' });
    const entries = await company.query<{ login: string; after: unknown; address: string }>(`select u.login, a.after, a.address from audit_log a join app_user u on u.id = a.actor_id where a.request_id = $1 and a.action = 'personal.reveal' order by a.at`, [id]);
    expect(entries).toEqual([{ login: 'manager', after: { field: 'phone', reason: 'پیگیری شکایت' }, address: '127.0.0.1' }, { login: 'manager', after: { field: 'national-id' }, address: '127.0.0.1' }]);
    expect(await company.query(`select 1 from audit_log where coalesce(before::text, '') || coalesce(after::text, '') ~ '7754321|0084575948|zebra-2580'`)).toEqual([]);
    expect(await code((await company.signIn('technician')).post(`/requests/${id}/reveal`, { field: 'phone' }))).toBe('access.denied');
  });

  test('the pass-code is for whoever has a task of the device, and only as long; in the database it is sealed', async () => {
    const technician = await company.signIn('technician');
    const task = await work.openTask(id, 'diagnose');
    expect((await technician.get<TaskDetail>(`/tasks/${task.id}`)).body.reveal).toEqual(['pass-code']);
    expect((await technician.post(`/requests/${id}/pass-code/reveal`)).body).toEqual({ value: 'zebra-2580' });
    for (const login of ['manager', 'supervisor', 'qc', 'reception']) expect([login, await code((await company.signIn(login)).post(`/requests/${id}/pass-code/reveal`))]).toEqual([login, 'access.denied']);
    expect(await company.query(`select pass_code like '1.test.%' as sealed, p.national_id like '1.test.%' as sealed_id from service_request r join party p on p.id = r.customer_id where r.id = $1`, [id])).toEqual([{ sealed: true, sealed_id: true }]);
    await work.diagnose(id);
    expect(await code(technician.post(`/requests/${id}/pass-code/reveal`))).toBe('access.denied');
  });

  test('it opens nowhere but where it was sealed', async () => {
    const other = await atTheBench({ customer: { name: 'کس دیگر' }, passCode: undefined });
    await company.query('update service_request set pass_code = (select pass_code from service_request where id = $2) where id = $1', [other, id]);
    expect(await code((await company.signIn('technician')).post(`/requests/${other}/pass-code/reveal`))).toBe('personal.unreadable');
  });

  test('sixty within an hour are the most, however they come', async () => {
    const supervisor = await company.signIn('supervisor');
    const answers = await Promise.all(Array.from({ length: 64 }, () => supervisor.post<{ code?: string }>(`/requests/${id}/reveal`, { field: 'phone' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['personal.too-many']));
  });
});

test('the pass-code can be put right and is forgotten when the device leaves us', async () => {
  const { id } = await work.create({ passCode: 'first' });
  const reception = await company.signIn('reception');
  expect((await reception.put(`/requests/${id}/pass-code`, { passCode: 'second' })).status).toBe(204);
  await work.agreed(id);
  await work.repaired(id);
  await work.passed(id);
  expect((await company.as('manager').readRequest(id)).passCode).toBe(true);
  await work.delivered(id);
  expect(await company.query('select pass_code from service_request where id = $1', [id])).toEqual([{ pass_code: null }]);
  expect(await code(reception.put(`/requests/${id}/pass-code`, { passCode: 'third' }))).toBe('request.closed');
});

test('it is forgotten where a device goes back to its agency, and where it never came', async () => {
  const there = async (id: string): Promise<boolean> => (await company.query<{ there: boolean }>('select pass_code is not null as there from service_request where id = $1', [id]))[0]!.there;
  const store = createRequestStore();
  const { id } = await work.create({ passCode: 'first' });
  await company.runtime.unitOfWork.do(systemActor, (tx) => store.change(tx, id, { custody: 'with-us' }));
  expect(await there(id)).toBe(true);
  await company.runtime.unitOfWork.do(systemActor, (tx) => store.change(tx, id, { custody: 'with-agent' }));
  expect(await there(id)).toBe(false);
  const expected = await work.create({ passCode: 'second' });
  expect((await (await company.signIn('manager')).post(`/requests/${expected.id}/void`, { reason: 'نیامد' })).status).toBeLessThan(300);
  await company.settle();
  expect([await work.status(expected.id), await there(expected.id)]).toEqual(['void', false]);
});

test('a national id that cannot be one is refused on its field; one that is known is not written over', async () => {
  const reception = await company.signIn('reception');
  const intake = (nationalId: string) => reception.post<{ code: string; fields: { path: string; code: string }[]; id: string }>('/requests', { channel: 'counter', customer: { ...customer, nationalId }, itemText: 'کتری', words: 'نمی‌جوشد', serial: randomUUID().slice(0, 8) });
  expect((await intake('0084575947')).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'customer.nationalId', code: 'field.invalid' }] });
  const { body } = await intake('0499370899');
  expect((await reception.get<RequestDetail>(`/requests/${body.id}`)).body.nationalId).toBe('•••• 5948');
});
