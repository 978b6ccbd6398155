import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Deliveries, DeliveryTarget, DueDelivery, Sent, WebhookSender } from './ports';
import { deadAfterSeconds, pauseAfter, retryPauses } from './retry-policy';
import { signedHeaders } from './signature';

/** What the secret of a webhook is sealed for. */
export const secretContext = (webhookId: string): string => `webhook:${webhookId}`;

/** So many are sent to one receiver at the same time, each of another request. */
const lanes = 8;
const dueAtOnce = 64;
/** A round ends after this, so that a worker that shuts down is not waited for. */
const roundMilliseconds = 20_000;
/** After so many failures in a row, without a success, the receiver is left alone for a moment. */
const leftAloneAfter = 8;
const leftAloneSeconds = 30;

export interface DeliverDeps {
  unitOfWork: UnitOfWork; deliveries: Deliveries; journal: Journal; sealing: Sealing; sender: WebhookSender; now: () => Date;
  /** Seconds between tries. */
  pauses?: readonly number[];
  /** Who is told what each try came to, once that is written down. */
  tried?: (outcome: DeliveryOutcome) => void;
}
/** What one try comes to: it failed, and is tried again, or it was the last one. */
export const deliveryOutcomes = ['delivered', 'failed', 'given-up'] as const;
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];
export interface RoundControl { alive(sent: number): void; isStopping?(): boolean }

const succeeded = ({ status }: Sent): boolean => status !== null && status >= 200 && status < 300;
const gone = 410;

/**
 * Sends what is due to one receiver, the events of each request in their order: one that fails holds back those behind it until it is delivered
 * or given up. Answers when the next one is due; null: none waits, or nothing is sent any more. What was sent and could not be written
 * down is sent again under the same id: at least once, never not at all.
 */
export function createDeliverWebhook({ unitOfWork, deliveries, journal, sealing, sender, now, pauses = retryPauses, tried }: DeliverDeps) {
  const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => unitOfWork.do(systemActor, work);

  return async (webhookId: string, control: RoundControl): Promise<{ nextAt: string | null }> => {
    const ends = now().getTime() + roundMilliseconds;
    let [sent, failures] = [0, 0];
    for (;;) {
      const { target, due, nextAt } = await asSystem(async (tx) => {
        const found = await deliveries.target(tx, webhookId);
        if (!found?.active) return { target: null, due: [], nextAt: null };
        return { target: found, due: await deliveries.due(tx, webhookId, dueAtOnce), nextAt: await deliveries.nextAt(tx, webhookId) };
      });
      if (!target || due.length === 0) return { nextAt };
      const secrets = target.secrets.map((secret) => sealing.open(secret, secretContext(webhookId)));
      const queue = [...due];
      let open = true;
      const lane = async (): Promise<void> => {
        for (let next = queue.shift(); next && open; next = queue.shift()) {
          const success = await deliver(webhookId, target, secrets, next);
          failures = success ? 0 : failures + 1;
          sent += 1;
          control.alive(sent);
          if (failures >= leftAloneAfter || now().getTime() > ends || control.isStopping?.()) open = false;
        }
      };
      await Promise.all(Array.from({ length: Math.min(lanes, queue.length) }, lane));
      if (failures >= leftAloneAfter) await asSystem((tx) => deliveries.holdBack(tx, webhookId, leftAloneSeconds));
      if (!open) return { nextAt: await asSystem((tx) => deliveries.nextAt(tx, webhookId)) };
    }
  };

  async function deliver(webhookId: string, target: DeliveryTarget, secrets: readonly string[], { id, eventId, body, series }: DueDelivery): Promise<boolean> {
    const at = now();
    const answer = await sender.send(target.url, { headers: { 'content-type': 'application/json', ...signedHeaders({ id: eventId, at, body, secrets }) }, body });
    const pause = pauseAfter(series + 1, answer.retryAfter, Math.random(), pauses);
    await asSystem(async (tx) => {
      if (succeeded(answer)) return deliveries.settle(tx, webhookId, id, { ...answer, at }, { state: 'delivered' });
      await deliveries.settle(tx, webhookId, id, { ...answer, at }, pause === null ? { state: 'given-up' } : { state: 'waiting', seconds: pause });
      const failingFor = target.failingSince === null ? 0 : (at.getTime() - new Date(target.failingSince).getTime()) / 1_000;
      if (answer.status === gone) await endWith(tx, webhookId, target, 'gone');
      else if (failingFor > deadAfterSeconds) await endWith(tx, webhookId, target, 'dead');
      // Once a day: when one is given up the others mostly are.
      else if (pause === null) await tell(tx, webhookId, target, 'given-up', at.toISOString().slice(0, 10));
    });
    tried?.(succeeded(answer) ? 'delivered' : pause === null ? 'given-up' : 'failed');
    return succeeded(answer);
  }

  async function endWith(tx: Tx, webhookId: string, target: DeliveryTarget, reason: 'gone' | 'dead'): Promise<void> {
    await deliveries.switchOff(tx, webhookId, reason);
    await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'webhook.switch-off', resource: 'webhook', resourceId: webhookId, after: { name: target.name, reason } }]);
    await tell(tx, webhookId, target, reason, now().toISOString());
  }
  function tell(tx: Tx, webhookId: string, { ownerId, name }: DeliveryTarget, kind: 'gone' | 'dead' | 'given-up', once: string): Promise<void> {
    return journal.notify(tx, [{ userId: ownerId, kind: `webhook-${kind}`, params: { name, webhookId }, dedupe: `webhook:${webhookId}:${kind}:${once}` }]);
  }
}
export type DeliverWebhook = ReturnType<typeof createDeliverWebhook>;
