import type { Problem } from '../../contracts/errors';
import type { PlanDetail } from '../../contracts/warranty-plans';
import type { FoundSerial, SerialRow } from '../../contracts/serials';
import type { ActivationResults, UnitWarranties } from '../../contracts/unit-warranties';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { buildCustomer, buildRequest } from '../../tests/build/service-request';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct, buildSerialUnit } from '../../tests/build/serial-unit';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let admin: ApiClient;
let supervisor: ApiClient;
let reception: ApiClient;
let technician: ApiClient;
let agent: ApiClient;
let branchId: string;
let agentId: string;
let product: string;
let board: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  [manager, admin, supervisor, reception, technician, agent] = [api.client(), api.client(), api.client(), api.client(), api.client(), api.client()];
  for (const [client, role] of [[manager, 'manager'], [admin, 'admin'], [supervisor, 'supervisor'], [reception, 'reception'], [technician, 'technician']] as const) await client.signIn(await buildUser(rows, { branchId, roles: [role] }));
  await agent.signIn(await buildUser(rows, { branchId, roles: ['agent'], agentId }));
  product = (await buildProduct(rows)).id;
  board = (await buildProduct(rows, { kind: 'part', title: 'برد اصلی' })).id;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const line = { itemId: null as string | null, class: 'part', kind: 'warranty', length: { months: 24, days: 0 } as object | null, usage: null as number | null, afterWarranty: false, share: 1000, exchange: 'part', exclusions: ['misuse'] };
const terms = { calendar: 'gregorian', startBasis: 'activation', latestStart: null as object | null, transferable: true, partRule: 'own', partLength: { months: 6, days: 0 }, usageUnit: null as string | null };
let plans = 0;
const plan = async (more: object = {}): Promise<PlanDetail> => {
  const { body } = await manager.post<PlanDetail>('/warranty/plans', { code: `G-${plans += 1}`, title: { fa: 'گارانتی', en: 'Warranty' }, commitments: [], ...terms, lines: [line, { ...line, itemId: board, length: { months: 60, days: 0 } }, { ...line, class: 'labour', kind: 'paid-commitment', length: { months: 120, days: 0 } }], ...more });
  return body;
};
let units = 0;
const unit = async (given: { soldOn?: string; madeOn?: string; state?: string; ownerId?: string } = {}): Promise<string> => (await buildSerialUnit(rows, { itemId: product, serial: `WT${units += 1}`, ...given })).id;
type Answer = UnitWarranties & Problem;
const activate = (unitId: string, body: object, as = manager) => as.post<Answer>(`/serials/${unitId}/warranties`, body);
const act = (path: string, body: object, as = manager) => as.post<Answer>(path, body);
const read = async (unitId: string, as = manager) => (await as.get<Answer>(`/serials/${unitId}/warranties`)).body;
const stored = (warrantyId: string) => rows.query<{ item: string | null; class: string; kind: string; from: string; to: string | null }>('select item_id as item, class, kind, lower(during)::text as "from", upper(during)::text as "to" from coverage where warranty_id = $1 order by class, item_id nulls first, lower(during)', [warrantyId]);
/** The rows in the database are what the rules say, which is what is told. */
async function heldTogether(unitId: string): Promise<void> {
  for (const { id, rows: told } of (await read(unitId)).items) {
    const shown = told.map(({ item, class: of, kind, from, until }) => ({ item: item?.id ?? null, class: of, kind, from, to: until === null ? null : new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10) }));
    expect(new Set((await stored(id)).map((row) => JSON.stringify(row)))).toEqual(new Set(shown.map((row) => JSON.stringify(row))));
  }
}
const kinds = async (unitId: string): Promise<string[]> => (await rows.query<{ kind: string }>('select kind from serial_event where unit_id = $1 order by recorded_at, id', [unitId])).map(({ kind }) => kind);

