import fc from 'fast-check';
import type { AlikeCustomers, Comparison, CustomerMerge, DuplicateGroup, MergePart } from '../../contracts/customer-merges';
import { mergeParts } from '../../contracts/customer-merges';
import type { CustomerDetail, CustomerRow } from '../../contracts/customers';
import type { Problem } from '../../contracts/errors';
import type { Role } from '../../contracts/roles';
import { sealedPlaceOf } from '../../domain/customers/manage-customers';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { testSealing } from '../../tests/build/test-sealing';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let desk: ApiClient;
let manager: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [desk, manager, admin] = [await as('reception'), await as('manager'), await as('admin')];
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

async function as(role: Role, agentId?: string): Promise<ApiClient> {
  const client = api.client();
  await client.signIn(await buildUser(rows, { branchId, roles: [role], agentId }));
  return client;
}
let phones = 1_000_000;
const freshPhone = (): string => `+98912${++phones}`;
const add = async (given: object) => (await desk.post<CustomerDetail & Problem>('/customers', { kind: 'natural', name: 'مریم احمدی', ...given })).body;
const read = async (id: string, by = manager) => (await by.get<CustomerDetail & Problem>(`/customers/${id}`)).body;
const merge = async (into: string, from: string, take: MergePart[] = [], by = manager) => by.call<CustomerDetail & Problem>('POST', `/customers/${into}/merge`, {
  body: { from, take, seen: (await read(from)).revision }, headers: { 'If-Match': `"${(await read(into)).revision}"`, 'Idempotency-Key': crypto.randomUUID() },
});
const mergesOf = async (id: string) => (await manager.get<{ items: CustomerMerge[] }>(`/customers/${id}/merges`)).body.items;
const undo = (into: string, merge: string, by = manager) => by.post<{ id: string } & Problem>(`/customers/${into}/merges/${merge}/undo`);
const ofCustomer = async (id: string): Promise<string> => {
  const made = await buildRequest(rows, { branchId, status: 'delivered' });
  await rows.query('update service_request set customer_id = $1 where id = $2', [id, made.id]);
  return made.id;
};
const customerOf = async (request: string) => (await rows.query<{ customer_id: string }>('select customer_id from service_request where id = $1', [request]))[0]!.customer_id;
const found = async (q: string) => (await desk.get<{ items: CustomerRow[] }>(`/customers?q=${encodeURIComponent(q)}`)).body.items.map(({ id }) => id);
async function duplicates(query = '', by = manager): Promise<DuplicateGroup[]> {
  const groups: DuplicateGroup[] = [];
  let after = '';
  for (;;) {
    const { body } = await by.get<{ items: DuplicateGroup[]; next: string | null }>(`/customers/duplicates?limit=100${query}${after}`);
    groups.push(...body.items);
    if (body.next === null) return groups;
    after = `&after=${body.next}`;
  }
}
const groupOf = (groups: DuplicateGroup[], id: string) => groups.filter(({ customers }) => customers.some((one) => one.id === id)).map(({ reason, customers }) => [reason, customers.map((one) => one.id)]);

