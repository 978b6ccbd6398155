import { randomUUID } from 'node:crypto';
import type { RequestFile } from '../../contracts/files';
import type { TimelineItem } from '../../contracts/requests';
import type { Role } from '../../contracts/roles';
import { sqlOf } from '../../db/unit-of-work';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient, Answer } from '../../tests/build/api-client';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildCustomer, buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { aDocx, aJpeg, aJpegFrom, aPdf, aPng, anMp4, anXlsx } from './testing/contents';

type Name = 'writer' | 'mate' | 'elsewhere' | 'agent' | 'otherAgent';
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
const people = {} as Record<Name, User>;
const clients = {} as Record<Name, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  branchId = (await buildBranch(rows)).id;
  const there = (await buildBranch(rows)).id;
  agentId = (await buildAgent(rows, { branchId })).id;
  const otherAgency = (await buildAgent(rows, { branchId })).id;
  await rows.insert('setting', { key: 'file.size', value: '2' });
  api = await startTestApi(database.appUrl);
  const all: [Name, Role, string, string?][] = [['writer', 'technician', branchId], ['mate', 'reception', branchId], ['elsewhere', 'technician', there], ['agent', 'agent', branchId, agentId], ['otherAgent', 'agent', branchId, otherAgency]];
  for (const [name, role, at, agency] of all) {
    people[name] = await buildUser(rows, { branchId: at, roles: [role], agentId: agency });
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

interface Sent { thumbnail?: Buffer; pending?: boolean; key?: string; type?: string }
async function send(who: Name, requestId: string, content: Buffer, name: string, { thumbnail, pending, key, type = 'application/octet-stream' }: Sent = {}): Promise<Answer<RequestFile & { code?: string; params?: object }>> {
  const form = new FormData();
  if (thumbnail) form.append('thumbnail', new Blob([new Uint8Array(thumbnail)]), 'thumbnail');
  form.append('file', new Blob([new Uint8Array(content)], { type }), name);
  return clients[who].post(`/requests/${requestId}/files${pending ? '?pending=true' : ''}`, undefined, { raw: form, key });
}
const list = async (who: Name, requestId: string): Promise<RequestFile[]> => (await clients[who].get<{ items: RequestFile[] }>(`/requests/${requestId}/files`)).body.items;
async function download(who: Name, id: string, part = '', headers: Record<string, string> = {}): Promise<{ status: number; content: Buffer; headers: Headers }> {
  const response = await fetch(`${api.baseUrl}/api/files/${id}${part}`, { headers: { Cookie: clients[who].cookie(), ...headers } });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

test('a file comes back byte by byte, larger ones in pieces, as an attachment that no browser takes for a page', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const large = Buffer.concat([aJpeg, Buffer.alloc(700_000, 7)]);
  const { status, body } = await send('writer', id, large, 'پلاک دستگاه.jpg', { thumbnail: aJpeg });
  expect([status, body]).toMatchObject([201, { name: 'پلاک دستگاه.jpg', kind: 'jpeg', size: large.length, thumbnail: true, pending: false, uploadedBy: { id: people.writer.id } }]);
  const got = await download('mate', body.id);
  expect([got.status, got.content.equals(large), got.headers.get('Content-Length')]).toEqual([200, true, String(large.length)]);
  expect(['Content-Type', 'X-Content-Type-Options', 'Content-Security-Policy', 'Cache-Control'].map((name) => got.headers.get(name))).toEqual(['image/jpeg', 'nosniff', "default-src 'none'; sandbox", 'private, no-cache, no-transform']);
  expect(got.headers.get('Content-Disposition')).toBe(`attachment; filename="???? ??????.jpg"; filename*=UTF-8''${encodeURIComponent('پلاک دستگاه.jpg')}`);
  expect((await rows.query('select 1 from request_file_piece where file_id = $1', [body.id])).length).toBe(3);
  expect((await download('mate', body.id, '/thumbnail')).content.equals(aJpeg)).toBe(true);
  const tag = got.headers.get('ETag')!;
  expect((await download('mate', body.id, '', { 'If-None-Match': tag })).status).toBe(304);
  expect((await download('elsewhere', body.id, '', { 'If-None-Match': tag })).status).toBe(404);
});

test('each kind that is kept is known by its content', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const given: [string, Buffer, string, string][] = [
    ['a.jpg', aJpeg, 'jpeg', 'a.jpg'], ['a.png', aPng, 'png', 'a.png'], ['a.PDF', aPdf, 'pdf', 'a.PDF'], ['a.mp4', anMp4, 'mp4', 'a.mp4'], ['a.xlsx', await anXlsx(), 'xlsx', 'a.xlsx'], ['a.docx', await aDocx(), 'docx', 'a.docx'],
    ['a.txt', Buffer.from('سلام\r\nدنیا'), 'text', 'a.txt'], ['a.csv', Buffer.from('no,name\n1,x\n'), 'csv', 'a.csv'],
    // What is called nothing is called by its kind, as a picture that was pasted.
    ['image', aPng, 'png', 'image.png'], ['.htaccess', aPng, 'png', 'htaccess.png'],
    // What is too long loses its end, and gets that of its kind.
    [`${'x'.repeat(300)}.jpg`, aJpeg, 'jpeg', `${'x'.repeat(200)}.jpg`],
  ];
  for (const [name, content, kind, kept] of given) expect([name, (await send('writer', id, content, name)).body]).toMatchObject([name, { kind, name: kept }]);
});

