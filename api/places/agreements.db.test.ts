import type { AgentFit, AgreementList, AgreementRow } from '../../contracts/agreements';
import type { Problem } from '../../contracts/errors';
import type { Role } from '../../contracts/roles';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let admin: ApiClient;
let desk: ApiClient;
let kinds: { top: string; below: string; other: string };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [admin, desk] = [await as('admin'), await as('reception')];
  const kind = async (code: string, parentId: string | null = null) => (await admin.post<{ id: string }>('/catalogue/terms', { list: 'product-kind', code, name: { fa: code, en: code }, parentId })).body.id;
  const top = await kind('HOME');
  kinds = { top, below: await kind('FRIDGE', top), other: await kind('PHONE') };
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function as(role: Role, agentId?: string): Promise<ApiClient> {
  const client = api.client();
  await client.signIn(await buildUser(rows, { branchId, roles: [role], agentId }));
  return client;
}
const agency = async (): Promise<string> => (await buildAgent(rows, { branchId })).id;
const terms = { number: 'Q-1', fromOn: '2024-01-01', toOn: '2024-12-31', grade: 'A', capacity: null, collateral: '5000000000', consignmentCeiling: null, sells: 'ours', serviceTypeIds: [], productKindIds: [], areaIds: [] };
const add = (agent: string, given: object = {}, by = admin) => by.post<AgreementRow & Problem>(`/agents/${agent}/agreements`, { ...terms, ...given });
const list = async (agent: string) => (await admin.get<AgreementList>(`/agents/${agent}/agreements`)).body;
const change = (agent: string, { id, revision }: AgreementRow, given: object) => admin.call<AgreementRow & Problem>('PUT', `/agents/${agent}/agreements/${id}`, { body: { ...terms, ...given }, headers: { 'If-Match': `"${revision}"` } });
const fit = async (agent: string, itemId?: string, by = desk) => (await by.get<AgentFit & Problem>(`/agent-fit?agentId=${agent}${itemId ? `&itemId=${itemId}` : ''}`)).body;
const item = async (kind: string): Promise<string> => (await rows.query<{ id: string }>(`insert into item (id, kind, title_fa, title_en, kind_id) values (gen_random_uuid(), 'product', 'x', 'x', $1) returning id`, [kind]))[0]!.id;

test('F014 an agency has agreements one after another: what, where, how much, until when; a change is recorded with what was before', async () => {
  const agent = await agency();
  const first = await add(agent, { productKindIds: [kinds.top, kinds.top] });
  expect([first.status, first.body]).toMatchObject([201, { number: 'Q-1', state: 'ended', sells: 'ours', collateral: '5000000000', productKinds: [{ id: kinds.top }], areas: [] }]);
  expect((await add(agent, { fromOn: '2024-12-31', toOn: null })).body).toMatchObject({ code: 'agreement.overlap', params: { from: '2024-01-01' } });
  const second = (await add(agent, { number: null, fromOn: '2025-01-01', toOn: null, capacity: 3 })).body;
  expect(second).toMatchObject({ state: 'current', capacity: 3, number: null });
  expect((await add(agent, { fromOn: '2200-01-01', toOn: '2200-12-31' })).body.code).toBe('agreement.overlap');
  const ended = (await change(agent, second, { fromOn: '2025-01-01', toOn: '2199-12-31', areaIds: [] })).body;
  expect(ended).toMatchObject({ toOn: '2199-12-31', number: 'Q-1' });
  expect((await change(agent, second, {})).body.code).toBe('precondition.failed');
  expect((await add(agent, { fromOn: '2200-01-01', toOn: '2200-12-31' })).body.state).toBe('future');
  expect((await list(agent)).items.map(({ state }) => state)).toEqual(['future', 'current', 'ended']);
  const { items } = (await admin.get<{ items: { action: string; before: unknown; after: unknown }[] }>(`/agents/${agent}/history`)).body;
  expect(items.map(({ action }) => action)).toEqual(['agreement.create', 'agreement.change', 'agreement.create', 'agreement.create']);
  expect(items[1]).toMatchObject({ before: { capacity: 3, toOn: null }, after: { capacity: null, toOn: '2199-12-31' } });
});

test('what cannot be is refused by its name: a last day before the first, terms of another list, of nobody’s agency; who may not', async () => {
  const agent = await agency();
  expect((await add(agent, { toOn: '2023-12-31' })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'toOn' }] });
  expect((await add(agent, { areaIds: [kinds.top] })).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'areaIds' }] });
  expect((await add(agent, {}, desk)).body.code).toBe('access.denied');
  const elsewhere = (await buildAgent(rows, { branchId: (await buildBranch(rows)).id })).id;
  expect((await add(elsewhere)).body.code).toBe('agent.not-found');
  const made = (await add(agent, { productKindIds: [kinds.other] })).body;
  expect((await change(await agency(), made, {})).body.code).toBe('agreement.not-found');
  const off = await admin.call<Problem>('PUT', `/catalogue/terms/${kinds.other}`, { body: { name: { fa: 'x', en: 'x' }, parentId: null, position: 1, active: false }, headers: { 'If-Match': '*' } });
  expect(off.body).toMatchObject({ code: 'term.in-use', params: { agreements: 1 } });
});

test('two who add for the same days at once: one does, the other is told', async () => {
  const agent = await agency();
  const done = await Promise.all([add(agent), add(agent), add(agent)]);
  expect(done.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('whoever takes in is told what speaks against an agency: ended, other goods, full; of one without agreements nothing is said, and nothing is hindered', async () => {
  const agent = await agency();
  const [fridge, phone] = [await item(kinds.below), await item(kinds.other)];
  expect(await fit(agent, phone)).toEqual({ doubts: [], endedOn: null, capacity: null });
  const old = (await add(agent)).body;
  expect(await fit(agent)).toEqual({ doubts: ['ended'], endedOn: '2024-12-31', capacity: null });
  await change(agent, old, { toOn: null, productKindIds: [kinds.top], capacity: 1 });
  expect(await fit(agent, fridge)).toEqual({ doubts: [], endedOn: null, capacity: 1 });
  expect((await fit(agent, phone)).doubts).toEqual(['goods']);
  await buildRequest(rows, { branchId, agentId: agent });
  expect((await fit(agent, phone)).doubts).toEqual(['goods', 'capacity']);
  const taken = await desk.post<{ id: string }>('/requests', { customer: { name: 'رضا' }, agentId: agent, itemId: phone, channel: 'counter', words: 'روشن نمی‌شود', priority: 1, accessories: [] });
  expect(taken.status).toBe(201);
  const [own, foreign] = [await as('agent', agent), await as('agent', await agency())];
  expect((await fit(agent, phone, own)).doubts).toEqual(['goods', 'capacity']);
  expect((await fit(agent, phone, foreign)).code).toBe('agent.not-found');
  expect((await desk.get<Problem>('/agent-fit')).body.code).toBe('agent.not-found');
  expect((await own.get<Problem>(`/agents/${agent}/agreements`)).body.code).toBe('access.denied');
});