test('F011 customers of one id, subscription, or phone and like names are told as one; a family is not, and nobody whom somebody has parted', async () => {
  const [phone, family] = [freshPhone(), freshPhone()];
  const [first, second] = [await add({ name: 'مریم احمدی', nationalId: '0084575948', phone }), await add({ name: 'احمدي مريم', nationalId: '۰۰۸-۴۵۷۵۹۴-۸', phone })];
  const [company, again] = [await add({ kind: 'legal', name: 'شرکت الف', legalId: '10380284790' }), await add({ kind: 'legal', name: 'ب', legalId: '10380284790', subscriptionNo: 'S-7' })];
  const [father, daughter, misspelt] = [await add({ name: 'رضا کریمی', phone: family }), await add({ name: 'سارا کریمی', phone: family }), await add({ name: 'رضا کریمیی', phone: family })];
  const groups = await duplicates();
  expect(groupOf(groups, first.id)).toEqual([['national-id', [first.id, second.id]]]);
  expect(groupOf(groups, company.id)).toEqual([['legal-id', [company.id, again.id]]]);
  expect(groupOf(groups, father.id)).toEqual([['phone', [father.id, misspelt.id]]]);
  expect(groupOf(groups, daughter.id)).toEqual([]);
  expect(groupOf(await duplicates('&reason=phone'), first.id)).toEqual([['phone', [first.id, second.id]]]);

  const { body: alike } = await desk.get<AlikeCustomers>(`/customers/${father.id}/alike`);
  expect([alike.alike.map(({ id, reasons }) => [id, reasons]), alike.household.map(({ id }) => id)]).toEqual([[[misspelt.id, ['phone']]], [daughter.id]]);
  expect((await manager.get<Comparison>(`/customers/${first.id}/alike/${second.id}`)).body).toMatchObject({ same: ['kind', 'phone', 'nationalId'], reasons: ['national-id', 'phone'], apart: false, hindrance: null });
  expect((await manager.post(`/customers/${father.id}/apart`, { other: misspelt.id, apart: true })).status).toBe(204);
  expect(groupOf(await duplicates(), father.id)).toEqual([]);
  expect((await desk.get<AlikeCustomers>(`/customers/${father.id}/alike`)).body.alike).toEqual([]);
  await manager.post(`/customers/${misspelt.id}/apart`, { other: father.id, apart: false });
  expect(groupOf(await duplicates(), father.id)).toEqual([['phone', [father.id, misspelt.id]]]);
});

test('F011 what belongs to the one who goes goes to the one who stays; the old id, code and name lead there', async () => {
  const [into, from] = [await add({ name: 'نرگس پاک', code: 'M-1', phone: freshPhone(), nationalId: '0084575948' }), await add({ name: 'نرگس پاکروان', code: 'M-2', nationalId: '0499370899', address: 'کوچه دو' })];
  const request = await ofCustomer(from.id);
  const merged = await merge(into.id, from.id, ['name', 'code', 'address', 'city']);
  expect([merged.status, merged.body]).toMatchObject([200, { id: into.id, name: 'نرگس پاکروان', code: 'M-2', phone: `•••• ${into.phone!.slice(-4)}` }]);
  expect(await customerOf(request)).toBe(into.id);
  expect((await read(from.id)).id).toBe(into.id);
  expect([await found('نرگس پاک'), await found('M-1'), await found('M-2')]).toEqual([[into.id], [into.id], [into.id]]);
  expect((await mergesOf(into.id))).toMatchObject([{ name: 'نرگس پاک', code: 'M-1', taken: ['name', 'code', 'address'], mayUndo: true }]);
  const { items } = (await desk.get<{ items: { action: string; after: unknown }[] }>(`/customers/${into.id}/history`)).body;
  expect(items[0]).toMatchObject({ action: 'customer.merge', after: { changed: 'name, code, address', from: from.id, into: into.id, requests: 1 } });

  const changed = await manager.call<Problem>('PATCH', `/customers/${from.id}`, { body: { city: 'قم' }, headers: { 'If-Match': '*' } });
  expect(changed.body).toMatchObject({ code: 'customer.merged', params: { id: into.id } });
  expect((await merge(into.id, from.id)).body.code).toBe('customer.merged');
  const taken = await desk.post<{ id: string }>('/requests', { customerId: from.id, channel: 'counter', itemText: 'یخچال', words: 'روشن نمی‌شود', priority: 1, accessories: [] });
  expect(taken.status).toBe(201);
  expect(await customerOf(taken.body.id)).toBe(into.id);
});