test('what is not kept is refused, whatever it is called and whatever the browser says of it', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const text = (words: string) => Buffer.from(words);
  const given: [string, string, Buffer, string, string?][] = [
    ['a page called a picture', 'a.jpg', text('<!doctype html><script>alert(1)</script>'), 'file.kind', 'image/jpeg'], ['a drawing with a script', 'a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file.kind', 'image/svg+xml'],
    ['a page called text', 'a.txt', text('  <html>'), 'file.kind'], ['a program', 'a.pdf', Buffer.concat([text('MZ'), Buffer.alloc(100)]), 'file.kind'], ['a script', 'a.txt', text('#!/bin/sh\n'), 'file.kind'], ['bytes of nothing', 'a.txt', Buffer.from([0xC3, 0x28, 0, 1, 2]), 'file.kind'],
    ['a picture and a script at once', 'a.gif', text('GIF89a/*\u0001*/=1;alert(1)'), 'file.kind'], ['a paper called a picture', 'a.png', aPdf, 'file.lying', 'image/png'], ['a picture called a program', 'a.jpg.exe', aJpeg, 'file.lying'], ['a picture called a page', 'a.html', aPng, 'file.lying', 'text/html'],
    ['a name that is read backwards', 'photo\u202Egpj.exe', aJpeg, 'file.lying'], ['text called a workbook', 'a.xlsx', text('a,b'), 'file.lying'],
    ['a letter with programs', 'a.docx', await aDocx(['word/vbaProject.bin']), 'file.macros'], ['a letter with programs under another spelling', 'a.docx', await aDocx(['word/VBAPROJECT.BIN']), 'file.macros'],
    ['nothing', 'a.txt', Buffer.alloc(0), 'request.invalid'], ['more than the setting allows', 'a.jpg', Buffer.concat([aJpeg, Buffer.alloc(2 * 1024 * 1024)]), 'request.too-large'],
  ];
  for (const [what, name, content, code, type] of given) expect([what, (await send('writer', id, content, name, { type })).body]).toMatchObject([what, { code }]);
  expect((await send('writer', id, Buffer.concat([aJpeg, Buffer.alloc(2 * 1024 * 1024)]), 'a.jpg')).body).toMatchObject({ params: { maximum: 2 } });
  expect(await list('mate', id)).toEqual([]);
  expect((await send('writer', id, aJpeg, 'a.jpg', { thumbnail: aPdf })).body.code).toBe('file.thumbnail');
  expect((await send('writer', id, aJpeg, 'a.jpg', { thumbnail: Buffer.concat([aJpeg, Buffer.alloc(100_000)]) })).body.code).toBe('file.thumbnail');
});

