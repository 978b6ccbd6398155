import { randomUUID } from 'node:crypto';
import type { FieldError } from '../../contracts/errors';
import type { FaultRow } from '../../contracts/knowledge';
import type { TimelineItem } from '../../contracts/requests';
import type { ApiClient } from '../build/api-client';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, labour, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
let manager: ApiClient;

companyAtWork((made) => { ({ company, work } = made); });
beforeAll(async () => { manager = await company.signIn('manager'); });

const names = { fa: 'پلمب شکسته', en: 'Broken seal' };
const add = async (kind: string, code: string, more: object = {}): Promise<FaultRow> => (await manager.post<FaultRow>('/knowledge/faults', { kind, code, name: names, parentId: null, voidsCover: false, parts: [], ...more })).body;
const switchOff = ({ id, name, parentId, position, voidsCover }: FaultRow) => manager.put<{ code?: string; params?: object; active?: boolean }>(`/knowledge/faults/${id}`, { name, parentId, position, voidsCover, parts: [], active: false }, { headers: { 'If-Match': '*' } });
const atDiagnosis = async (): Promise<string> => {
  const { id } = await work.create();
  await work.receive(id);
  await work.assign(id);
  return id;
};
const warranty = { ...labour, billCode: 'warranty' };
async function answer(id: string, outcome: string, values: object): Promise<{ status: number; body: { code?: string; fields?: FieldError[] } }> {
  const task = await work.openTask(id, 'diagnose');
  const technician = await company.signIn('technician');
  await technician.post(`/tasks/${task.id}/claim`, {});
  return technician.post(`/tasks/${task.id}/complete`, { submissionId: randomUUID(), outcome, values });
}
const fieldsOf = async (id: string) => (await work.openTask(id, 'diagnose')).outcomes.find(({ name }) => name === 'payable')!.fields!;

it('F140 a company without faults is asked for none; with them a diagnosis is chosen from them, and stands in the story and on the tasks after it', async () => {
  const id = await atDiagnosis();
  expect(await fieldsOf(id)).not.toEqual(expect.arrayContaining(['symptom', 'cause']));
  const cooling = await add('symptom', 'COOL', { name: { fa: 'سرمایش', en: 'Cooling' } });
  const warm = await add('symptom', 'WARM', { name: { fa: 'سرد نمی‌کند', en: 'Does not cool' }, parentId: cooling.id });
  const leak = await add('cause', 'LEAK', { name: { fa: 'نشت گاز', en: 'Gas leaks' } });
  expect(await fieldsOf(id)).toEqual(expect.arrayContaining(['symptom', 'cause']));

  const offered = await company.as('technician').lookUp('fault', { role: 'symptom', q: 'سرد' });
  expect(offered).toEqual([{ id: warm.id, label: { fa: 'سرد نمی‌کند', en: 'Does not cool' }, hint: { fa: 'سرمایش · WARM', en: 'Cooling · WARM' } }]);
  // Of the other kind, and one that is not there.
  expect((await answer(id, 'payable', { findings: 'x', lines: [labour], symptom: leak.id, cause: randomUUID() })).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'symptom', code: 'field.fault' }, { path: 'cause', code: 'field.fault' }] });

  await work.diagnose(id, 'payable', { findings: 'گاز کم است', lines: [labour], symptom: warm.id, cause: leak.id });
  expect(await company.query('select symptom_id, cause_id from work_report where request_id = $1', [id])).toEqual([{ symptom_id: warm.id, cause_id: leak.id }]);
  const story = (await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items;
  expect(story.flatMap(({ params }) => params['faults'] ?? [])).toEqual([{ kind: 'symptom', name: { fa: 'سرد نمی‌کند', en: 'Does not cool' } }, { kind: 'cause', name: { fa: 'نشت گاز', en: 'Gas leaks' } }]);
  await work.complete(id, 'recordAnswer', 'all', { answeredBy: 'مریم احمدی', through: 'phone' });
  const { facts } = await work.openTask(id, 'repair');
  expect(facts.filter(({ key }) => key === 'symptom' || key === 'cause').map(({ key, value, decides }) => [key, value, decides])).toEqual([['cause', { fa: 'نشت گاز', en: 'Gas leaks' }, true], ['symptom', { fa: 'سرد نمی‌کند', en: 'Does not cool' }, false]]);

  // Until the request has ended it keeps its faults in use.
  expect((await switchOff(leak)).body).toMatchObject({ code: 'fault.in-use', params: { faults: 0, requests: 1 } });
  await company.query(`update process_instance set status = 'completed', ended_at = now() where id = $1`, [id]);
  expect((await switchOff(leak)).body.active).toBe(false);
  expect(await company.as('technician').lookUp('fault', { role: 'cause' })).toEqual([]);
});

it('F140 with a cause that voids the cover nothing is charged to the warranty', async () => {
  const seal = await add('cause', 'SEAL', { voidsCover: true });
  const id = await atDiagnosis();
  expect((await answer(id, 'covered', { findings: 'x', lines: [warranty], cause: seal.id })).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'cause', code: 'fault.voids-cover' }] });
  await work.diagnose(id, 'coverVoid', { findings: 'پلمب شکسته است', lines: [labour], reason: 'پلمب', cause: seal.id });
  const { facts } = await work.openTask(id, 'confirmLossOfCover');
  expect(facts[0]).toMatchObject({ key: 'cause', value: names, decides: true });
});

it('a cause that was switched off while a diagnosis was being written is refused at its place, and one that is being written with keeps it', async () => {
  const cause = await add('cause', 'RACE');
  const id = await atDiagnosis();
  const [off, told] = await Promise.all([switchOff(cause), answer(id, 'payable', { findings: 'x', lines: [labour], cause: cause.id })]);
  // One of them came first, and the other knows.
  if (off.status === 200) expect(told.body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'cause', code: 'field.fault' }] });
  else expect([off.body.code, told.status]).toEqual(['fault.in-use', 200]);
});
