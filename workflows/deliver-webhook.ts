import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/webhooks';
import { taskQueues, webhookSignal, type WebhookArgs } from '../contracts/workflow';
import { deliveryOptions } from './retries';

const { deliverDue } = proxyActivities<WebhookActivities>({ ...deliveryOptions, taskQueue: taskQueues.slow });
export const due = defineSignal(webhookSignal);

/** A pause is at most a day; nothing is lost when it is looked sooner. */
const longestSleep = 86_400_000;

/** Brings one receiver what waits for it, and sleeps until the next try is due. What waits stands in rows; without any, it ends. */
export async function deliverWebhook({ webhookId }: WebhookArgs): Promise<void> {
  let signalled = false;
  setHandler(due, () => { signalled = true; });
  for (;;) {
    signalled = false;
    const { nextAt } = await deliverDue({ webhookId });
    if (nextAt === null && !signalled) return;
    const pause = nextAt === null ? 0 : Math.min(new Date(nextAt).getTime() - Date.now(), longestSleep);
    if (pause > 0) await condition(() => signalled, pause);
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > 2_000) await continueAsNew<typeof deliverWebhook>({ webhookId });
  }
}