test('F031 F033 F041 fifty who activate one unit at once, through whichever channel, make one warranty, and everybody gets the same answer', async () => {
  const [{ id: planId }, unitId] = [await plan(), await unit({ soldOn: '2025-01-10' })];
  const channels = ['manual', 'installer', 'consumer', 'installation', 'agent'];
  const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => activate(unitId, { planId, through: channels[nth % 5], on: '2025-02-01', key: `M-${nth}` }, [manager, reception, supervisor, admin][nth % 4])));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body.items.map(({ id, start, until }) => [id, start, until])))).size).toBe(1);
  expect(answers[0]!.body.items).toMatchObject([{ state: 'active', start: '2025-02-01', because: 'event', until: '2035-01-31' }]);
  expect(await kinds(unitId)).toEqual(['activated']);
  // Years later, a message that comes again says the same.
  expect((await activate(unitId, { planId, through: 'consumer' })).body.items).toMatchObject([{ id: answers[0]!.body.items[0]!.id, start: '2025-02-01' }]);
  await heldTogether(unitId);
}, 120_000);

test('F030 F038 F039 another plan is another warranty, and the answer names both', async () => {
  const [one, other, unitId] = [await plan(), await plan(), await unit({ soldOn: '2025-01-10' })];
  await activate(unitId, { planId: one.id, on: '2025-01-12' });
  const { body } = await activate(unitId, { planId: other.id, on: '2025-03-01', source: 'extended' });
  expect(body.items.map(({ plan: { code }, source, start }) => [code, source, start])).toEqual([[one.code, 'base', '2025-01-12'], [other.code, 'extended', '2025-03-01']]);
  const whole = body.cover.find(({ item, class: of }) => item === null && of === 'part');
  expect(whole).toMatchObject({ verdict: 'free', by: { warrantyId: body.items[0]!.id, source: 'base', until: '2027-01-11' }, others: [{ source: 'extended', until: '2027-02-28' }], because: null });
  expect(body.cover.find(({ item, class: of }) => item === null && of === 'labour')).toMatchObject({ verdict: 'paid-commitment', by: { source: 'base', until: '2035-01-11' } });
  expect(body.cover.find(({ item, class: of }) => item === null && of === 'travel')).toMatchObject({ verdict: 'none', because: { code: 'no-line' } });
  expect(body.cover.find(({ item, class: of }) => item?.id === board && of === 'part')).toMatchObject({ verdict: 'free', by: { until: '2030-01-11' } });
});

test('F031 days before production or that have not come, a scrapped unit and a plan out of use are refused; what has no beginning waits for it', async () => {
  const { id: planId } = await plan();
  const unitId = await unit({ madeOn: '2025-01-05' });
  expect((await activate(unitId, { planId, on: '2025-01-04' })).body.fields).toMatchObject([{ path: 'on', code: 'serial.before-made' }]);
  expect((await activate(unitId, { planId, on: '2999-01-01' })).body.fields).toMatchObject([{ path: 'on', code: 'serial.future' }]);
  expect((await activate(unitId, { planId: newId() })).body.fields).toMatchObject([{ path: 'planId', code: 'field.option' }]);
  expect((await activate(newId(), { planId })).body.code).toBe('serial.not-found');
  expect((await activate(await unit({ state: 'scrapped' }), { planId })).body.code).toBe('warranty.unit-state');
  expect((await read(unitId)).items).toEqual([]);
  expect((await read(unitId)).cover).toMatchObject([{ verdict: 'none', because: { code: 'no-warranty' } }, {}, {}]);

  // From the invoice on: brought about by hand it waits, and begins when the invoice comes, never before the sale.
  const ofInvoice = await plan({ startBasis: 'invoice' });
  const waiting = (await activate(unitId, { planId: ofInvoice.id })).body.items[0]!;
  expect(waiting).toMatchObject({ state: 'issued', start: null, because: 'no-event', rows: [] });
  await manager.post(`/serials/${unitId}/events`, { kind: 'sold', on: '2025-06-10' });
  const begun = (await activate(unitId, { planId: ofInvoice.id, through: 'invoice', invoicedOn: '2025-06-01', key: '88213' })).body.items;
  expect(begun).toMatchObject([{ id: waiting.id, state: 'active', start: '2025-06-10', because: 'sale' }]);
  expect((await activate(unitId, { planId: ofInvoice.id, through: 'invoice', invoicedOn: '2025-09-01' })).body.items).toMatchObject([{ start: '2025-06-10' }]);

  // From the sale on: it begins as the sale is recorded.
  const ofSale = await plan({ startBasis: 'sale' });
  const unsold = await unit();
  await activate(unsold, { planId: ofSale.id, through: 'import' });
  await manager.post(`/serials/${unsold}/events`, { kind: 'sold', on: '2025-06-10' });
  expect((await read(unsold)).items).toMatchObject([{ state: 'active', start: '2025-06-10' }]);
  await heldTogether(unsold);

  await manager.put(`/warranty/plans/${ofSale.id}`, { title: ofSale.title, commitments: [], ...terms, startBasis: 'sale', lines: ofSale.lines.map(({ item: _item, ...rest }) => rest), active: false }, { headers: { 'If-Match': `"${ofSale.revision}"` } });
  expect((await activate(await unit(), { planId: ofSale.id })).body.code).toBe('warranty.plan-inactive');
});

