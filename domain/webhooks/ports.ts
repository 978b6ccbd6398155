import type { Result } from '../../contracts/errors';
import type { DeliveryDetail, DeliveryRow, DeliveryState, NewWebhook, OffReason, Replay, SendFault, WebhookBranch, WebhookChange, WebhookRow } from '../../contracts/webhooks';
import type { ScopedRow } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

/** Webhooks, for whoever looks after them; row-level security shows each to those who see all that it may send. */
export interface WebhookStore {
  list(tx: Tx): Promise<WebhookRow[]>;
  /** Those of these that there are, by their codes. */
  branches(tx: Tx, ids: readonly string[]): Promise<WebhookBranch[]>;
  /** Locks it. */
  find(tx: Tx, id: string): Promise<WebhookRow | null>;
  count(tx: Tx): Promise<number>;
  /** False when the name is taken. */
  add(tx: Tx, webhook: NewWebhook & { id: string; ownerId: string; secret: string }): Promise<boolean>;
  /** False when the name is taken. With `ownerId` it is sent on that person's behalf from now on. */
  change(tx: Tx, id: string, change: WebhookChange & { ownerId: string | null }): Promise<boolean>;
  /** The secret from now on; the one that was so far signs beside it for some hours. */
  rotate(tx: Tx, id: string, secret: string, formerHours: number): Promise<void>;
  /** An event for this one alone, with its delivery. Answers the delivery's id. */
  test(tx: Tx, id: string, type: string): Promise<string>;
}

export interface DeliveryLog {
  /** The newest event first. */
  list(tx: Tx, webhookId: string, page: { state?: DeliveryState; limit: number; after?: string }): Promise<Result<{ items: DeliveryRow[]; next: string | null }>>;
  find(tx: Tx, webhookId: string, deliveryId: string): Promise<DeliveryDetail | null>;
  /** Waits again, from its first pause on; one that waits already only comes sooner. */
  again(tx: Tx, deliveryId: string): Promise<void>;
  /** All of a span that may be sent, also what was not sent so far. Answers how many wait now. */
  replay(tx: Tx, webhookId: string, span: Replay, branches: readonly string[]): Promise<number>;
}

export interface UnspreadEvent { id: string; type: string; place: ScopedRow | null }
export interface Receiver { id: string; events: readonly string[]; branches: readonly string[] | null; ownerId: string }
/** From events to deliveries. */
export interface EventSpreading {
  /** One at a time in the whole installation, so that what is about one request keeps its order; false while another one is at it. */
  take(tx: Tx): Promise<boolean>;
  /** Events that nobody has looked at, the oldest first. */
  unspread(tx: Tx, limit: number): Promise<UnspreadEvent[]>;
  receivers(tx: Tx): Promise<Receiver[]>;
  /** Those of them who are active, with all that they may do at this moment. */
  owners(tx: Tx, ids: readonly string[]): Promise<UserActor[]>;
  deliver(tx: Tx, deliveries: readonly { eventId: string; webhookId: string }[]): Promise<void>;
  spread(tx: Tx, eventIds: readonly string[]): Promise<void>;
  /** Active webhooks with something due for longer than that: their workflow was not reached. */
  late(tx: Tx, seconds: number): Promise<string[]>;
}

/** What is to be sent: the body is the same at every attempt. */
export interface DueDelivery { id: string; eventId: string; body: string; series: number }
export interface DeliveryTarget { active: boolean; ownerId: string; name: string; url: string; secrets: readonly string[]; failingSince: string | null }
export interface Deliveries {
  target(tx: Tx, webhookId: string): Promise<DeliveryTarget | null>;
  /** What is due, one of each request: the oldest of it that waits. */
  due(tx: Tx, webhookId: string, limit: number): Promise<DueDelivery[]>;
  /** When the next one is due; null when none waits. */
  nextAt(tx: Tx, webhookId: string): Promise<string | null>;
  /** Writes an attempt down, and what follows: delivered, waiting for so many seconds with all of the same request behind it, or given up. */
  settle(tx: Tx, webhookId: string, deliveryId: string, attempt: Sent & { at: Date }, then: { state: 'delivered' | 'given-up' } | { state: 'waiting'; seconds: number }): Promise<void>;
  /** Everything that is due waits so long, without a try. */
  holdBack(tx: Tx, webhookId: string, seconds: number): Promise<void>;
  switchOff(tx: Tx, webhookId: string, reason: OffReason): Promise<void>;
}

/** An answer, or why there was none. `retryAfter`: seconds that the receiver asks for. */
export interface Sent { status: number | null; fault: SendFault | null; answer: string; milliseconds: number; retryAfter: number | null }
/** One POST to somebody else's address. It never throws, and follows no redirect. */
export interface WebhookSender { send(url: string, request: { headers: Record<string, string>; body: string }): Promise<Sent> }
/** Starts the workflow that delivers, or wakes the one that runs. */
export interface WebhookStarter { start(webhookId: string): Promise<'ok' | 'unavailable'> }
