import { z } from 'zod';
import { personalFields } from './personal';
import { taskFilters, taskSorts } from './task-filters';
import { statusNames } from './statuses';
import { id, instant, pageQuery, text, pageOf } from './values';
import { labelSchema } from './label';

export const taskViews = ['mine', 'team', 'overdue', 'today', 'followedUp', 'waiting', 'done'] as const;
export type TaskView = (typeof taskViews)[number];
const ofView = { view: z.enum(taskViews).default('mine').describe('Which list of the inbox'), ...taskFilters };
/** With filters a page may be shorter than `limit`, even empty, and still have a `next`. */
export const taskListQuery = pageQuery.extend({ ...ofView, sort: z.enum(taskSorts).optional().describe('In which order; `due` where nothing is said'), counts: z.enum(['true']).optional().describe('Also how many tasks each view holds') });
export const taskCountQuery = z.object(ofView);

export const person = z.object({ id, name: labelSchema });
/** Who sent the request back to a task, and why. */
export const sentBack = z.object({ by: person.describe('Who sent it back'), at: instant.describe('When'), reason: z.string().describe('Why, in their words'), from: labelSchema.describe('The task that it was sent back from') });
/** Spent and allowed working minutes; `ratio` may pass 1. */
export const sla = z.object({ due: instant, level: z.enum(['ok', 'near', 'late', 'paused']), spentMinutes: z.number().int(), allowedMinutes: z.number().int() });

export const taskRow = z.object({
  id, taskType: z.string(), title: labelSchema, state: z.enum(['open', 'completed', 'cancelled']), createdAt: instant, completedAt: instant.nullable(),
  priority: z.number().int(), role: z.string(), assignee: person.nullable(), actingFor: person.nullable().describe('In whose place it is mine, or was done: somebody who is away'), sla: sla.nullable(), unread: z.boolean(), followUpAt: instant.nullable().describe('When somebody wants to look after it again; null: nobody has said'),
  /** None: the task of a process that no request is carried by, such as one that a time or a message has started. */
  request: z.object({ id, no: z.string(), customer: z.string(), device: z.string(), brand: z.string().nullable(), serial: z.string().nullable(), status: z.enum(statusNames), subStatus: z.string().nullable() }).nullable(),
  /** The name of the process. */
  process: labelSchema,
  /** One of several tasks of the same step: the how manieth of how many. */
  several: z.object({ number: z.number().int(), total: z.number().int() }).nullable(),
});
export type TaskRow = z.infer<typeof taskRow>;
/** A task as the inbox lists it: with what its table can show. */
export const listedTask = taskRow.extend({ branch: labelSchema, agent: z.string().nullable(), /** Who repairs the device. */ technician: person.nullable() });
export type ListedTask = z.infer<typeof listedTask>;
/** A task of a request. */
export type OfRequest<T extends { request: unknown }> = T & { request: NonNullable<T['request']> };
export const isOfRequest = <T extends { request: unknown }>(task: T): task is OfRequest<T> => task.request !== null;

/** Counting stops at `countLimit`: that number means "this many or more". */
export const countLimit = 1000;
export const taskCounts = z.record(z.enum(taskViews), z.number().int());
/** A page of the inbox; with how many each view holds, where that was asked for. */
export const taskPage = pageOf(listedTask).extend({ counts: taskCounts.optional().describe('Of each view how many tasks it holds, up to 1,000; only where they were asked for') });
export type TaskPage = z.infer<typeof taskPage>;

const fieldUi = z.record(z.string(), z.unknown());
export const formSchema = z.object({ schema: z.record(z.string(), z.unknown()), ui: z.object({ order: z.array(z.string()), fields: z.record(z.string(), fieldUi), sections: z.record(z.string(), labelSchema).optional() }), version: z.number().int() });

/** A fact above the form: the customer's words, the cover, the agreed ceiling. Money facts carry digits, date facts an ISO date; `decides` marks those to see first. */
export const fact = z.object({ key: z.string(), label: labelSchema, kind: z.enum(['text', 'money', 'date', 'instant', 'label', 'phone', 'serial']), text: z.string().nullable(), value: labelSchema.nullable(), decides: z.boolean() });

export const taskDetail = taskRow.extend({
  question: labelSchema, facts: z.array(fact), form: formSchema,
  outcomes: z.array(z.object({ name: z.string(), label: labelSchema, tone: z.enum(['primary', 'default', 'danger']), requires: z.array(z.string()), fields: z.array(z.string()).nullable() })),
  /** How it was completed; null while it is open. */
  outcome: z.string().nullable(),
  /** Start values: a draft of mine, else what is known already. */
  values: z.record(z.string(), z.unknown()), draftSavedAt: instant.nullable(),
  may: z.object({ claim: z.boolean(), release: z.boolean(), complete: z.boolean(), assign: z.boolean(), followUp: z.boolean().describe('Whether I may say when it is to be looked after'), sendBack: z.boolean().describe('Whether I may send the request back to an earlier step') }),
  sentBack: sentBack.nullable().describe('Somebody has sent the request back to it; null: nobody has'),
  /** Why I may not complete it, when I may not. */
  mayNotCode: z.string().nullable(),
  /** Who is shut out of it by what they did on the request (four eyes). */
  shutOut: z.array(person),
  /** What of the request is masked, and I may ask for whole; that is recorded. */
  reveal: z.array(z.enum(personalFields)),
});

export type TaskDetail = z.infer<typeof taskDetail>;

export const completeTask = z.strictObject({ submissionId: id, outcome: z.string().max(60), values: z.record(z.string(), z.unknown()) });
export const completeAnswer = z.object({ taskId: id, mine: z.array(taskRow), /** The next task of this request that is mine, else the next of my list. */ next: taskRow.nullable() });
export type CompleteAnswer = z.infer<typeof completeAnswer>;
export const assignTask = z.strictObject({ userId: id, note: text(500).optional() });
export const giveTask = z.strictObject({ unitId: id.describe('The unit whose people of the task’s role may take it'), note: text(500).optional().describe('A word to them') });
/** How far ahead somebody can want to be reminded. */
export const mostFollowUpDays = 366;
export const followUpChange = z.strictObject({ at: instant.nullable().describe('When to look after it again; null: no longer'), note: text(500).optional().describe('What for') });
export const priorityChange = z.strictObject({ priority: z.number().int().min(0).max(3) });
export const draftChange = z.strictObject({ values: z.record(z.string(), z.unknown()) });
export const draftSaved = z.object({ savedAt: instant });
