import type { WebhookArgs } from '../contracts/workflow';
import type { DeliverWebhook } from '../domain/webhooks/deliver';
import { signsOfLife } from './signs-of-life';

export function createWebhookActivities({ deliverWebhook }: { deliverWebhook: DeliverWebhook }) {
  return {
    /** Sends what is due to one receiver, for some seconds; answers when the next is due, null when none waits. */
    deliverDue: ({ webhookId }: WebhookArgs): Promise<{ nextAt: string | null }> => deliverWebhook(webhookId, signsOfLife()),
  };
}
export type WebhookActivities = ReturnType<typeof createWebhookActivities>;
