import fc from 'fast-check';
import type { TermRow } from '../../contracts/catalogue';
import type { Problem } from '../../contracts/errors';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { sqlOf } from '../../db/unit-of-work';
import type { ApiClient } from '../../tests/build/api-client';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let manager: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  manager = api.client();
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const name = { fa: 'نمونه', en: 'Sample' };
const add = (list: string, code: string, parentId: string | null = null, as = manager) => as.post<TermRow & Problem>('/catalogue/terms', { list, code, name, parentId });
const put = ({ id, revision, ...term }: TermRow, change: object, as = manager) => {
  const { name: called, parentId, position, active } = term;
  return as.put<TermRow & Problem>(`/catalogue/terms/${id}`, { name: called, parentId, position, active, ...change }, { headers: { 'If-Match': `"${revision}"` } });
};
const listed = async (list: string, as = manager) => (await as.get<{ items: TermRow[]; mayChange: boolean }>(`/catalogue/terms?list=${list}`)).body;

test('F006 a list is filled without end: added at its end, renamed, moved, and recorded before and after', async () => {
  const [first, second] = [(await add('job-type', 'in')).body, (await add('job-type', 'OUT')).body];
  expect([first.code, second.code, second.position]).toEqual(['IN', 'OUT', 2]);
  const changed = await put(second, { name: { fa: 'در محل', en: 'On site' }, position: 0 });
  expect(changed.body).toMatchObject({ code: 'OUT', name: { fa: 'در محل', en: 'On site' } });
  expect((await listed('job-type')).items.map(({ code }) => code)).toEqual(['OUT', 'IN']);
  expect((await put(second, {})).body.code).toBe('precondition.failed');
  expect(await rows.query(`select action, before->>'position' as before, after->>'position' as after from audit_log where resource = 'catalogue-term' and resource_id = $1 order by at`, [second.id]))
    .toEqual([{ action: 'term.create', before: null, after: null }, { action: 'term.change', before: '2', after: '0' }]);
  const counts = (await manager.get<{ items: { list: string; active: number; all: number }[] }>('/catalogue/lists')).body.items;
  expect(counts.find(({ list }) => list === 'job-type')).toEqual({ list: 'job-type', active: 2, all: 2 });
});

test('F007 installation, repair and periodic maintenance are there from the beginning, with others', async () => {
  expect((await listed('service-type')).items.map(({ code, name: { en } }) => [code, en])).toEqual([['INSTALLATION', 'Installation'], ['REPAIR', 'Repair'], ['PERIODIC', 'Periodic maintenance'], ['OTHER', 'Other']]);
});

test('F012 areas lie in areas', async () => {
  const tehran = (await add('area', 'THR')).body;
  const north = (await add('area', 'THR-N', tehran.id)).body;
  expect((await listed('area')).items.map(({ code, parentId }) => [code, parentId])).toEqual([['THR', null], ['THR-N', tehran.id]]);
  expect((await put(tehran, { active: false })).body).toMatchObject({ code: 'term.in-use', params: { terms: 1 } });
  expect((await put(north, { active: false })).body.active).toBe(false);
  expect((await put(tehran, { active: false })).body.active).toBe(false);
  const off = (await listed('area')).items.find(({ code }) => code === 'THR-N')!;
  expect((await put(off, { active: true })).body.code).toBe('term.parent-unknown');
});

test('a code is one whichever keyboard it comes from, taken once in its list, and the same click makes one term', async () => {
  const key = newId();
  const body = { list: 'brand', code: ' كد-۱۲٣ ', name, parentId: null };
  const both = [await manager.post<TermRow>('/catalogue/terms', body, { key }), await manager.post<TermRow>('/catalogue/terms', body, { key })];
  expect(both.map(({ body: { id, code } }) => [id, code])).toEqual([[both[0]!.body.id, 'کد-123'], [both[0]!.body.id, 'کد-123']]);
  expect((await add('brand', 'کد-۱۲۳')).body).toMatchObject({ code: 'term.code-taken', params: { code: 'کد-123' } });
  expect((await add('customer-group', 'کد-۱۲۳')).status).toBe(201);
});

