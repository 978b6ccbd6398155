import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface View { id: string; name: string; mayChange: boolean; owner: { id: string }; team: { en: string } | null; revision: string; filters: Record<string, string> }
interface Problem { code: string; fields?: { path: string; code: string }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let otherBranchId: string;
let unitId: string;
let groupId: string;
const people = {} as Record<'supervisor' | 'technician' | 'colleague' | 'elsewhere' | 'manager' | 'agent', { client: ApiClient; user: User }>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  otherBranchId = (await buildBranch(rows)).id;
  unitId = (await buildUnit(rows, { branchId })).id;
  const agentId = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  const join = async (name: keyof typeof people, given: Parameters<typeof buildUser>[1]): Promise<void> => {
    const user = await buildUser(rows, given);
    const client = api.client();
    await client.signIn(user);
    people[name] = { client, user };
  };
  await join('supervisor', { branchId, roles: ['supervisor'], unitId });
  await join('technician', { branchId, roles: ['technician'], unitId });
  await join('colleague', { branchId, roles: ['technician'] });
  await join('elsewhere', { branchId: otherBranchId, roles: ['technician'] });
  await join('manager', { branchId, roles: ['manager'] });
  await join('agent', { branchId, roles: ['agent'], agentId });
  groupId = newId();
  await rows.insert('user_group', { id: groupId, key: 'night-shift', name_fa: 'شیفت شب', name_en: 'Night shift' });
  await rows.insert('user_group_member', { group_id: groupId, user_id: people.colleague.user.id });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const plain = { name: 'نمای من', view: 'team', filters: { status: 'awaiting-cost', createdTo: '-5' }, sort: 'oldest' };
const save = (who: keyof typeof people, more: object = {}) => people[who].client.post<View & Problem>('/task-views', { ...plain, ...more });
const names = async (who: keyof typeof people): Promise<string[]> => (await people[who].client.get<{ items: View[] }>('/task-views')).body.items.map(({ name }) => name).sort();

test('a view is its owner’s alone, changed by its tag and deleted', async () => {
  const made = await save('technician');
  expect([made.status, made.body]).toMatchObject([201, { name: 'نمای من', colour: null, filters: { status: 'awaiting-cost', createdTo: '-5' }, columns: [], share: { with: 'nobody' }, mayChange: true, revision: '1' }]);
  expect(await names('supervisor')).toEqual([]);
  expect((await people.supervisor.client.get<Problem>(`/task-views/${made.body.id}`)).body.code).toBe('view.not-found');
  const path = `/task-views/${made.body.id}`;
  expect((await people.supervisor.client.call<Problem>('PUT', path, { body: plain, headers: { 'If-Match': '*' } })).body.code).toBe('view.not-found');
  const changed = await people.technician.client.call<View>('PUT', path, { body: { ...plain, name: 'دیگر', colour: 'green', columns: ['number', 'due'] }, headers: { 'If-Match': '"1"' } });
  expect(changed.body).toMatchObject({ name: 'دیگر', colour: 'green', columns: ['number', 'due'], revision: '2' });
  expect((await people.technician.client.call<Problem>('PUT', path, { body: plain, headers: { 'If-Match': '"1"' } })).body.code).toBe('precondition.failed');
  expect((await people.technician.client.call<Problem>('DELETE', path, { headers: { 'If-Match': '"1"' } })).body.code).toBe('precondition.failed');
  expect((await people.technician.client.call('DELETE', path, { headers: { 'If-Match': '"2"' } })).status).toBe(204);
  expect(await names('technician')).toEqual([]);
  const record = await rows.query<{ action: string }>("select action from audit_log where resource = 'view' and resource_id = $1 order by at, id", [made.body.id]);
  expect(record.map(({ action }) => action).sort()).toEqual(['view.change', 'view.create', 'view.delete']);
});

test('what is shared is seen by its team, and by nobody else', async () => {
  const shares: [string, object, (keyof typeof people)[]][] = [
    ['یکان', { with: 'unit', unit: unitId }, ['manager', 'supervisor', 'technician']],
    ['نقش شعبه', { with: 'role', role: 'technician', branch: branchId }, ['colleague', 'manager', 'technician']],
    ['نقش', { with: 'role', role: 'technician' }, ['colleague', 'elsewhere', 'manager', 'technician']],
    ['گروه', { with: 'group', group: groupId }, ['colleague', 'manager']],
    ['همه', { with: 'everyone' }, ['colleague', 'elsewhere', 'manager', 'supervisor', 'technician']],
  ];
  for (const [name, share, seenBy] of shares) {
    const made = await save('manager', { name, share });
    expect([name, made.status]).toEqual([name, 201]);
    const seen: string[] = [];
    for (const who of Object.keys(people) as (keyof typeof people)[]) if ((await names(who)).includes(name)) seen.push(who);
    expect([name, seen.sort()]).toEqual([name, seenBy]);
  }
  const views = (await people.colleague.client.get<{ items: View[] }>('/task-views')).body.items;
  expect(views.map(({ name, team, mayChange }) => [name, team?.en ?? null, mayChange])).toContainEqual(['گروه', 'Night shift', false]);
  await rows.query('update user_group set active = false where id = $1', [groupId]);
  expect(await names('colleague')).not.toContain('گروه');
  await rows.query('delete from task_view');
});

test('groups are offered by name to whoever may share with them, and to nobody else', async () => {
  await rows.query('update user_group set active = true where id = $1', [groupId]);
  const offered = async (who: keyof typeof people) => (await people[who].client.get<{ items: { id: string; label: { en: string } }[] }>('/lookups/group?q=night')).body.items.map(({ id, label }) => [id, label.en]);
  expect([await offered('manager'), await offered('supervisor'), await offered('technician')]).toEqual([[[groupId, 'Night shift']], [], []]);
  await rows.query('update user_group set active = false where id = $1', [groupId]);
  expect(await offered('manager')).toEqual([]);
});

test('sharing needs the right that reaches the team; whoever has it looks after the team’s views', async () => {
  const tried = async (who: keyof typeof people, share: object): Promise<string | number> => { const { status, body } = await save(who, { share }); return status === 201 ? 201 : body.code; };
  expect([await tried('technician', { with: 'unit', unit: unitId }), await tried('technician', { with: 'everyone' }), await tried('agent', { with: 'everyone' })]).toEqual(['access.denied', 'access.denied', 'access.denied']);
  expect([await tried('supervisor', { with: 'unit', unit: unitId }), await tried('supervisor', { with: 'role', role: 'technician', branch: branchId })]).toEqual([201, 201]);
  expect([await tried('supervisor', { with: 'role', role: 'technician', branch: otherBranchId }), await tried('supervisor', { with: 'role', role: 'technician' }), await tried('supervisor', { with: 'everyone' })]).toEqual(['access.denied', 'access.denied', 'access.denied']);
  const made = (await save('manager', { name: 'نمای شعبه', share: { with: 'unit', unit: unitId } })).body;
  const path = `/task-views/${made.id}`;
  expect((await people.technician.client.call<Problem>('DELETE', path, { headers: { 'If-Match': '*' } })).body.code).toBe('access.denied');
  expect((await people.supervisor.client.call<Problem>('PUT', path, { body: { ...plain, share: { with: 'nobody' } }, headers: { 'If-Match': '*' } })).body.code).toBe('access.denied');
  expect((await people.supervisor.client.call<View>('PUT', path, { body: { ...plain, name: 'بهتر', share: { with: 'unit', unit: unitId } }, headers: { 'If-Match': '*' } })).body).toMatchObject({ name: 'بهتر', owner: { id: people.manager.user.id } });
  expect((await people.supervisor.client.call('DELETE', path, { headers: { 'If-Match': '*' } })).status).toBe(204);
  await rows.query('delete from task_view');
});

test('a team that is not there, a phone number for others, and filters that are none are refused on their field', async () => {
  const unknown = await save('manager', { share: { with: 'unit', unit: newId() } });
  expect(unknown.body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'share.unit' }] });
  expect((await save('manager', { filters: { phone: '0912' }, share: { with: 'everyone' } })).body.code).toBe('view.personal');
  for (const [filters, path] of [[{ status: 'awaiting-cost,nonsense' }, 'filters.status'], [{ createdTo: 'yesterday' }, 'filters.createdTo'], [{ unknown: 'x' }, 'filters.unknown'], [{ priority: '9' }, 'filters.priority']] as const) {
    expect((await save('manager', { filters })).body.fields?.[0]?.path).toBe(path);
  }
  // The second wall says so too.
  await expect(rows.insert('task_view', { id: newId(), owner_id: people.manager.user.id, name: 'x', view: 'team', filters: JSON.stringify({ phone: '1' }), sort: 'due', columns: [], shared: 'everyone' })).rejects.toThrow(/task_view_check/);
});

test('views come in the order in which one has put them, and nobody has more than fifty', async () => {
  const made: string[] = [];
  for (const name of ['یک', 'دو', 'سه']) made.push((await save('technician', { name })).body.id);
  expect((await people.technician.client.put('/task-views/order', { ids: [made[2], newId(), made[0]] })).status).toBe(204);
  expect((await people.technician.client.get<{ items: View[] }>('/task-views')).body.items.map(({ name }) => name)).toEqual(['سه', 'یک', 'دو']);
  for (let more = 3; more < 50; more += 1) await save('technician', { name: `n${more}` });
  expect((await save('technician')).body.code).toBe('view.too-many');
  await rows.query('delete from task_view');
});
