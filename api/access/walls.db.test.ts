import { scopes, type Scope } from '../../contracts/actions';
import { createAccessStore } from '../../db/access/access-store';
import { createRequestStore } from '../../db/requests/request-store';
import { sqlOf } from '../../db/unit-of-work';
import { noRights, rightsOf } from '../../domain/access/rights';
import { systemActor, type UserActor } from '../../domain/shared/actor';
import { buildBranch, buildUnit } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildTask } from '../../tests/build/task';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

/** Requests by where they lie from somebody of the branch `home` and its unit `bench`: each with a task of everyone's. */
const where = ['mine', 'unit', 'home', 'below', 'beside', 'mine-beside'] as const;
type Where = (typeof where)[number];
/** What each reach sees, by hand. */
const seen: Record<Scope, Where[]> = { own: ['mine', 'mine-beside'], unit: ['unit'], branch: ['mine', 'unit', 'home'], subtree: ['mine', 'unit', 'home', 'below'], all: ['mine', 'unit', 'home', 'below', 'beside', 'mine-beside'] };

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
const requests = {} as Record<Where, string>;
const tasks = {} as Record<Where, string>;
let [home, below, beside, unitId, me] = ['', '', '', '', ''];

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  [home, below, beside] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id, (await buildBranch(rows)).id];
  await rows.query('update branch set parent_id = $2 where id = $1', [below, home]);
  unitId = (await buildUnit(rows, { branchId: home })).id;
  me = (await buildUser(rows, { branchId: home, roles: ['technician'], unitId })).id;
  const branchOf: Record<Where, string> = { mine: home, unit: home, home, below, beside, 'mine-beside': beside };
  for (const one of where) {
    const request = await buildRequest(rows, { branchId: branchOf[one], serial: `AT-${one}`, ...(one === 'mine' && { createdBy: me }) });
    requests[one] = request.id;
    if (one === 'unit') await rows.query('update service_request set unit_id = $2 where id = $1', [request.id, unitId]);
    tasks[one] = (await buildTask(rows, { request, branchId: branchOf[one], role: 'everyone', ...(one === 'unit' && { unitId }), ...(one.startsWith('mine') && { assigneeId: me }) })).id;
  }
  api = await startTestApi(database.appUrl);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const actorWith = (given: readonly Scope[], more: Partial<UserActor> = {}): UserActor => ({
  kind: 'user', id: me, roles: ['x'], branches: [home], places: { below: [home, below], all: [home, below, beside] }, branchId: home, unitId, agentId: null,
  rights: rightsOf([{ key: 'x', hidden: [], grants: given.flatMap((scope) => (['request.read', 'task.read', 'task.work'] as const).map((action) => ({ role: 'x', action, scope, statuses: null, amountLimit: null }))) }]), ...more,
});
const all: Scope[] = ['all'];
/** Whose eyes the first wall has, and whose the second. */
async function look(first: UserActor, second: UserActor) {
  const { requests: queries, inboxQueries, unitOfWork } = api.services;
  const byId = (map: Record<Where, string>, ids: string[]) => where.filter((one) => ids.includes(map[one]));
  const listed = await unitOfWork.run(second, (tx) => queries.list(tx, first, { limit: 50 }));
  const found = await unitOfWork.run(second, (tx) => queries.list(tx, first, { limit: 50, q: 'AT-' }));
  const boxes = [];
  for (const view of ['mine', 'team'] as const) boxes.push(await unitOfWork.run(second, (tx) => inboxQueries.list(tx, first, { view, limit: 50 })));
  const details: Where[] = [];
  const taskDetails: Where[] = [];
  for (const one of where) {
    if (await unitOfWork.do(second, (tx) => queries.detail(tx, first, requests[one]))) details.push(one);
    if (await unitOfWork.do(second, (tx) => inboxQueries.detail(tx, first, tasks[one]))) taskDetails.push(one);
  }
  return {
    list: listed.ok ? byId(requests, listed.value.items.map(({ id }) => id)) : listed.error, search: found.ok ? byId(requests, found.value.items.map(({ id }) => id)) : found.error, details,
    inbox: byId(tasks, boxes.flatMap((box) => (box.ok ? box.value.items.map(({ id }) => id) : []))), taskDetails,
  };
}
const as = (expected: Where[]) => ({ list: expected, search: expected, details: expected, inbox: expected, taskDetails: expected });

