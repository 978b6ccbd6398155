import type { Problem } from '../../contracts/errors';
import type { InquiryAnswer } from '../../contracts/inquiry';
import type { PlanDetail } from '../../contracts/warranty-plans';
import type { UnitWarranties } from '../../contracts/unit-warranties';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildProduct, buildSerialUnit } from '../../tests/build/serial-unit';
import { buildCustomer } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: ApiClient;
let supervisor: ApiClient;
let planId: string;
let itemId: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const branchId = (await buildBranch(rows)).id;
  api = await startTestApi(database.appUrl);
  [manager, supervisor] = [api.client(), api.client()];
  await manager.signIn(await buildUser(rows, { branchId, roles: ['manager'] }));
  await supervisor.signIn(await buildUser(rows, { branchId, roles: ['supervisor'] }));
  const line = { itemId: null, class: 'part', kind: 'warranty', length: { months: 12, days: 0 }, usage: null, afterWarranty: false, share: 1000, exchange: 'part', exclusions: [] };
  planId = (await manager.post<PlanDetail>('/warranty/plans', {
    code: 'G-12', title: { fa: 'یک‌ساله', en: 'One year' }, commitments: [], calendar: 'gregorian', startBasis: 'activation', latestStart: null, transferable: true, partRule: 'own', partLength: { months: 6, days: 0 }, usageUnit: null,
    lines: [line, { ...line, kind: 'paid-commitment', class: 'labour', length: { months: 60, days: 0 } }],
  })).body.id;
  itemId = (await buildProduct(rows, { title: 'یخچال', brand: 'Snowa' })).id;
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

const day = (more: number): string => new Date(Date.now() + more * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tehran' });
/** As a stranger asks: without a session. */
const ask = async (serial: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.baseUrl}/api/inquiry`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ serial }) });
  return { status: response.status, headers: response.headers, body: await response.json() as InquiryAnswer & Problem };
};
const told = async (serial: string) => (await ask(serial)).body.units.map(({ verdict, plan }) => [verdict, plan?.en]);
let drawn = 0;
const unit = async (on?: string): Promise<{ id: string; serial: string; warrantyId: string }> => {
  const owner = await buildCustomer(rows, { name: 'مریم احمدی', phone: '+989121112233' });
  const serial = `INQ-${drawn += 1}`;
  const { id } = await buildSerialUnit(rows, { itemId, serial, soldOn: day(-2000), ownerId: owner.id });
  const { body } = on ? await manager.post<UnitWarranties>(`/serials/${id}/warranties`, { planId, through: 'consumer', on }) : { body: null };
  return { id, serial, warrantyId: body?.items[0]?.id ?? '' };
};

test('F037 a stranger is told what the card says, and nothing of whose it is or what happened to it', async () => {
  await unit(day(-30));
  const { status, body } = await ask('inq ۱');
  expect([status, body]).toEqual([200, { genuine: true, units: [{ product: { fa: 'یخچال', en: 'Washing machine' }, brand: 'Snowa', verdict: 'valid', plan: { fa: 'یک‌ساله', en: 'One year' }, from: day(-30), until: expect.any(String) as string, paidUntil: expect.any(String) as string }] }]);
  expect(body.units[0]!.until! < body.units[0]!.paidUntil!).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(/احمدی|9121112233|sold|owner/);
  expect(await told((await unit()).serial)).toEqual([['none', undefined]]);
  expect((await ask('INQ')).body).toEqual({ genuine: false, units: [] });
  expect((await ask('1NQ-1')).body.genuine).toBe(false);
});

test('suspended, void, expired and not yet started are told apart', async () => {
  const [paused, lost, old] = [await unit(day(-30)), await unit(day(-30)), await unit(day(-1990))];
  expect((await manager.post(`/warranties/${paused.warrantyId}/suspensions`, { givesBack: true, reason: 'در انبار' })).status).toBe(200);
  const proposed = await manager.post<UnitWarranties>(`/warranties/${lost.warrantyId}/losses`, { kind: 'void', cause: 'misuse', evidence: 'عکس' });
  expect((await supervisor.post(`/warranty-losses/${proposed.body.items[0]!.losses[0]!.id}/decision`, { confirmed: true })).status).toBe(200);
  const latent = await buildSerialUnit(rows, { itemId, serial: 'INQ-LATENT' });
  await manager.post(`/serials/${latent.id}/warranties`, { planId, through: 'import' });
  expect([await told(paused.serial), await told(lost.serial), await told(old.serial), await told('INQ-LATENT')].flat().map(([verdict]) => verdict)).toEqual(['suspended', 'void', 'expired', 'not-started']);
});

test('who asks for many serials that there are not is refused for a while, which is recorded once; a page elsewhere cannot ask in a visitor’s name', async () => {
  expect((await ask('x', { 'Sec-Fetch-Site': 'cross-site' })).body.code).toBe('session.csrf');
  expect((await ask('')).body.code).toBe('request.invalid');
  const own = await unit(day(-3));
  const statuses: number[] = [];
  for (let nth = 0; nth < 30; nth += 1) statuses.push((await ask(`GUESS-${nth}`)).status);
  expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
  const last = await ask(own.serial);
  expect([last.body.code, last.headers.get('Retry-After')]).toEqual(['inquiry.probing', '3600']);
  expect(await rows.query("select actor_id, resource from audit_log where action = 'inquiry.probing'")).toEqual([{ actor_id: null, resource: 'inquiry' }]);
});
