import { z } from 'zod';
import { roleKey } from './roles';
import { taskFilterSchema, taskSorts } from './task-filters';
import { person, taskRow, taskViews } from './tasks';
import { id, text } from './values';
import { labelSchema } from './label';

/** Columns of the inbox as a table, in the order in which they stand there at first. */
export const taskColumnNames = ['number', 'customer', 'device', 'serial', 'status', 'due', 'priority', 'assignee', 'followUp', 'created', 'branch', 'agent', 'technician'] as const;
export type TaskColumn = (typeof taskColumnNames)[number];
/** Names of tones of the theme; each also has its own shape in the list, so that nobody has to tell colours apart. */
export const viewColours = ['accent', 'blue', 'green', 'amber', 'red', 'purple'] as const;
export type ViewColour = (typeof viewColours)[number];

const kindOf = <T extends string>(name: T) => z.literal(name).describe('With whom it is shared');
/** For whom a view is: its owner; a team, which is a unit, a role (of one branch, or everywhere), or a group; or everyone of the company. */
export const viewShare = z.discriminatedUnion('with', [
  z.strictObject({ with: kindOf('nobody') }),
  z.strictObject({ with: kindOf('unit'), unit: id }),
  z.strictObject({ with: kindOf('role'), role: roleKey, branch: id.nullable().default(null).describe('Only in this branch; null: in each') }),
  z.strictObject({ with: kindOf('group'), group: id }),
  z.strictObject({ with: kindOf('everyone') }),
]);
export type ViewShare = z.output<typeof viewShare>;

const says = {
  colour: 'Tone of its icon; null: none', view: 'The list that it is a part of', filters: 'What of that list it shows', sort: 'In which order', columns: 'As a table with these columns; none: as a list', share: 'For whom it is',
};
export const taskViewChange = z.strictObject({
  name: text(60), colour: z.enum(viewColours).nullable().default(null).describe(says.colour), view: z.enum(taskViews).describe(says.view), filters: taskFilterSchema.default({}).describe(says.filters), sort: z.enum(taskSorts).default('due').describe(says.sort),
  columns: z.array(z.enum(taskColumnNames)).max(taskColumnNames.length).default([]).describe(says.columns), share: viewShare.default({ with: 'nobody' }).describe(says.share),
});
export type TaskViewChange = z.output<typeof taskViewChange>;
/** Somebody has no more of their own. */
export const mostViews = 50;

export const savedView = z.object({
  id, name: z.string(), colour: z.enum(viewColours).nullable().describe(says.colour), view: z.enum(taskViews).describe(says.view), filters: taskFilterSchema.describe(says.filters), sort: z.enum(taskSorts).describe(says.sort), columns: z.array(z.enum(taskColumnNames)).describe(says.columns),
  share: viewShare.describe(says.share), team: labelSchema.nullable().describe('What its team is called; null: it has none'), owner: person.describe('Whose it is'), mayChange: z.boolean().describe('Whether I may change or delete it'), revision: z.string(),
});
export type SavedView = z.output<typeof savedView>;
export const savedViews = z.object({ items: z.array(savedView) });
export const viewOrder = z.strictObject({ ids: z.array(id).max(500).describe('Views, the first one first') });

export const taskCount = z.object({ count: z.number().int().describe('How many tasks'), more: z.boolean().describe('There are at least so many: counting stopped there') });
export type TaskCount = z.infer<typeof taskCount>;
export const savedCounts = z.object({ items: z.array(taskCount.extend({ id })) });

/** Lists from which a task can be taken without choosing one. */
export const nextViews = ['team', 'overdue', 'today'] as const;
export const nextTask = z.strictObject({
  view: z.enum(nextViews).default('team').describe('The list that it is taken from'), filters: taskFilterSchema.default({}).describe('What of that list'), sort: z.enum(taskSorts).default('priority').describe('Which one comes first'),
});
export const nextTaskAnswer = z.object({ task: taskRow.nullable().describe('The task, mine from now on; null: there is none left that I may take') });
export const taskTypeList = z.object({ items: z.array(z.object({ name: z.string(), title: labelSchema })) });