test.each(scopes.map((scope) => [scope] as const))('%s: both walls let through what it reaches, in lists, searches, inbox and single rows', async (scope) => {
  expect(await look(actorWith([scope]), actorWith([scope]))).toEqual(as(seen[scope]));
});
test.each(scopes.map((scope) => [scope] as const))('%s: without the first wall the second shows nothing more', async (scope) => {
  expect(await look(actorWith(all), actorWith([scope]))).toEqual(as(seen[scope]));
});
test.each(scopes.map((scope) => [scope] as const))('%s: without the second wall the first shows nothing more', async (scope) => {
  const { search: _definer, ...shown } = await look(actorWith([scope]), actorWith(all));
  const { search: _all, ...expected } = as(seen[scope]);
  expect(shown).toEqual(expected);
});

test('whose own a request is: asked of the request, and from the person’s end', async () => {
  const [store, access] = [createRequestStore(), createAccessStore()];
  for (const one of where) {
    const people = await api.services.unitOfWork.do(systemActor, (tx) => store.people(tx, requests[one]));
    const [row] = await rows.query<{ no: string }>('select no from service_request where id = $1', [requests[one]]);
    const explained = await api.services.unitOfWork.do(systemActor, (tx) => access.requestByNo(tx, row!.no));
    expect([one, people.includes(me), explained!.row.people!.includes(me)]).toEqual([one, seen.own.includes(one), seen.own.includes(one)]);
  }
});

test('reaches add up', async () => {
  expect(await look(actorWith(['own', 'unit']), actorWith(['own', 'unit']))).toEqual(as(['mine', 'unit', 'mine-beside']));
  expect(await look(actorWith(['own', 'branch']), actorWith(['own', 'branch']))).toEqual(as(['mine', 'unit', 'home', 'mine-beside']));
});

test('who may read nothing sees nothing, also where the first wall is not there', async () => {
  expect(await look(actorWith(all), actorWith([], { rights: noRights }))).toEqual(as([]));
  expect(await look(actorWith([], { rights: noRights }), actorWith(all))).toMatchObject({ list: [], details: [], inbox: [], taskDetails: [] });
});

test('an agency’s people see none of it, however far their right reaches', async () => {
  expect(await look(actorWith(all), actorWith(all, { agentId: newId() }))).toEqual(as([]));
});

test('what hangs on a request is seen with it', async () => {
  for (const one of where) await rows.insert('request_comment', { id: newId(), request_id: requests[one], author_id: me, body: one });
  for (const scope of scopes) {
    const comments = await api.services.unitOfWork.do(actorWith([scope]), (tx) => (tx as unknown as { query(sql: string): Promise<{ body: Where }[]> }).query('select body from request_comment'));
    expect([scope, where.filter((one) => comments.some(({ body }) => body === one))]).toEqual([scope, seen[scope]]);
    const instances = await api.services.unitOfWork.do(actorWith([scope]), (tx) => (tx as unknown as { query(sql: string): Promise<{ id: string }[]> }).query('select id from process_instance'));
    expect([scope, where.filter((one) => instances.some(({ id }) => id === requests[one]))]).toEqual([scope, seen[scope]]);
  }
});

