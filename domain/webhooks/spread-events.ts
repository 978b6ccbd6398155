import { may } from '../access/may';
import { systemActor, type UserActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { EventSpreading, Receiver, UnspreadEvent, WebhookStarter } from './ports';

/** Whether this receiver is told: it chose the event and the branch, and its owner may look after webhooks there and read the request. */
export function isTold({ events, branches, ownerId }: Receiver, { type, place }: UnspreadEvent, owners: ReadonlyMap<string, UserActor>): boolean {
  const owner = owners.get(ownerId);
  if (!owner || !place || !events.includes(type)) return false;
  return (branches === null || branches.includes(place.branchId)) && may(owner, 'webhook.manage', place) && may(owner, 'request.read', place);
}

/**
 * Makes deliveries of what was told, and wakes the workflows that bring them. Who may know what is asked at this moment: a right that was taken
 * away ends what is sent at once. Answers whether there may be more.
 */
export function createSpreadEvents({ unitOfWork, spreading, starter }: { unitOfWork: UnitOfWork; spreading: EventSpreading; starter: WebhookStarter }) {
  const batch = 500;
  return async (): Promise<boolean> => {
    const { more, woken } = await unitOfWork.do(systemActor, async (tx) => {
      const events = await spreading.take(tx) ? await spreading.unspread(tx, batch) : [];
      if (events.length === 0) return { more: false, woken: [] };
      const receivers = await spreading.receivers(tx);
      const owners = new Map((await spreading.owners(tx, receivers.map(({ ownerId }) => ownerId))).map((owner) => [owner.id, owner]));
      const deliveries = events.flatMap((event) => receivers.filter((receiver) => isTold(receiver, event, owners)).map((receiver) => ({ eventId: event.id, webhookId: receiver.id })));
      await spreading.deliver(tx, deliveries);
      await spreading.spread(tx, events.map(({ id }) => id));
      return { more: events.length === batch, woken: [...new Set(deliveries.map(({ webhookId }) => webhookId))] };
    });
    for (const webhookId of woken) await starter.start(webhookId);
    return more;
  };
}

/** Wakes those whose workflow was not reached when something became due: Temporal was away, or the program ended in between. */
export function createWakeLate({ unitOfWork, spreading, starter }: { unitOfWork: UnitOfWork; spreading: Pick<EventSpreading, 'late'>; starter: WebhookStarter }) {
  const lateSeconds = 15;
  return async (): Promise<boolean> => {
    for (const webhookId of await unitOfWork.do(systemActor, (tx) => spreading.late(tx, lateSeconds))) await starter.start(webhookId);
    return false;
  };
}
