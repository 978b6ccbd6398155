import type { Problem } from '../../contracts/errors';
import type { PlanDetail, PlanRow, PreviewAnswer } from '../../contracts/warranty-plans';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct } from '../../tests/build/serial-unit';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let technician: ApiClient;
let agent: ApiClient;
let board: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, technician, agent] = [api.client(), api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await agent.signIn(await buildUser(rows, { branchId, roles: ['agent'], agentId: (await buildAgent(rows, { branchId })).id }));
  board = (await buildProduct(rows, { kind: 'part', title: 'برد اصلی' })).id;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const line = { itemId: null as string | null, class: 'part', kind: 'warranty', length: { months: 24, days: 0 } as object | null, usage: null as number | null, afterWarranty: false, share: 1000, exchange: 'part', exclusions: ['misuse'] };
const terms = { calendar: 'persian', startBasis: 'activation', latestStart: { after: 'sale', length: { months: 6, days: 0 } }, transferable: true, partRule: 'longer', partLength: { months: 6, days: 0 }, usageUnit: null as string | null, lines: [line] };
const plain = { title: { fa: 'گارانتی ۲۴ ماهه', en: '24 months' }, commitments: [{ fa: 'سرویس در محل', en: 'Service at home' }], ...terms };
type Answer = PlanDetail & Problem;
const add = (code: string, more: object = {}, as = manager) => as.post<Answer>('/warranty/plans', { code, ...plain, ...more });
const change = (plan: PlanDetail, more: object, as = manager) => as.put<Answer>(`/warranty/plans/${plan.id}`, { ...plain, active: plan.active, ...more }, { headers: { 'If-Match': `"${plan.revision}"` } });
const fields = ({ fields: all }: Problem) => all?.map(({ path, code }) => [path, code]);

test('F029 F030 F031 a plan has what it begins with, its latest start, what is promised and its lines; a change is a new version, and the old one stays', async () => {
  const { status, body: plan } = await add('G-24', { lines: [line, { ...line, itemId: board, length: { months: 60, days: 0 } }, { ...line, kind: 'paid-commitment', length: { months: 120, days: 0 }, afterWarranty: true }] });
  expect([status, plan.version, plan.mayChange, plan.startBasis, plan.latestStart]).toEqual([201, 1, true, 'activation', { after: 'sale', length: { months: 6, days: 0 } }]);
  expect(plan.lines.map(({ item, kind, length, exclusions }) => [item?.title.fa ?? null, kind, length?.months, exclusions])).toEqual([[null, 'warranty', 24, ['misuse']], ['برد اصلی', 'warranty', 60, ['misuse']], [null, 'paid-commitment', 120, ['misuse']]]);
  expect(plan.commitments).toEqual([{ fa: 'سرویس در محل', en: 'Service at home' }]);

  const next = (await change(plan, { transferable: false })).body;
  expect([next.version, next.transferable, next.lines.length, next.versions.map(({ version }) => version)]).toEqual([2, false, 1, [2, 1]]);
  expect((await change(plan, { transferable: true })).body.code).toBe('precondition.failed');
  expect(await rows.query('select v.version, v.transferable, (select count(*)::int from warranty_plan_line l where l.plan_id = v.plan_id and l.version = v.version) as lines from warranty_plan_version v where v.plan_id = $1 order by 1', [plan.id]))
    .toEqual([{ version: 1, transferable: true, lines: 3 }, { version: 2, transferable: false, lines: 1 }]);
  // The same again makes nothing; neither does taking it out of use.
  const same = (await change(next, { transferable: false })).body;
  expect([same.version, same.revision]).toEqual([2, next.revision]);
  const off = (await change(same, { transferable: false, active: false })).body;
  expect([off.version, off.active]).toEqual([2, false]);
  expect((await technician.get<{ items: PlanRow[]; mayChange: boolean }>('/warranty/plans')).body).toMatchObject({ mayChange: false, items: [{ code: 'G-24', version: 2, lines: 1, active: false }] });
  expect((await rows.query<{ action: string }>('select action from audit_log where resource_id = $1 order by at', [plan.id])).map(({ action }) => action)).toEqual(['warranty-plan.create', 'warranty-plan.change', 'warranty-plan.change']);
});

test('what makes no sense is said at its field; who may not is refused', async () => {
  expect((await add('G-24')).body).toMatchObject({ code: 'warranty-plan.code-taken', params: { code: 'G-24' } });
  const wrong = await add('BAD', { partLength: { months: 0, days: 0 }, lines: [line, line, { ...line, class: 'labour', length: null }, { ...line, class: 'travel', usage: 100, afterWarranty: true }, { ...line, itemId: newId() }] });
  expect([wrong.status, wrong.body.code]).toEqual([400, 'request.invalid']);
  expect(fields(wrong.body)).toEqual([['lines.1.itemId', 'warranty.line-twice'], ['lines.2.length', 'warranty.line-endless'], ['lines.3.usage', 'warranty.no-meter'], ['lines.3.afterWarranty', 'warranty.only-paid'], ['partLength', 'warranty.part-length'], ['lines.4.itemId', 'field.option']]);
  expect(fields((await add('BAD', { lines: [{ ...line, share: 1001 }] })).body)?.map(([path]) => path)).toEqual(['lines.0.share']);
  expect(fields((await add('BAD', { lines: [] })).body)?.map(([path]) => path)).toEqual(['lines']);
  const { body: plan } = await add('OTHER');
  expect((await change(plan, {}, technician)).body.code).toBe('access.denied');
  expect((await add('MINE', {}, technician)).body.code).toBe('access.denied');
  expect((await agent.get<Problem>(`/warranty/plans/${plan.id}`)).body.code).toBe('access.denied');
  expect((await manager.get<Problem>(`/warranty/plans/${newId()}`)).body.code).toBe('warranty-plan.not-found');
});

test('two who change the same version at once: one makes the next, the other is told', async () => {
  const { body: plan } = await add('RACE');
  const answers = await Promise.all(['a', 'b', 'c'].map((en) => change(plan, { title: { fa: en, en } })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  expect((await manager.get<PlanDetail>(`/warranty/plans/${plan.id}`)).body.version).toBe(2);
});

test('F032 the preview says from when and until when, in either calendar, by the rules that decide', async () => {
  const dates = { madeOn: null, soldOn: '2025-03-20', invoicedOn: null, activatedOn: null };
  const look = async (more: object, given: object = {}, as = technician) => (await as.post<PreviewAnswer & Problem>('/warranty/plans/preview', { terms: { ...terms, ...more }, dates: { ...dates, ...given } })).body;
  // Sold on 30 Esfand 1403, a leap year; the latest start is half a year on: 30 Shahrivar 1404.
  expect(await look({})).toMatchObject({ start: '2025-09-21', because: 'latest-start', rows: [{ itemId: null, class: 'part', kind: 'warranty', from: '2025-09-21', until: '2027-09-20' }] });
  expect(await look({}, { activatedOn: '2025-03-10' })).toMatchObject({ start: '2025-03-20', because: 'sale', rows: [{ until: '2027-03-20' }] });
  expect(await look({ startBasis: 'sale', calendar: 'gregorian' })).toMatchObject({ start: '2025-03-20', because: 'event', rows: [{ until: '2027-03-19' }] });
  expect(await look({ latestStart: null })).toMatchObject({ start: null, because: 'no-event', rows: [] });
  expect(fields(await look({ lines: [line, line] }))).toEqual([['terms.lines.1.itemId', 'warranty.line-twice']]);
  expect((await look({}, {}, agent)).code).toBe('access.denied');
});
