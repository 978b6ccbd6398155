import { Webhook } from 'standardwebhooks';
import type { WebhookEventName } from '../../contracts/webhook-events';
import type { NewWebhook } from '../../contracts/webhooks';
import { createDeliveryLog } from '../../db/webhooks/delivery-log';
import { createWebhookStore } from '../../db/webhooks/webhook-store';
import { systemActor, type UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { createWebhookManagement, type WebhookManagement } from '../../domain/webhooks/manage-webhooks';
import type { WebhookStarter } from '../../domain/webhooks/ports';
import { shippedRights } from '../../domain/access/fakes/shipped-rights';
import { createWebhookStarter } from '../../main/job-starters';
import { createDeliveriesOf, createWebhookRounds } from '../../main/webhook-deliveries';
import { createWebhookSender } from '../../platform/webhook-sender';
import { distinct, eventReceiver, type EventReceiver } from '../build/event-receiver';
import { testSealing } from '../build/test-sealing';
import { until } from '../build/until';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';

let world: LampWorld;
let admin: UserActor;
let webhooks: WebhookManagement;
let starter: WebhookStarter;
const receivers: EventReceiver[] = [];
const sender = createWebhookSender({ reach: 'any', userAgent: 'Zamen/test', milliseconds: 4_000 });
const suite = lampTemporalSuite({
  pool: 20,
  ready: (made) => {
    world = made.world;
    const { runtime } = world;
    starter = createWebhookStarter(suite.courier);
    webhooks = createWebhookManagement({ unitOfWork: runtime.unitOfWork, journal: runtime.journal, store: createWebhookStore(), log: createDeliveryLog(), sealing: testSealing, starter, reach: 'any', now: () => new Date() });
  },
  // Tries that are a day apart in the product are a moment apart here.
  deliverWebhook: ({ runtime }) => createDeliveriesOf(runtime, { sealing: testSealing, sender, pauses: [0.3, 0.3, 0.3, 0.3, 0.5, 0.5, 0.5, 0.5] }),
});

beforeAll(async () => {
  const id = newId();
  const { branchId } = world.manager;
  await world.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, 'hook-admin', 'x', 'م', 'A', $2)`, [id, branchId]);
  await world.query(`insert into user_role (user_id, role) values ($1, 'admin')`, [id]);
  admin = { ...world.manager, id, roles: ['admin'], rights: shippedRights(['admin']) };
});
afterAll(async () => {
  sender.close();
  for (const made of receivers) made.close();
});

async function receiver(): Promise<EventReceiver> {
  const made = await eventReceiver();
  receivers.push(made);
  return made;
}
async function hook(to: EventReceiver, events: WebhookEventName[], given: Partial<NewWebhook> = {}): Promise<{ id: string; secret: string }> {
  const made = await webhooks.add(admin, { name: `hook ${newId()}`, url: to.url, events, branchIds: null, ...given });
  if (!made.ok) throw new Error(made.error.code);
  return { id: made.value.webhook.id, secret: made.value.secret };
}
const spread = async (): Promise<void> => { while (await createWebhookRounds(world.runtime, starter).spread()); };
/** Opens a request: its task is created, its status changes. */
async function open(): Promise<string> {
  const id = await world.openRequest();
  await until(async () => { await world.runtime.relay(100); return world.taskOf(id, 'lampReceive'); });
  return id;
}
const states = async (id: string): Promise<Record<string, number>> => Object.fromEntries((await world.query<{ state: string; n: number }>('select state, count(*)::int as n from webhook_delivery where webhook_id = $1 group by 1', [id])).map(({ state, n }) => [state, n]));
const settled = (id: string) => until(async () => ((await states(id)).waiting ?? 0) === 0);

test('F186 tells what happens to a request, each event once, signed, in its order, with nothing personal in it', async () => {
  const to = await receiver();
  const { id, secret } = await hook(to, ['task.created', 'task.completed', 'request.status-changed']);
  const request = await open();
  const task = (await world.taskOf(request, 'lampReceive'))!;
  await world.claim(task.id, world.reception);
  expect(await world.runtime.completion.complete(world.reception, task.id, { submissionId: newId(), outcome: 'received', values: { words: 'bright' } })).toMatchObject({ ok: true });
  await spread();
  await settled(id);
  const mine = to.got.filter(({ requestId }) => requestId === request);
  expect(mine.map(({ type }) => type)).toEqual(expect.arrayContaining(['task.created', 'task.completed']));
  expect(mine.findIndex(({ type }) => type === 'task.created')).toBeLessThan(mine.findIndex(({ type }) => type === 'task.completed'));
  for (const { body, headers, id: event } of mine) {
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({ id: event, version: 1 });
    expect(headers['user-agent']).toBe('Zamen/test');
    expect(body).not.toMatch(/مریم|bright|lamp"/);
  }
  const [{ no }] = await world.query<{ no: string }>('select no from service_request where id = $1', [request]) as [{ no: string }];
  expect(JSON.parse(mine.find(({ type }) => type === 'task.completed')!.body)).toMatchObject({ data: { requestId: request, no, branch: 'T', taskType: 'lampReceive', outcome: 'received', taskId: task.id } });
  expect(distinct(to.got)).toHaveLength(to.got.length);
});

test('a receiver that is down catches up when it is back: everything once more, each in its order, under the id that it had', async () => {
  const to = await receiver();
  const { id } = await hook(to, ['request.commented']);
  to.answers = () => ({ status: 503 });
  const requests = [await open(), await open()];
  const tell = async (requestId: string): Promise<string> => {
    const commentId = newId();
    await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.journal.tell(tx, [{ type: 'request.commented', requestId, instanceId: requestId, facts: { commentId } }]));
    await spread();
    return commentId;
  };
  const said: Record<string, string[]> = {};
  for (let round = 0; round < 4; round += 1) for (const request of requests) (said[request] ??= []).push(await tell(request));
  await until(() => Promise.resolve(to.got.length >= 4));
  // As long as the first one of a request is not delivered, none behind it is tried.
  expect(distinct(to.got)).toHaveLength(2);
  to.answers = () => ({ status: 204 });
  const before = to.got.length;
  await settled(id);
  const after = to.got.slice(before);
  for (const request of requests) expect(after.filter(({ requestId }) => requestId === request).map(({ body }) => (JSON.parse(body) as { data: { commentId: string } }).data.commentId)).toEqual(said[request]);
  expect(await states(id)).toEqual({ delivered: 8 });
});

test('410 switches it off at once, and its owner is told; switched on again it goes on where it was', async () => {
  const to = await receiver();
  const { id } = await hook(to, ['task.created']);
  to.answers = () => ({ status: 410 });
  await open();
  await spread();
  const off = await until(async () => { const read = await webhooks.read(admin, id); return read.ok && !read.value.active && read.value; });
  expect(off).toMatchObject({ offReason: 'gone', waiting: 1 });
  expect(await world.query('select kind from notice where user_id = $1 and kind = $2', [admin.id, 'webhook-gone'])).toHaveLength(1);
  expect(await webhooks.test(admin, id)).toMatchObject({ ok: false, error: { code: 'webhook.off' } });
  to.answers = () => ({ status: 200 });
  const { name, url, events, branchIds, revision } = off;
  expect(await webhooks.change(admin, id, { name, url, events, branchIds, active: true }, revision)).toMatchObject({ ok: true, value: { active: true, offReason: null } });
  await settled(id);
  expect(await states(id)).toEqual({ delivered: 1 });
});

test('a slow receiver holds nobody else up', async () => {
  const [slow, quick] = [await receiver(), await receiver()];
  slow.answers = () => ({ status: 204, after: 3_000 });
  const hooks = [await hook(slow, ['task.created']), await hook(quick, ['task.created'])];
  for (let count = 0; count < 4; count += 1) await open();
  await spread();
  const began = Date.now();
  await settled(hooks[1]!.id);
  expect(quick.got).toHaveLength(4);
  expect((await states(hooks[0]!.id)).waiting).toBe(4);
  expect(Date.now() - began).toBeLessThan(3_000);
  await settled(hooks[0]!.id);
});

test('it is given up after the last try, its owner is told once, and it can be sent again, alone or with its time', async () => {
  const to = await receiver();
  const { id } = await hook(to, ['request.commented']);
  const request = await open();
  // Events of the other tests were before.
  const from = new Date().toISOString();
  to.answers = () => ({ status: 500 });
  await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.journal.tell(tx, [{ type: 'request.commented', requestId: request, instanceId: request, facts: { commentId: newId() } }]));
  await spread();
  await until(async () => (await states(id))['given-up'] === 1, 30);
  expect(to.got).toHaveLength(9);
  expect(await world.query('select 1 from notice where user_id = $1 and kind = $2', [admin.id, 'webhook-given-up'])).toHaveLength(1);
  const list = await webhooks.deliveries(admin, id, { limit: 10 });
  if (!list.ok) throw new Error(list.error.code);
  const [delivery] = list.value.items;
  expect(delivery).toMatchObject({ state: 'given-up', attempts: 9, status: 500, fault: null, type: 'request.commented', nextAt: null });
  const detail = await webhooks.delivery(admin, id, delivery!.id);
  expect(detail).toMatchObject({ ok: true, value: { payload: { type: 'request.commented' } } });
  if (detail.ok) expect(detail.value.log[0]).toMatchObject({ number: 9, status: 500, answer: 'answer 500' });
  to.answers = () => ({ status: 204 });
  expect(await webhooks.redeliver(admin, id, delivery!.id)).toMatchObject({ ok: true });
  await settled(id);
  expect(distinct(to.got)).toHaveLength(1);
  const span = { from, to: new Date(Date.now() + 1_000).toISOString() };
  expect(await webhooks.replay(admin, id, { ...span, onlyUndelivered: true })).toEqual({ ok: true, value: { count: 0 } });
  const sent = to.got.length;
  expect(await webhooks.replay(admin, id, { ...span, onlyUndelivered: false })).toEqual({ ok: true, value: { count: 1 } });
  await settled(id);
  expect(to.got).toHaveLength(sent + 1);
  expect(distinct(to.got)).toHaveLength(1);
});

test('a new secret and the former one both sign for a day', async () => {
  const to = await receiver();
  const { id, secret } = await hook(to, ['task.created']);
  const seen = await webhooks.read(admin, id);
  const rotated = await webhooks.rotate(admin, id, seen.ok ? seen.value.revision : '');
  if (!rotated.ok) throw new Error(rotated.error.code);
  expect(await webhooks.rotate(admin, id, seen.ok ? seen.value.revision : '')).toMatchObject({ ok: false, error: { code: 'precondition.failed' } });
  expect(await webhooks.test(admin, id)).toMatchObject({ ok: true, value: { type: 'webhook.test', state: 'waiting' } });
  await settled(id);
  const [got] = to.got;
  for (const one of [secret, rotated.value.secret]) expect(new Webhook(one).verify(got!.body, got!.headers as Record<string, string>)).toMatchObject({ type: 'webhook.test' });
  await world.query(`update webhook set former_until = now() - interval '1 second' where id = $1`, [id]);
  await webhooks.test(admin, id);
  await settled(id);
  expect(() => new Webhook(secret).verify(to.got[1]!.body, to.got[1]!.headers as Record<string, string>)).toThrow();
});
