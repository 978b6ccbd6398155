import type { AgentRow, BranchDetail, BranchRow, UnitRow } from '../../contracts/places';
import type { Problem } from '../../contracts/errors';
import type { Role } from '../../contracts/roles';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { systemActor } from '../../domain/shared/actor';
import { sqlOf } from '../../db/unit-of-work';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let head: string;
let elsewhere: string;
/** Sees all branches. */
let chief: ApiClient;
/** Of one branch. */
let local: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [head, elsewhere] = [(await buildBranch(rows, { code: 'HQ', kind: 'head-office' })).id, (await buildBranch(rows, { code: 'ELSE' })).id];
  api = await startTestApi(database.appUrl);
  [chief, local] = [api.client(), api.client()];
  await chief.signIn(await buildUser(rows, { branchId: head, roles: ['admin'], allBranches: true }));
  await local.signIn(await buildUser(rows, { branchId: head, roles: ['admin'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const name = { fa: 'شعبه اصفهان', en: 'Isfahan branch' };
const make = (code: string, parentId = head, as = chief) => as.post<BranchDetail & Problem>('/branches', { code, name, kind: 'branch', parentId, timeZone: 'Asia/Tehran' });
const made = async (code: string, parentId = head): Promise<BranchDetail> => {
  const answer = await make(code, parentId);
  expect([answer.status, answer.body.code]).toEqual([201, code]);
  return answer.body;
};
const put = <T>(path: string, revision: string, body: object, as = chief) => as.put<T & Problem>(path, body, { headers: { 'If-Match': `"${revision}"` } });
const like = ({ name: called, kind, parent, timeZone, active }: BranchDetail) => ({ name: called, kind, parentId: parent?.id ?? null, timeZone, active });
const read = async (id: string) => (await chief.get<BranchDetail>(`/branches/${id}`)).body;

test('F016 a branch is made below another one, listed, read, changed over what was seen, and recorded before and after', async () => {
  const branch = await made('ISF');
  expect(branch).toMatchObject({ name, kind: 'branch', parent: { id: head, code: 'HQ' }, timeZone: 'Asia/Tehran', active: true });
  const list = (await chief.get<{ items: BranchRow[]; mayAdd: boolean }>('/branches')).body;
  expect([list.items.map(({ code }) => code), list.mayAdd]).toEqual([['ELSE', 'HQ', 'ISF'], true]);
  const changed = await put<BranchDetail>(`/branches/${branch.id}`, branch.revision, { ...like(branch), name: { fa: 'شعبه نصف جهان', en: 'Half the World' }, timeZone: 'Asia/Dubai' });
  expect(changed.body).toMatchObject({ name: { fa: 'شعبه نصف جهان', en: 'Half the World' }, timeZone: 'Asia/Dubai', code: 'ISF' });
  expect((await put(`/branches/${branch.id}`, branch.revision, like(branch))).body.code).toBe('precondition.failed');
  expect((await chief.put<Problem>(`/branches/${branch.id}`, like(branch))).body.code).toBe('precondition.required');
  const record = await rows.query(`select action, before->>'timeZone' as before, after->>'timeZone' as after from audit_log where resource = 'branch' and resource_id = $1 order by at`, [branch.id]);
  expect(record).toEqual([{ action: 'branch.create', before: null, after: 'Asia/Tehran' }, { action: 'branch.change', before: 'Asia/Tehran', after: 'Asia/Dubai' }]);
});

test('a code is taken once, in whatever letters; the same click twice makes one branch', async () => {
  const key = newId();
  const body = { code: 'yzd', name, kind: 'branch', parentId: head, timeZone: 'Asia/Tehran' };
  const [first, second] = [await chief.post<BranchDetail>('/branches', body, { key }), await chief.post<BranchDetail>('/branches', body, { key })];
  expect([first.body.code, second.body.id]).toEqual(['YZD', first.body.id]);
  expect((await make('YZD')).body).toMatchObject({ code: 'place.code-taken', params: { code: 'YZD' } });
});

test('no branch comes below itself, also not when two are moved at the same time', async () => {
  const [a, b] = [await made('CYA'), await made('CYB')];
  expect((await put(`/branches/${a.id}`, a.revision, { ...like(a), parentId: a.id })).body.code).toBe('branch.cycle');
  const both = await Promise.all([put<BranchDetail>(`/branches/${a.id}`, a.revision, { ...like(a), parentId: b.id }), put<BranchDetail>(`/branches/${b.id}`, b.revision, { ...like(b), parentId: a.id })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(both.find(({ status }) => status === 422)!.body.code).toBe('branch.cycle');
  const now = await read(a.id);
  expect((await put(`/branches/${a.id}`, now.revision, { ...like(now), parentId: null })).body.code).toBe('branch.parent-needed');
  const top = await read(head);
  expect((await put(`/branches/${head}`, top.revision, { ...like(top), parentId: a.id })).body.code).toBe('branch.cycle');
});

test('it is switched off only when nothing is left in it, and then is no place for anybody', async () => {
  const branch = await made('OFF');
  const off = async () => put<BranchDetail>(`/branches/${branch.id}`, (await read(branch.id)).revision, { ...like(branch), active: false });
  const unit = (await chief.post<UnitRow>(`/branches/${branch.id}/units`, { code: 'OFF-W', name, kind: 'workshop', supervisorId: null })).body;
  const agent = (await chief.post<AgentRow>(`/branches/${branch.id}/agents`, { code: 'OFF-A', name: 'سپاهان', phone: '+983132345678' })).body;
  const person = await buildUser(rows, { branchId: branch.id, roles: ['technician'], unitId: unit.id });
  const below = await made('BELOW', branch.id);
  const request = await buildRequest(rows, { branchId: branch.id });
  await rows.query(`update process_instance set status = 'active' where id = $1`, [request.id]);
  expect((await off()).body).toMatchObject({ code: 'branch.in-use', params: { people: 1, units: 1, agents: 1, branches: 1, requests: 1 } });
  expect((await put(`/units/${unit.id}`, unit.revision, { name, kind: 'workshop', supervisorId: null, active: false })).body).toMatchObject({ code: 'unit.in-use', params: { people: 1, tasks: 0 } });

  await rows.query('update app_user set active = false where id = $1', [person.id]);
  await rows.query(`update process_instance set status = 'completed' where id = $1`, [request.id]);
  expect((await put<UnitRow>(`/units/${unit.id}`, unit.revision, { name, kind: 'workshop', supervisorId: null, active: false })).body.active).toBe(false);
  expect((await put<AgentRow>(`/agents/${agent.id}`, agent.revision, { name: 'سپاهان', phone: null, active: false })).body).toMatchObject({ active: false, phone: null });
  expect((await put<BranchDetail>(`/branches/${below.id}`, below.revision, { ...like(below), active: false })).body.active).toBe(false);
  expect((await off()).body.active).toBe(false);

  expect((await make('UNDER', branch.id)).body.code).toBe('branch.parent-unknown');
  expect((await chief.post<Problem>(`/branches/${branch.id}/units`, { code: 'OFF-X', name, kind: 'qc', supervisorId: null })).body.code).toBe('branch.inactive');
  expect((await chief.post<Problem>(`/branches/${branch.id}/agents`, { code: 'OFF-Y', name: 'x', phone: null })).body.code).toBe('branch.inactive');
  const [nowUnit] = (await chief.get<{ items: UnitRow[] }>(`/branches/${branch.id}/units`)).body.items;
  expect((await put(`/units/${unit.id}`, nowUnit!.revision, { name, kind: 'workshop', supervisorId: null, active: true })).body.code).toBe('branch.inactive');
  expect((await chief.get<{ items: { id: string }[] }>('/lookups/branch?limit=50')).body.items.map(({ id }) => id)).not.toContain(branch.id);
  expect((await chief.get<{ items: { id: string }[] }>('/lookups/unit?limit=50')).body.items.map(({ id }) => id)).not.toContain(unit.id);
});

test('who supervises a unit is an active member of its branch’s staff', async () => {
  const branch = await made('SUP');
  const [own, foreign, gone, ofAgent] = [
    await buildUser(rows, { branchId: branch.id, roles: ['supervisor'] }), await buildUser(rows, { branchId: elsewhere, roles: ['supervisor'] }), await buildUser(rows, { branchId: branch.id, roles: ['supervisor'], active: false }),
    await buildUser(rows, { branchId: branch.id, roles: ['agent'], agentId: (await buildAgent(rows, { branchId: branch.id })).id }),
  ];
  const unit = (supervisorId: string, code: string) => chief.post<UnitRow & Problem>(`/branches/${branch.id}/units`, { code, name, kind: 'workshop', supervisorId });
  for (const { id } of [foreign, gone, ofAgent]) expect((await unit(id, 'SUP-1')).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'supervisorId', code: 'field.option' }] });
  expect((await unit(own.id, 'SUP-1')).body).toMatchObject({ supervisor: { id: own.id }, people: 0, active: true });
});

test('whoever looks after one branch sees and changes that one, and makes no other', async () => {
  const list = (await local.get<{ items: BranchRow[]; mayAdd: boolean }>('/branches')).body;
  expect([list.items.map(({ code }) => code), list.mayAdd]).toEqual([['HQ'], false]);
  expect((await make('MINE', head, local)).body.code).toBe('branch.reach');
  const foreignUnit = await buildUnit(rows, { branchId: elsewhere });
  for (const path of [`/branches/${elsewhere}`, `/branches/${elsewhere}/units`, `/branches/${elsewhere}/agents`]) expect((await local.get<Problem>(path)).body.code).toBe('branch.not-found');
  expect((await put(`/branches/${elsewhere}`, '*', like(await read(elsewhere)), local)).body.code).toBe('branch.not-found');
  expect((await put(`/units/${foreignUnit.id}`, 'x', { name, kind: 'qc', supervisorId: null, active: true }, local)).body.code).toBe('unit.not-found');
  const own = await read(head);
  expect((await put(`/branches/${head}`, own.revision, { ...like(own), parentId: elsewhere }, local)).body.code).toBe('branch.parent-unknown');
});

test.each<[string, object, string]>([
  ['a code with a space', { code: 'A B' }, 'code'], ['a time zone that is none', { timeZone: 'Mars/Base' }, 'timeZone'], ['an offset for a time zone', { timeZone: '+03:30' }, 'timeZone'],
  ['an empty name', { name: { fa: ' ', en: 'x' } }, 'name.fa'], ['a kind that is none', { kind: 'castle' }, 'kind'], ['a field that is none', { active: false }, 'active'],
])('%s is refused, and nothing changes', async (_what, wrong, path) => {
  const before = await rows.query('select count(*) from branch');
  const answer = await chief.post<Problem>('/branches', { code: 'WRONG', name, kind: 'branch', parentId: head, timeZone: 'Asia/Tehran', ...wrong });
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  expect(await rows.query('select count(*) from branch')).toEqual(before);
});

test('the second wall: without any check of the product nobody writes places, people or roles of other branches, nor their own roles', async () => {
  const [mine, theirs] = [await buildUser(rows, { branchId: head, roles: ['admin'] }), await buildUser(rows, { branchId: elsewhere, roles: ['qc'] })];
  const actor = { kind: 'user' as const, id: mine.id, roles: ['admin'], rights: shippedRights(['admin']), branches: [head], places: noPlaces, branchId: head, unitId: null, agentId: null };
  const tried = async (sql: string, bind: unknown[]): Promise<number | 'refused'> => api.runtime.unitOfWork.do(actor, async (tx) => (await sqlOf(tx).query(`${sql} returning 1`, bind)).length).catch(() => 'refused' as const);
  const unit = await buildUnit(rows, { branchId: elsewhere });
  expect(await tried('update branch set name_en = $2 where id = $1', [elsewhere, 'taken'])).toBe(0);
  expect(await tried('update unit set name_en = $2 where id = $1', [unit.id, 'taken'])).toBe(0);
  expect(await tried('update app_user set all_branches = true where id = $1', [theirs.id])).toBe(0);
  expect(await tried('delete from user_role where user_id = $1', [theirs.id])).toBe(0);
  expect(await tried('insert into user_role (user_id, role) values ($1, $2)', [theirs.id, 'admin'])).toBe('refused');
  expect(await tried('insert into user_role (user_id, role) values ($1, $2)', [mine.id, 'manager'])).toBe('refused');
  expect(await tried('insert into unit (id, branch_id, kind, code, name_fa, name_en) values ($1, $2, $3, $4, $4, $4)', [newId(), elsewhere, 'qc', 'WALL'])).toBe('refused');
  expect(await tried('insert into branch (id, code, name_fa, name_en, kind, parent_id) values ($1, $2, $2, $2, $3, $4)', [newId(), 'WALL', 'branch', elsewhere])).toBe('refused');
  expect(await tried('insert into sign_in_failure (user_id) values ($1)', [mine.id])).toBe('refused');
  expect(await api.runtime.unitOfWork.do(systemActor, async (tx) => (await sqlOf(tx).query('update unit set name_en = name_en where id = $1 returning 1', [unit.id])).length)).toBe(1);
});

test('who looks after people looks after no places by that, and the other way round', async () => {
  const roleFor = async (action: string): Promise<ApiClient> => {
    const role = `only-${action.split('.')[0]}s`;
    await rows.insert('role', { key: role, name_fa: 'نقش', name_en: 'Role' });
    await rows.insert('role_grant', { role, action, scope: 'all' });
    const client = api.client();
    await client.signIn(await buildUser(rows, { branchId: head, roles: [role as Role] }));
    return client;
  };
  const [people, places] = [await roleFor('user.manage'), await roleFor('place.manage')];
  const unit = { code: 'OWN-1', name, kind: 'workshop', supervisorId: null };
  expect([(await people.get('/people')).status, (await people.get('/branches')).status, (await people.post(`/branches/${head}/units`, unit)).status]).toEqual([200, 403, 403]);
  expect([(await places.get('/people')).status, (await places.get('/branches')).status, (await places.post(`/branches/${head}/units`, unit)).status]).toEqual([403, 200, 201]);
});
