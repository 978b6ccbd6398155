import type { Mentionable, RequestWatch } from '../../contracts/conversation';
import type { TimelineItem } from '../../contracts/requests';
import type { Role } from '../../contracts/roles';
import { sqlOf } from '../../db/unit-of-work';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { buildAgent, buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { newId, openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { buildTask } from '../../tests/build/task';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Notices { items: { kind: string; requestId: string | null; params: Record<string, unknown>; readAt: string | null }[]; unread: number; unreadMentions: number }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let branchId: string;
let agentId: string;
const people = {} as Record<'writer' | 'mate' | 'watcher' | 'elsewhere' | 'left' | 'agent' | 'colleague' | 'otherAgent', User>;
const clients = {} as Record<keyof typeof people, ApiClient>;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  const [here, there] = [await buildBranch(rows), await buildBranch(rows)];
  branchId = here.id;
  agentId = (await buildAgent(rows, { branchId })).id;
  const otherAgency = (await buildAgent(rows, { branchId })).id;
  api = await startTestApi(database.appUrl);
  const all: [keyof typeof people, Role, string, string?][] = [
    ['writer', 'technician', branchId], ['mate', 'reception', branchId], ['watcher', 'qc', branchId], ['elsewhere', 'technician', there.id], ['left', 'technician', branchId],
    ['agent', 'agent', branchId, agentId], ['colleague', 'agent', branchId, agentId], ['otherAgent', 'agent', branchId, otherAgency],
  ];
  for (const [name, role, at, agency] of all) {
    people[name] = await buildUser(rows, { branchId: at, roles: [role], agentId: agency });
    clients[name] = api.client();
    await clients[name].signIn(people[name]);
  }
  await rows.query('update app_user set active = false where id = $1', [people.left.id]);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });

const ofBranch = () => buildRequest(rows, { branchId });
const ofAgency = () => buildRequest(rows, { branchId, agentId });
const say = (who: keyof typeof people, requestId: string, text: string, ...mentioned: string[]) => clients[who].post<TimelineItem & { code?: string }>(`/requests/${requestId}/comments`, { text, mentions: mentioned });
const noticesOf = async (who: keyof typeof people, query = ''): Promise<Notices> => (await clients[who].get<Notices>(`/notices${query}`)).body;
const told = async (who: keyof typeof people, requestId: string): Promise<string[]> => (await noticesOf(who)).items.filter((one) => one.requestId === requestId).map(({ kind }) => kind);
const mentionable = async (who: keyof typeof people, requestId: string): Promise<string[]> =>
  (await clients[who].get<{ items: Mentionable[] }>(`/requests/${requestId}/people?limit=50`)).body.items.map(({ id }) => id).sort();
const ids = (...names: (keyof typeof people)[]): string[] => names.map((name) => people[name].id).sort();

test('who is mentioned gets a notice with the beginning of the comment, counted apart; the story says who was named', async () => {
  const { id } = await ofBranch();
  const before = await noticesOf('mate');
  const { status, body } = await say('writer', id, '@همکار لطفاً\nزنگ بزن', people.mate.id, people.mate.id, people.writer.id);
  expect([status, body.kind, body.text]).toEqual([201, 'comment', '@همکار لطفاً\nزنگ بزن']);
  expect((body.params.mentions as { id: string }[]).map((one) => one.id)).toEqual([people.mate.id]);
  const after = await noticesOf('mate');
  expect([after.unread - before.unread, after.unreadMentions - before.unreadMentions]).toEqual([1, 1]);
  expect(after.items[0]).toMatchObject({ kind: 'mention', requestId: id, params: { note: '@همکار لطفاً زنگ بزن', comment: body.id.replace('comment:', ''), by: { en: expect.any(String) } }, readAt: null });
  expect((await noticesOf('mate', '?only=mentions')).items.every(({ kind }) => kind === 'mention')).toBe(true);
  expect(await told('writer', id)).toEqual([]);
});

