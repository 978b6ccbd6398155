import { z } from 'zod';
import { statusNames } from './statuses';
import { taskFilterSchema } from './task-filters';
import { person, taskViews } from './tasks';
import { id, instant, pageOf, pageQuery, text } from './values';
import { labelSchema } from './label';

/** No more tasks go into one batch. */
export const batchLimit = 10_000;
/** A preview shows the first so many of those that would not be done. */
export const previewRows = 200;

const kindOf = <T extends string>(name: T) => z.literal(name).describe('What is done with each');
/** What can be done to many tasks at once. A task is completed so only where its form asks for nothing of its own. */
export const batchAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kindOf('claim') }),
  z.strictObject({ kind: kindOf('release') }),
  z.strictObject({ kind: kindOf('assign'), userId: id.describe('To whom'), note: text(500).optional().describe('A word to them') }),
  z.strictObject({ kind: kindOf('prioritise'), priority: z.number().int().min(0).max(3).describe('From 0, low, to 3, urgent') }),
  z.strictObject({ kind: kindOf('follow-up'), at: instant.describe('When to look after it again'), note: text(500).optional().describe('What for') }),
  z.strictObject({
    kind: kindOf('hand-over'), from: id.describe('Whose tasks they are; what somebody else has by then stays theirs'), note: text(500).optional().describe('A word to those who get them'),
    to: z.array(z.strictObject({ role: z.string().max(40).nullable().describe('Tasks of this role; null: of all roles that have no line'), userId: id.nullable().describe('Who gets them; null: they go back to their team') })).max(20).describe('Who gets what, one line for a role; what no line is for goes back to its team'),
  }),
  z.strictObject({ kind: kindOf('complete'), taskType: z.string().max(60).describe('Only tasks of this type'), outcome: z.string().max(60).describe('What each is completed with') }),
]);
export type BatchAct = z.output<typeof batchAct>;
/** These tasks, all of a view that match, or all that somebody has, up to the limit. */
export const batchSelection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(batchLimit).describe('These tasks') }),
  z.strictObject({ heldBy: id.describe('All open tasks of this person that I see; only to hand over what they have') }),
  z.strictObject({ view: z.enum(taskViews).describe('All of this list'), filters: taskFilterSchema.default({}).describe('What of that list') }),
]);
export type BatchSelection = z.output<typeof batchSelection>;
export const newBatch = z.strictObject({ act: batchAct.describe('What is done'), selection: batchSelection.describe('To which tasks') });

const taskOfBatch = z.object({ id, title: labelSchema, no: z.string().nullable().describe('Number of its request') });
export const batchPreview = z.object({
  total: z.number().int().describe('How many tasks'), more: z.boolean().describe('There are more than go into one batch'), unseen: z.number().int().describe('How many of those that were asked for are not there for me: gone, or not mine to see'), will: z.number().int().describe('How many will be done'), same: z.number().int().describe('How many are so already'),
  wont: z.array(z.object({ code: z.string(), count: z.number().int().describe('How many will not be done for this reason') })).describe('Why others will not, the commonest reason first'),
  groups: z.array(z.object({ title: labelSchema, role: z.string().describe('Whose task it is'), status: z.enum(statusNames).nullable().describe('Status of their requests; null: they belong to none'), count: z.number().int().describe('How many') })).describe('What the tasks are, the most numerous first'),
  rows: z.array(taskOfBatch.extend({ code: z.string().describe('Why it will not be done') })).describe('The first that will not be done'),
});
export type BatchPreview = z.infer<typeof batchPreview>;
export const batchStates = ['running', 'stopped', 'done'] as const;
export const taskBatch = z.object({
  id, act: batchAct.describe('What is done'), state: z.enum(batchStates), total: z.number().int().describe('How many tasks'), left: z.number().int().describe('How many are left'), done: z.number().int().describe('How many were done'),
  same: z.number().int().describe('How many were so already'), refused: z.number().int().describe('How many could not be done'), createdAt: instant, finishedAt: instant.nullable(),
});
export type TaskBatch = z.infer<typeof taskBatch>;
export const batchItemStates = ['left', 'done', 'same', 'refused'] as const;
export const batchItem = z.object({ task: taskOfBatch, state: z.enum(batchItemStates), code: z.string().nullable().describe('Why it could not be done'), assignee: person.nullable().describe('Who has it now; null: nobody') });
export const batchItemsQuery = pageQuery.extend({ state: z.enum(batchItemStates).optional().describe('Only those that stand so') });
export const batchItems = pageOf(batchItem);
export const batchList = pageOf(taskBatch);
