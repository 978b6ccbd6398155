import { randomUUID } from 'node:crypto';
import { aJpeg, aPdf } from '../../api/files/testing/contents';
import type { FieldError } from '../../contracts/errors';
import type { RequestFile } from '../../contracts/files';
import type { TimelineItem } from '../../contracts/requests';
import type { ApiClient } from '../build/api-client';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;

companyAtWork((made) => { ({ company, work } = made); });

async function photo(client: ApiClient, requestId: string, content = aJpeg, name = 'plate.jpg', pending = true): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const { status, body } = await client.post<RequestFile>(`/requests/${requestId}/files${pending ? '?pending=true' : ''}`, undefined, { raw: form });
  if (status !== 201) throw new Error(`not kept: ${status}`);
  return body.id;
}
const waiting = async (client: ApiClient, requestId: string) => (await client.get<{ items: RequestFile[] }>(`/requests/${requestId}/files?waiting=true`)).body.items.map(({ id }) => id);
const kept = async (client: ApiClient, requestId: string) => (await client.get<{ items: RequestFile[] }>(`/requests/${requestId}/files`)).body.items.map(({ id }) => id);
async function answer(client: ApiClient, requestId: string, photos: string[]): Promise<{ status: number; body: { code?: string; fields?: FieldError[] } }> {
  const { id } = await work.openTask(requestId, 'receiveDevice');
  return client.post(`/tasks/${id}/complete`, { submissionId: randomUUID(), outcome: 'received', values: { place: 'الف-۱', photos } });
}

it('F205 keeps the photos of the intake and of the diagnosis with the answer that brought them', async () => {
  const { id } = await work.create();
  const reception = await company.signIn('reception');
  const [front, plate] = [await photo(reception, id), await photo(reception, id)];
  expect([await waiting(reception, id), await kept(reception, id)]).toEqual([[front, plate], []]);
  await work.complete(id, 'receiveDevice', 'received', { photos: [front, plate] });
  expect([await waiting(reception, id), (await kept(reception, id)).sort()]).toEqual([[], [front, plate].sort()]);
  await work.assign(id);
  const technician = await company.signIn('technician');
  const board = await photo(technician, id);
  await work.diagnose(id, 'noFault', { findings: 'ایرادی نیست', photos: [board] });
  const { items } = (await reception.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body;
  const brought = items.flatMap(({ kind, actor, params }) => (Array.isArray(params.files) ? [[kind, actor?.name.en, (params.files as RequestFile[]).map((file) => file.id)]] : []));
  expect(brought).toEqual([['task', 'Sara Mohammadi', [front, plate]], ['task', 'Ali Moradi', [board]]]);
  // What belongs to an answer stays.
  expect((await technician.delete<{ code: string }>(`/files/${board}`)).body.code).toBe('file.not-found');
});

it('refuses files of others, of another request, of nobody, dropped, twice, of another kind and too many, each at its place', async () => {
  const [one, other] = [await work.create(), await work.create()];
  const [reception, technician] = [await company.signIn('reception'), await company.signIn('technician')];
  const { id: taskId } = await work.openTask(one.id, 'receiveDevice');
  await reception.post(`/tasks/${taskId}/claim`, {});
  const mine = await photo(reception, one.id);
  const [ofOther, elsewhere, paper, dropped] = [await photo(technician, one.id), await photo(reception, other.id), await photo(reception, one.id, aPdf, 'a.pdf'), await photo(reception, one.id)];
  await reception.delete(`/files/${dropped}`);
  for (const [what, id, code] of [['of another person', ofOther, 'field.file'], ['of another request', elsewhere, 'field.file'], ['of nobody', randomUUID(), 'field.file'], ['dropped', dropped, 'field.file'], ['twice', mine, 'field.file'], ['a paper', paper, 'field.file-kind']] as const) {
    const { status, body } = await answer(reception, one.id, [mine, id]);
    expect([what, status, body.code, body.fields]).toMatchObject([what, 422, 'task.invalid', [{ path: 'photos.1', code }]]);
  }
  expect((await answer(reception, one.id, Array.from({ length: 1000 }, () => randomUUID()))).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'photos', code: 'field.too-big' }] });
  expect((await answer(reception, one.id, ['x'])).body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'photos.0' }] });
  // Nothing of it was given away.
  expect((await waiting(reception, one.id)).sort()).toEqual([mine, paper].sort());
  // What the request has already can be told of again, as a form that came back does.
  const there = await photo(technician, one.id, aJpeg, 'there.jpg', false);
  expect((await answer(reception, one.id, [mine, there])).status).toBe(200);
});
