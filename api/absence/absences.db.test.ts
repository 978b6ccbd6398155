import type { AbsenceRow, SubstituteList } from '../../contracts/absences';
import type { Role } from '../../contracts/roles';
import type { TaskDetail, TaskRow } from '../../contracts/tasks';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

type Name = 'away' | 'first' | 'second' | 'third' | 'qc' | 'supervisor' | 'elsewhere';
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
const people = {} as Record<Name, User>;
const clients = {} as Record<Name, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  const there = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  const all: [Name, Role[], string][] = [['away', ['technician', 'qc'], branchId], ['first', ['technician', 'qc'], branchId], ['second', ['technician', 'qc'], branchId], ['third', ['technician'], branchId], ['qc', ['qc'], branchId], ['supervisor', ['supervisor'], branchId], ['elsewhere', ['technician', 'qc'], there]];
  for (const [name, roles, at] of all) {
    people[name] = await buildUser(rows, { branchId: at, roles });
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(async () => {
  await rows.query('delete from absence');
  expect(api.mismatches).toEqual([]);
});

const day = (more: number): string => new Date(Date.now() + more * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tehran' });
type Substitutes = [role: string | null, name: Name][];
const said = (substitutes: Substitutes, from = 0, to = 3) => ({ from: day(from), to: day(to), substitutes: substitutes.map(([role, name]) => ({ role, userId: people[name].id })) });
const leave = (who: Name, substitutes: Substitutes, from?: number, to?: number, by: Name = who) =>
  clients[by].post<AbsenceRow & { code?: string }>('/absences', { ...said(substitutes, from, to), ...(by !== who && { userId: people[who].id }) });
const codeOf = async (answer: ReturnType<typeof leave>): Promise<string | number> => { const { status, body } = await answer; return status < 300 ? status : body.code!; };
const newTask = async (holder: Name, given: Partial<Parameters<typeof buildTask>[1]> = {}): Promise<string> =>
  (await buildTask(rows, { request: await buildRequest(rows, { branchId }), branchId, role: 'technician', assigneeId: people[holder].id, ...given })).id;
const mine = async (who: Name, view = 'mine'): Promise<TaskRow[]> => (await clients[who].get<{ items: TaskRow[] }>(`/tasks?view=${view}&limit=100`)).body.items;
const lists = async (who: Name, taskId: string): Promise<boolean> => (await mine(who)).some(({ id }) => id === taskId);
const act = async (who: Name, taskId: string, name: string, body?: unknown): Promise<string | number> => { const answer = await clients[who].post<{ code: string }>(`/tasks/${taskId}/${name}`, body); return answer.status < 300 ? answer.status : answer.body.code; };

test('what somebody has who is away is their substitute’s meanwhile, who takes it in their place and gives it back to them', async () => {
  const taskId = await newTask('away');
  expect([await lists('first', taskId), await act('first', taskId, 'claim')]).toEqual([false, 'task.claimed']);
  expect(await codeOf(leave('away', [[null, 'first']]))).toBe(201);
  const row = (await mine('first')).find(({ id }) => id === taskId);
  expect(row).toMatchObject({ assignee: { id: people.away.id }, actingFor: { id: people.away.id } });
  expect((await clients.first.get<TaskDetail>(`/tasks/${taskId}`)).body).toMatchObject({ may: { claim: true, complete: true, followUp: true, release: false }, actingFor: { id: people.away.id } });
  expect((await clients.first.get<Record<string, number>>('/tasks/counts')).body['mine']).toBe((await mine('first')).length);
  // Only who is named: a colleague of the same role does not.
  expect([await lists('second', taskId), await act('second', taskId, 'claim')]).toEqual([false, 'task.claimed']);
  expect(await act('first', taskId, 'claim')).toBe(200);
  expect((await mine('first')).find(({ id }) => id === taskId)).toMatchObject({ assignee: { id: people.first.id }, actingFor: { id: people.away.id } });
  expect(await rows.query("select actor_id, after from audit_log where task_id = $1 and action = 'task.claim'", [taskId])).toEqual([{ actor_id: people.first.id, after: { assigneeId: people.first.id, actingFor: people.away.id } }]);
  expect(await act('first', taskId, 'release')).toBe(200);
  expect(await rows.query('select assignee_id, acting_for from task where id = $1', [taskId])).toEqual([{ assignee_id: people.away.id, acting_for: null }]);
});

test('each role has its own substitute, and nobody acts in a role that is another’s', async () => {
  const [repair, check] = [await newTask('away'), await newTask('away', { role: 'qc' })];
  expect(await codeOf(leave('away', [['technician', 'third'], ['qc', 'qc']]))).toBe(201);
  expect([await lists('third', repair), await lists('third', check), await lists('qc', repair), await lists('qc', check)]).toEqual([true, false, false, true]);
  expect([await act('qc', repair, 'claim'), await act('third', check, 'claim')]).toEqual(['task.claimed', 'task.claimed']);
});

test('four eyes see both: neither what the one who is away may not do, nor what the substitute may not', async () => {
  await leave('away', [[null, 'first']]);
  const [theirs, mineToo] = [await newTask('away', { excluded: [people.away.id] }), await newTask('away', { excluded: [people.first.id] })];
  expect([await act('first', theirs, 'claim'), await act('first', mineToo, 'claim')]).toEqual(['access.four-eyes', 'access.four-eyes']);
  expect(await lists('first', mineToo)).toBe(false);
});

test('a substitute who is away too is stood in for, and after the absence all is as before', async () => {
  const taskId = await newTask('away');
  const { body: first } = await leave('away', [[null, 'first']]);
  await leave('first', [[null, 'second']]);
  expect([await lists('first', taskId), await lists('second', taskId)]).toEqual([true, true]);
  expect(await act('second', taskId, 'claim')).toBe(200);
  const other = await newTask('away');
  expect((await clients.away.delete(`/absences/${first.id}`)).status).toBe(204);
  expect([await lists('first', other), await lists('second', other), await lists('second', taskId), await act('second', other, 'claim')]).toEqual([false, false, true, 'task.claimed']);
});

test('who came back goes again on the same day, and is not away twice', async () => {
  const { body: first } = await leave('away', [[null, 'first']]);
  expect((await clients.away.delete(`/absences/${first.id}`)).status).toBe(204);
  const again = await leave('away', [[null, 'second']]);
  expect([again.status, again.body.state]).toEqual([201, 'running']);
  const { status } = await clients.away.put(`/absences/${again.body.id}`, said([[null, 'first']], 0, 5), { headers: { 'If-Match': `"${again.body.revision}"` } });
  expect(status).toBe(200);
  expect(await codeOf(leave('away', [[null, 'second']]))).toBe('absence.overlap');
});

test('an absence to come gives nothing yet', async () => {
  const taskId = await newTask('away');
  expect((await leave('away', [[null, 'first']], 2, 4)).body.state).toBe('coming');
  expect([await lists('first', taskId), await act('first', taskId, 'claim')]).toEqual([false, 'task.claimed']);
});

test('nobody stands in for themselves along any way, also when all say so at once', async () => {
  expect(await codeOf(leave('away', [[null, 'first']]))).toBe(201);
  expect(await codeOf(leave('first', [[null, 'second']]))).toBe(201);
  expect(await codeOf(leave('second', [[null, 'away']]))).toBe('absence.ring');
  // At another time they may.
  expect(await codeOf(leave('second', [[null, 'away']], 10, 12))).toBe(201);
  for (let round = 0; round < 5; round += 1) {
    await rows.query('delete from absence');
    const answers = await Promise.all([leave('away', [[null, 'first']]), leave('first', [[null, 'second']]), leave('second', [[null, 'away']])].map(codeOf));
    expect([...answers].sort()).toEqual([201, 201, 'absence.ring']);
  }
});

test('who cannot do the tasks does not stand in, and dates make sense', async () => {
  expect(await codeOf(leave('away', [[null, 'third']]))).toBe('absence.substitute');
  expect(await codeOf(leave('away', [[null, 'elsewhere']]))).toBe('absence.substitute');
  expect(await codeOf(leave('away', [[null, 'away']]))).toBe('absence.substitute');
  expect(await codeOf(leave('away', [['supervisor', 'supervisor']]))).toBe('absence.role');
  expect(await codeOf(leave('away', [['qc', 'qc'], ['qc', 'first']]))).toBe('absence.role');
  expect(await codeOf(leave('away', [], -2, -1))).toBe('absence.dates');
  expect(await codeOf(leave('away', [], 3, 2))).toBe('absence.dates');
  expect(await codeOf(leave('away', [], 0, 400))).toBe('absence.dates');
  expect(await codeOf(leave('away', [], 0, 2))).toBe(201);
  expect(await codeOf(leave('away', [], 2, 4))).toBe('absence.overlap');
  const able = (await clients.away.get<SubstituteList>('/absences/substitutes')).body;
  expect(able.items.map(({ id, roles }) => [id, roles]).sort()).toEqual([[people.first.id, ['qc', 'technician']], [people.second.id, ['qc', 'technician']], [people.third.id, ['technician']], [people.qc.id, ['qc']]].sort());
});

test('absences are one’s own, or of those whom one looks after; others are not there', async () => {
  const { body: own } = await leave('away', [[null, 'first']]);
  expect(await codeOf(leave('away', [], 10, 12, 'first'))).toBe('access.denied');
  expect(await codeOf(leave('elsewhere', [], 10, 12, 'supervisor'))).toBe('user.not-found');
  expect((await clients.first.get<{ code: string }>('/absences?whose=team')).body.code).toBe('access.denied');
  for (const who of ['first', 'elsewhere'] as const) expect((await clients[who].delete<{ code: string }>(`/absences/${own.id}`)).status).toBeGreaterThanOrEqual(403);
  expect((await clients.first.get<{ items: AbsenceRow[] }>('/absences?whose=substitute')).body.items.map(({ id, mayChange }) => [id, mayChange])).toEqual([[own.id, false]]);
  expect((await clients.supervisor.get<{ items: AbsenceRow[] }>('/absences?whose=team')).body.items.map(({ id, mayChange }) => [id, mayChange])).toEqual([[own.id, true]]);
  const change = await clients.supervisor.put<AbsenceRow>(`/absences/${own.id}`, said([[null, 'second']], 0, 5), { headers: { 'If-Match': `"${own.revision}"` } });
  expect([change.status, change.body.substitutes.map(({ person }) => person.id), change.body.to]).toEqual([200, [people.second.id], day(5)]);
  expect((await clients.away.put<{ code: string }>(`/absences/${own.id}`, said([]), { headers: { 'If-Match': `"${own.revision}"` } })).body.code).toBe('precondition.failed');
  expect(await codeOf(leave('third', [], 0, 1, 'supervisor'))).toBe(201);
  expect((await rows.query<{ action: string; actor_id: string }>("select action, actor_id from audit_log where resource = 'absence' and resource_id = $1 order by at", [own.id]))).toEqual([{ action: 'absence.create', actor_id: people.away.id }, { action: 'absence.change', actor_id: people.supervisor.id }]);
});
