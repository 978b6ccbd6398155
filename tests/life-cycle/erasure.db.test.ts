import { randomUUID } from 'node:crypto';
import { createAuditSeals } from '../../db/audit/audit-seals';
import { createSealAudit } from '../../domain/audit/seal-audit';
import { createVerifyAudit } from '../../domain/audit/verify-audit';
import type { RequestDetail } from '../../contracts/requests';
import { openRows, type Rows } from '../build/rows';
import { until } from '../build/until';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, labour, part, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
let owner: Rows;
companyAtWork((made) => { ({ company, work } = made); });
beforeAll(async () => { owner = await openRows(company.ownerUrl); });
afterAll(() => owner?.close());

const name = 'ساناز (زعفرانی) "الف"';
/** The same, as somebody else writes it. */
const otherwise = 'ساناز‌  (زعفراني) "الف"';
const numbers = ['0912 775 43 21', '+98-912-7754321', '٠٩١٢٧٧٥٤٣٢١'];
const customer = { name, phone: '+989127754321', nationalId: '0084575948' };
/** All that the person is found by, and what was said in texts that name nobody. */
const marks = [otherwise, ...numbers, 'ساناز (زعفرانی)', '9127754321', '۹۱۲۷۷۵۴۳۲۱', '0084575948', 'zebra-2580', 'mark-words', 'mark-comment', 'mark-receiver', 'mark-note', 'mark-draft', 'mark-void', 'M319 7L318 9', 'M319 8L318 9'];