test('F032 F033 days given, a suspension, a new part and another owner move the rows of cover as the rules say, and the story tells it', async () => {
  const { id: owner } = await buildCustomer(rows);
  const [{ id: planId }, unitId] = [await plan(), await unit({ soldOn: '2025-01-10' })];
  const { id } = (await activate(unitId, { planId, on: '2025-02-01' })).body.items[0]!;
  expect((await act(`/warranties/${id}/extensions`, { days: 14, reason: 'در تعمیر ماند' })).body.items[0]).toMatchObject({ extensions: [{ days: 14, reason: 'در تعمیر ماند' }] });
  await heldTogether(unitId);
  expect((await stored(id)).find(({ item, class: of }) => item === null && of === 'part')).toMatchObject({ to: '2027-02-15' });

  expect((await act(`/warranties/${id}/suspensions`, { from: '2025-03-01', givesBack: true, reason: 'در انبار امانی' })).body).toMatchObject({ items: [{ state: 'suspended' }], cover: expect.arrayContaining([expect.objectContaining({ verdict: 'none', because: expect.objectContaining({ code: 'suspended', params: { since: '2025-03-01' } }) })]) as unknown });
  expect((await act(`/warranties/${id}/suspensions`, { givesBack: true, reason: 'باز هم' })).body.code).toBe('warranty.suspended');
  expect((await act(`/warranties/${id}/resumptions`, { on: '2025-02-20' })).body.fields).toMatchObject([{ path: 'on', code: 'warranty.before-pause' }]);
  expect((await act(`/warranties/${id}/resumptions`, { on: '2025-03-11' })).body.items[0]).toMatchObject({ state: 'active', pauses: [{ from: '2025-03-01', to: '2025-03-11' }] });
  expect((await act(`/warranties/${id}/resumptions`, {})).body.code).toBe('warranty.not-suspended');
  expect((await stored(id)).filter(({ item, class: of }) => item === null && of === 'part')).toMatchObject([{ from: '2025-02-01', to: '2025-03-01' }, { from: '2025-03-11', to: '2027-02-25' }]);

  const { body: fitted } = await manager.post<{ components: { id: string }[] }>(`/serials/${unitId}/components`, { itemId: board });
  await manager.post(`/serials/${unitId}/components`, { itemId: board, replaces: fitted.components[0]!.id, fittedOn: '2026-01-01' });
  // Six months of its own, and the days that were given, since it is in on that day.
  expect((await stored(id)).filter(({ item, class: of }) => item === board && of === 'part').at(-1)).toMatchObject({ from: '2026-01-01', to: '2026-07-15' });
  await heldTogether(unitId);

  expect((await act(`/warranties/${id}/transfers`, { customerId: newId() })).body.fields).toMatchObject([{ path: 'customerId', code: 'field.option' }]);
  expect((await act(`/warranties/${id}/transfers`, { customerId: owner })).body.items[0]).toMatchObject({ customer: { id: owner }, transfers: [{}] });
  expect(await rows.query('select owner_id from serial_unit where id = $1', [unitId])).toEqual([{ owner_id: owner }]);
  const firm = (await activate(unitId, { planId: (await plan({ transferable: false })).id, on: '2025-02-01' })).body.items[1]!;
  expect((await act(`/warranties/${firm.id}/transfers`, { customerId: owner })).body.code).toBe('warranty.not-transferable');
  expect(await kinds(unitId)).toEqual(['activated', 'cover-extended', 'cover-suspended', 'cover-resumed', 'part-replaced', 'cover-transferred', 'activated']);
  expect((await rows.query<{ action: string }>('select action from audit_log where resource_id = $1 order by at', [id])).map(({ action }) => action)).toEqual(['warranty.activate', 'warranty.extend', 'warranty.suspend', 'warranty.resume', 'warranty.transfer']);
});

