import type { TimelineItem } from '../../contracts/requests';
import { buildAgent, buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask, type NewTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type NewUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let unitId: string;
let otherUnit: string;
let request: { id: string; no: string };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  api = await startTestApi(database.appUrl);
});
beforeEach(async () => {
  await rows.query("update task set state = 'cancelled' where state = 'open'");
  await rows.query('delete from absence');
  await rows.query('update app_user set active = false');
  branchId = (await buildBranch(rows)).id;
  [unitId, otherUnit] = [(await buildUnit(rows, { branchId })).id, (await buildUnit(rows, { branchId })).id];
  request = await buildRequest(rows, { branchId });
});
afterEach(() => { expect(api.mismatches).toEqual([]); });
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const join = (roles: NewUser['roles'], given: Partial<NewUser> = {}): Promise<User> => buildUser(rows, { branchId, roles, ...given });
const supervise = (unit: string, { id }: Pick<User, 'id'>) => rows.query('update unit set supervisor_id = $2 where id = $1', [unit, id]);
const add = async (given: Partial<NewTask> = {}): Promise<string> => (await buildTask(rows, { request, branchId, role: 'technician', ...given })).id;
const holder = async (taskId: string): Promise<string | null> => (await rows.query<{ assignee_id: string | null }>('select assignee_id from task where id = $1', [taskId]))[0]!.assignee_id;
async function leave({ id }: Pick<User, 'id'>, substitute?: User, role: string | null = null): Promise<void> {
  const absence = newId();
  await rows.query("insert into absence (id, user_id, from_day, to_day, starts_at, ends_at, created_by) values ($1, $2, current_date - 1, current_date + 1, now() - interval '1 hour', now() + interval '1 day', $2)", [absence, id]);
  if (substitute) await rows.insert('absence_substitute', { absence_id: absence, role, user_id: substitute.id });
}
const off = ({ id }: Pick<User, 'id'>) => rows.query('update app_user set active = false where id = $1', [id]);
const tend = () => api.runtime.tendNobodys();
const noticesOf = ({ id }: User) => rows.query<{ kind: string; params: object }>('select kind, params from notice where user_id = $1 order by kind', [id]);

test('a team of which nobody is there: its tasks go to the unit’s supervisor, with one notice, an entry of the record and of the story; another look does nothing more', async () => {
  const [chief, technician] = [await join(['supervisor'], { unitId: otherUnit }), await join(['technician'], { unitId })];
  await supervise(unitId, chief);
  await join(['supervisor']);
  const [one, two] = [await add({ unitId }), await add({ unitId })];
  expect(await tend()).toBe(0);
  await leave(technician);
  expect(await tend()).toBe(2);
  expect([await holder(one), await holder(two)]).toEqual([chief.id, chief.id]);
  expect(await noticesOf(chief)).toEqual([{ kind: 'task-fallen-back', params: { count: 2 } }]);
  expect(await rows.query("select actor_id, before, after from audit_log where task_id = $1 and action = 'task.fall-back'", [one])).toEqual([{ actor_id: null, before: { assigneeId: null }, after: { assigneeId: chief.id, role: 'technician' } }]);
  const client = api.client();
  await client.signIn(chief);
  const story = (await client.get<{ items: TimelineItem[] }>(`/requests/${request.id}/timeline`)).body.items.filter(({ kind }) => kind === 'fell-back');
  expect(story).toHaveLength(2);
  expect(story[0]).toMatchObject({ actor: null, title: { en: 'Assign' }, params: { role: 'technician', to: { en: 'Sara Ahmadi' } } });
  expect(await tend()).toBe(0);
  // Back again, it stays where it is.
  await rows.query('delete from absence');
  expect([await tend(), await holder(one)]).toEqual([0, chief.id]);
});