test('a term stands below one of its own list that is in use, and only where the list is a tree', async () => {
  const [area, kind, brand] = [(await add('area', 'A1')).body, (await add('product-kind', 'A1')).body, (await add('brand', 'A1')).body];
  expect((await add('area', 'A2', kind.id)).body.code).toBe('term.parent-unknown');
  expect((await add('area', 'A2', newId())).body.code).toBe('term.parent-unknown');
  expect((await add('brand', 'A2', brand.id)).body.code).toBe('term.parent-unknown');
  expect((await put(area, { active: false })).status).toBe(200);
  expect((await add('area', 'A2', area.id)).body.code).toBe('term.parent-unknown');
  expect((await manager.put<Problem>(`/catalogue/terms/${newId()}`, { name, parentId: null, position: 1, active: true }, { headers: { 'If-Match': '*' } })).body.code).toBe('term.not-found');
});

test('two that are put below each other at once: one is, the other is refused', async () => {
  const [a, b] = [(await add('product-kind', 'CY-A')).body, (await add('product-kind', 'CY-B')).body];
  const both = await Promise.all([put(a, { parentId: b.id }), put(b, { parentId: a.id })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(both.find(({ status }) => status === 422)!.body.code).toBe('term.cycle');
});

test('whatever is moved where, in whichever order: no term ever stands below itself, and what is refused would have', async () => {
  const nodes: TermRow[] = [];
  for (let i = 0; i < 6; i += 1) nodes.push((await add('service-group', `P-${i}`)).body);
  const move = fc.record({ from: fc.nat(5), to: fc.option(fc.nat(5), { nil: null }) });
  await fc.assert(fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
    await rows.query(`update catalogue_term set parent_id = null where list = 'service-group'`);
    const above = new Map<number, number | null>(nodes.map((_, index) => [index, null]));
    const reaches = (from: number | null, to: number): boolean => from !== null && (from === to || reaches(above.get(from) ?? null, to));
    for (const { from, to } of moves) {
      const { status } = await manager.put(`/catalogue/terms/${nodes[from]!.id}`, { name, parentId: to === null ? null : nodes[to]!.id, position: from, active: true }, { headers: { 'If-Match': '*' } });
      const loops = reaches(to, from);
      expect(status).toBe(loops ? 422 : 200);
      if (!loops) above.set(from, to);
    }
    const kept = (await listed('service-group')).items;
    expect(nodes.map(({ id }) => kept.find((term) => term.id === id)!.parentId)).toEqual(nodes.map((_, index) => { const to = above.get(index) ?? null; return to === null ? null : nodes[to]!.id; }));
  }), { numRuns: 12 });
});

test.each<[string, object, string]>([
  ['a list that is none', { list: 'colours' }, 'list'], ['an empty code', { code: ' ' }, 'code'], ['a code with a space in it', { code: 'A B' }, 'code'], ['a code that is too long', { code: 'A'.repeat(41) }, 'code'],
  ['a name in one language', { name: { fa: 'x', en: ' ' } }, 'name.en'], ['a field that is none', { active: true }, 'active'],
])('%s is refused, and nothing changes', async (_what, wrong, path) => {
  const before = await rows.query('select count(*) from catalogue_term');
  const answer = await manager.post<Problem>('/catalogue/terms', { list: 'brand', code: 'WRONG', name, parentId: null, ...wrong });
  expect([answer.status, answer.body.code, answer.body.fields?.[0]?.path]).toEqual([400, 'request.invalid', path]);
  expect(await rows.query('select count(*) from catalogue_term')).toEqual(before);
});

test('who reads the catalogue does not change it, and an agency’s people write nothing of it even without any check of the product', async () => {
  const [technician, agentId] = [api.client(), (await buildAgent(rows, { branchId })).id];
  await technician.signIn(await buildUser(rows, { branchId, roles: ['technician'] }));
  expect((await listed('service-type', technician)).mayChange).toBe(false);
  expect((await listed('service-type')).mayChange).toBe(true);
  expect((await add('brand', 'MINE', null, technician)).body.code).toBe('access.denied');
  const actor = { kind: 'user' as const, id: (await buildUser(rows, { branchId, roles: ['agent'], agentId })).id, roles: ['agent', 'manager'], rights: shippedRights(['manager']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId };
  const tried = (sql: string, bind: unknown[]): Promise<number | 'refused'> => api.runtime.unitOfWork.do(actor, async (tx) => (await sqlOf(tx).query(`${sql} returning 1`, bind)).length).catch(() => 'refused' as const);
  expect(await tried(`update catalogue_term set name_en = 'taken' where list = $1`, ['service-type'])).toBe(0);
  expect(await tried(`insert into catalogue_term (id, list, code, name_fa, name_en) values ($1, 'brand', 'AG', 'x', 'x')`, [newId()])).toBe('refused');
});
