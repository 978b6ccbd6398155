import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { createEventSpreading } from '../../db/webhooks/event-spreading';
import { systemActor } from '../../domain/shared/actor';
import type { Told } from '../../domain/shared/journal';
import { createSpreadEvents } from '../../domain/webhooks/spread-events';
import { createWebhookSender } from '../../platform/webhook-sender';
import type { ApiClient } from '../../tests/build/api-client';
import { buildBranch } from '../../tests/build/branch';
import { nameServer } from '../../tests/build/name-server';
import { openRows, type Rows } from '../../tests/build/rows';
import { buildRequest } from '../../tests/build/service-request';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser } from '../../tests/build/user';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let here: string;
let there: string;
const people: Record<'here' | 'there' | 'everywhere', ApiClient> = {} as never;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  api = await startTestApi(database.appUrl);
  [here, there] = [(await buildBranch(rows)).id, (await buildBranch(rows)).id];
  for (const [name, branchId, all] of [['here', here, false], ['there', there, false], ['everywhere', here, true]] as const) {
    const person = await buildUser(rows, { branchId, roles: ['admin'], allBranches: all });
    people[name] = api.client();
    await people[name].signIn(person);
  }
});
afterAll(async () => {
  await api?.close();
  await rows?.close();
  await database?.drop();
});
afterEach(async () => { await rows.query('delete from webhook_delivery'); await rows.query('delete from webhook_event'); await rows.query('delete from webhook'); });

const wanted = (name: string, more: object = {}) => ({ name, url: 'https://erp.example.com/events', events: ['request.ended', 'request.commented'], ...more });
async function made(client: ApiClient, name: string, more: object = {}): Promise<{ id: string; secret: string; revision: string }> {
  const { status, body } = await client.post<{ webhook: { id: string; revision: string }; secret: string }>('/webhooks', wanted(name, more));
  expect(status).toBe(201);
  return { id: body.webhook.id, revision: body.webhook.revision, secret: body.secret };
}
const ended = (requestId: string): Told => ({ type: 'request.ended', requestId, instanceId: requestId, facts: { status: 'delivered' } });
const tell = (...told: Told[]): Promise<void> => api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.journal.tell(tx, told));
const started: string[] = [];
const spread = () => createSpreadEvents({ unitOfWork: api.runtime.unitOfWork, spreading: createEventSpreading(), starter: { start: async (id) => { started.push(id); return 'ok'; } } })();
const events = (): Promise<{ type: string }[]> => rows.query('select type from webhook_event order by seq');
const delivered = async (id: string): Promise<string[]> => (await rows.query<{ request_id: string }>('select e.request_id from webhook_delivery d join webhook_event e on e.id = d.event_id where d.webhook_id = $1 order by d.seq', [id])).map(({ request_id }) => request_id);

describe('what is told', () => {
  it('F186 is written in the transaction of what happened: with it, or not at all, and not as long as nobody is told', async () => {
    const { id } = await buildRequest(rows, { branchId: here });
    await tell(ended(id));
    expect(await events()).toEqual([]);
    await made(people.here, 'one');
    await expect(api.runtime.unitOfWork.do(systemActor, async (tx) => { await api.runtime.journal.tell(tx, [ended(id)]); throw new Error('thought better of it'); })).rejects.toThrow('thought better');
    expect(await api.runtime.unitOfWork.run(systemActor, async (tx) => { await api.runtime.journal.tell(tx, [ended(id)]); return { ok: false, error: { code: 'access.denied' } }; })).toMatchObject({ ok: false });
    expect(await events()).toEqual([]);
    await tell(ended(id));
    expect(await events()).toEqual([{ type: 'request.ended' }]);
  });

  it('goes out with what browsers fetch again, in one statement, also for a person who sees no webhook', async () => {
    const { id } = await buildRequest(rows, { branchId: there });
    await made(people.here, 'one');
    const technician = await buildUser(rows, { branchId: there, roles: ['technician'] });
    const client = api.client();
    await client.signIn(technician);
    expect((await client.post(`/requests/${id}/comments`, { text: 'the compressor hums' })).status).toBe(201);
    const told = await rows.query<{ type: string; facts: object }>('select type, facts from webhook_event');
    expect(told).toEqual([{ type: 'request.commented', facts: { commentId: expect.any(String) as string } }]);
  });

  it('goes to those who chose it, and whose owner may read the request: of another branch, nothing', async () => {
    const [mine, theirs] = [(await buildRequest(rows, { branchId: here })).id, (await buildRequest(rows, { branchId: there })).id];
    const [ofHere, ofThere, ofAll, ofOne, other] = [await made(people.here, 'here'), await made(people.there, 'there'), await made(people.everywhere, 'all'), await made(people.everywhere, 'one', { branchIds: [there] }), await made(people.here, 'other', { events: ['task.created'] })];
    await tell(ended(mine), ended(theirs));
    started.length = 0;
    await spread();
    expect([await delivered(ofHere.id), await delivered(ofThere.id), await delivered(ofAll.id), await delivered(ofOne.id), await delivered(other.id)]).toEqual([[mine], [theirs], [mine, theirs], [theirs], []]);
    expect(started.sort()).toEqual([ofHere, ofThere, ofAll, ofOne].map(({ id }) => id).sort());
    // Once.
    await spread();
    expect(await delivered(ofAll.id)).toHaveLength(2);
  });

  it('ends with the right of its owner, at once', async () => {
    const { id } = await buildRequest(rows, { branchId: here });
    const owner = await buildUser(rows, { branchId: here, roles: ['admin'] });
    const client = api.client();
    await client.signIn(owner);
    const hook = await made(client, 'mine');
    await rows.query(`delete from user_role where user_id = $1`, [owner.id]);
    await tell(ended(id));
    await spread();
    expect(await delivered(hook.id)).toEqual([]);
  });
});

