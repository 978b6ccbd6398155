import { createDeliveries } from '../db/webhooks/deliveries';
import { createEventSpreading } from '../db/webhooks/event-spreading';
import { createDeliverWebhook, type DeliverDeps, type DeliverWebhook } from '../domain/webhooks/deliver';
import type { WebhookStarter } from '../domain/webhooks/ports';
import { createSpreadEvents, createWakeLate } from '../domain/webhooks/spread-events';
import type { ProcessRuntime } from './process-runtime';

type Runtime = Pick<ProcessRuntime, 'unitOfWork' | 'journal'>;

/** Deliveries over the runtime's database. */
export const createDeliveriesOf = ({ unitOfWork, journal }: Runtime, given: Pick<DeliverDeps, 'sealing' | 'sender' | 'pauses' | 'tried'>): DeliverWebhook =>
  createDeliverWebhook({ unitOfWork, journal, deliveries: createDeliveries(), now: () => new Date(), ...given });

/** What the worker does by itself, again and again: spreads what was told, and wakes what was not reached. */
export function createWebhookRounds({ unitOfWork }: Pick<Runtime, 'unitOfWork'>, starter: WebhookStarter) {
  const spreading = createEventSpreading();
  return { spread: createSpreadEvents({ unitOfWork, spreading, starter }), wakeLate: createWakeLate({ unitOfWork, spreading, starter }) };
}
