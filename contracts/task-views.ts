import { z } from 'zod';
import { taskColumnNames } from './list-columns';
import { viewSchemas } from './saved-views';
import { taskFilters, taskFilterSchema, taskSorts } from './task-filters';
import { taskRow, taskViews } from './tasks';
import { labelSchema } from './label';

export const tasksList = { name: 'tasks', filters: taskFilters, sorts: taskSorts, usualSort: 'due', columns: taskColumnNames, more: { view: z.enum(taskViews).describe('The part of the inbox that it shows') } } as const;
export const { change: taskViewChange, view: savedTaskView } = viewSchemas(tasksList);
export type TaskViewChange = z.output<typeof taskViewChange>;
export type SavedTaskView = z.output<typeof savedTaskView>;

/** Lists from which a task can be taken without choosing one. */
export const nextViews = ['team', 'overdue', 'today'] as const;
export const nextTask = z.strictObject({
  view: z.enum(nextViews).default('team').describe('The list that it is taken from'), filters: taskFilterSchema.default({}).describe('What of that list'), sort: z.enum(taskSorts).default('priority').describe('Which one comes first'),
});
export const nextTaskAnswer = z.object({ task: taskRow.nullable().describe('The task, mine from now on; null: there is none left that I may take') });
export const taskTypeList = z.object({ items: z.array(z.object({ name: z.string(), title: labelSchema })) });
