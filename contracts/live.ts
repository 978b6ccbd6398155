import { z } from 'zod';
import { id, pageOf, pageQuery } from './values';

/**
 * Server-sent events of `/api/live`: what changed, to be refetched. `task` and `request` name the ids; `session` is about the person's own sessions; `access`: what people may do is another now; `presence`: somebody has opened or left a task. A task's event also says whose
 * lists it is about (`whose-lists.ts`): `team`, the role in whose list the task stands or stood; `people`, who have or had it, or have done it. A request's, when it goes to another unit, the `unit` that it leaves.
 */
export const liveTopics = ['session', 'access', 'task', 'request', 'notice', 'import', 'incident', 'migration', 'back-test', 'batch', 'instance', 'presence'] as const;
export const liveEvent = z.object({ topic: z.enum(liveTopics), keys: z.record(z.string(), z.string()) });
export type LiveEvent = z.infer<typeof liveEvent>;

export const notice = z.object({ id: z.string(), at: z.string(), kind: z.string(), requestId: z.string().nullable(), /** The number of the request. */ no: z.string().nullable(), taskId: z.string().nullable(), params: z.record(z.string(), z.unknown()), readAt: z.string().nullable() });

export const noticeQuery = pageQuery.extend({ only: z.enum(['mentions']).optional().describe('Only where somebody mentioned me') });
export const noticePage = pageOf(notice).extend({ unread: z.number().int(), unreadMentions: z.number().int().describe('How many of the unread ones are mentions') });
/** Marks these as read; all of mine when absent. */
export const noticesRead = z.strictObject({ ids: z.array(id).max(200).optional() });
