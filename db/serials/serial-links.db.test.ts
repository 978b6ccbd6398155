import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { plainSerial } from '../../domain/requests/serial';
import { systemActor, type Actor, type UserActor } from '../../domain/shared/actor';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildProduct, buildSerialUnit } from '../../tests/build/serial-unit';
import { buildCustomer, buildRequest } from '../../tests/build/service-request';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { createRequestStore } from '../requests/request-store';
import { createDatabase, sqlOf, type Database } from '../unit-of-work';

let database: TestDatabase;
let rows: Rows;
let app: Database;
let branchId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  app = createDatabase(database.appUrl, { max: 2 });
  branchId = (await buildBranch(rows)).id;
});
afterAll(async () => { await app.close(); await rows.close(); await database.drop(); });

const ask = <T extends object>(sql: string, bind: unknown[], as: Actor = systemActor): Promise<T[]> => app.unitOfWork.do(as, (tx) => sqlOf(tx).query<T>(sql, bind));
const unitOf = async (request: string): Promise<string | null> => (await rows.query<{ unit: string | null }>('select serial_unit_id as unit from service_request where id = $1', [request]))[0]!.unit;
const eventsOf = (unit: string) => rows.query<{ kind: string; request_id: string }>('select kind, request_id from serial_event where unit_id = $1 order by at, id', [unit]);
const requests = createRequestStore();
const setSerial = (id: string, serial: string) => app.unitOfWork.do(systemActor, (tx) => requests.change(tx, id, { serial }));

test.each(['SN-88213', 'sn 88213', 'اس‌ان-۸۸۲۱۳', '٤٠٣kwx/R2._c118', ' a b\tc '])('the key of %j is the same in the database as in the rules', async (serial) => {
  expect(await ask('select zamen_serial_key($1) as key', [serial])).toEqual([{ key: plainSerial(serial) }]);
});

test('one key is one unit of a product; products of two makers may have the same', async () => {
  const [one, other] = [await buildProduct(rows), await buildProduct(rows, { brand: 'LG' })];
  await buildSerialUnit(rows, { itemId: one.id, serial: 'DUP-0001' });
  await expect(buildSerialUnit(rows, { itemId: one.id, serial: 'dup 0001' })).rejects.toThrow(/serial_unit_key/);
  await buildSerialUnit(rows, { itemId: other.id, serial: 'DUP-0001' });
});

test('a request with a serial is part of the story of its unit, once, also where it is typed otherwise', async () => {
  const { id: itemId } = await buildProduct(rows);
  const unit = (await buildSerialUnit(rows, { itemId, serial: 'KWX-10O1' })).id;
  for (const typed of ['KWX-10O1', 'kwx10o1', 'KWX 1001']) {
    const request = await buildRequest(rows, { branchId });
    await rows.query('update service_request set item_id = $2 where id = $1', [request.id, itemId]);
    await setSerial(request.id, typed);
    await setSerial(request.id, typed);
    expect(await unitOf(request.id)).toBe(unit);
  }
  expect((await eventsOf(unit)).map(({ kind }) => kind)).toEqual(['request', 'request', 'request']);
});

test('where a serial reads like two, the one that is meant is taken; where nothing says which product, none', async () => {
  const [one, other] = [await buildProduct(rows), await buildProduct(rows)];
  const letters = (await buildSerialUnit(rows, { itemId: one.id, serial: 'MO-77' })).id;
  const digits = (await buildSerialUnit(rows, { itemId: one.id, serial: 'M0-77' })).id;
  await buildSerialUnit(rows, { itemId: other.id, serial: 'MO-77' });
  expect(await ask('select zamen_serial_unit($1, $2) as a, zamen_serial_unit($3, $2) as b, zamen_serial_unit($1, null) as c, zamen_serial_unit($3, null) as d', ['MO77', one.id, 'M077']))
    .toEqual([{ a: letters, b: digits, c: null, d: digits }]);
});

test('a new unit takes up the requests that came before it', async () => {
  const { id: itemId } = await buildProduct(rows);
  const [known, unsaid, otherItem] = [await buildRequest(rows, { branchId, serial: 'OLD-1' }), await buildRequest(rows, { branchId, serial: 'OLD1' }), await buildRequest(rows, { branchId, serial: 'OLD-1' })];
  await rows.query('update service_request set item_id = $2 where id = $1', [known.id, itemId]);
  await rows.query('update service_request set item_id = $2 where id = $1', [otherItem.id, (await buildProduct(rows)).id]);
  const unit = (await buildSerialUnit(rows, { itemId, serial: 'OLD-1' })).id;
  for (let twice = 0; twice < 2; twice += 1) await ask('select zamen_adopt_requests($1::uuid[])', [[unit]]);
  expect([await unitOf(known.id), await unitOf(unsaid.id), await unitOf(otherItem.id)]).toEqual([unit, unit, null]);
  expect((await eventsOf(unit)).map(({ request_id }) => request_id).sort()).toEqual([known.id, unsaid.id].sort());
});

test('staff read every unit; an agency those that it has had, and finds any other by its whole serial without whose it is', async () => {
  const { id: agentId } = await buildAgent(rows, { branchId });
  const person = (roles: string[], agent: string | null): UserActor => ({ kind: 'user', id: newId(), roles, rights: shippedRights(roles), branches: agent ? [] : [branchId], places: noPlaces, branchId, unitId: null, agentId: agent });
  const [staff, agent] = [person(['technician'], null), person(['agent'], agentId)];
  const { id: itemId } = await buildProduct(rows);
  const owner = await buildCustomer(rows);
  const [mine, others] = [(await buildSerialUnit(rows, { itemId, serial: 'AG-1', ownerId: owner.id })).id, (await buildSerialUnit(rows, { itemId, serial: 'AG-2', ownerId: owner.id, soldOn: '2026-01-02' })).id];
  const [ours, theirs] = [await buildRequest(rows, { branchId, agentId }), await buildRequest(rows, { branchId })];
  await rows.query('update service_request set item_id = $2 where id = any ($1)', [[ours.id, theirs.id], itemId]);
  await setSerial(ours.id, 'AG-1');
  await setSerial(theirs.id, 'AG-1');

  const seen = (as: UserActor) => ask<{ id: string }>('select id from serial_unit where id = any ($1::uuid[]) order by serial', [[mine, others]], as);
  expect([(await seen(staff)).map(({ id }) => id), (await seen(agent)).map(({ id }) => id)]).toEqual([[mine, others], [mine]]);
  const story = (as: UserActor) => ask<{ request_id: string }>('select request_id from serial_event where unit_id = $1 order by id', [mine], as);
  expect([(await story(staff)).map((event) => event.request_id), (await story(agent)).map((event) => event.request_id)]).toEqual([[ours.id, theirs.id], [ours.id]]);
  const faces = (as: UserActor) => ask<{ id: string; owner_id: string | null }>('select id, owner_id from zamen_serial_faces($1)', ['ag2'], as);
  expect([await faces(staff), await faces(agent)]).toEqual([[{ id: others, owner_id: owner.id }], [{ id: others, owner_id: null }]]);
  await expect(ask('insert into serial_unit (id, item_id, serial) values ($1, $2, $3)', [newId(), itemId, 'AG-3'], agent)).rejects.toThrow(/row-level security/);
});

test('what happened to a unit is neither changed nor taken back', async () => {
  await expect(ask('update serial_event set note = null', [])).rejects.toThrow(/permission denied/);
  await expect(ask('delete from serial_event', [])).rejects.toThrow(/permission denied/);
});