test('a file that is two things at once is sent as the first of them alone, and a name is only a name', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const both = Buffer.concat([aJpeg, Buffer.from('<script>alert(document.cookie)</script>')]);
  const { body } = await send('writer', id, both, '../../<img src=x onerror=alert(1)>".jpg', { type: 'text/html' });
  expect(body.name).toBe('<img src=x onerror=alert(1)>".jpg');
  const got = await download('mate', body.id);
  expect([got.headers.get('Content-Type'), got.headers.get('X-Content-Type-Options'), got.headers.get('Content-Security-Policy')]).toEqual(['image/jpeg', 'nosniff', "default-src 'none'; sandbox"]);
  expect(got.headers.get('Content-Disposition')).toMatch(/^attachment; filename="<img src=x onerror=alert\(1\)>\\".jpg"/);
});

test('who may not see the request sees none of its files, and cannot add one', async () => {
  const [branch, agency] = [await buildRequest(rows, { branchId }), await buildRequest(rows, { branchId, agentId })];
  const ofBranch = (await send('writer', branch.id, aJpeg, 'a.jpg', { thumbnail: aJpeg })).body.id;
  const ofAgency = (await send('agent', agency.id, aJpeg, 'a.jpg', { thumbnail: aJpeg })).body.id;
  const seen = async (who: Name, id: string) => [(await download(who, id)).status, (await download(who, id, '/thumbnail')).status];
  expect([await seen('elsewhere', ofBranch), await seen('agent', ofBranch), await seen('otherAgent', ofAgency), await seen('agent', ofAgency), await seen('mate', ofAgency)]).toEqual([[404, 404], [404, 404], [404, 404], [200, 200], [200, 200]]);
  expect((await clients.otherAgent.get<{ code: string }>(`/requests/${agency.id}/files`)).body.code).toBe('request.not-found');
  expect((await send('elsewhere', branch.id, aJpeg, 'a.jpg')).body.code).toBe('request.not-found');
  expect((await fetch(`${api.baseUrl}/api/files/${ofBranch}`)).status).toBe(401);
});

test('files of a comment are their writer’s alone until it is written; then they are the request’s and stay', async () => {
  const [request, other] = [await buildRequest(rows, { branchId }), await buildRequest(rows, { branchId })];
  const waiting = (await send('writer', request.id, aPng, 'a.png', { pending: true })).body;
  expect([waiting.pending, await list('writer', request.id), (await download('mate', waiting.id)).status, (await download('writer', waiting.id)).status]).toEqual([true, [], 404, 200]);
  const say = (who: Name, requestId: string, text: string, ...files: string[]) => clients[who].post<TimelineItem & { code?: string }>(`/requests/${requestId}/comments`, { text, files });
  for (const [who, requestId] of [['mate', request.id], ['writer', other.id]] as const) expect((await say(who, requestId, 'مال من نیست', waiting.id)).body.code).toBe('comment.file');
  expect((await say('writer', request.id, '', ...[])).body.code).toBe('request.invalid');
  const said = await say('writer', request.id, '', waiting.id);
  expect([said.status, said.body.params.files]).toMatchObject([201, [{ id: waiting.id, name: 'a.png', kind: 'png' }]]);
  expect([(await list('mate', request.id)).map((one) => one.id), (await download('mate', waiting.id)).status]).toEqual([[waiting.id], 200]);
  expect((await say('writer', request.id, 'دوباره', waiting.id)).body.code).toBe('comment.file');
  expect((await clients.writer.delete<{ code: string }>(`/files/${waiting.id}`)).body.code).toBe('file.not-found');
  const dropped = (await send('writer', request.id, aPng, 'b.png', { pending: true })).body.id;
  expect((await clients.mate.delete<{ code: string }>(`/files/${dropped}`)).body.code).toBe('file.not-found');
  expect((await clients.writer.delete(`/files/${dropped}`)).status).toBe(204);
  expect(await rows.query('select 1 from request_file_piece where file_id = $1', [dropped])).toEqual([]);
});