test('who may not merge: reception and agencies; not with oneself, an erased customer, or one of another agency', async () => {
  const [one, other] = [await add({ name: 'الف' }), await add({ name: 'ب' })];
  expect((await merge(one.id, other.id, [], desk)).body.code).toBe('access.denied');
  expect((await desk.get<Problem>('/customers/duplicates')).body.code).toBe('access.denied');
  expect((await desk.get<Problem>(`/customers/${one.id}/alike/${other.id}`)).body.code).toBe('access.denied');
  const agency = (await buildAgent(rows, { branchId })).id;
  const [theirs] = await rows.query<{ id: string }>(`insert into party (id, name, agent_id) values (gen_random_uuid(), 'مشتری نماینده', $1) returning id`, [agency]);
  const agent = await as('agent', agency);
  expect((await agent.get<Problem>('/customers/duplicates')).body.code).toBe('access.denied');
  expect((await agent.get<Problem>(`/customers/${one.id}/alike`)).body.code).toBe('customer.not-found');
  expect((await merge(one.id, theirs!.id)).body.code).toBe('customer.merge-owners');
  expect((await manager.get<Comparison>(`/customers/${one.id}/alike/${theirs!.id}`)).body.hindrance).toBe('owners');
  expect((await merge(one.id, one.id)).body.code).toBe('customer.merge-self');
  await admin.post(`/customers/${other.id}/erase`, { reason: 'x' });
  expect((await merge(one.id, other.id)).body.code).toBe('customer.erased');
  // Somebody was faster with the one who goes.
  const third = await add({ name: 'پ' });
  const stale = await manager.call<Problem>('POST', `/customers/${one.id}/merge`, { body: { from: third.id, take: [], seen: 'old' }, headers: { 'If-Match': `"${(await read(one.id)).revision}"`, 'Idempotency-Key': crypto.randomUUID() } });
  expect(stale.body.code).toBe('precondition.failed');
});