test('F033 cover is lost when one proposes it with what shows it and another decides; of an objection a third', async () => {
  const [{ id: planId }, unitId] = [await plan(), await unit({ soldOn: '2025-01-10' })];
  const { id } = (await activate(unitId, { planId, on: '2025-02-01' })).body.items[0]!;
  const evidence = { kind: 'void', cause: 'broken-seal', from: '2025-05-01', evidence: 'پلمب شکسته است؛ عکس در درخواست' };
  const proposed = (await act(`/warranties/${id}/losses`, evidence)).body.items[0]!;
  const [loss] = proposed.losses;
  expect([proposed.state, loss!.state, loss!.mayDecide]).toEqual(['active', 'proposed', false]);
  expect((await act(`/warranties/${id}/losses`, evidence, admin)).body.code).toBe('warranty.loss-open');
  expect((await act(`/warranty-losses/${loss!.id}/decision`, { confirmed: true })).body.code).toBe('access.four-eyes');
  expect((await act(`/warranty-losses/${loss!.id}/decision`, { confirmed: true }, reception)).body.code).toBe('access.denied');
  expect((await read(unitId, supervisor)).items[0]!.losses[0]!.mayDecide).toBe(true);
  expect((await act(`/warranty-losses/${loss!.id}/decision`, { confirmed: true, words: 'دیده شد' }, supervisor)).body).toMatchObject({ items: [{ state: 'void', until: '2025-04-30' }] });
  expect((await act(`/warranty-losses/${loss!.id}/decision`, { confirmed: false }, admin)).body.code).toBe('warranty.loss-state');
  expect((await act(`/warranties/${id}/extensions`, { days: 1, reason: 'بیهوده' })).body.code).toBe('warranty.void');
  // Whoever activates it again finds it void.
  expect((await activate(unitId, { planId })).body.items).toMatchObject([{ id, state: 'void' }]);
  await heldTogether(unitId);

  expect((await act(`/warranty-losses/${loss!.id}/objection`, { words: 'پلمب را نصاب شما شکست' })).body.items[0]!.losses[0]!.state).toBe('objected');
  expect((await act(`/warranty-losses/${loss!.id}/review`, { lifted: true }, supervisor)).body.code).toBe('access.four-eyes');
  expect((await act(`/warranty-losses/${loss!.id}/review`, { lifted: true }, admin)).body).toMatchObject({ items: [{ state: 'active', until: '2035-01-31', losses: [{ state: 'lifted' }] }] });
  await heldTogether(unitId);

  // Of a part, and declined.
  const second = (await act(`/warranties/${id}/losses`, { ...evidence, kind: 'loss', itemId: board, class: 'part', cause: 'water' })).body.items[0]!.losses[0]!;
  expect((await act(`/warranty-losses/${second.id}/decision`, { confirmed: false }, supervisor)).body.items[0]).toMatchObject({ state: 'active', losses: [{ id: second.id, state: 'declined' }, {}] });
  expect((await act(`/warranties/${id}/losses`, { ...evidence, class: 'part' })).body.fields).toMatchObject([{ code: 'warranty.void-whole' }]);
  expect((await act(`/warranty-losses/${newId()}/decision`, { confirmed: true }, supervisor)).body.code).toBe('warranty.loss-not-found');
  expect(await kinds(unitId)).toEqual(['activated', 'cover-lost', 'cover-restored']);
});