test('where a photo was taken is not kept, neither in it nor in its small picture; how it was held is', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const place = 'N 35.6892 E 51.3890';
  const given = aJpegFrom(place);
  expect(given.includes(place)).toBe(true);
  const { status, body } = await send('writer', id, given, 'a.jpg', { thumbnail: given });
  const kept = aJpegFrom('');
  expect([status, body]).toMatchObject([201, { size: kept.length }]);
  expect((await download('mate', body.id)).content.equals(kept)).toBe(true);
  expect((await download('mate', body.id, '/thumbnail')).content.equals(kept)).toBe(true);
});

test('a file that is added stands in the story; whoever watches hears of many at once, once', async () => {
  const { id } = await buildRequest(rows, { branchId });
  await clients.mate.put(`/requests/${id}/watch`, { watching: true });
  for (const name of ['یک.png', 'دو.png']) await send('writer', id, aPng, name);
  const story = (await clients.mate.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items.filter(({ kind }) => kind === 'file');
  expect(story.map(({ actor, params }) => [actor?.id, (params.files as { name: string }[]).map(({ name }) => name)])).toEqual([[people.writer.id, ['یک.png']], [people.writer.id, ['دو.png']]]);
  const told = await rows.query<{ kind: string }>('select kind from notice where user_id = $1 and request_id = $2', [people.mate.id, id]);
  expect([1, 2]).toContain(told.length); // two only where ten minutes end between them
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['watched-file']));
});

test('sent again after a lost answer it is stored once; another file under the same key is refused', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const key = randomUUID();
  const [first, second] = [await send('writer', id, aPng, 'a.png', { key }), await send('writer', id, aPng, 'a.png', { key })];
  expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
  await rows.query("update idempotency_key set status = null, body = null, created_at = now() - interval '1 hour' where key = $1", [key]);
  expect((await send('writer', id, aPng, 'a.png', { key })).body.id).toBe(first.body.id);
  expect((await send('writer', id, aJpeg, 'a.jpg', { key })).body.code).toBe('idempotency.reused');
  expect(await list('writer', id)).toHaveLength(1);
});

test('without the first wall the second shows nobody else’s bytes, and changes nothing that is added', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const [added, waiting] = [(await send('writer', id, aPng, 'a.png')).body.id, (await send('writer', id, aPng, 'b.png', { pending: true })).body.id];
  const mate = { kind: 'user' as const, id: people.mate.id, roles: ['reception'], rights: shippedRights(['reception']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null };
  const stranger = { ...mate, id: people.elsewhere.id, branches: [], branchId: people.elsewhere.id };
  const query = (actor: typeof mate, sql: string) => api.services.unitOfWork.do(actor, (tx) => sqlOf(tx).query(sql, [added]));
  const both = 'select 1 from request_file_piece where file_id = $1';
  expect([(await query(stranger, both)).length, (await query(mate, both)).length]).toEqual([0, 1]);
  expect(await api.services.unitOfWork.do(mate, (tx) => sqlOf(tx).query('select 1 from request_file_piece where file_id = $1', [waiting]))).toEqual([]);
  await query(mate, 'delete from request_file where id = $1');
  await query({ ...mate, id: people.writer.id }, 'delete from request_file where id = $1');
  await query({ ...mate, id: people.writer.id }, 'update request_file set comment_id = null where id = $1');
  await expect(query(mate, `insert into request_file (id, request_id, name, kind, size, sha256, uploaded_by, attached_at) select gen_random_uuid(), request_id, name, kind, size, sha256, uploaded_by, now() from request_file where id = $1`)).rejects.toThrow(/row-level security/);
  await expect(query(mate, `update request_file set name = 'x' where id = $1`)).rejects.toThrow(/permission denied/);
  expect(await list('mate', id)).toHaveLength(1);
});

