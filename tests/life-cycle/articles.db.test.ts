import { randomUUID } from 'node:crypto';
import type { ArticleDetail, OfferedArticle } from '../../contracts/articles';
import type { FaultRow } from '../../contracts/knowledge';
import type { ApiClient } from '../build/api-client';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, labour, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
let manager: ApiClient;
let technician: ApiClient;

companyAtWork((made) => { ({ company, work } = made); });
beforeAll(async () => { [manager, technician] = [await company.signIn('manager'), await company.signIn('technician')]; });

const none = { items: [], brands: [], productKinds: [], faults: [] };
async function article(code: string, about: object, required = false): Promise<string> {
  const { id, revision } = (await manager.post<ArticleDetail>('/knowledge/articles', { code, title: { fa: code, en: code }, body: { fa: 'متن', en: 'Text' }, about: { ...none, ...about }, required })).body;
  await manager.post(`/knowledge/articles/${id}/publish`, undefined, { headers: { 'If-Match': `"${revision}"` } });
  return id;
}
const fault = async (kind: string, code: string, parentId: string | null = null): Promise<string> => (await manager.post<FaultRow>('/knowledge/faults', { kind, code, name: { fa: code, en: code }, parentId, voidsCover: false, parts: [] })).body.id;
const term = async (list: string, code: string, parentId: string | null = null): Promise<string> => {
  const id = randomUUID();
  await company.query('insert into catalogue_term (id, list, code, name_fa, name_en, parent_id) values ($1, $2, $3, $3, $3, $4)', [id, list, code, parentId]);
  return id;
};
const item = async (code: string, kind: string, more: { brand?: string; productKind?: string } = {}): Promise<string> => {
  const id = randomUUID();
  await company.query('insert into item (id, kind, code, title_fa, title_en, brand_id, kind_id) values ($1, $2, $3, $3, $3, $4, $5)', [id, kind, code, more.brand ?? null, more.productKind ?? null]);
  return id;
};
const offered = async (taskId: string, chosen: Record<string, string> = {}) => (await technician.get<{ items: OfferedArticle[] }>(`/tasks/${taskId}/articles?${new URLSearchParams(chosen).toString()}`)).body.items;
const codes = async (taskId: string, chosen: Record<string, string> = {}): Promise<string[]> => (await offered(taskId, chosen)).map(({ code }) => code).sort();

it('F141 a task offers what is about its device, its brand and kind and its faults, as they are chosen and as they were found; what must be read comes first until it is confirmed', async () => {
  const [cooling, freezing] = [await term('product-kind', 'T-COOLING'), await term('product-kind', 'T-WASHING')];
  const fridges = await term('product-kind', 'T-FRIDGE', cooling);
  const [arta, other] = [await term('brand', 'T-ARTA'), await term('brand', 'T-OTHER')];
  const fridge = await item('T-SBS', 'product', { brand: arta, productKind: fridges });
  const charge = await item('T-CHARGE', 'service');
  const [warm, gas] = [await fault('symptom', 'T-WARM'), await fault('cause', 'T-GAS')];
  const leak = await fault('cause', 'T-LEAK', gas);

  await article('DEVICE', { items: [fridge] });
  await article('KIND-AND-BRAND', { productKinds: [cooling], brands: [arta] });
  const must = await article('KIND', { productKinds: [cooling] }, true);
  await article('OTHER-BRAND', { productKinds: [cooling], brands: [other] });
  await article('OTHER-KIND', { productKinds: [freezing] });
  await article('GAS', { faults: [gas] });
  await article('GAS-OF-OTHERS', { faults: [gas], productKinds: [freezing] });
  await article('WARM-FRIDGES', { faults: [warm], productKinds: [fridges] });
  await article('SERVICE', { items: [charge] });
  await article('NOTHING', {});

  const { id } = await work.create({ itemId: fridge, itemText: undefined, brandText: undefined });
  await work.receive(id);
  await work.assign(id);
  const { id: taskId } = await work.openTask(id, 'diagnose');
  const device = ['DEVICE', 'KIND', 'KIND-AND-BRAND'];
  expect(await codes(taskId)).toEqual(device);
  expect((await offered(taskId))[0]).toMatchObject({ code: 'KIND', required: true, version: 1, readAt: null });
  expect(await codes(taskId, { faults: `${leak},${warm}` })).toEqual(['DEVICE', 'GAS', 'KIND', 'KIND-AND-BRAND', 'WARM-FRIDGES']);
  expect(await codes(taskId, { items: charge })).toEqual([...device, 'SERVICE']);
  await technician.post(`/knowledge/articles/${must}/read`, { version: 1 });
  expect((await offered(taskId)).find(({ code }) => code === 'KIND')?.readAt).not.toBeNull();

  // What was found stays with the request.
  await work.diagnose(id, 'payable', { findings: 'گاز کم است', lines: [{ ...labour, itemId: charge }], symptom: warm, cause: leak });
  await work.complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
  expect(await codes((await work.openTask(id, 'repair')).id)).toEqual(['DEVICE', 'GAS', 'KIND', 'KIND-AND-BRAND', 'SERVICE', 'WARM-FRIDGES']);
});

it('F141 a task of others is not there, and what is no list of ids is refused', async () => {
  expect((await technician.get<{ code: string }>(`/tasks/${randomUUID()}/articles`)).body.code).toBe('task.not-found');
  expect((await technician.get<{ code: string }>(`/tasks/${randomUUID()}/articles?faults=all`)).body.code).toBe('request.invalid');
});