test('who may not is refused; an agency activates the units that it has had, and sees no other', async () => {
  const [{ id: planId }, unitId, theirs] = [await plan(), await unit({ soldOn: '2025-01-10' }), await unit({ soldOn: '2025-01-10' })];
  expect((await activate(unitId, { planId }, technician)).body.code).toBe('access.denied');
  const { id } = (await activate(unitId, { planId }, reception)).body.items[0]!;
  expect((await act(`/warranties/${id}/extensions`, { days: 1, reason: 'x' }, reception)).body.code).toBe('access.denied');
  expect((await act(`/warranties/${newId()}/extensions`, { days: 1, reason: 'x' })).body.code).toBe('warranty.not-found');
  expect(await read(unitId, technician)).toMatchObject({ mayActivate: false, mayManage: false, items: [{ id }] });

  const requestId = (await buildRequest(rows, { branchId, agentId })).id;
  await rows.query('update service_request set serial_unit_id = $2 where id = $1', [requestId, theirs]);
  expect((await activate(unitId, { planId, through: 'agent' }, agent)).body.code).toBe('serial.not-found');
  expect((await read(unitId, agent)).code).toBe('serial.not-found');
  expect((await activate(theirs, { planId, through: 'import' }, agent)).body.fields).toMatchObject([{ path: 'through' }]);
  expect((await activate(theirs, { planId, through: 'agent', on: '2025-02-01' }, agent)).body.items).toMatchObject([{ state: 'active', through: 'agent', start: '2025-02-01' }]);
  expect(await kinds(theirs)).toContain('activated');
  await heldTogether(theirs);
});

test('many at once, with a result for each; the database itself refuses two rows on one day', async () => {
  const { id: planId } = await plan({ startBasis: 'sale' });
  const unitIds = [await unit({ soldOn: '2025-01-10' }), await unit({ soldOn: '2025-01-11' }), await unit({ state: 'scrapped' }), newId()];
  const all = () => manager.post<ActivationResults>('/warranty/activations', { planId, through: 'import', unitIds });
  const first = (await all()).body;
  expect([first.made, first.known, first.refused, first.results.map(({ code }) => code)]).toEqual([2, 0, 2, [null, null, 'warranty.unit-state', 'serial.not-found']]);
  expect((await all()).body).toMatchObject({ made: 0, known: 2, refused: 2 });
  const warrantyId = first.results[0]!.warrantyId!;
  expect((await stored(warrantyId)).length).toBe(4);
  await expect(rows.query(`insert into coverage (warranty_id, class, kind, during, share) values ($1, 'part', 'paid-commitment', '[2026-01-01,2026-02-01)', 1000)`, [warrantyId])).rejects.toThrow(/coverage_once/);
  await expect(rows.query(`insert into coverage (warranty_id, item_id, class, kind, during, share) values ($1, $2, 'part', 'warranty', '[2026-01-01,2026-02-01)', 1000)`, [warrantyId, board])).rejects.toThrow(/coverage_once/);
});

test('F038 the list and the look-up tell what is covered and until when, and the list is filtered by it; an agency is told so of a unit that it has never had, and no more', async () => {
  const ofPaid = await plan({ startBasis: 'sale', lines: [{ ...line, kind: 'paid-commitment', length: { months: 120, days: 0 } }] });
  const ofYear = await plan({ startBasis: 'sale', lines: [{ ...line, length: { months: 1, days: 0 } }] });
  const item = (await buildProduct(rows)).id;
  const make = async (serial: string): Promise<string> => (await buildSerialUnit(rows, { itemId: item, serial, soldOn: '2025-01-10' })).id;
  const [free, paid, ended, bare] = [await make('COV-F'), await make('COV-P'), await make('COV-E'), await make('COV-U')];
  await activate(free, { planId: (await plan({ startBasis: 'sale' })).id });
  await activate(paid, { planId: ofPaid.id });
  await activate(ended, { planId: ofYear.id });
  const list = async (cover?: string) => Object.fromEntries((await manager.get<{ items: SerialRow[] }>(`/serials?item=${item}${cover ? `&cover=${cover}` : ''}`)).body.items.map((one) => [one.id, one.cover]));
  const all = { [free]: { state: 'free', until: '2027-01-09' }, [paid]: { state: 'paid-commitment', until: '2035-01-09' }, [ended]: { state: 'none', until: null }, [bare]: { state: 'unregistered', until: null } };
  expect(await list()).toEqual(all);
  expect(Object.keys(await list('free'))).toEqual([free]);
  expect(Object.keys(await list('paid-commitment'))).toEqual([paid]);
  expect(Object.keys(await list('none'))).toEqual([ended]);
  expect(Object.keys(await list('unregistered,free')).sort()).toEqual([free, bare].sort());
  const [found] = (await agent.get<{ items: FoundSerial[] }>('/serials/look-up?serial=COV-F')).body.items;
  expect(found).toMatchObject({ cover: all[free], open: false, owner: null, requests: [], events: [] });
});
