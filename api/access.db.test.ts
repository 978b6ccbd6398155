import { roleNames, type Role } from '../contracts/roles';
import type { RouteName } from '../contracts/routes';
import { noPlaces, shippedRights } from '../domain/access/fakes/shipped-rights';
import { buildAgent, buildBranch } from '../tests/build/branch';
import type { ApiClient } from '../tests/build/api-client';
import { newId, openRows, type Rows } from '../tests/build/rows';
import { startTestApi, type TestApi } from '../tests/build/test-api';
import { buildUser } from '../tests/build/user';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';
import { documentedCalls, type DocumentedCall } from './testing/calls';
import { expectations, type OwnedRow } from './testing/expectations';
import { deployForRows, ownedRows } from './testing/owned-rows';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
const owned = {} as Record<'branch' | 'agency' | 'otherBranch' | 'otherAgency', Record<OwnedRow, string>>;
const clients = {} as Record<Role, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  await rows.insert('setting', { key: 'task.plain.sla', value: JSON.stringify({ amount: 2, unit: 'd' }) });
  await rows.insert('setting', { key: 'file.size', value: '15' });
  await rows.insert('setting', { key: 'process.message.kept', value: JSON.stringify({ amount: 30, unit: 'd' }) });
  const people = {} as Record<Role, string>;
  for (const role of roleNames) {
    clients[role] = api.client();
    const user = await buildUser(rows, { branchId, roles: [role], agentId: role === 'agent' ? agentId : undefined });
    people[role] = user.id;
    await clients[role].signIn(user);
  }
  await deployForRows(api);
  const elsewhere = (await buildBranch(rows)).id;
  const other = (await buildAgent(rows, { branchId })).id;
  owned.branch = await ownedRows(api, rows, { branchId, userId: people.manager, serial: 'OWN-1' });
  owned.agency = await ownedRows(api, rows, { branchId, agentId, userId: people.manager, serial: 'OWN-2' });
  owned.otherBranch = await ownedRows(api, rows, { branchId: elsewhere, userId: people.manager, serial: 'FOREIGN-1' });
  owned.otherAgency = await ownedRows(api, rows, { branchId, agentId: other, userId: people.manager, serial: 'FOREIGN-2' });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const calls = documentedCalls();
const file = (): FormData => { const form = new FormData(); form.append('file', new Blob(['id\n'], { type: 'text/csv' }), 'requests.csv'); return form; };

async function ask(role: Role, { method, path, query, body, form, headers: said }: DocumentedCall, id: string, more: Record<string, string> = {}): Promise<{ status: number; code?: string; tag: string | null }> {
  const headers = { ...said, ...more };
  const answer = await clients[role].call<{ code?: string }>(method, path.replace(':id', id) + query, form ? { raw: file() } : method === 'GET' || body === undefined ? { headers } : { body, headers });
  return { status: answer.status, code: answer.status < 400 ? undefined : answer.body?.code, tag: answer.headers.get('ETag') };
}

test('every endpoint of the document has an expectation, and nothing else has one', () => {
  expect(Object.keys(expectations).sort()).toEqual(calls.map(({ name }) => name).sort());
});

const called = calls.filter(({ name }) => !expectations[name]?.elsewhere);
const onRows = called.filter(({ name }) => expectations[name]?.of);
const cases = (of: readonly DocumentedCall[]) => roleNames.flatMap((role) => of.map((call) => [role, call.name, call] as const));

test.each(cases(called))('%s: %s is refused before anything else is looked at, or reached', async (role, name, call) => {
  const { status, code } = await ask(role, call, newId());
  expect(code === 'access.denied').toBe(!expectations[name].who.includes(role));
  expect([401, 500, 503]).not.toContain(status);
});

test.each(cases(onRows))('%s: %s on what is another branch’s finds nothing', async (role, name, call) => {
  const { who, of } = expectations[name];
  expect((await ask(role, call, owned.otherBranch[of!.row])).code).toBe(who.includes(role) ? of!.absent : 'access.denied');
});

test.each(onRows.map((call) => [call.name, call] as const))('agent: %s on what is another agency’s, or the branch’s own, finds nothing', async (name, call) => {
  const { who, of } = expectations[name];
  const expected = who.includes('agent') ? of!.absent : 'access.denied';
  expect([(await ask('agent', call, owned.otherAgency[of!.row])).code, (await ask('agent', call, owned.branch[of!.row])).code]).toEqual([expected, expected]);
});

