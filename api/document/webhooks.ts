import { payloadExamples } from '../../contracts/api/webhook-examples';
import { payloadOf, testEvent, webhookEventNames, webhookEvents } from '../../contracts/webhook-events';
import { toleranceSeconds } from '../../contracts/webhooks';
import type { Json, JsonObject, Schemas } from './schemas';

const header = (name: string, description: string, schema: JsonObject, example: string): JsonObject => ({ name, in: 'header', required: true, description, schema, example });
const headers: Json[] = [
  header('webhook-id', 'The event. It is the same at each try and replay: whoever has had it answers 2xx and does nothing.', { type: 'string', format: 'uuid' }, '5f0c2a86-3c1d-4b7e-9a20-6d1e8f7b4c35'),
  header('webhook-timestamp', `When this try was sent, in seconds since 1970. Refuse what is more than ${toleranceSeconds} seconds away from your clock.`, { type: 'string', pattern: '^\\d+$' }, '1795334400'),
  header('webhook-signature', 'One or two signatures, separated by a space: `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` by the secret, whose part after `whsec_` is base64. One that fits is enough.', { type: 'string' }, 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='),
];
const responses: JsonObject = {
  '2XX': { description: 'It was taken. The answer is not looked at beyond its first bytes.' },
  '410': { description: 'The receiver is gone for good: the webhook is switched off.' },
  default: { description: 'It comes again, later and later, for some four days; `Retry-After` is heeded. A redirect is not followed.' },
};

/** What is sent to webhooks, as OpenAPI 3.1 says it. */
export function documentedWebhooks(schemas: Schemas): Record<string, Json> {
  return Object.fromEntries([...webhookEventNames, testEvent as typeof testEvent].map((type) => [type, {
    post: {
      operationId: `webhook:${type}`, tags: ['webhooks'], summary: type === testEvent ? 'A test' : webhookEvents[type].en,
      description: 'Ids and codes alone: whoever may know more reads it by the API. Events of one request come in their order, each at least once.',
      security: [], parameters: headers, responses,
      requestBody: { required: true, content: { 'application/json': { schema: schemas.of(payloadOf(type), 'output'), example: payloadExamples[type] as Json } } },
    },
  }]));
}