test('what somebody has who is away stays with them while a substitute is there, and goes to their supervisor when none is', async () => {
  const [chief, away, substitute] = [await join(['supervisor']), await join(['technician', 'qc'], { unitId }), await join(['technician', 'qc'])];
  await supervise(unitId, chief);
  const [repair, check, shut] = [await add({ assigneeId: away.id }), await add({ role: 'qc', assigneeId: away.id }), await add({ assigneeId: away.id, excluded: [substitute.id] })];
  await rows.insert('draft', { task_id: check, user_id: away.id, form_values: JSON.stringify({ remarks: 'x' }) });
  await leave(away, substitute, 'technician');
  expect(await tend()).toBe(2);
  expect([await holder(repair), await holder(check), await holder(shut)]).toEqual([away.id, chief.id, chief.id]);
  expect(await rows.query('select user_id from draft where task_id = $1', [check])).toEqual([{ user_id: chief.id }]);
  expect(await noticesOf(away)).toEqual([{ kind: 'task-left', params: { count: 2 } }]);
  await leave(substitute);
  expect([await tend(), await holder(repair)]).toEqual([1, chief.id]);
});

test('the unit’s supervisor, else the branch’s, else whoever may give tasks there; who is away or shut out is passed by', async () => {
  const [chief, second, manager] = [await join(['supervisor']), await join(['supervisor']), await join(['manager'])];
  await supervise(unitId, chief);
  const elsewhere = (await buildBranch(rows)).id;
  await buildUser(rows, { branchId: elsewhere, roles: ['supervisor', 'technician'] });
  const [plain, shut, both] = [await add({ unitId }), await add({ unitId, excluded: [chief.id] }), await add({ unitId, excluded: [chief.id, second.id] })];
  expect(await tend()).toBe(3);
  expect([await holder(plain), await holder(shut), await holder(both)]).toEqual([chief.id, second.id, manager.id]);
  await leave(chief);
  expect([await tend(), await holder(plain), await holder(shut)]).toEqual([1, second.id, second.id]);
  await off(second);
  expect([await tend(), await holder(plain)]).toEqual([2, manager.id]);
});

test('one of a team who is shut out of a task leaves it nobody’s, and only that one', async () => {
  const [chief, only] = [await join(['supervisor']), await join(['qc'])];
  const [open, shut] = [await add({ role: 'qc', excluded: [chief.id] }), await add({ role: 'qc', excluded: [only.id] })];
  expect([await tend(), await holder(open), await holder(shut)]).toEqual([1, null, chief.id]);
});

test('the people of another unit are none of its candidates, those without a unit are; an agency’s own tasks are its people’s', async () => {
  const chief = await join(['supervisor']);
  await join(['technician'], { unitId: otherUnit });
  const agency = (await buildAgent(rows, { branchId })).id;
  const clerk = await join(['agent'], { agentId: agency });
  const [far, here, theirs] = [await add({ unitId }), await add(), await add({ role: 'agent', agentId: agency })];
  expect([await tend(), await holder(far), await holder(here), await holder(theirs)]).toEqual([1, chief.id, null, null]);
  await leave(clerk);
  expect([await tend(), await holder(theirs)]).toEqual([1, chief.id]);
});

test('where nobody at all can get it, administrators are told once', async () => {
  const admin = await join(['admin'], { allBranches: true });
  await leave(admin);
  await add();
  for (const time of [1, 2]) expect([time, await tend()]).toEqual([time, 0]);
  expect(await noticesOf(admin)).toMatchObject([{ kind: 'task-nobody' }]);
});

test('two looks at once give each task once', async () => {
  const chief = await join(['supervisor']);
  const ids = await Promise.all(Array.from({ length: 30 }, () => add()));
  await Promise.all([tend(), tend(), tend()]);
  expect(await Promise.all(ids.map(holder))).toEqual(ids.map(() => chief.id));
  expect(await rows.query("select 1 from audit_log where action = 'task.fall-back' and task_id = any ($1::uuid[])", [ids])).toHaveLength(30);
});