test('two who merge the same at once: one does it, the other is told', async () => {
  const [one, other] = [await add({ name: 'الف' }), await add({ name: 'ب' })];
  const done = await Promise.all([merge(one.id, other.id), merge(other.id, one.id, [], admin), merge(one.id, other.id, [], admin)]);
  expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('a merge is not taken back where what it brought was changed, a later one stands on it, or the person was erased', async () => {
  const [one, other, third] = [await add({ name: 'الف', city: 'قم' }), await add({ name: 'ب', city: 'کرج', address: 'یک' }), await add({ name: 'پ', city: 'یزد' })];
  await merge(one.id, other.id, ['city']);
  const [first] = await mergesOf(one.id);
  await merge(one.id, third.id, ['city']);
  expect((await undo(one.id, first!.id)).body.code).toBe('customer.merge-later');
  const [second] = await mergesOf(one.id);
  expect((await undo(one.id, second!.id)).body).toEqual({ id: third.id });
  expect((await undo(one.id, second!.id)).body).toEqual({ id: third.id });
  // What was not taken over may change.
  await manager.call('PATCH', `/customers/${one.id}`, { body: { address: 'دو' }, headers: { 'If-Match': '*' } });
  await manager.call('PATCH', `/customers/${one.id}`, { body: { city: 'مشهد' }, headers: { 'If-Match': '*' } });
  expect(await mergesOf(one.id)).toMatchObject([{ id: first!.id, mayUndo: false }]);
  expect((await undo(one.id, first!.id)).body.code).toBe('customer.merge-changed');
  expect((await undo(third.id, first!.id)).body.code).toBe('customer.not-found');
  expect((await undo(one.id, first!.id, desk)).body.code).toBe('access.denied');
});

test('erasing takes also whoever was merged into them', async () => {
  const [one, other] = [await add({ name: 'شیرین پاکدل' }), await add({ name: 'شهین نیکدل', phone: freshPhone(), code: 'GONE-11', nationalId: '0084575948' })];
  const request = await ofCustomer(other.id);
  await merge(one.id, other.id, ['phone']);
  await rows.query(`insert into request_comment (id, request_id, author_id, body) select gen_random_uuid(), $1, id, 'x' from app_user limit 1`, [request]);
  expect((await admin.post<Problem>(`/customers/${other.id}/erase`, { reason: 'x' })).body.code).toBe('customer.merged');
  expect((await admin.post(`/customers/${one.id}/erase`, { reason: 'x' })).status).toBe(200);
  const left = await rows.query<Record<string, unknown>>('select name, phone, code, national_id, national_id_mark from party where id = any ($1::uuid[])', [[one.id, other.id]]);
  expect(left).toEqual([1, 2].map(() => ({ name: '—', phone: null, code: null, national_id: null, national_id_mark: null })));
  const [standing] = await mergesOf(one.id);
  expect(standing!.mayUndo).toBe(false);
  expect((await undo(one.id, standing!.id)).body.code).toBe('customer.erased');
});

// A table that points to customers is moved by a merge without further words, if it has an `id` and an index by which its rows are found. Whoever adds one looks at what moving means for it.
test('all that points to a customer is moved by a merge', async () => {
  const books = ['party_apart.one_id', 'party_apart.other_id', 'party_merge.from_id', 'party_merge.into_id'];
  const references = await rows.query<{ name: string; keys: number; has_id: boolean; indexed: boolean }>(
    `select c.conrelid::regclass || '.' || a.attname as name, cardinality(c.conkey) as keys, exists (select 1 from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and i.atttypid = 'uuid'::regtype) as has_id,
       exists (select 1 from pg_index x where x.indrelid = c.conrelid and x.indkey[0] = a.attnum) as indexed
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = 'party'::regclass and c.conparentid = 0 order by 1`);
  const moved = references.filter(({ name }) => !books.includes(name));
  expect(moved.map(({ name }) => name)).toEqual(['party.merged_into', 'serial_unit.owner_id', 'service_request.customer_id', 'warranty.customer_id', 'warranty_transfer.from_id', 'warranty_transfer.to_id']);
  expect(moved.filter(({ keys, has_id, indexed }) => keys !== 1 || !has_id || !indexed)).toEqual([]);
});

/** All that is known of these customers and all that points to them, with sealed parts opened: the same value is sealed another way each time. */
async function world(ids: string[]): Promise<unknown> {
  const parties = await rows.query<Record<string, string | null> & { id: string }>('select * from party where id = any ($1::uuid[]) order by id', [ids]);
  const opened = parties.map((party) => ({
    ...party, national_id: party.national_id && testSealing.open(party.national_id, sealedPlaceOf.nationalId(party.id)), iban: party.iban && testSealing.open(party.iban, sealedPlaceOf.iban(party.id)), foreign_id: party.foreign_id && testSealing.open(party.foreign_id, sealedPlaceOf.foreignId(party.id)),
  }));
  return [opened, await rows.query('select id, customer_id from service_request where customer_id = any ($1::uuid[]) order by id', [ids]), await rows.query('select id, owner_id from serial_unit where owner_id = any ($1::uuid[]) order by id', [ids])];
}

test('F011 merges in any order, taken back in any order that is allowed, leave everything as it was', async () => {
  const [item] = await rows.query<{ id: string }>(`insert into item (id, kind, title_fa, title_en) values (gen_random_uuid(), 'product', 'یخچال', 'Fridge') returning id`);
  const people = [{ nationalId: '0084575948', city: 'قم' }, { nationalId: '0499370899', iban: 'IR580540105180021273113007', code: 'P-1' }, { phone: freshPhone(), address: 'یک', code: 'P-2' }, { kind: 'legal', legalId: '10380284790', city: 'یزد' }];
  const ids: string[] = [];
  for (const [at, given] of people.entries()) {
    const { id } = await add({ name: `مشتری ${at}`, ...given });
    ids.push(id);
    await ofCustomer(id);
    await rows.query(`insert into serial_unit (id, item_id, serial, state, owner_id) values (gen_random_uuid(), $1, $2, 'sold', $3)`, [item!.id, `PROP-${at}`, id]);
  }
  const before = await world(ids);
  const someone = fc.integer({ min: 0, max: ids.length - 1 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), into: someone, from: someone, take: fc.uniqueArray(fc.constantFrom(...mergeParts), { maxLength: 5 }) }),
    fc.record({ kind: fc.constant('undo' as const), of: someone, which: fc.nat(3) }),
  );
  const standing = () => rows.query<{ id: string; into_id: string }>('select id, into_id from party_merge where undone_at is null and into_id = any ($1::uuid[]) order by merged_at', [ids]);
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 7 }), fc.boolean(), async (acts, oldestFirst) => {
    for (const one of acts) {
      if (one.kind === 'merge') await merge(ids[one.into]!, ids[one.from]!, one.take);
      else {
        const merges = (await standing()).filter(({ into_id }) => into_id === ids[one.of]);
        if (merges.length > 0) await undo(ids[one.of]!, merges[one.which % merges.length]!.id);
      }
    }
    // Each round takes at least the newest back.
    for (let left = await standing(); left.length > 0; left = await standing()) {
      let done = 0;
      for (const { id, into_id } of oldestFirst ? left : left.reverse()) if ((await undo(into_id, id)).status === 200) done += 1;
      expect(done).toBeGreaterThan(0);
    }
    expect(await world(ids)).toEqual(before);
  }), { numRuns: 12 });
});
