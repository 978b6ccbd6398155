import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import { testEvent } from '../../contracts/webhook-events';
import { formerSecretHours, keptDays, mostWebhooks, type DeliveryDetail, type DeliveryRow, type DeliveryState, type NewWebhook, type Replay, type WebhookChange, type WebhookList, type WebhookRow } from '../../contracts/webhooks';
import { actingRole, branchesOf, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Sealing } from '../shared/sealing';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { secretContext } from './deliver';
import type { DeliveryLog, WebhookStarter, WebhookStore } from './ports';
import { newWebhookSecret } from './signature';
import { isTarget, type WebhookReach } from './target';

export interface ManageWebhooksDeps { unitOfWork: UnitOfWork; store: WebhookStore; log: DeliveryLog; journal: Journal; sealing: Sealing; starter: WebhookStarter; reach: WebhookReach; now: () => Date }
const day = 86_400_000;
const wrong = (path: string) => refuse('request.invalid', undefined, [{ path, code: 'field.option' }]);

/**
 * Webhooks, for whoever looks after them. One that may send more than the actor looks after is not there for them. Refusals beside those
 * named: `access.denied`, `webhook.not-found`, `precondition.failed`.
 */
export function createWebhookManagement({ unitOfWork, store, log, journal, sealing, starter, reach, now }: ManageWebhooksDeps) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'webhook.manage') && actor.agentId === null ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const isMine = (actor: UserActor, { owner, branchIds }: WebhookRow): boolean => owner.id === actor.id || (branchIds ?? actor.places.all).every((id) => branchesOf(actor, 'webhook.manage').includes(id));
  /** One that is theirs; `seen` is the tag that a change goes on from. */
  const onMine = <T>(actor: UserActor, id: string, work: (tx: Tx, webhook: WebhookRow) => Promise<Result<T>>, seen: Seen = '*'): Promise<Result<T>> => act<T>(actor, async (tx) => {
    const webhook = await store.find(tx, id);
    if (!webhook || !isMine(actor, webhook)) return refuse('webhook.not-found');
    return isOld(seen, webhook.revision) ? refuse('precondition.failed') : work(tx, webhook);
  });
  /** One that sends. After the commit it is woken; where Temporal is away, the worker finds it. */
  const onSending = <T>(actor: UserActor, id: string, work: (tx: Tx, webhook: WebhookRow) => Promise<Result<T>>): Promise<Result<T>> =>
    thenSend(onMine<T>(actor, id, async (tx, webhook) => (webhook.active ? work(tx, webhook) : refuse('webhook.off'))), id);
  const record = (tx: Tx, actor: UserActor, action: AuditAction, resourceId: string, before: object | null, after: object): Promise<void> =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'webhook.manage'), action, resource: 'webhook', resourceId, before, after }]);
  const faultOf = (actor: UserActor, { url, branchIds }: Pick<NewWebhook, 'url' | 'branchIds'>) => {
    if (!isTarget(url, reach)) return refuse('webhook.url', undefined, [{ path: 'url', code: 'field.format' }]);
    return branchIds?.some((id) => !branchesOf(actor, 'webhook.manage').includes(id)) ? wrong('branchIds') : null;
  };
  const shown = ({ name, url, events, branchIds, active }: WebhookRow): WebhookChange => ({ name, url, events, branchIds, active });
  async function thenSend<T>(done: Promise<Result<T>>, id: string): Promise<Result<T>> {
    const result = await done;
    if (result.ok) await starter.start(id).catch(() => undefined);
    return result;
  }

  return {
    list: (actor: UserActor): Promise<Result<WebhookList>> => act(actor, async (tx) => {
      const [items, branches] = await Promise.all([store.list(tx), store.branches(tx, branchesOf(actor, 'webhook.manage'))]);
      return ok({ items: items.filter((webhook) => isMine(actor, webhook)), branches });
    }),
    read: (actor: UserActor, id: string): Promise<Result<WebhookRow>> => onMine(actor, id, async (_tx, webhook) => ok(webhook)),

    /** The secret is told this once. Refusals: `webhook.url`, `webhook.name-taken`, `webhook.too-many`, `request.invalid` (a branch out of reach). */
    add: (actor: UserActor, webhook: NewWebhook): Promise<Result<{ webhook: WebhookRow; secret: string }>> => act(actor, async (tx) => {
      const fault = faultOf(actor, webhook);
      if (fault) return fault;
      if (await store.count(tx) >= mostWebhooks) return refuse('webhook.too-many', { most: mostWebhooks });
      const [id, secret] = [newId(), newWebhookSecret()];
      if (!await store.add(tx, { ...webhook, id, ownerId: actor.id, secret: sealing.seal(secret, secretContext(id)) })) return refuse('webhook.name-taken', { name: webhook.name });
      await record(tx, actor, 'webhook.create', id, null, webhook);
      return ok({ webhook: (await store.find(tx, id))!, secret });
    }),

    /** Whoever switches it on answers for it from then on: it sends what they may read. Refusals: `webhook.url`, `webhook.name-taken`, `request.invalid`. */
    change: (actor: UserActor, id: string, change: WebhookChange, seen: Seen): Promise<Result<WebhookRow>> => thenSend(onMine<WebhookRow>(actor, id, async (tx, before) => {
      const fault = faultOf(actor, change);
      if (fault) return fault;
      const takesOver = change.active && !before.active;
      if (!await store.change(tx, id, { ...change, ownerId: takesOver ? actor.id : null })) return refuse('webhook.name-taken', { name: change.name });
      await record(tx, actor, 'webhook.change', id, shown(before), change);
      return ok((await store.find(tx, id))!);
    }, seen), id),

    /** A new secret, told this once; the former one goes on signing beside it for a day. */
    rotate: (actor: UserActor, id: string, seen: Seen): Promise<Result<{ webhook: WebhookRow; secret: string }>> => onMine(actor, id, async (tx, { name }) => {
      const secret = newWebhookSecret();
      await store.rotate(tx, id, sealing.seal(secret, secretContext(id)), formerSecretHours);
      await record(tx, actor, 'webhook.rotate', id, null, { name });
      return ok({ webhook: (await store.find(tx, id))!, secret });
    }, seen),

    /** Sends an event that says nothing but that it is a test. Refusal: `webhook.off`. */
    test: (actor: UserActor, id: string): Promise<Result<DeliveryDetail>> => onSending<DeliveryDetail>(actor, id, async (tx) => ok((await log.find(tx, id, await store.test(tx, id, testEvent)))!)),

    deliveries: (actor: UserActor, id: string, page: { state?: DeliveryState; limit: number; after?: string }): Promise<Result<{ items: DeliveryRow[]; next: string | null }>> => onMine(actor, id, (tx) => log.list(tx, id, page)),
    delivery: (actor: UserActor, id: string, deliveryId: string): Promise<Result<DeliveryDetail>> => onMine<DeliveryDetail>(actor, id, async (tx) => {
      const delivery = await log.find(tx, id, deliveryId);
      return delivery ? ok(delivery) : refuse('webhook.delivery-not-found');
    }),

    /** Refusals: `webhook.delivery-not-found`, `webhook.off`. */
    redeliver: (actor: UserActor, id: string, deliveryId: string): Promise<Result<DeliveryDetail>> => onSending<DeliveryDetail>(actor, id, async (tx, { name }) => {
      const delivery = await log.find(tx, id, deliveryId);
      if (!delivery) return refuse('webhook.delivery-not-found');
      await log.again(tx, deliveryId);
      await record(tx, actor, 'webhook.redeliver', id, null, { name, event: delivery.eventId });
      return ok((await log.find(tx, id, deliveryId))!);
    }),

    /** All events of a span once more, also those of a time at which it was switched off. Refusals: `webhook.off`, `webhook.span`. */
    replay: (actor: UserActor, id: string, span: Replay): Promise<Result<{ count: number }>> => onSending<{ count: number }>(actor, id, async (tx, { name, branchIds }) => {
      const [from, to] = [new Date(span.from).getTime(), new Date(span.to).getTime()];
      if (from >= to || from < now().getTime() - keptDays * day) return refuse('webhook.span', { days: keptDays });
      // What the actor may read, and no more than the webhook is for: who replays answers for it.
      const mine = branchesOf(actor, 'webhook.manage').filter((branch) => branchesOf(actor, 'request.read').includes(branch));
      const count = await log.replay(tx, id, span, branchIds?.filter((branch) => mine.includes(branch)) ?? mine);
      await record(tx, actor, 'webhook.replay', id, null, { name, ...span, count });
      return ok({ count });
    }),
  };
}
export type WebhookManagement = ReturnType<typeof createWebhookManagement>;