test('accounts are written as far as the right to look after them reaches, which is not how far one reads', async () => {
  const user = await buildUser(rows, { branchId: below, roles: ['technician'] });
  const group = newId();
  await rows.insert('user_group', { id: group, key: 'walls', name_fa: 'x', name_en: 'x' });
  const rename = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('update app_user set name_en = $2 where id = $1 returning 1', [user.id, 'taken']));
  const join = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('insert into user_group_member (group_id, user_id) values ($1, $2) returning 1', [group, user.id])).then(({ length }) => length, () => 'refused');
  const managing = (read: Scope | null, managed: Scope): UserActor => ({
    ...actorWith([]), id: newId(), rights: rightsOf([{ key: 'x', hidden: [], grants: [...(read ? [{ role: 'x', action: 'request.read' as const, scope: read, statuses: null, amountLimit: null }] : []), { role: 'x', action: 'user.manage' as const, scope: managed, statuses: null, amountLimit: null }] }]),
  });
  expect(await rename(managing('all', 'branch'))).toHaveLength(0);
  expect(await join(managing('all', 'branch'))).toBe('refused');
  expect(await rename(managing(null, 'subtree'))).toHaveLength(1);
  expect(await join(managing(null, 'subtree'))).toBe(1);
});

test('places are written as far as the right to look after them reaches, whatever the right to look after people reaches', async () => {
  const rename = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('update branch set name_en = $2 where id = $1 returning 1', [below, 'taken'])).then(({ length }) => length);
  const looking = (people: Scope, places: Scope): UserActor => ({
    ...actorWith([]), id: newId(), rights: rightsOf([{ key: 'x', hidden: [], grants: ([['request.read', 'all'], ['user.manage', people], ['place.manage', places]] as const).map(([action, scope]) => ({ role: 'x', action, scope, statuses: null, amountLimit: null })) }]),
  });
  expect(await rename(looking('all', 'branch'))).toBe(0);
  expect(await rename(looking('branch', 'subtree'))).toBe(1);
});

test('an absence is seen by whoever it is of, by whoever stands in, and where people are seen; it is written no further', async () => {
  const [away, substitute, stranger] = [await buildUser(rows, { branchId: beside, roles: ['technician'] }), await buildUser(rows, { branchId: beside, roles: ['technician'] }), await buildUser(rows, { branchId: below, roles: ['technician'] })];
  const absence = newId();
  await rows.query("insert into absence (id, user_id, from_day, to_day, starts_at, ends_at, created_by) values ($1, $2, current_date, current_date, now(), now() + interval '1 day', $2)", [absence, away.id]);
  await rows.query('insert into absence_substitute (absence_id, role, user_id) values ($1, null, $2)', [absence, substitute.id]);
  const as = (id: string, branchId: string, given: readonly Scope[] = []): UserActor => ({ ...actorWith(given), id, branches: [branchId], branchId, unitId: null });
  const sees = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('select 1 from absence where id = $1', [absence])).then(({ length }) => length === 1);
  expect([await sees(as(away.id, beside)), await sees(as(substitute.id, beside)), await sees(as(stranger.id, below, ['branch']))]).toEqual([true, true, false]);
  const ends = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('update absence set ends_at = now() where id = $1 returning 1', [absence])).then(({ length }) => length);
  const names = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query('insert into absence_substitute (absence_id, role, user_id) values ($1, $2, $3) returning 1', [absence, 'technician', actor.id])).then(({ length }) => length, () => 'refused');
  const adds = (actor: UserActor) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query("insert into absence (id, user_id, from_day, to_day, starts_at, ends_at, created_by) values ($1, $2, current_date + 2, current_date + 2, now() + interval '2 days', now() + interval '3 days', $3) returning 1", [newId(), away.id, actor.id])).then(({ length }) => length, () => 'refused');
  for (const actor of [as(stranger.id, below, ['branch']), as(substitute.id, below)]) expect([await ends(actor), await names(actor), await adds(actor)]).toEqual([0, 'refused', 'refused']);
  expect(await ends(as(away.id, beside))).toBe(1);
});