test('who stands in for somebody that is mentioned while away is told for whom, once and only if they may see the request', async () => {
  const { id } = await ofBranch();
  const away = await buildUser(rows, { branchId, roles: ['reception'] });
  const absence = newId();
  await rows.query("insert into absence (id, user_id, from_day, to_day, starts_at, ends_at, created_by) values ($1, $2, current_date, current_date, now() - interval '1 hour', now() + interval '1 day', $2)", [absence, away.id]);
  for (const [sub, role] of [[people.mate.id, null], [people.elsewhere.id, 'reception']] as const) await rows.query('insert into absence_substitute (absence_id, role, user_id) values ($1, $2, $3)', [absence, role, sub]);
  const { status } = await say('writer', id, 'سلام', away.id);
  expect(status).toBe(201);
  expect((await noticesOf('mate')).items[0]).toMatchObject({ kind: 'mention', requestId: id, params: { by: { en: expect.any(String) }, for: { fa: expect.any(String) } } });
  expect(await told('elsewhere', id)).toEqual([]);
  await say('writer', id, 'هر دو', away.id, people.mate.id);
  const [both] = (await noticesOf('mate')).items;
  expect([(await told('mate', id)).length, both!.params.for]).toEqual([2, undefined]);
  await rows.query('delete from absence_substitute where absence_id = $1', [absence]);
  await rows.query('delete from absence where id = $1', [absence]);
  await rows.query('update app_user set active = false where id = $1', [away.id]);
});

test('somebody who may not see the request cannot be mentioned, and nobody learns why; nothing of the comment is kept', async () => {
  const { id } = await ofBranch();
  for (const wrong of [people.elsewhere.id, people.left.id, people.agent.id, newId()]) {
    expect([wrong, (await say('writer', id, 'سلام', people.mate.id, wrong)).body]).toMatchObject([wrong, { code: 'comment.mention', params: {} }]);
  }
  expect(await rows.query('select 1 from request_comment where request_id = $1', [id])).toEqual([]);
  expect([await told('mate', id), await told('elsewhere', id)]).toEqual([[], []]);
  expect((await say('writer', id, 'سلام', ...Array.from({ length: 21 }, () => newId()))).body.code).toBe('request.invalid');
});

test('those who can be mentioned may see the request: staff see staff and its agency, an agency its own and who has written to it', async () => {
  const [branch, agency] = [await ofBranch(), await ofAgency()];
  expect(await mentionable('writer', branch.id)).toEqual(ids('mate', 'watcher'));
  expect(await mentionable('writer', agency.id)).toEqual(ids('mate', 'watcher', 'agent', 'colleague'));
  expect(await mentionable('agent', agency.id)).toEqual(ids('colleague'));
  expect((await say('agent', agency.id, 'سلام', people.mate.id)).body.code).toBe('comment.mention');
  await say('mate', agency.id, 'قطعه رسید');
  expect(await mentionable('agent', agency.id)).toEqual(ids('colleague', 'mate'));
  expect((await say('agent', agency.id, 'سپاس', people.mate.id)).status).toBe(201);
  const found = await clients.writer.get<{ items: Mentionable[] }>(`/requests/${branch.id}/people?q=${encodeURIComponent(people.mate.login)}`);
  expect(found.body.items.map((one) => one.id)).toEqual([people.mate.id]);
  expect((await clients.elsewhere.get<{ code: string }>(`/requests/${branch.id}/people`)).body.code).toBe('request.not-found');
});

test('who may see only what is theirs can be mentioned where it is', async () => {
  const [own, other] = [await ofBranch(), await ofBranch()];
  await rows.query("insert into role (key, name_fa, name_en) values ('narrow', 'x', 'x'); insert into role_grant (role, action, scope) values ('narrow', 'request.read', 'own'), ('narrow', 'request.comment', 'own')");
  const narrow = await buildUser(rows, { branchId, roles: ['narrow' as Role] });
  await buildTask(rows, { request: own, branchId, role: 'technician', assigneeId: narrow.id });
  expect((await mentionable('writer', own.id)).includes(narrow.id)).toBe(true);
  expect((await mentionable('writer', other.id)).includes(narrow.id)).toBe(false);
  // They see of the others no more than before.
  const client = api.client();
  await client.signIn(narrow);
  expect((await client.post<{ code: string }>(`/requests/${own.id}/comments`, { text: 'سلام', mentions: [people.mate.id] })).status).toBe(201);
  expect((await client.get<{ code: string }>(`/requests/${other.id}`)).body.code).toBe('request.not-found');
});

