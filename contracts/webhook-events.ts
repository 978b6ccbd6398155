import { z } from 'zod';
import type { Label } from './label';
import { statusNames } from './statuses';
import { id, instant } from './values';

/** Everything that can be told to other systems, as people choose it. */
export const webhookEvents = {
  'request.created': { fa: 'درخواستی ثبت شد', en: 'A request was taken in' },
  'request.status-changed': { fa: 'وضعیت درخواست تغییر کرد', en: 'The status of a request changed' },
  'request.commented': { fa: 'یادداشتی روی درخواست نوشته شد', en: 'A request was commented on' },
  'request.ended': { fa: 'درخواست پایان یافت', en: 'A request has ended' },
  'estimate.decided': { fa: 'به برآورد هزینه پاسخ داده شد', en: 'An estimate was answered' },
  'task.created': { fa: 'کاری ایجاد شد', en: 'A task was created' },
  'task.completed': { fa: 'کاری انجام شد', en: 'A task was completed' },
  'task.cancelled': { fa: 'کاری لغو شد', en: 'A task was cancelled' },
  'task.overdue': { fa: 'مهلت کاری گذشت', en: 'A task is overdue' },
  'incident.raised': { fa: 'رخدادی در اجرای فرایند پیش آمد', en: 'An incident was raised' },
  'incident.resolved': { fa: 'رخدادی برطرف شد', en: 'An incident was resolved' },
} as const satisfies Record<string, Label>;
export type WebhookEventName = keyof typeof webhookEvents;
export const webhookEventNames = Object.keys(webhookEvents) as [WebhookEventName, ...WebhookEventName[]];
/** What a test sends; nobody chooses it. */
export const testEvent = 'webhook.test';

const taskFacts = { taskId: id.describe('The task'), taskType: z.string().describe('Type of the task') };

/** What each event says beside what all of them say: ids and codes, never a person, a phone number or free text. */
export const eventFacts = {
  'request.created': z.object({ channel: z.string().describe('How it came: counter, agent, list, import …') }),
  'request.status-changed': z.object({
    status: z.enum(statusNames).describe('The status from now on'), subStatus: z.string().nullable().describe('Its sub-status'), from: z.enum(statusNames).nullable().describe('The status until now'),
  }),
  'request.commented': z.object({ commentId: id.describe('The comment; its text is read by the API') }),
  'request.ended': z.object({ status: z.enum(statusNames).describe('The status that it ended in') }),
  'estimate.decided': z.object({ estimate: z.number().int().describe('Number of the estimate on its request'), decision: z.enum(['approved', 'partly-approved', 'rejected', 'expired']).describe('What was answered') }),
  'task.created': z.object(taskFacts),
  'task.completed': z.object({ ...taskFacts, outcome: z.string().describe('What it was completed with') }),
  'task.cancelled': z.object({ taskId: taskFacts.taskId }),
  'task.overdue': z.object({ ...taskFacts, level: z.number().int().describe('Per cent of the time allowed that have passed: 100 or 150') }),
  'incident.raised': z.object({ incident: z.string().describe('Name of the incident within its process'), element: z.string().describe('Element of the diagram'), code: z.string().describe('Code of the incident') }),
  'incident.resolved': z.object({ incident: z.string().describe('Name of the incident within its process') }),
} as const satisfies Record<WebhookEventName, z.ZodObject>;
export type EventFacts = { [K in WebhookEventName]: z.input<(typeof eventFacts)[K]> };

const common = {
  requestId: id.nullable().describe('The request that it is about'), no: z.string().nullable().describe('Number of that request'),
  instanceId: id.nullable().describe('The running process; of a request its main one has the id of the request'), branch: z.string().nullable().describe('Code of the branch'),
};
/** The body of a delivery. A field may be added within a version; what is there stays. */
export const payloadOf = (type: WebhookEventName | typeof testEvent) => z.object({
  id: id.describe('The event; also in `webhook-id`'), type: z.literal(type).describe('What happened'), version: z.literal(1).describe('Version of this shape'), at: instant.describe('When it happened'),
  data: z.object({ ...common, ...(type === testEvent ? {} : eventFacts[type].shape) }).describe('What it is about'),
});
