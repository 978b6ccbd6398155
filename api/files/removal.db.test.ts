import type { RequestFile } from '../../contracts/files';
import type { TimelineItem } from '../../contracts/requests';
import type { Role } from '../../contracts/roles';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { Answer, ApiClient } from '../../tests/build/api-client';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { aJpeg, aPng } from './testing/contents';

type Name = 'writer' | 'mate' | 'manager' | 'elsewhere' | 'agent' | 'otherAgent';
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
  const all: [Name, Role, string, string?][] = [['writer', 'technician', branchId], ['mate', 'reception', branchId], ['manager', 'manager', branchId], ['elsewhere', 'manager', there], ['agent', 'agent', branchId, agentId], ['otherAgent', 'agent', branchId, otherAgency]];
  for (const [name, role, at, agency] of all) {
    people[name] = await buildUser(rows, { branchId: at, roles: [role], agentId: agency });
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

async function send(who: Name, requestId: string, content: Buffer, name: string, pending = false): Promise<RequestFile> {
  const form = new FormData();
  form.append('thumbnail', new Blob([new Uint8Array(aJpeg)]), 'thumbnail');
  form.append('file', new Blob([new Uint8Array(content)]), name);
  return (await clients[who].post<RequestFile>(`/requests/${requestId}/files${pending ? '?pending=true' : ''}`, undefined, { raw: form })).body;
}
const list = async (who: Name, requestId: string): Promise<RequestFile[]> => (await clients[who].get<{ items: RequestFile[] }>(`/requests/${requestId}/files`)).body.items;
const story = async (who: Name, requestId: string): Promise<TimelineItem[]> => (await clients[who].get<{ items: TimelineItem[] }>(`/requests/${requestId}/timeline`)).body.items;
const remove = (who: Name, id: string, reason = 'عکس دستگاه دیگری است'): Promise<Answer<{ code: string }>> => clients[who].post<{ code: string }>(`/files/${id}/removal`, { reason });
const statusOf = async (who: Name, id: string) => [(await clients[who].get(`/files/${id}`)).status, (await clients[who].get(`/files/${id}/thumbnail`)).status];

test('whoever added a file takes it out with a reason: it is listed and sent no more, the story and the record say so', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const [file, other] = [await send('writer', id, aJpeg, 'عکس.jpg'), await send('mate', id, aPng, 'b.png')];
  expect((await list('writer', id)).map((one) => [one.name, one.removable])).toEqual([['b.png', false], ['عکس.jpg', true]]);
  expect((await remove('writer', file.id)).status).toBe(204);
  // The same click once more is done.
  expect((await remove('writer', file.id)).status).toBe(204);
  expect([(await list('writer', id)).map((one) => one.id), await statusOf('writer', file.id), await statusOf('manager', file.id)]).toEqual([[other.id], [404, 404], [404, 404]]);
  const told = await story('mate', id);
  expect(told.filter(({ kind }) => kind === 'removed')).toMatchObject([{ actor: { id: people.writer.id }, text: 'عکس دستگاه دیگری است', params: { name: 'عکس.jpg' } }]);
  expect(told.find(({ kind, actor }) => kind === 'file' && actor?.id === people.writer.id)?.params).toMatchObject({ files: [{ id: file.id, removed: true }] });
  expect(await rows.query(`select actor_id, after from audit_log where action = 'request.detach' and request_id = $1`, [id])).toEqual([{ actor_id: people.writer.id, after: { file: file.id, reason: 'عکس دستگاه دیگری است' } }]);
});

test('who did not add it, and has no right to it, may not take it out; by right one may', async () => {
  const [branch, agency] = [await buildRequest(rows, { branchId }), await buildRequest(rows, { branchId, agentId })];
  const [ofBranch, ofAgency] = [await send('writer', branch.id, aJpeg, 'a.jpg'), await send('agent', agency.id, aJpeg, 'a.jpg')];
  const refused = async (who: Name, id: string) => { const { status, body } = await remove(who, id); return [who, status, body.code]; };
  expect([await refused('mate', ofBranch.id), await refused('elsewhere', ofBranch.id), await refused('agent', ofBranch.id), await refused('writer', ofAgency.id), await refused('otherAgent', ofAgency.id)]).toEqual([
    ['mate', 403, 'access.denied'], ['elsewhere', 404, 'file.not-found'], ['agent', 404, 'file.not-found'], ['writer', 403, 'access.denied'], ['otherAgent', 404, 'file.not-found'],
  ]);
  expect((await list('mate', branch.id)).map(({ id }) => id)).toEqual([ofBranch.id]);
  expect((await list('manager', branch.id)).map(({ removable }) => removable)).toEqual([true]);
  expect((await remove('manager', ofBranch.id)).status).toBe(204);
  // For whom it was removed it is gone.
  expect(await refused('writer', ofBranch.id)).toEqual(['writer', 404, 'file.not-found']);
  expect((await remove('agent', ofAgency.id)).status).toBe(204);
  // What staff write among themselves is not an agency's to read.
  const another = await send('agent', agency.id, aJpeg, 'b.jpg');
  await remove('manager', another.id, 'میان خودمان');
  expect((await story('agent', agency.id)).filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['عکس دستگاه دیگری است', null]);
});

test('it needs a reason, a file that belongs to the request, and a request that is open', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const [file, waiting] = [await send('writer', id, aJpeg, 'a.jpg'), await send('writer', id, aJpeg, 'w.jpg', true)];
  expect((await remove('writer', file.id, '  ')).body.code).toBe('request.invalid');
  expect((await remove('writer', file.id, 'x'.repeat(1001))).body.code).toBe('request.invalid');
  expect((await remove('writer', waiting.id)).body.code).toBe('file.not-found');
  await rows.query(`update service_request set status = 'delivered' where id = $1`, [id]);
  expect((await remove('writer', file.id)).body.code).toBe('request.closed');
  expect((await list('writer', id)).map(({ removable }) => removable)).toEqual([false]);
});

test('two who take it out at once do so once', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const file = await send('writer', id, aJpeg, 'a.jpg');
  const answers = await Promise.all((['writer', 'manager', 'writer', 'manager'] as const).map((who) => remove(who, file.id)));
  expect(answers.map(({ status }) => status).filter((status) => status === 204).length).toBeGreaterThan(0);
  expect(new Set(answers.map(({ status }) => status))).not.toContain(500);
  expect(await rows.query(`select count(*)::int from audit_log where action = 'request.detach' and request_id = $1`, [id])).toEqual([{ count: 1 }]);
});

test('a file of a comment stays with what was said as removed; a removed file goes into no answer; its reason goes with an erased customer', async () => {
  const { id } = await buildRequest(rows, { branchId });
  const file = await send('writer', id, aPng, 'a.png', true);
  await clients.writer.post(`/requests/${id}/comments`, { text: 'این است', files: [file.id] });
  expect((await remove('writer', file.id)).status).toBe(204);
  expect((await story('mate', id)).find(({ kind }) => kind === 'comment')).toMatchObject({ text: 'این است', params: { files: [{ id: file.id, name: 'a.png', removed: true }] } });
  await rows.query('update party set erased_at = clock_timestamp() where id = (select customer_id from service_request where id = $1)', [id]);
  expect(await rows.query('select reason from request_file_removal where file_id = $1', [file.id])).toEqual([{ reason: '—' }]);
});
