import { testEvent, webhookEvents, type WebhookEventName } from '@contracts/webhook-events';
import { useText } from '../../app/use-text';

/** The name of an event, also of one that nobody chooses any more. */
export function useEventText(): (type: string) => string {
  const { t, label } = useText();
  return (type) => (type === testEvent ? t('webhooks.test-event') : type in webhookEvents ? label(webhookEvents[type as WebhookEventName]) : type);
}