test('whoever watches is told of what others say, once; nobody of what they did themselves', async () => {
  const { id } = await ofBranch();
  const watch = (who: keyof typeof people, watching: boolean) => clients[who].put<RequestWatch>(`/requests/${id}/watch`, { watching });
  expect((await watch('watcher', true)).body).toMatchObject({ watching: true, watchers: [{ id: people.watcher.id }] });
  expect((await watch('watcher', true)).body.watchers).toHaveLength(1);
  expect((await watch('mate', true)).body.watchers).toHaveLength(2);
  await say('mate', id, 'یک', people.watcher.id);
  expect([await told('watcher', id), await told('mate', id)]).toEqual([['mention'], []]);
  await say('writer', id, 'دو');
  expect([await told('watcher', id), await told('mate', id)]).toEqual([['watched-comment', 'mention'], ['watched-comment']]);
  expect((await watch('watcher', false)).body).toMatchObject({ watching: false, watchers: [{ id: people.mate.id }] });
  await say('writer', id, 'سه');
  expect((await told('watcher', id)).length).toBe(2);
});

test('who may no longer see a request is told nothing more of it, and what they were told is gone', async () => {
  const { id } = await ofBranch();
  const mover = await buildUser(rows, { branchId, roles: ['qc'] });
  const client = api.client();
  await client.signIn(mover);
  await client.put(`/requests/${id}/watch`, { watching: true });
  await say('writer', id, 'پیش از رفتن');
  const list = async () => (await client.get<Notices>('/notices')).body;
  expect(await list()).toMatchObject({ unread: 1, items: [{ kind: 'watched-comment' }] });
  await rows.query('update app_user set branch_id = (select id from branch where id <> $2 limit 1) where id = $1', [mover.id, branchId]);
  await say('writer', id, 'پس از رفتن');
  expect(await rows.query('select 1 from notice where user_id = $1', [mover.id])).toHaveLength(1);
  expect(await list()).toMatchObject({ unread: 0, items: [] });
});

test('an agency sees who of its own watches, and watches what is its own', async () => {
  const [agency, branch] = [await ofAgency(), await ofBranch()];
  await clients.mate.put(`/requests/${agency.id}/watch`, { watching: true });
  expect((await clients.agent.put<RequestWatch>(`/requests/${agency.id}/watch`, { watching: true })).body.watchers.map((one) => one.id)).toEqual([people.agent.id]);
  expect((await clients.mate.get<RequestWatch>(`/requests/${agency.id}/watch`)).body.watchers.map((one) => one.id).sort()).toEqual(ids('mate', 'agent'));
  expect((await clients.agent.put<{ code: string }>(`/requests/${branch.id}/watch`, { watching: true })).body.code).toBe('request.not-found');
  expect((await clients.otherAgent.get<{ code: string }>(`/requests/${agency.id}/watch`)).body.code).toBe('request.not-found');
});

test('without the first wall the second lets nobody watch for another, or take their watch away', async () => {
  const { id } = await ofBranch();
  await clients.watcher.put(`/requests/${id}/watch`, { watching: true });
  const { unitOfWork, conversation } = api.services;
  const actor = { kind: 'user' as const, id: people.mate.id, roles: ['reception'], rights: shippedRights(['reception']), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null };
  await expect(unitOfWork.do(actor, (tx) => sqlOf(tx).query('insert into request_watch (request_id, user_id) values ($1, $2)', [id, people.writer.id]))).rejects.toThrow(/row-level security/);
  await unitOfWork.do(actor, (tx) => sqlOf(tx).query('delete from request_watch where request_id = $1', [id]));
  expect((await conversation.readWatch(actor, id))).toMatchObject({ ok: true, value: { watchers: [{ id: people.watcher.id }] } });
});
