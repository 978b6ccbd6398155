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

async function early(client: ApiClient, content = aJpeg, name = 'plate.jpg'): Promise<{ status: number; body: RequestFile & { code?: string } }> {
  const form = new FormData();
  form.append('thumbnail', new Blob([new Uint8Array(aJpeg)]), 'thumbnail');
  form.append('file', new Blob([new Uint8Array(content)]), name);
  return client.post('/files', undefined, { raw: form });
}
const register = (client: ApiClient, photos: string[]) => client.post<{ id: string; code?: string; fields?: FieldError[] }>('/requests', { channel: 'counter', customer: { name: 'مینا کریمی' }, itemText: 'Kettle K-7', words: 'آب را گرم نمی‌کند', photos });
const mine = async (client: ApiClient) => (await client.get<{ items: RequestFile[] }>('/files')).body.items.map(({ id }) => id);

it('F205 keeps photos for a request that is still to be registered: theirs alone who brought them, then told with it', async () => {
  const [reception, manager] = [await company.signIn('reception'), await company.signIn('manager')];
  const [front, plate] = [await early(reception), await early(reception)];
  expect([front.status, front.body]).toMatchObject([201, { pending: true, thumbnail: true, removable: false }]);
  const ids = [front.body.id, plate.body.id];
  expect([await mine(reception), await mine(manager)]).toEqual([ids, []]);
  for (const part of ['', '/thumbnail']) expect([(await reception.get(`/files/${ids[0]}${part}`)).status, (await manager.get(`/files/${ids[0]}${part}`)).status]).toEqual([200, 404]);
  const { status, body } = await register(reception, ids);
  expect(status).toBe(201);
  expect([await mine(reception), (await kept(reception, body.id)).sort(), (await manager.get(`/files/${ids[0]}`)).status]).toEqual([[], [...ids].sort(), 200]);
  const { items } = (await manager.get<{ items: TimelineItem[] }>(`/requests/${body.id}/timeline`)).body;
  expect(items.filter(({ params }) => Array.isArray(params.files)).map(({ kind, params }) => [kind, (params.files as RequestFile[]).map(({ id }) => id)])).toEqual([['created', ids]]);
  // A repeat of the click finds the request; a form of it may name them, and nobody drops them any more.
  expect((await reception.delete<{ code: string }>(`/files/${ids[0]}`)).body.code).toBe('file.not-found');
  expect((await register(reception, ids)).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'photos.0', code: 'field.file' }, { path: 'photos.1', code: 'field.file' }] });
});

it('takes the photos of an agency’s person into the agency’s request, where its staff see them', async () => {
  const [agent, manager] = [await company.signIn('agent'), await company.signIn('manager')];
  const { id } = (await early(agent)).body;
  const { status, body } = await agent.post<{ id: string }>('/requests', { channel: 'agent', customer: { name: 'مینا کریمی' }, itemText: 'Kettle K-7', words: 'آب را گرم نمی‌کند', photos: [id] });
  expect([status, await kept(agent, body.id), await kept(manager, body.id), await mine(agent)]).toEqual([201, [id], [id], []]);
});

it('registers nothing with photos of others, of another request, of nobody, dropped, twice or that are none; who may not register brings none', async () => {
  const [reception, manager, technician] = [await company.signIn('reception'), await company.signIn('manager'), await company.signIn('technician')];
  expect([(await early(technician)).body.code, (await technician.get<{ code: string }>('/files')).body.code]).toEqual(['access.denied', 'access.denied']);
  const [own, paper, dropped, ofOther] = [(await early(reception)).body.id, (await early(reception, aPdf, 'a.pdf')).body.id, (await early(reception)).body.id, (await early(manager)).body.id];
  const elsewhere = await photo(reception, (await work.create()).id);
  expect([(await manager.delete<{ code: string }>(`/files/${dropped}`)).body.code, (await reception.delete(`/files/${dropped}`)).status]).toEqual(['file.not-found', 204]);
  for (const [what, id, code] of [['of another person', ofOther, 'field.file'], ['of another request', elsewhere, 'field.file'], ['of nobody', randomUUID(), 'field.file'], ['dropped', dropped, 'field.file'], ['twice', own, 'field.file'], ['a paper', paper, 'field.file-kind']] as const) {
    const { status, body } = await register(reception, [own, id]);
    expect([what, status, body.code, body.fields]).toEqual([what, 400, 'request.invalid', [{ path: 'photos.1', code }]]);
  }
  expect(await mine(reception)).toEqual([own, paper]);
  expect((await early(reception, Buffer.from('GIF89a'), 'a.jpg')).body.code).toBe('file.kind');
});

it('leaves a photo that was removed in its answer as removed: it is sent no more, and no other answer takes it', async () => {
  const { id } = await work.create();
  const [reception, technician, manager] = [await company.signIn('reception'), await company.signIn('technician'), await company.signIn('manager')];
  const [wrong, right] = [await photo(reception, id), await photo(reception, id)];
  const { id: taskId } = await work.openTask(id, 'receiveDevice');
  await work.complete(id, 'receiveDevice', 'received', { photos: [wrong, right] });
  expect((await technician.post<{ code: string }>(`/files/${wrong}/removal`, { reason: 'مال من نیست' })).body.code).toBe('access.denied');
  expect((await reception.post(`/files/${wrong}/removal`, { reason: 'دستگاه دیگری است' })).status).toBe(204);
  const { items } = (await manager.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body;
  const told = items.flatMap(({ kind, params }) => (kind === 'task' && Array.isArray(params.files) ? [(params.files as { id: string; removed: boolean }[]).map((file) => [file.id, file.removed])] : []));
  expect(told).toEqual([[[wrong, true], [right, false]]]);
  for (const client of [reception, manager]) expect([(await client.get(`/files/${wrong}`)).status, (await client.get(`/files/${wrong}/thumbnail`)).status, await kept(client, id)]).toEqual([404, 404, [right]]);
  // What was answered stays as it was answered.
  expect((await reception.get<{ values: { photos: string[] } }>(`/tasks/${taskId}`)).body.values.photos).toEqual([wrong, right]);
  await work.assign(id);
  const { id: diagnosis } = await work.openTask(id, 'diagnose');
  await technician.post(`/tasks/${diagnosis}/claim`, {});
  const again = await technician.post<{ code: string; fields: FieldError[] }>(`/tasks/${diagnosis}/complete`, { submissionId: randomUUID(), outcome: 'noFault', values: { findings: 'ایرادی نیست', photos: [right, wrong] } });
  expect(again.body).toMatchObject({ code: 'task.invalid', fields: [{ path: 'photos.1', code: 'field.file' }] });
});
