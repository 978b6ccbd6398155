import { scopes, type Scope } from '../../contracts/actions';
import type { Role } from '../../contracts/roles';
import type { Change } from '../../domain/shared/journal';
import { systemActor } from '../../domain/shared/actor';
import { createRequestStore } from '../../db/requests/request-store';
import { buildBranch, buildUnit } from '../../tests/build/branch';
import { openStream } from '../../tests/build/live-stream';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildTask } from '../../tests/build/task';
import { until } from '../../tests/build/until';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

const where = ['created', 'worked', 'unit', 'home', 'below', 'beside'] as const;
type Where = (typeof where)[number];
/** Which requests each reach is told of, by hand: `worked` lies beside, and a task of it was done by the person. */
const told: Record<Scope, Where[]> = { own: ['created', 'worked'], unit: ['unit'], branch: ['created', 'unit', 'home'], subtree: ['created', 'unit', 'home', 'below'], all: [...where] };

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let unitId: string;
let otherUnitId: string;
const branchOf = {} as Record<Where, string>;
const requests = {} as Record<Where, { id: string }>;
const people = {} as Record<Scope, { id: string; login: string }>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const [home, below, beside] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id, (await buildBranch(rows)).id];
  await rows.query('update branch set parent_id = $2 where id = $1', [below, home]);
  [unitId, otherUnitId] = [(await buildUnit(rows, { branchId: home })).id, (await buildUnit(rows, { branchId: home })).id];
  Object.assign(branchOf, { created: home, worked: beside, unit: home, home, below, beside });
  for (const scope of scopes) {
    await rows.insert('role', { key: `sees-${scope}`, name_fa: 'بیننده', name_en: 'Watcher' });
    for (const action of ['request.read', 'task.read']) await rows.insert('role_grant', { role: `sees-${scope}`, action, scope });
    people[scope] = await buildUser(rows, { branchId: home, unitId, roles: [`sees-${scope}` as Role] });
  }
  for (const one of where) {
    requests[one] = await buildRequest(rows, { branchId: branchOf[one], ...(one === 'created' && { createdBy: people.own.id }) });
    if (one === 'unit') await rows.query('update service_request set unit_id = $2 where id = $1', [requests[one].id, unitId]);
    if (one === 'worked') await buildTask(rows, { request: requests[one], branchId: branchOf[one], role: 'technician', state: 'completed', completedBy: people.own.id });
  }
  api = await startTestApi(database.appUrl, { live: true });
  // A change that is older than all gaps: without one nobody could say whether some are gone, and the answer would be to fetch everything anew.
  const stream = await streamOf('all');
  await stream.heard('request');
  stream.close();
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const write = (changes: Change[]): Promise<void> => api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.journal.changes(tx, changes));
async function streamOf(scope: Scope, last?: string) {
  const client = api.client();
  await client.signIn(people[scope]);
  const stream = await openStream(api.baseUrl, client, last);
  await stream.next(1);
  const idsOf = (topic: string) => stream.events.filter(({ data }) => data.topic === topic).map(({ data }) => data.keys!.id!);
  /** What it has been told until now: a notice to the person comes last. */
  const heard = async (topic: string): Promise<string[]> => {
    const mark = `mark-${Math.random()}`;
    await write([{ topic: 'notice', keys: { id: mark }, userId: people[scope].id }]);
    await until(async () => idsOf('notice').includes(mark));
    return idsOf(topic);
  };
  return { ...stream, heard };
}
const byId = (ids: string[]): Where[] => where.filter((one) => ids.includes(requests[one].id));
const requestChanges = (): Change[] => where.map((one) => ({ topic: 'request', keys: { id: requests[one].id }, branchId: branchOf[one] }));

test.each(scopes.map((scope) => [scope] as const))('%s: what is told of requests is what the right reaches, at once and after a gap', async (scope) => {
  const stream = await streamOf(scope);
  await write(requestChanges());
  expect(byId(await stream.heard('request'))).toEqual(told[scope]);
  const last = stream.events[0]!.id!;
  stream.close();
  const again = await streamOf(scope, last);
  expect(byId(await again.heard('request'))).toEqual(told[scope]);
  again.close();
});

test('of tasks: those of my unit; my own, also what goes out of my hands, is cancelled or is mine elsewhere; nothing of others', async () => {
  const task = (given: Partial<Parameters<typeof buildTask>[1]>) => buildTask(rows, { request: requests.beside, branchId: branchOf.beside, role: 'technician', ...given });
  const [mine, cancelled, given, ofUnit, ofOtherUnit, others] = [
    await task({ assigneeId: people.own.id }), await task({ assigneeId: people.own.id, state: 'cancelled' }), await task({ assigneeId: people.all.id }),
    await task({ unitId }), await task({ unitId: otherUnitId }), await task({ assigneeId: people.all.id }),
  ];
  const [own, unit] = [await streamOf('own'), await streamOf('unit')];
  const change = ({ id }: { id: string }, keys: Record<string, string> = {}): Change => ({ topic: 'task', keys: { id, ...keys }, branchId: branchOf.beside });
  await write([change(mine), change(cancelled), change(given, { people: `${people.own.id},${people.all.id}` }), change(ofUnit), change(ofOtherUnit), change(others, { people: people.all.id })]);
  expect(await own.heard('task')).toEqual([mine.id, cancelled.id, given.id]);
  expect(await unit.heard('task')).toEqual([ofUnit.id]);
  await write([mine, others].map(({ id }): Change => ({ topic: 'presence', keys: { id }, branchId: branchOf.beside })));
  expect([await own.heard('presence'), await unit.heard('presence')]).toEqual([[mine.id], []]);
  own.close();
  unit.close();
});

test('a unit hears that a request has left it for another', async () => {
  const moved = await buildRequest(rows, { branchId: branchOf.home });
  await rows.query('update service_request set unit_id = $2 where id = $1', [moved.id, unitId]);
  const [unit, own] = [await streamOf('unit'), await streamOf('own')];
  const to = (unitOf: string) => api.runtime.unitOfWork.do(systemActor, (tx) => createRequestStore().change(tx, moved.id, { unitId: unitOf }));
  await to(unitId);
  expect(await unit.heard('request')).toEqual([]);
  await to(otherUnitId);
  expect([await unit.heard('request'), await own.heard('request')]).toEqual([[moved.id], []]);
  unit.close();
  own.close();
});

test('whose right has become narrower is told by it, whatever was read before', async () => {
  const stream = await streamOf('branch');
  await rows.query("update role_grant set scope = 'own' where role = 'sees-branch'");
  await write([{ topic: 'access', keys: {} }]);
  await write([{ topic: 'request', keys: { id: requests.home.id }, branchId: branchOf.home }]);
  const seen = await Promise.race([stream.heard('request').catch(() => []), stream.ended.then(() => [])]);
  stream.close();
  expect(seen).toEqual([]);
  await rows.query("update role_grant set scope = 'branch' where role = 'sees-branch'");
});