test('without the first wall, what was brought for a request that is not there yet is its owner’s alone, and comes to a request of their hand only', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(aPng)]), 'a.png');
  const file = (await clients.mate.post<RequestFile>('/files', undefined, { raw: form })).body;
  const actor = (who: Name, role: Role) => ({ kind: 'user' as const, id: people[who].id, roles: [role], rights: shippedRights([role]), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null });
  const asked = (who: Name, sql: string) => api.services.unitOfWork.do(actor(who, 'manager'), (tx) => sqlOf(tx).query(sql, [file.id]));
  for (const sql of ['select 1 from request_file where id = $1', 'select 1 from request_file_piece where file_id = $1', `update request_file set request_id = '${id}', attached_at = now() where id = $1 returning id`, 'delete from request_file where id = $1 returning id']) {
    expect([sql, (await asked('writer', sql)).length]).toEqual([sql, 0]);
  }
  await expect(asked('writer', `insert into request_file (id, name, kind, size, sha256, uploaded_by, at_intake) select gen_random_uuid(), 'x', 'png', 1, '', '${people.mate.id}', true where $1::uuid is not null`)).rejects.toThrow(/row-level security/);
  expect((await asked('mate', 'select 1 from request_file_piece where file_id = $1')).length).toBe(1);
  await rows.query("update request_file set created_at = now() - interval '169 hours' where id = $1", [file.id]);
  await api.services.sweep();
  expect(await rows.query('select 1 from request_file where id = $1', [file.id])).toEqual([]);
  await rows.query(`insert into request_file (id, name, kind, size, sha256, uploaded_by, at_intake) select gen_random_uuid(), 'x', 'png', 1, '', $1, true from generate_series(1, 60)`, [people.mate.id]);
  const more = new FormData();
  more.append('file', new Blob([new Uint8Array(aPng)]), 'a.png');
  expect((await clients.mate.post<{ code: string }>('/files', undefined, { raw: more })).body.code).toBe('file.waiting-full');
});

test('what waits for a comment that never comes is dropped after a week; erasing a customer takes the content of their files', async () => {
  const customer = await buildCustomer(rows, { name: 'پاک‌شدنی' });
  const request = await buildRequest(rows, { branchId, customerId: customer.id });
  const [kept, waiting, fresh] = [(await send('writer', request.id, aPng, 'کارت ملی.png', { thumbnail: aJpeg })).body.id, (await send('writer', request.id, aPng, 'b.png', { pending: true })).body.id, (await send('writer', request.id, aPng, 'c.png', { pending: true })).body.id];
  await rows.query("update request_file set created_at = now() - interval '169 hours' where id in ($1, $2)", [waiting, kept]);
  await api.services.sweep();
  expect((await rows.query<{ id: string }>('select id from request_file where request_id = $1', [request.id])).map((one) => one.id).sort()).toEqual([kept, fresh].sort());
  await rows.query("update service_request set status = 'delivered' where id = $1", [request.id]);
  await rows.query('select zamen_erase_party($1, array[$2])', [customer.id, 'پاک‌شدنی']);
  expect(await rows.query('select name, thumbnail from request_file where id = $1', [kept])).toEqual([{ name: '—', thumbnail: null }]);
  expect(await rows.query('select 1 from request_file_piece p join request_file f on f.id = p.file_id where f.request_id = $1', [request.id])).toEqual([]);
  expect([(await download('writer', kept)).status, (await download('writer', kept, '/thumbnail')).status, await list('writer', request.id)]).toEqual([404, 404, []]);
  expect(await rows.query("select 1 from idempotency_key where body::text like '%کارت ملی%'")).toEqual([]);
});