// Reading comes first: what one person does may end what the next would have done.
const own = [...onRows].sort((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));
test.each(own.flatMap((call) => roleNames.map((role) => [role, call.name, call] as const)))('%s: %s on what is their own is not refused as somebody else’s', async (role, name, call) => {
  const { who, of } = expectations[name];
  const { status, code } = await ask(role, call, owned[role === 'agent' ? 'agency' : 'branch'][of!.row]);
  if (!who.includes(role)) expect(code).toBe('access.denied');
  else if (call.method === 'GET') expect([code, status]).toEqual([undefined, 200]);
  else expect([status < 500, code === 'access.denied', code === of!.absent]).toEqual([true, false, false]);
});

test.each(own.filter(({ tagged }) => tagged).map((call) => [call.name, call] as const))('%s is answered with a tag, and with nothing to who has it', async (name, call) => {
  const role: Role = expectations[name].who.includes('manager') ? 'manager' : 'admin';
  const id = owned.branch[expectations[name].of!.row];
  const { tag } = await ask(role, call, id);
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect((await ask(role, call, id, { 'If-None-Match': `"other", W/${tag}` })).status).toBe(304);
  expect((await ask(role, call, id, { 'If-None-Match': '"other"' })).status).toBe(200);
});

const lists: [RouteName, string][] = [['listRequests', '/requests?limit=100'], ['listTasks', '/tasks?view=team&limit=100']];
test.each(lists)('%s shows an agent what is of their agency, and staff what is of their branch', async (_name, path) => {
  const seen = async (role: Role) => (await clients[role].get<{ items: { serial?: string | null; request?: { serial: string | null } | null }[] }>(path)).body.items.flatMap((item) => item.serial ?? item.request?.serial ?? []).sort();
  const known = (serials: string[]) => serials.filter((serial) => /^(OWN|FOREIGN)/.test(serial));
  expect(known(await seen('agent'))).toEqual(['OWN-2']);
  expect(known(await seen('reception'))).toEqual(['FOREIGN-2', 'OWN-1', 'OWN-2']);
});

test('an agent finds no customers and devices of others', async () => {
  const found = await clients.agent.get<{ items: unknown[] }>(`/search?q=${encodeURIComponent('مشتری FOREIGN')}`);
  expect(found.body.items).toEqual([]);
  expect((await clients.agent.get<{ items: unknown[] }>('/search?q=FOREIGN')).body.items).toEqual([]);
  expect((await clients.agent.get<{ items: unknown[] }>(`/lookups/customer?q=${encodeURIComponent('مشتری FOREIGN')}`)).body.items).toEqual([]);
  expect((await clients.reception.get<{ items: unknown[] }>('/search?q=FOREIGN')).body.items).not.toEqual([]);
});

test('without the first wall the second still shows an agent nothing of others', async () => {
  const actor = { kind: 'user' as const, id: newId(), roles: ['manager', 'admin'], rights: shippedRights(['manager', 'admin']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: newId() };
  const { requests, inboxQueries, unitOfWork } = api.services;
  const listed = await unitOfWork.run({ ...actor }, (tx) => requests.list(tx, { ...actor, agentId: null }, { limit: 50 }));
  expect(listed.ok && listed.value.items).toEqual([]);
  expect(await unitOfWork.do(actor, (tx) => requests.detail(tx, { ...actor, agentId: null }, owned.otherAgency.request))).toBeNull();
  expect(await unitOfWork.do(actor, (tx) => inboxQueries.detail(tx, { ...actor, agentId: null }, owned.otherAgency.task))).toBeNull();
});

test('everybody finds their colleagues, an agent only those of their agency', async () => {
  const staff = await clients.technician.get<{ items: { id: string }[] }>('/lookups/person?role=technician');
  expect(staff.body.items).toHaveLength(1);
  expect((await clients.agent.get<{ items: unknown[] }>('/lookups/person?role=technician')).body.items).toEqual([]);
  expect((await clients.agent.get<{ items: { id: string }[] }>('/lookups/agent')).body.items.map((item) => item.id)).toEqual([agentId]);
});
