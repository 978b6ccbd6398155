import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Events for other systems: where they are sent, and what became of them. */
export function addWebhookEndpoints(add: AddEndpoint, { webhooks }: Pick<ApiServices, 'webhooks'>): void {
  add('listWebhooks', ({ actor }) => webhooks.list(actor));
  add('addWebhook', ({ actor, body }) => webhooks.add(actor, body));
  add('readWebhook', ({ actor, params }) => webhooks.read(actor, params.id));
  add('changeWebhook', ({ actor, params, body, precondition }) => webhooks.change(actor, params.id, body, precondition!));
  add('rotateWebhookSecret', ({ actor, params, precondition }) => webhooks.rotate(actor, params.id, precondition!));
  add('testWebhook', ({ actor, params }) => webhooks.test(actor, params.id));
  add('listDeliveries', ({ actor, params, query }) => webhooks.deliveries(actor, params.id, query));
  add('readDelivery', ({ actor, params }) => webhooks.delivery(actor, params.id, params.deliveryId));
  add('redeliver', ({ actor, params }) => webhooks.redeliver(actor, params.id, params.deliveryId));
  add('replayWebhook', ({ actor, params, body }) => webhooks.replay(actor, params.id, body));
}