/** Every table with every row as text, as its owner sees it. */
async function tablesWithMarks(): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`);
  const found: string[] = [];
  for (const { name: table } of tables) {
    for (const mark of marks) if ((await owner.query(`select 1 from "${table}" t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`, [mark, JSON.stringify(mark).slice(1, -1)])).length > 0) found.push(`${table}: ${mark}`);
  }
  return found;
}
const books = (id: string) => owner.query(`select
  (select jsonb_agg(jsonb_build_object('n', e.number, 's', e.state, 't', e.customer_total, 'c', e.covered) order by e.number) from estimate e where e.request_id = $1) as estimates,
  (select jsonb_agg(jsonb_build_object('t', l.title, 'q', l.quantity, 'a', l.amount, 's', l.state) order by l.id) from estimate_line l where l.request_id = $1) as lines,
  (select jsonb_agg(jsonb_build_object('k', x.kind, 'a', x.amount, 'r', x.reference, 'at', x.created_at) order by x.id) from receipt x where x.request_id = $1) as receipts,
  (select jsonb_agg(jsonb_build_object('s', h.status, 'at', h.at, 'd', h.dwell_seconds) order by h.at, h.id) from status_history h where h.request_id = $1) as history,
  (select jsonb_build_object('no', r.no, 's', r.status, 'serial', r.serial, 'o', r.outcome, 'c', r.cost_ceiling, 'at', r.created_at) from service_request r where r.id = $1) as request,
  (select count(*)::int from audit_log where request_id = $1) as entries, (select count(*)::int from process_event where instance_id = $1) as events`, [id]);
const provenRecord = async () => {
  const [seals, { unitOfWork }] = [createAuditSeals(), company.runtime];
  // An entry waits for transactions that are older, also those of other tests on this server.
  return until(async () => {
    await createSealAudit({ unitOfWork, seals })();
    return createVerifyAudit({ unitOfWork, seals })();
  }, 30, ({ unsealed }) => unsealed === 0);
};

/** A request whose every kind of text names the customer, at its end. */
async function lived(): Promise<{ id: string; customerId: string }> {
  const { id } = await work.create({ customer, passCode: 'zebra-2580', words: `mark-words: ${name} گفت زنگ بزنید به ۰۹۱۲۷۷۵۴۳۲۱`, condition: 'mark-note', accessories: ['mark-note'], externalId: `crm-${randomUUID()}` });
  const reception = await company.signIn('reception');
  await reception.post(`/requests/${id}/comments`, { text: 'mark-comment' });
  await work.complete(id, 'receiveDevice', 'received', { condition: 'خط روی در', signature: 'M319 7L318 9' });
  await work.assign(id);
  await (await company.signIn('technician')).put(`/tasks/${(await work.openTask(id, 'diagnose')).id}/draft`, { values: { findings: 'mark-draft' } }, { headers: { 'If-None-Match': '*' } });
  await work.diagnose(id, 'payable', { findings: `به گفتهٔ ${name} افتاده است`, lines: [labour, part], note: 'mark-note' });
  await work.complete(id, 'recordAnswer', 'all', { answeredBy: name, through: 'phone', note: 'mark-note 00989127754321' });
  await (await company.signIn('manager')).post(`/requests/${id}/variables`, { variables: { caller: name, number: '09127754321', asNumber: 9127754321, said: [`${otherwise}: ${numbers.join(' / ')}`], count: 3 } });
  await work.repaired(id);
  await work.passed(id);
  await work.complete(id, 'settle', 'paid', { amount: (await work.openTask(id, 'settle')).values.amount, method: 'card', reference: '5521' });
  await work.complete(id, 'handOverDevice', 'delivered', { receiver: 'mark-receiver', identity: 'id-card', signature: 'M319 8L318 9', scannedSerial: (await company.as('delivery').readRequest(id)).serial ?? undefined });
  return { id, customerId: (await company.as('manager').readRequest(id)).customerId };
}

test('F184 a customer is erased: nothing that names them is left in any table, and the books and the chain of the record stand as they were', async () => {
  const { id, customerId } = await lived();
  const before = await books(id);
  expect(before).toMatchObject([{ receipts: [{ r: '5521' }], request: { s: 'delivered' } }]);
  expect((await tablesWithMarks()).length).toBeGreaterThan(10);
  const proof = await provenRecord();
  expect(proof).toMatchObject({ ok: true, unsealed: 0 });

  const admin = await company.signIn('admin');
  expect((await admin.get<RequestDetail>(`/requests/${id}`)).body).toMatchObject({ may: { eraseCustomer: true }, customerErasedAt: null });
  const erased = await admin.post<{ requests: number; erasedAt: string }>(`/customers/${customerId}/erase`, { reason: `درخواست کتبی ${name}` });
  expect([erased.status, erased.body]).toEqual([200, { requests: 1, erasedAt: expect.any(String) as string }]);

  expect(await tablesWithMarks()).toEqual([]);
  // What is beside them in the same document stays.
  expect(await owner.query(`select v.event -> 'variables' ->> 'count' as count from process_event v where v.instance_id = $1 and v.kind = 'variables-set'`, [id])).toEqual([{ count: '3' }]);
  expect(await books(id)).toEqual(before);
  const after = await provenRecord();
  expect(after).toMatchObject({ ok: true, unsealed: 0, firstBreak: null });
  expect(await createVerifyAudit({ unitOfWork: company.runtime.unitOfWork, seals: createAuditSeals() })(proof.head)).toMatchObject({ ok: true, known: true });
  // What the books need of the record is there; that it was erased, by whom and why, too.
  expect(await owner.query(`select after->>'taskType' as task from audit_log where request_id = $1 and action = 'task.complete' and after->>'taskType' = 'settle'`, [id])).toEqual([{ task: 'settle' }]);
  expect(await owner.query(`select u.login, a.after from audit_log a join app_user u on u.id = a.actor_id where a.action = 'personal.erase' and a.resource_id = $1`, [customerId])).toEqual([{ login: 'admin', after: { requests: 1, reason: 'درخواست کتبی —' } }]);
  expect((await admin.get<RequestDetail>(`/requests/${id}`)).body).toMatchObject({ customer: '—', phone: null, nationalId: null, words: '—', customerErasedAt: erased.body.erasedAt, may: { eraseCustomer: false } });

  // Done again, it changes and records nothing.
  expect((await admin.post(`/customers/${customerId}/erase`, { reason: 'دوباره' })).body).toEqual({ requests: 0, erasedAt: erased.body.erasedAt });
  expect(await owner.query(`select count(*)::int as n from audit_log where action = 'personal.erase' and resource_id = $1`, [customerId])).toEqual([{ n: 1 }]);
});

test('it is refused while a request of theirs is open, also to the function of the database', async () => {
  const { id, no } = await work.create({ customer: { name: 'هنوز اینجا' } });
  const { customerId } = await company.as('manager').readRequest(id);
  const admin = await company.signIn('admin');
  expect((await admin.get<RequestDetail>(`/requests/${id}`)).body.may.eraseCustomer).toBe(false);
  expect((await admin.post(`/customers/${customerId}/erase`, { reason: 'x' })).body).toMatchObject({ code: 'customer.open-requests', params: { count: 1, numbers: no } });
  await expect(company.query('select zamen_erase_party($1, $2)', [customerId, []])).rejects.toThrow('open request');
  expect((await company.as('manager').readRequest(id)).customer).toBe('هنوز اینجا');
  expect((await admin.post(`/customers/${randomUUID()}/erase`, { reason: 'x' })).body).toMatchObject({ code: 'customer.not-found' });
});

test('another person who shares nothing with them is left as they are', async () => {
  const other = await work.create({ customer: { name: 'مریم مانده', phone: '+989121110000' }, words: 'mark-other' });
  const { id, customerId } = await lived();
  await (await company.signIn('admin')).post(`/customers/${customerId}/erase`, { reason: 'x' });
  expect(await company.as('reception').readRequest(other.id)).toMatchObject({ customer: 'مریم مانده', phone: '+989121110000', words: 'mark-other' });
  expect(id).not.toBe(other.id);
});

test('whoever comes back after that and is erased again leaves no signature either', async () => {
  const { customerId } = await lived();
  const admin = await company.signIn('admin');
  await admin.post(`/customers/${customerId}/erase`, { reason: 'x' });
  const { id } = await work.create({ customer: undefined, customerId });
  await work.complete(id, 'receiveDevice', 'received', { signature: 'M319 7L318 9' });
  await (await company.signIn('manager')).post(`/requests/${id}/void`, { reason: 'mark-void' });
  await work.complete(id, 'returnDevice', 'returned', { receiver: 'mark-receiver', signature: 'M319 8L318 9', scannedSerial: (await company.as('delivery').readRequest(id)).serial ?? undefined });
  expect((await owner.query('select 1 from signature where request_id = $1', [id])).length).toBe(2);
  expect((await admin.post(`/customers/${customerId}/erase`, { reason: 'x' })).status).toBe(200);
  expect(await owner.query('select 1 from signature where request_id = $1', [id])).toEqual([]);
});
