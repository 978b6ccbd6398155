import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A secret of the Standard Webhooks specification: 256 random bits. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/**
 * The headers of the Standard Webhooks specification: HMAC-SHA256 of `id.timestamp.body`, by each secret that holds at the moment. `at` is the
 * instant of this attempt, so that a receiver can refuse what somebody sends again later.
 */
export function signedHeaders({ id, at, body, secrets }: { id: string; at: Date; body: string; secrets: readonly string[] }): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = secrets.map((secret) => `v1,${createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`).join(' ');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}
