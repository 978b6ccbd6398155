import { createDeploy } from '../../domain/process/deploy';
import { systemActor } from '../../domain/shared/actor';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { draw } from '../../tests/process/draw';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Batch { id: string; state: string; total: number; moved: number; refused: number; left: number; canary: number | null; code?: string; fields?: { path: string; code: string }[] }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let client: ApiClient;
let technician: ApiClient;
const instances = [newId(), newId(), newId()].sort();
const mapping = { Start: 'Start', Do: 'Mend', End: 'End' };
const plan = { process: 'move', from: 1, to: 2, mapping };

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [client, technician] = [api.client(), api.client()];
  await client.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  await rows.insert('setting', { key: 'task.plain.sla', value: JSON.stringify({ amount: 2, unit: 'd' }) });
  const deploy = createDeploy({ ...api.runtime, catalog: openCatalog });
  const diagram = (step: string) => draw('move', { body: `<startEvent id="Start"/><userTask id="${step}" name="${step}"/><endEvent id="End"/>`, flows: `Start -> ${step}\n${step} -> End` });
  expect(await deploy(systemActor, diagram('Do'))).toMatchObject({ ok: true });
  for (const id of instances) {
    await api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.processes.startInstance(tx, { id, process: 'move', requestId: null, parentInstanceId: null, branchId, agentId: null, input: {} }));
    await api.runtime.advance(id, 'start', { kind: 'start' });
  }
  expect(await deploy(systemActor, diagram('Mend'))).toMatchObject({ ok: true });
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const carryOut = async (id: string): Promise<void> => { while (await api.runtime.moveNext(id) === 'running'); };
const start = (more: object = {}, key?: string) => client.post<Batch>('/migrations', { ...plan, reason: 'a better diagram', ...more }, key === undefined ? {} : { key });

test('F304 a manager has a mapping proposed, looks, moves the requests after a canary, and takes them back', async () => {
  const proposal = await client.get<{ lines: { from: string; to: string | null; by: string; name: { en: string } }[] }>('/migrations/proposal?process=move&from=1&to=2');
  expect([proposal.status, proposal.body.lines.map(({ from, to, by, name }) => [from, to, by, name.en]).sort()]).toEqual([200, [['Do', 'Mend', 'place', 'Do'], ['End', 'End', 'id', ''], ['Start', 'Start', 'id', '']]]);
  expect((await client.post('/migrations/preview', plan)).body).toEqual({ looked: 3, movable: 3, refused: [], next: null });
  expect((await client.post('/migrations/preview', { ...plan, mapping: { Start: 'Start' }, limit: 2 })).body).toEqual({ looked: 2, movable: 0, refused: [{ code: 'no-target', element: 'Do', count: 2, example: instances[0] }], next: instances[1] });
  expect((await client.post('/migrations/preview', { ...plan, after: instances[1] })).body).toMatchObject({ looked: 1, next: null });
  expect((await client.post('/migrations/preview/request', { ...plan, instance: instances[0] })).body).toMatchObject({ before: { tasks: [{ element: 'Do' }] }, after: { tasks: [{ element: 'Mend' }] }, reasons: [] });
  expect(await client.post('/migrations/preview/request', { ...plan, instance: newId() })).toMatchObject({ status: 404, body: { code: 'request.not-found' } });

  const key = newId();
  const batch = await start({ canary: 1 }, key);
  expect([batch.status, batch.body.state, batch.body.total, batch.body.canary]).toEqual([202, 'running', 3, 1]);
  expect(api.startedMigrations).toEqual([batch.body.id]);
  expect((await start({ canary: 1 }, key)).body.id).toBe(batch.body.id);
  expect(await start({ canary: 2 }, key)).toMatchObject({ status: 409, body: { code: 'idempotency.reused' } });
  await carryOut(batch.body.id);
  expect((await client.get<Batch>(`/migrations/${batch.body.id}`)).body).toMatchObject({ state: 'waiting', moved: 1, left: 2 });
  expect((await client.post<Batch>(`/migrations/${batch.body.id}/pause`)).body.state).toBe('paused');
  expect((await client.post<Batch>(`/migrations/${batch.body.id}/go-on`)).body.state).toBe('running');
  await carryOut(batch.body.id);
  expect((await client.get<Batch>(`/migrations/${batch.body.id}`)).body).toMatchObject({ state: 'done', moved: 3, left: 0 });
  expect(await client.post(`/migrations/${batch.body.id}/stop`)).toMatchObject({ status: 409, body: { code: 'migration.over' } });
  const page = await client.get<{ items: { instance: string; state: string }[]; next: string | null }>(`/migrations/${batch.body.id}/requests?limit=2`);
  expect([page.body.items.map(({ instance, state }) => [instance, state]), page.body.next]).toEqual([[[instances[0], 'moved'], [instances[1], 'moved']], '2']);
  expect((await client.get<{ items: unknown[] }>(`/migrations/${batch.body.id}/requests?limit=2&after=2`)).body.items).toHaveLength(1);
  expect((await client.get<{ code: string }>(`/migrations/${batch.body.id}/requests?after=x`)).body.code).toBe('request.invalid');
  expect((await client.get<{ items: { id: string }[]; next: string | null }>('/migrations?limit=1')).body).toMatchObject({ items: [{ id: batch.body.id }], next: null });
  expect((await client.get<{ fields: unknown[] }>('/migrations/proposal?process=move&from=1&to=9007199254740990')).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'to', code: 'field.too-big' }] });
  expect(await rows.query<{ element: string }>('select element from task')).toEqual([{ element: 'Mend' }, { element: 'Mend' }, { element: 'Mend' }]);

  const undo = await client.post<Batch>(`/migrations/${batch.body.id}/undo`, { reason: 'it was the wrong diagram' });
  expect([undo.status, undo.body.total]).toEqual([202, 3]);
  await carryOut(undo.body.id);
  expect(await rows.query<{ element: string }>('select element from task')).toEqual([{ element: 'Do' }, { element: 'Do' }, { element: 'Do' }]);
  expect((await client.get<{ items: Batch[] }>('/migrations')).body.items.map(({ id }) => id)).toEqual([undo.body.id, batch.body.id]);
});

test.each([
  ['no reason', { reason: ' ' }, 400, 'request.invalid'],
  ['the same version', { to: 1 }, 422, 'migration.same-version'],
  ['a version that is not there', { to: 9 }, 404, 'process.not-found'],
  ['a target that is not there', { mapping: { Do: 'Gone' } }, 422, 'migration.mapping'],
  ['an element that was never there', { mapping: { Gone: 'Do' } }, 422, 'migration.mapping'],
  ['nobody on that element', { filter: { elements: ['End'] } }, 422, 'migration.nothing'],
  ['a field that is not known', { speed: 'fast' }, 400, 'request.invalid'],
])('a migration with %s is refused', async (_what, more, status, code) => {
  expect(await start(more)).toMatchObject({ status, body: { code } });
});

test('only managers and administrators may', async () => {
  expect(await technician.post('/migrations', { ...plan, reason: 'me too' })).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  expect(await technician.post('/migrations/preview', plan)).toMatchObject({ status: 403 });
  expect(await client.get(`/migrations/${newId()}`)).toMatchObject({ status: 404, body: { code: 'migration.not-found' } });
  expect(await client.post(`/migrations/${newId()}/undo`, { reason: 'nothing' })).toMatchObject({ status: 404, body: { code: 'migration.not-found' } });
});
