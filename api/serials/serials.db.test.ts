import type { Problem } from '../../contracts/errors';
import type { FoundSerial, NewSerials, SerialDetail, SerialEvent, SerialRequest, SerialResults, SerialRow, SerialRule } from '../../contracts/serials';
import type { CreateRequest } from '../../contracts/requests';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct, buildSerialUnit } from '../../tests/build/serial-unit';
import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { anyDefinition, buildCustomer, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { readTable } from '../../platform/spreadsheet/read-table';
import { draw } from '../../tests/process/draw';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
let manager: ApiClient;
let technician: ApiClient;
let agent: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows, { code: 'THR' })).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  await anyDefinition(rows);
  await createDeploy({ ...api.runtime, catalog: openCatalog })(systemActor, draw('repair', { body: '<startEvent id="Start"/><userTask id="Do" name="Do"/><endEvent id="End"/>', flows: 'Start -> Do\nDo -> End' }));
  [manager, technician, agent] = [api.client(), api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await agent.signIn(await buildUser(rows, { branchId, roles: ['agent'], agentId }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

type Asked = Partial<Omit<NewSerials, 'serials'>> & { itemId: string; serials?: (string | { serial: string; imeis: string[] })[] };
const body = ({ serials = [], ...rest }: Asked) => ({ ...rest, serials: serials.map((one) => (typeof one === 'string' ? { serial: one, imeis: [] } : one)) });
const add = async (asked: Asked, as = manager) => as.post<SerialResults & Problem>('/serials', body(asked));
const look = async (asked: Asked) => (await manager.post<SerialResults & Problem>('/serials/preview', body(asked))).body;
const states = ({ results }: SerialResults) => results.map(({ serial, state, code }) => [serial, state, code]);
const one = async (itemId: string, serial: string, more: Partial<Asked> = {}): Promise<string> => {
  const answer = await add({ itemId, serials: [serial], ...more });
  expect([answer.status, states(answer.body)]).toEqual([200, [[serial, 'new', null]]]);
  return answer.body.results[0]!.unitId!;
};
const read = async (id: string, as = manager) => (await as.get<SerialDetail & Problem>(`/serials/${id}`)).body;
const events = async (id: string, as = manager) => (await as.get<{ items: SerialEvent[] }>(`/serials/${id}/events`)).body.items;
const found = async (serial: string, as = manager) => (await as.get<{ items: FoundSerial[] }>(`/serials/look-up?serial=${encodeURIComponent(serial)}`)).body.items;
const list = async (query: string, as = manager) => (await as.get<{ items: SerialRow[]; next: string | null }>(`/serials?${query}`)).body;
const product = async (given: Parameters<typeof buildProduct>[1] = {}) => (await buildProduct(rows, given)).id;
const fields = ({ fields: all }: Problem) => all?.map(({ path, code }) => [path, code]);
const happen = (id: string, event: object) => manager.post<SerialDetail & Problem>(`/serials/${id}/events`, event);

test('F022 serials are added one by one and as ranges, with a result each; sent again, all are known', async () => {
  const itemId = await product();
  const asked: Asked = { itemId, serials: ['sn-۱', 'SN 1', 'SN-7'], ranges: [{ from: 'SN-0008', to: 'SN-0011' }], madeOn: '2026-01-02', lot: 'L-7' };
  expect(await look(asked)).toMatchObject({ new: 6, known: 0, repeated: 1, refused: 0 });
  expect((await list(`item=${itemId}`)).items).toEqual([]);
  const first = (await add(asked)).body;
  expect(states(first)).toEqual([['SN-1', 'new', null], ['SN1', 'repeated', null], ['SN-7', 'new', null], ...['SN-0008', 'SN-0009', 'SN-0010', 'SN-0011'].map((serial) => [serial, 'new', null])]);
  const again = (await add(asked)).body;
  expect([again.new, again.known, again.results.map(({ unitId }) => unitId)]).toEqual([0, 7, first.results.map(({ unitId, serial }) => unitId ?? first.results.find((other) => other.serial === serial.replace('SN1', 'SN-1'))!.unitId)]);
  expect((await list(`item=${itemId}`)).items).toHaveLength(6);
  expect(await read(first.results[0]!.unitId!)).toMatchObject({ serial: 'SN-1', state: 'in-stock', madeOn: '2026-01-02', lot: 'L-7', owner: null, mayChange: true });
  expect(await rows.query(`select after->>'count' as count from audit_log where action = 'serial.add' and after->>'itemId' = $1`, [itemId])).toEqual([{ count: '6' }]);
});

test('many who add the same serial at once make one unit', async () => {
  const itemId = await product();
  const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => add({ itemId, serials: [nth % 2 ? 'RACE-1' : 'race 1'] })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answers.filter(({ body: { results } }) => results[0]!.state === 'new')).toHaveLength(1);
  expect((await list(`item=${itemId}`)).items).toHaveLength(1);
});

test('what is wrong is said of each row, and of each field: how it is written, IMEIs, ranges, days, too many', async () => {
  const itemId = await product();
  const rule = (await manager.get<SerialRule>(`/serial-rules/${itemId}`)).body;
  const put = (change: object, revision: string) => manager.put<SerialRule & Problem>(`/serial-rules/${itemId}`, change, { headers: { 'If-Match': `"${revision}"` } });
  expect(fields((await put({ masks: ['--'], imeis: 0 }, rule.revision)).body)).toEqual([['masks.0', 'serial.empty']]);
  expect((await put({ masks: ['AB-####', 'X?'], imeis: 1 }, rule.revision)).body).toMatchObject({ masks: ['AB-####', 'X?'], imeis: 1 });
  expect((await put({ masks: [], imeis: 0 }, rule.revision)).body.code).toBe('precondition.failed');
  const [good, other] = ['490154203237518', '353879234252633'];
  const answer = (await add({ itemId, serials: [
    { serial: 'ab1234', imeis: ['۴۹-۰۱۵۴۲۰-323751-8'] }, { serial: 'AB-123', imeis: [other] }, { serial: 'AB-1235', imeis: [] }, { serial: 'AB-1236', imeis: ['490154203237519'] }, { serial: 'AB-1237', imeis: [good] }, { serial: '---', imeis: [] }, { serial: 'X7', imeis: [other] },
  ] })).body;
  expect(answer.results.map(({ state, code }) => [state, code])).toEqual([['new', null], ['refused', 'serial.mask'], ['refused', 'serial.imei-count'], ['refused', 'serial.imei'], ['refused', 'serial.imei-taken'], ['refused', 'serial.empty'], ['new', null]]);
  expect((await found(good)).map(({ serial }) => serial)).toEqual(['AB1234']);

  const plain = await product();
  expect(fields((await add({ itemId: plain, ranges: [{ from: 'A-9', to: 'A-10' }, { from: 'B00001', to: 'B99999' }] })).body)).toEqual([['ranges.0.to', 'serial.range'], ['ranges.1.to', 'serial.range']]);
  expect((await add({ itemId: plain, ranges: [{ from: 'A0001', to: 'A9999' }, { from: 'B01', to: 'B02' }] })).body).toMatchObject({ code: 'serial.too-many', params: { most: 10_000 } });
  expect(fields((await add({ itemId: plain })).body)).toEqual([['serials', 'field.required']]);
  expect(fields((await add({ itemId: plain, serials: ['D-1'], madeOn: '2026-02-02', leftOn: '2026-02-01', soldOn: '2999-01-01' })).body)).toEqual([['leftOn', 'serial.before-made'], ['soldOn', 'serial.future']]);
  expect(fields((await add({ itemId: newId(), ownerId: newId(), branchId: newId(), serials: ['D-1'] })).body)?.map(([path]) => path).sort()).toEqual(['branchId', 'itemId', 'ownerId']);
  expect((await add({ itemId: plain, serials: ['D-1'] }, technician)).body.code).toBe('access.denied');
});

test('ten thousand at once', async () => {
  const itemId = await product();
  const answer = await add({ itemId, ranges: [{ from: 'MANY-00001', to: 'MANY-10000' }], soldOn: '2026-01-01' });
  expect([answer.status, answer.body.new, answer.body.results.length]).toEqual([200, 10_000, 10_000]);
  expect(await rows.query('select count(*)::int as n from serial_event e join serial_unit u on u.id = e.unit_id where u.item_id = $1', [itemId])).toEqual([{ n: 10_000 }]);
});

test('F023 a serial is found however it is written, with its product, owner and story; two products may have the same, and O reads like 0', async () => {
  const [one1, other] = [await product({ title: 'یخچال' }), await product({ brand: 'LG' })];
  const owner = await buildCustomer(rows, { name: 'مریم احمدی', phone: '+989121112233' });
  const id = await one(one1, '403-KWXO-118', { soldOn: '2026-01-05', ownerId: owner.id, saleDocument: '88213' });
  const twin = await one(other, '403KWXO118');
  const look118 = await found('۴۰۳ kwxo 118');
  expect(look118.map((unit) => [unit.id, unit.exact]).sort()).toEqual([[id, true], [twin, true]].sort());
  expect(look118.find((unit) => unit.id === id)).toMatchObject({ serial: '403-KWXO-118', state: 'sold', soldOn: '2026-01-05', owner: { name: 'مریم احمدی' }, open: true, item: { brand: 'Snowa' }, events: [{ kind: 'sold' }] });
  expect((await found('403kwx0118')).map((unit) => unit.exact)).toEqual([false, false]);
  expect([await found('403KWXO11'), await found('no such')]).toEqual([[], []]);
  // Who may not look customers up is not told whose it is.
  expect((await found('403KWXO118', technician)).map((unit) => unit.owner)).toEqual([null, null]);
  const result = await look({ itemId: one1, serials: ['403KWX0118'] });
  expect(result.results[0]).toMatchObject({ state: 'new', alike: '403-KWXO-118' });
});

test('F056 F161 requests of a serial stand in its story and on its page, whoever took them in; those of an unknown serial when it becomes known', async () => {
  const itemId = await product();
  const intake = async (serial: string, as: ApiClient): Promise<string> => (await as.post<{ id: string }>('/requests', { channel: 'counter', customer: { name: 'رضا' }, itemId, serial, words: 'خاموش می‌شود', accessories: [], priority: 1 } satisfies CreateRequest)).body.id;
  const before = await intake('HIS-1', manager);
  const id = await one(itemId, 'HIS-1');
  await rows.query(`update service_request set status = 'delivered' where id = $1`, [before]);
  const ours = await intake('his 1', manager);
  await rows.query(`update service_request set status = 'delivered' where id = $1`, [ours]);
  const theirs = await intake('HIS1', agent);
  const requests = async (as: ApiClient) => (await as.get<{ items: SerialRequest[] }>(`/serials/${id}/requests`)).body.items.map((request) => request.id);
  expect([await requests(manager), await requests(agent)]).toEqual([[theirs, ours, before], [theirs]]);
  expect((await events(id)).map(({ kind, request }) => [kind, request?.id])).toEqual([['request', theirs], ['request', ours], ['request', before]]);
  expect((await events(id, agent)).map(({ request }) => request?.id)).toEqual([theirs]);
  expect([(await read(id)).requests, (await read(id, agent)).requests, (await found('HIS-1'))[0]!.requests.length]).toEqual([3, 1, 3]);
  const elsewhere = api.client();
  await elsewhere.signIn(await buildUser(rows, { branchId: (await buildBranch(rows)).id, roles: ['reception'] }));
  expect([(await read(id, elsewhere)).requests, (await events(id, elsewhere)).map(({ request }) => request)]).toEqual([0, [null, null, null]]);
});

test('an agency opens what it has had, and finds anything else by its whole serial alone', async () => {
  const itemId = await product({ brand: 'Agency' });
  const owner = await buildCustomer(rows);
  const id = await one(itemId, 'AGENT-1', { ownerId: owner.id });
  expect([(await read(id, agent)).code, (await list('q=AGENT', agent)).items, (await agent.get<Problem>(`/serials/${id}/events`)).body.code]).toEqual(['serial.not-found', [], 'serial.not-found']);
  expect(await found('agent 1', agent)).toMatchObject([{ id, open: false, owner: null, requests: [], events: [] }]);
  expect((await agent.get<{ items: unknown[] }>(`/serials/labels?ids=${id}`)).body.items).toEqual([]);
  const request = await buildRequest(rows, { branchId, agentId, serial: 'AGENT-1' });
  await rows.query('select zamen_link_serial($1)', [request.id]);
  expect([(await read(id, agent)).serial, (await list('q=AGENT', agent)).items.map((row) => row.serial), (await list('brand=Agency', agent)).items.length]).toEqual(['AGENT-1', ['AGENT-1'], 1]);
});

test('the list: by product, brand, state, sale and beginning, in its order, page by page, and as a file', async () => {
  const [fridge, oven] = [await product({ brand: 'ListBrand' }), await product({ brand: 'ListBrand' })];
  for (const [nth, serial] of ['LA-3', 'LA-1', 'LO-2'].entries()) await one(fridge, serial, { soldOn: `2026-01-0${nth + 1}` });
  for (const serial of ['LA-2', 'LB-9']) await one(oven, serial);
  const all = async (query: string): Promise<string[]> => {
    const serials: string[] = [];
    let after = '';
    do {
      const page = await list(`limit=2&${query}${after}`);
      serials.push(...page.items.map(({ serial }) => serial));
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after);
    return serials;
  };
  expect(await all('brand=ListBrand')).toEqual(['LB-9', 'LA-2', 'LO-2', 'LA-1', 'LA-3']);
  expect(await all(`brand=ListBrand&state=sold`)).toEqual(['LO-2', 'LA-1', 'LA-3']);
  expect(await all(`brand=ListBrand&q=la`)).toEqual(['LA-1', 'LA-2', 'LA-3']);
  expect(await all(`item=${fridge}&q=L0`)).toEqual(['LO-2']);
  expect(await all(`item=${fridge}&soldFrom=2026-01-01&soldTo=2026-01-02`)).toEqual(['LA-1', 'LA-3']);
  expect(await all(`item=${oven}&state=sold,blocked`)).toEqual([]);
  expect((await manager.get<Problem>('/serials?state=none')).status).toBe(400);
  expect((await manager.get<Problem>('/serials?after=nonsense')).body.code).toBe('request.invalid');
  const response = await fetch(`${api.baseUrl}/api/serials/export?item=${fridge}&state=sold`, { headers: { Cookie: manager.cookie() } });
  const table = await readTable(Buffer.from(await response.arrayBuffer()), { rows: 10, columns: 20 });
  expect([response.status, table.ok && table.value.map(({ cells }) => cells[0]!.text)]).toEqual([200, [expect.any(String), 'LO-2', 'LA-1', 'LA-3']]);
});

test('F025 F026 what happens to a unit is written once and moves how it stands; what cannot happen is refused', async () => {
  const itemId = await product();
  const owner = await buildCustomer(rows, { name: 'مالک' });
  const id = await one(itemId, 'EV-1', { madeOn: '2026-01-10', inProduction: true });
  expect((await read(id)).state).toBe('made');
  expect((await happen(id, { kind: 'production-problem', on: '2026-01-10', note: 'نشتی در آزمون آب' })).status).toBe(201);
  expect((await happen(id, { kind: 'problem-fixed', on: '2026-01-11' })).body.state).toBe('made');
  expect(fields((await happen(id, { kind: 'warehouse-in', on: '2026-01-09' })).body)).toEqual([['on', 'serial.before-made']]);
  expect((await happen(id, { kind: 'warehouse-in', on: '2026-01-12', place: 'A-3' })).body).toMatchObject({ state: 'in-stock', place: 'A-3' });
  expect((await happen(id, { kind: 'warehouse-out', on: '2026-01-13' })).body).toMatchObject({ state: 'left', leftOn: '2026-01-13' });
  expect((await happen(id, { kind: 'released', on: '2026-01-13' })).body).toMatchObject({ code: 'serial.state' });
  const key = { headers: { 'Idempotency-Key': newId() } };
  const sale = { kind: 'sold', on: '2026-01-14', document: 'INV-9', ownerId: owner.id };
  const sold = await manager.post<SerialDetail>(`/serials/${id}/events`, sale, key);
  expect(sold.body).toMatchObject({ state: 'sold', soldOn: '2026-01-14', saleDocument: 'INV-9', owner: { name: 'مالک' } });
  expect((await manager.post<SerialDetail>(`/serials/${id}/events`, sale, key)).status).toBe(201);
  expect((await events(id)).map(({ kind, document }) => [kind, document])).toEqual([['sold', 'INV-9'], ['warehouse-out', null], ['warehouse-in', null], ['problem-fixed', null], ['production-problem', null], ['made', null]]);
  const page = (await manager.get<{ items: SerialEvent[]; next: string }>(`/serials/${id}/events?limit=4`)).body;
  expect((await manager.get<{ items: SerialEvent[] }>(`/serials/${id}/events?limit=4&after=${page.next}`)).body.items.map(({ kind }) => kind)).toEqual(['production-problem', 'made']);
});

test('a change that takes a serial while somebody adds it: one of them has it, and the other is told', async () => {
  const itemId = await product();
  const id = await one(itemId, 'RIV-0');
  for (let round = 1; round <= 12; round += 1) {
    const { revision, serial } = await read(id);
    const change = { itemId, serial: `RIV-${round}`, imeis: [], madeOn: null, leftOn: null, soldOn: null, ownerId: null, saleDocument: null, lot: null, place: null, branchId: null };
    const [changed, added] = await Promise.all([manager.put<SerialDetail & Problem>(`/serials/${id}`, change, { headers: { 'If-Match': `"${revision}"` } }), add({ itemId, serials: [`riv${round}`] })]);
    expect([added.status, [200, 409]]).toEqual([200, expect.arrayContaining([changed.status])]);
    expect(changed.status === 200 ? added.body.results[0]!.state : changed.body.code).toBe(changed.status === 200 ? 'known' : 'serial.taken');
    expect((await read(id)).serial).toBe(changed.status === 200 ? `RIV-${round}` : serial);
  }
});

test('a serial is changed over what was seen, recorded before and after, and never into another one', async () => {
  const itemId = await product();
  const [id] = [await one(itemId, 'CH-1'), await one(itemId, 'CH-2')];
  const owner = await buildCustomer(rows);
  const { revision } = await read(id);
  const change = { itemId, serial: 'ch-1x', imeis: [], madeOn: '2026-01-01', leftOn: null, soldOn: null, ownerId: owner.id, saleDocument: null, lot: null, place: 'B-1', branchId };
  const put = (given: object, tag: string) => manager.put<SerialDetail & Problem>(`/serials/${id}`, given, { headers: { 'If-Match': `"${tag}"` } });
  const changed = await put(change, revision);
  expect(changed.body).toMatchObject({ serial: 'CH-1X', madeOn: '2026-01-01', place: 'B-1', owner: { id: owner.id }, branch: { id: branchId } });
  expect((await put(change, revision)).body.code).toBe('precondition.failed');
  expect((await put({ ...change, serial: 'CH 2' }, changed.body.revision)).body).toMatchObject({ code: 'serial.taken' });
  expect(fields((await put({ ...change, soldOn: '2025-12-31' }, changed.body.revision)).body)).toEqual([['soldOn', 'serial.before-made']]);
  expect(await rows.query(`select before->>'serial' as before, after->>'serial' as after from audit_log where action = 'serial.change' and resource_id = $1`, [id])).toEqual([{ before: 'CH-1', after: 'CH-1X' }]);
  expect((await events(id)).map(({ kind }) => kind)).toEqual(['owner']);
});

test('parts as they are: from the beginning, and in the place of another', async () => {
  const [itemId, board] = [await product(), await product({ kind: 'part', title: 'برد اصلی' })];
  const id = await one(itemId, 'CO-1', { madeOn: '2026-01-01' });
  const fit = (component: object) => manager.post<SerialDetail & Problem>(`/serials/${id}/components`, component);
  const first = (await fit({ itemId: board, serial: 'b-۱' })).body.components;
  expect(first).toMatchObject([{ serial: 'B-1', fittedOn: null, removedOn: null }]);
  const replaces = first[0]!.id;
  expect(fields((await fit({ itemId: board, fittedOn: '2025-01-01', replaces })).body)).toEqual([['fittedOn', 'serial.before-made']]);
  expect((await fit({ itemId: board, serial: 'B-2', fittedOn: '2026-02-01', replaces })).body.components).toMatchObject([{ serial: 'B-2', fittedOn: '2026-02-01', removedOn: null }, { serial: 'B-1', removedOn: '2026-02-01' }]);
  expect((await fit({ itemId: board, replaces })).body.code).toBe('serial.component-gone');
  expect((await events(id))[0]).toMatchObject({ kind: 'part-replaced', note: 'B-1 → B-2' });
});

test('the search box finds a serial, and labels hold it as a QR code', async () => {
  const itemId = await product({ title: 'جاروبرقی' });
  const id = await one(itemId, 'FINDME-0O1');
  const search = async (q: string, as = manager) => (await as.get<{ items: { kind: string; id: string }[] }>(`/search?q=${encodeURIComponent(q)}`)).body.items.filter(({ kind }) => kind === 'serial').map((item) => item.id);
  expect([await search('findme 001'), await search('FINDME'), await search('findme-001', agent)]).toEqual([[id], [id], []]);
  const labels = (await manager.get<{ items: { serial: string; qr: string }[] }>(`/serials/labels?ids=${id},${newId()}`)).body.items;
  expect(labels).toMatchObject([{ serial: 'FINDME-0O1', qr: expect.stringContaining('<svg') }]);
  expect((await manager.get<Problem>('/serials/labels?ids=x')).status).toBe(400);
});

test('what was told of a customer’s unit goes with the customer’s data', async () => {
  const owner = await buildCustomer(rows);
  const id = await one(await product(), 'ERASE-1', { ownerId: owner.id, saleDocument: 'به نام رضا' });
  await happen(id, { kind: 'note', on: '2026-01-01', note: 'رضا زنگ زد' });
  await rows.query(`update party set name = '—', phone = null, erased_at = clock_timestamp() where id = $1`, [owner.id]);
  expect([(await read(id)).saleDocument, (await events(id)).map(({ note }) => note)]).toEqual([null, ['—']]);
});

test('a unit that somebody builds by hand is on its page as it stands', async () => {
  const { id } = await buildSerialUnit(rows, { itemId: await product(), serial: 'HAND-1', soldOn: '2026-01-01' });
  expect(await read(id, technician)).toMatchObject({ serial: 'HAND-1', state: 'sold', createdBy: null, mayChange: false });
});