test('what was told a month ago is gone with its deliveries and their tries; what is younger stays', async () => {
  const { id } = await buildRequest(rows, { branchId: here });
  const hook = await made(people.here, 'kept');
  await tell(ended(id), ended(id));
  await spread();
  await rows.query(`insert into webhook_attempt (delivery_id, number, at, status, milliseconds, answer) select id, 1, now(), 500, 1, '' from webhook_delivery`);
  await rows.query(`update webhook_event set at = now() - case when seq = (select min(seq) from webhook_event) then interval '30 days 1 minute' else interval '29 days' end`);
  await api.runtime.sweep();
  expect(await delivered(hook.id)).toHaveLength(1);
  expect(await rows.query('select 1 from webhook_attempt')).toHaveLength(1);
});

describe('who looks after them', () => {
  it('sees and changes what sends no more than they look after; another branch\'s is not there', async () => {
    const [hook, all] = [await made(people.here, 'here', { branchIds: [here] }), await made(people.everywhere, 'all')];
    const names = async (client: ApiClient) => (await client.get<{ items: { name: string }[] }>('/webhooks')).body.items.map(({ name }) => name);
    expect([await names(people.here), await names(people.there), await names(people.everywhere)]).toEqual([['here'], [], ['all', 'here']]);
    // Only these may be named.
    const offered = async (client: ApiClient) => (await client.get<{ branches: { id: string }[] }>('/webhooks')).body.branches.map(({ id }) => id);
    expect([await offered(people.here), await offered(people.there), (await offered(people.everywhere)).sort()]).toEqual([[here], [there], [here, there].sort()]);
    for (const [client, { id }] of [[people.there, hook], [people.here, all]] as const) {
      expect((await client.get(`/webhooks/${id}`)).body).toMatchObject({ code: 'webhook.not-found' });
      expect((await client.get(`/webhooks/${id}/deliveries`)).body).toMatchObject({ code: 'webhook.not-found' });
      expect((await client.post(`/webhooks/${id}/test`, {})).body).toMatchObject({ code: 'webhook.not-found' });
    }
    expect((await people.here.post('/webhooks', wanted('beyond', { branchIds: [there] }))).body).toMatchObject({ code: 'request.invalid', fields: [{ path: 'branchIds' }] });
  });

  it('gets the secret once; in the database it is sealed, and in no other answer nor in the record', async () => {
    const hook = await made(people.here, 'sealed');
    expect(hook.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const [row] = await rows.query<{ secret: string }>('select secret from webhook where id = $1', [hook.id]);
    expect(row!.secret).toMatch(/^1\.test\./);
    const seen = [await people.here.get('/webhooks'), await people.here.get(`/webhooks/${hook.id}`)].map(({ body }) => JSON.stringify(body)).join() + JSON.stringify(await rows.query('select before, after from audit_log'));
    expect(seen).not.toContain(hook.secret);
    expect(seen).not.toContain(row!.secret);
  });

  it('cannot take a name twice, nor an address that is none, nor change what somebody else has changed', async () => {
    const hook = await made(people.here, 'twice');
    expect((await people.there.post('/webhooks', wanted('twice'))).body).toMatchObject({ code: 'webhook.name-taken', params: { name: 'twice' } });
    for (const url of ['http://erp.example.com/', 'https://me:secret@erp.example.com/', 'ftp://x', 'events']) expect((await people.here.post('/webhooks', wanted('x', { url }))).body).toMatchObject({ code: 'webhook.url' });
    const off = { ...wanted('twice'), branchIds: null, active: false };
    expect((await people.here.put(`/webhooks/${hook.id}`, off, { headers: { 'If-Match': '"older"' } })).body).toMatchObject({ code: 'precondition.failed' });
    expect((await people.here.put(`/webhooks/${hook.id}`, off, { headers: { 'If-Match': `"${hook.revision}"` } })).body).toMatchObject({ active: false, offReason: 'by-hand' });
    expect((await people.here.post(`/webhooks/${hook.id}/test`, {})).body).toMatchObject({ code: 'webhook.off' });
  });
});

describe('where it leads', () => {
  const inside: string[] = [];
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((request, response) => {
      inside.push(request.url ?? '');
      if (request.url === '/moved') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end();
      else if (request.url === '/endless') { response.writeHead(200); const timer = setInterval(() => { response.write('x'.repeat(1_000)); }, 5); response.on('close', () => { clearInterval(timer); }); }
      else if (request.url === '/hangs') response.writeHead(200).flushHeaders();
      else response.writeHead(200, { 'retry-after': '7' }).end('۱\0');
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => { server.closeAllConnections(); server.close(); });
  const closing: (() => void)[] = [];
  afterEach(() => { for (const close of closing.splice(0)) close(); });
  const send = async (url: string, reach: 'public' | 'any') => {
    const sender = createWebhookSender({ reach, userAgent: 'test', milliseconds: 500 });
    const sent = await sender.send(url, { headers: { 'content-type': 'application/json' }, body: '{}' });
    sender.close();
    return sent;
  };

  it.each(['http://127.0.0.1:PORT/', 'https://127.0.0.1:PORT/', 'https://localhost:PORT/', 'https://2130706433:PORT/', 'https://0x7f.1:PORT/', 'https://[::1]:PORT/', 'https://[::ffff:127.0.0.1]:PORT/', 'https://0.0.0.0:PORT/', 'https://10.0.0.1/', 'https://169.254.169.254/latest/meta-data/', 'https://[fd00:ec2::254]/'])('%s leads nowhere', async (url) => {
    inside.length = 0;
    expect(await send(url.replace('PORT', String(port)), 'public')).toMatchObject({ status: null, fault: 'address' });
    expect(inside).toEqual([]);
  });

  it('a name that changes its mind between the look and the connection leads nowhere: it is asked once, and the connection goes to what was looked at', async () => {
    let connections = 0;
    const listener = createTcpServer((socket) => { connections += 1; socket.destroy(); });
    await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve); });
    const url = `https://rebind.example:${(listener.address() as AddressInfo).port}/`;
    // First an address of the internet that nobody was given (IANA keeps 2d00::/8), from then on our own.
    const names = await nameServer((look) => (look === 1 ? '2d00::1' : '127.0.0.1'));
    const sender = createWebhookSender({ reach: 'public', userAgent: 'test', milliseconds: 1_000, lookup: names.lookup });
    const anywhere = createWebhookSender({ reach: 'any', userAgent: 'test', milliseconds: 1_000, lookup: names.lookup });
    closing.push(() => { for (const one of [sender, anywhere, names, listener]) one.close(); });
    const post = () => sender.send(url, { headers: {}, body: '{}' });
    const first = await post();
    expect([first.status, ['refused', 'timeout'].includes(first.fault!), connections]).toEqual([null, true, 0]);
    expect(names.asked).toEqual(['AAAA', 'A']);
    expect(await post()).toMatchObject({ status: null, fault: 'address' });
    expect(connections).toBe(0);
    // The listener is reached where such addresses are allowed: it is the look that keeps it out.
    expect(await anywhere.send(url, { headers: {}, body: '{}' })).toMatchObject({ status: null });
    expect(connections).toBe(1);
  });

  it('a name with one address of the internet and one of our own is refused whole', async () => {
    const sender = createWebhookSender({ reach: 'public', userAgent: 'test', milliseconds: 1_000, lookup: (_name, _options, answer) => { answer(null, [{ address: '2d00::1', family: 6 }, { address: '10.0.0.1', family: 4 }]); } });
    expect(await sender.send('https://both.example/', { headers: {}, body: '{}' })).toMatchObject({ status: null, fault: 'address' });
    sender.close();
  });

  it('follows no redirect, reads the first bytes of an answer, and waits no longer than it is to', async () => {
    inside.length = 0;
    expect(await send(`http://127.0.0.1:${port}/moved`, 'any')).toMatchObject({ status: 302, fault: null });
    expect(inside).toEqual(['/moved']);
    const endless = await send(`http://127.0.0.1:${port}/endless`, 'any');
    expect([endless.status, endless.answer.length]).toEqual([200, 4_096]);
    expect(await send(`http://127.0.0.1:${port}/hangs`, 'any')).toMatchObject({ status: null, fault: 'timeout' });
    expect(await send(`http://127.0.0.1:${port}/`, 'any')).toMatchObject({ status: 200, answer: '۱', retryAfter: 7 });
    expect(await send('http://127.0.0.1:1/', 'any')).toMatchObject({ status: null, fault: 'refused' });
    expect(await send(`https://127.0.0.1:${port}/`, 'any')).toMatchObject({ status: null, fault: 'tls' });
  });
});
