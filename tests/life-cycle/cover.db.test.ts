import { randomUUID } from 'node:crypto';
import type { FieldError } from '../../contracts/errors';
import type { PlanDetail } from '../../contracts/warranty-plans';
import type { SerialResults } from '../../contracts/serials';
import type { RequestCoverAnswer, UnitWarranties } from '../../contracts/unit-warranties';
import type { ApiClient } from '../build/api-client';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, labour, part, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
let manager: ApiClient;
let product: string;

companyAtWork((made) => { ({ company, work } = made); });
beforeAll(async () => {
  manager = await company.signIn('manager');
  product = (await company.as('reception').lookUp('item', { role: 'product' }))[0]!.id;
});

const line = { itemId: null, class: 'part', kind: 'warranty', length: { months: 600, days: 0 }, usage: null, afterWarranty: false, share: 1000, exchange: 'part', exclusions: [] };
/** Parts are free for fifty years, labour is a paid commitment, travel is nothing. */
async function plan(): Promise<PlanDetail> {
  return (await manager.post<PlanDetail>('/warranty/plans', {
    code: `C-${randomUUID().slice(0, 8)}`, title: { fa: 'گارانتی', en: 'Warranty' }, commitments: [], calendar: 'persian', startBasis: 'sale', latestStart: null, transferable: true, partRule: 'rest', partLength: { months: 0, days: 0 }, usageUnit: null,
    lines: [line, { ...line, class: 'labour', kind: 'paid-commitment' }],
  })).body;
}
const unit = async (): Promise<{ id: string; serial: string }> => {
  const serial = `COVER-${randomUUID().slice(0, 8).toUpperCase()}`;
  const { body } = await manager.post<SerialResults>('/serials', { itemId: product, serials: [{ serial }], soldOn: '2025-01-10' });
  return { id: body.results[0]!.unitId!, serial };
};
const atDiagnosis = async (more: object): Promise<string> => {
  const { id } = await work.create(more as Record<string, unknown>);
  await work.receive(id);
  await work.assign(id);
  return id;
};
async function answer(id: string, outcome: string, lines: object[]): Promise<{ status: number; body: { code?: string; fields?: FieldError[] } }> {
  const task = await work.openTask(id, 'diagnose');
  const technician = await company.signIn('technician');
  await technician.post(`/tasks/${task.id}/claim`, {});
  return technician.post(`/tasks/${task.id}/complete`, { submissionId: randomUUID(), outcome, values: { findings: 'x', lines } });
}
const bill = (one: typeof labour, billCode: string, more: object = {}) => ({ ...one, billCode, ...more });

it('F033 F039 F040 a request keeps what was covered as it came in, and each line is decided by it: free, a paid commitment, or neither', async () => {
  const { id: unitId, serial } = await unit();
  await manager.post(`/serials/${unitId}/warranties`, { planId: (await plan()).id });
  const id = await atDiagnosis({ serial, itemId: product, itemText: undefined });

  const { coverAtIntake, warranty } = await company.as('manager').readRequest(id);
  expect(coverAtIntake!.cover.map(({ class: of, verdict }) => [of, verdict])).toEqual([['part', 'free'], ['labour', 'paid-commitment'], ['travel', 'none']]);
  expect(warranty).toMatchObject({ verdict: 'covered', until: coverAtIntake!.cover[0]!.by!.until });
  const board = (await company.as('reception').lookUp('item', { role: 'part' }))[0]!;
  const technician = await company.signIn('technician');
  const told = (await technician.get<RequestCoverAnswer>(`/requests/${id}/cover?items=${board.id}`)).body;
  expect(told.cover.map(({ item, class: of, verdict }) => [item?.id ?? null, of, verdict])).toEqual([null, board.id].flatMap((item) => [[item, 'part', 'free'], [item, 'labour', 'paid-commitment'], [item, 'travel', 'none']]));

  const wrong = await answer(id, 'payable', [bill(part, 'warranty'), bill(labour, 'warranty'), bill(labour, 'paid-commitment', { kind: 'travel' }), bill(labour, 'customer', { kind: 'travel' })]);
  expect(wrong.body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'lines.1.billCode', code: 'lines.not-covered' }, { path: 'lines.2.billCode', code: 'lines.no-commitment' }] });
  // Given free all the same is goodwill, with its reason.
  const right = await answer(id, 'payable', [bill(part, 'warranty'), bill(labour, 'paid-commitment'), bill(labour, 'goodwill', { kind: 'travel', why: 'راه دور' })]);
  expect(right.status).toBe(200);
});

it('a unit whose cover is suspended as it comes in is not free; one without warranties on record is decided by people, as before', async () => {
  const { id: unitId, serial } = await unit();
  const { items } = (await manager.post<UnitWarranties>(`/serials/${unitId}/warranties`, { planId: (await plan()).id })).body;
  await manager.post(`/warranties/${items[0]!.id}/suspensions`, { givesBack: true, reason: 'x' });
  const id = await atDiagnosis({ serial, itemId: product, itemText: undefined });
  expect((await company.as('manager').readRequest(id)).warranty).toMatchObject({ verdict: 'none', until: null });
  expect((await answer(id, 'covered', [bill(part, 'warranty')])).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'lines.0.billCode', code: 'lines.not-covered' }] });

  const bare = await atDiagnosis({ serial: (await unit()).serial, itemId: product, itemText: undefined });
  expect(await company.as('manager').readRequest(bare)).toMatchObject({ coverAtIntake: null, warranty: { verdict: 'unknown' } });
  expect((await answer(bare, 'covered', [bill(part, 'warranty')])).status).toBe(200);
});

it('who may not see a request is told nothing of its cover', async () => {
  const id = await atDiagnosis({});
  expect((await (await company.signIn('agent')).get<{ code: string }>(`/requests/${id}/cover`)).body.code).toBe('request.not-found');
});
