import { z } from 'zod';
import { labelSchema } from './label';
import { id, instant, pageOf, pageQuery, text } from './values';
import { webhookEventNames } from './webhook-events';

/** More of them of one company are not made. */
export const mostWebhooks = 50;
/** The answer of a receiver is kept up to so many bytes. */
export const keptAnswerBytes = 4_096;
/** After a rotation deliveries are signed with the former secret too, for so long. */
export const formerSecretHours = 24;
/** Events and their deliveries are kept, and can be replayed, for so many days. */
export const keptDays = 30;
/** A receiver refuses what was signed longer ago, or later, than this. */
export const toleranceSeconds = 300;

export const offReasons = ['by-hand', 'gone', 'dead'] as const;
export type OffReason = (typeof offReasons)[number];
export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** Why an attempt had no answer. */
export const sendFaults = ['address', 'name', 'refused', 'tls', 'timeout', 'broken'] as const;
export type SendFault = (typeof sendFaults)[number];

const name = text(60).describe('What people call it; no two that are there have the same name');
const url = text(500).describe('Where events are sent by POST: an https address that everybody can reach');
const events = z.array(z.enum(webhookEventNames)).min(1).max(webhookEventNames.length).describe('Which events are sent');
const branchIds = z.array(id).min(1).max(200).nullable().describe('Only events of these branches; null: of every branch that its owner looks after');

export const newWebhook = z.strictObject({ name, url, events, branchIds: branchIds.default(null) });
export type NewWebhook = z.output<typeof newWebhook>;
export const webhookChange = z.strictObject({ name, url, events, branchIds, active: z.boolean().describe('Whether events are sent; switched on again, it goes on with those that wait') });
export type WebhookChange = z.output<typeof webhookChange>;

export const webhookRow = z.object({
  id, name, url, events, branchIds,
  active: z.boolean().describe('Whether events are sent'),
  offReason: z.enum(offReasons).nullable().describe('Why none are sent: switched off by a person; its receiver answered 410 (gone); nothing could be delivered for days (dead)'),
  offAt: instant.nullable().describe('Since when none are sent'),
  failingSince: instant.nullable().describe('Since when no delivery has succeeded; null when the last one did, or none was tried'),
  owner: z.object({ id, name: z.object({ fa: z.string().describe('Name in Persian'), en: z.string().describe('Name in English') }) }).describe('On whose behalf events are sent: who made it, or last switched it on. Never more than this person may read at the moment'),
  waiting: z.number().int().describe('Deliveries that wait, for a first try or for another one'),
  createdAt: instant.describe('When it was made'),
  formerSecretUntil: instant.nullable().describe('Until when deliveries carry a second signature by the former secret'),
  revision: z.string().describe('Tag of what is shown, for If-Match'),
});
export type WebhookRow = z.infer<typeof webhookRow>;
export const webhookBranch = z.object({ id, code: z.string().describe('Code of the branch, as events name it'), name: labelSchema.describe('Name of the branch') });
export type WebhookBranch = z.infer<typeof webhookBranch>;
export const webhookList = z.object({ items: z.array(webhookRow).describe('By name'), branches: z.array(webhookBranch).describe('What `branchIds` may name: the branches whose webhooks I look after, by their codes') });
export type WebhookList = z.infer<typeof webhookList>;
export const webhookSecret = z.object({ webhook: webhookRow.describe('The webhook'), secret: z.string().describe('Signs what is sent; shown this once') });

export const deliveryRow = z.object({
  id,
  eventId: id.describe('Sent as `webhook-id`; the same at each attempt and replay, so that a receiver knows what it has had'),
  type: z.string().describe('Type of the event'),
  at: instant.describe('When the event happened'),
  request: z.object({ id, no: z.string().describe('Number of the request') }).nullable().describe('The request that it is about'),
  state: z.enum(deliveryStates).describe('Waits for a first try or another one; delivered, that is answered with 2xx; given up after the last try'),
  attempts: z.number().int().describe('Tries so far, of all series'),
  nextAt: instant.nullable().describe('When the next try is due'),
  status: z.number().int().nullable().describe('HTTP status of the last answer'),
  fault: z.enum(sendFaults).nullable().describe('Why the last try had no answer: the address is not allowed, its name unknown, the connection refused, its certificate bad, too slow, or broken off'),
  milliseconds: z.number().int().nullable().describe('How long the last try took'),
  deliveredAt: instant.nullable().describe('When it was delivered'),
});
export type DeliveryRow = z.infer<typeof deliveryRow>;
export const deliveryPage = pageOf(deliveryRow);
export const deliveryQuery = pageQuery.extend({ state: z.enum(deliveryStates).optional().describe('Only those in this state') });

export const deliveryAttempt = z.object({
  number: z.number().int().describe('Counts up over all series'), at: instant.describe('When it was sent'), status: z.number().int().nullable().describe('HTTP status of the answer'), fault: z.enum(sendFaults).nullable().describe('Why there was no answer'),
  milliseconds: z.number().int().describe('How long it took'), answer: z.string().describe(`The first ${keptAnswerBytes} bytes of the answer`),
});
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>;
export const deliveryDetail = deliveryRow.extend({ payload: z.record(z.string(), z.unknown()).describe('What is sent'), log: z.array(deliveryAttempt).describe('Its tries, the newest first, at most fifty') });

export type DeliveryDetail = z.infer<typeof deliveryDetail>;

export const replay = z.strictObject({ from: instant.describe('Events from this instant on'), to: instant.describe('Events before this instant'), onlyUndelivered: z.boolean().default(false).describe('Leaves out what has been delivered') });
export type Replay = z.output<typeof replay>;
export const replayed = z.object({ count: z.number().int().describe('How many deliveries were queued') });