test('at once when somebody is switched off, and when an absence is recorded that runs', async () => {
  const [chief, one, two] = [await join(['supervisor']), await join(['technician']), await join(['technician'])];
  const admin = await join(['admin'], { allBranches: true });
  const [team, held] = [await add(), await add({ assigneeId: two.id })];
  const client = api.client();
  await client.signIn(admin);
  expect((await client.post('/people/bulk', { ids: [one.id], act: { kind: 'deactivate' } })).status).toBe(200);
  expect(await holder(team)).toBeNull();
  const day = (more: number): string => new Date(Date.now() + more * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tehran' });
  expect((await client.post('/absences', { userId: two.id, from: day(0), to: day(1), substitutes: [] })).status).toBe(201);
  expect([await holder(team), await holder(held)]).toEqual([chief.id, chief.id]);
});

// Small, and the same each time.
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

test.each([1, 2, 3, 4, 5, 6])('whoever is switched off or away, in the end somebody is there for each open task (seed %i)', async (seed) => {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
  const units = [undefined, unitId, otherUnit];
  const people = await Promise.all([...Array.from({ length: 8 }, () => pick([['technician'], ['qc'], ['technician', 'qc'], ['supervisor']] as const)), ['supervisor'] as const]
    .map(async (roles) => { const unit = pick(units); return { ...await join([...roles], { ...(unit && { unitId: unit }) }), roles: [...roles] as string[], unit, away: false, off: false }; }));
  // Somebody is there who may give tasks, and is shut out of nothing.
  const last = { ...await join(['manager']), roles: ['manager'], unit: undefined as string | undefined, away: false, off: false };
  await supervise(unitId, people[8]!);
  const tasks = await Promise.all(Array.from({ length: 30 }, async () => {
    const unit = pick(units);
    const assignee = roll(3) === 0 ? pick(people) : undefined;
    const excluded = [...new Set(Array.from({ length: roll(4) }, () => pick(people).id))].filter((id) => id !== assignee?.id);
    return add({ role: pick(['technician', 'qc', 'everyone']), excluded, ...(unit && { unitId: unit }), ...(assignee && { assigneeId: assignee.id }) });
  }));
  for (let round = 0; round < 3; round += 1) {
    for (const person of people) {
      const fate = roll(4);
      if (fate === 0 && !person.off) { person.off = true; await off(person); }
      if (fate === 1 && !person.away) { person.away = true; await leave(person); }
    }
    await tend();
    expect(await tend()).toBe(0);
    const there = [...people, last].filter((person) => !person.away && !person.off);
    const open = await rows.query<{ id: string; role: string; unit_id: string | null; assignee_id: string | null; excluded: string[] }>("select id, role, unit_id, assignee_id, excluded from task where id = any ($1::uuid[]) and state = 'open'", [tasks]);
    const nobodys = open.filter((task) => !there.some((person) => (task.assignee_id !== null ? task.assignee_id === person.id
      : (task.role === 'everyone' || person.roles.includes(task.role)) && !task.excluded.includes(person.id) && (task.unit_id === null || person.unit === undefined || person.unit === task.unit_id))));
    expect([open.length, nobodys]).toEqual([30, []]);
    expect(open.filter((task) => task.assignee_id !== null && task.excluded.includes(task.assignee_id))).toEqual([]);
  }
});

test('the places of tasks and what is nobody’s of them are found by their index alone', async () => {
  await rows.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, request_id, branch_id, role, unit_id, excluded, created_at)
    select gen_random_uuid(), $1, 'many' || n, 'T', 'assign', 'x', 'x', $1, $2, (array['technician', 'qc', 'delivery'])[n % 3 + 1], (array[$3::uuid, $4::uuid, null])[n % 2 + 1], case when n % 10 = 0 then array[$1::uuid] else '{}' end, now() from generate_series(1, 20000) n`, [request.id, branchId, unitId, otherUnit]);
  await rows.query('analyze task');
  const [{ body }] = await rows.query<{ body: string }>("select prosrc as body from pg_proc where proname = 'zamen_places_of_tasks'") as [{ body: string }];
  const [{ of }] = await rows.query<{ of: string }>("select prosrc as of from pg_proc where proname = 'zamen_nobodys_tasks'") as [{ of: string }];
  const explained = async (sql: string) => (await rows.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)).map((line) => line['QUERY PLAN']).join('\n');
  const plan = await explained(body);
  expect(plan.match(/using task_place/g)).toHaveLength(3);
  expect(plan).toMatch(/Index Cond: \(ROW\(/);
  const given = Object.entries({ at_role: "'qc'", at_branch: `'${branchId}'`, at_unit: `'${unitId}'`, at_agent: 'null::uuid', could: `array['${request.id}'::uuid]`, receivers: "'{}'::uuid[]", blocked: 'true', most: '100' }).reduce((sql, [name, value]) => sql.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), value), of);
  const ofPlace = await explained(given);
  expect(ofPlace).toMatch(/task_place/);
  expect(ofPlace).toMatch(/Index Cond: .*cardinality/);
  for (const one of [plan, ofPlace]) expect(one).not.toMatch(/Sort|Seq Scan on task/);
});
