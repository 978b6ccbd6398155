import { z } from 'zod';
import { someOf } from './list-filters';
import { requestFilters } from './request-filters';
import { taskSorts } from './task-filters';
import { taskColumnNames, type TaskColumn } from './task-views';
import { taskCountQuery } from './tasks';

/** More rows do not go into one file. */
export const mostListed = 5_000;
export const requestExportQuery = z.object(requestFilters);
export const taskExportQuery = taskCountQuery.extend({
  sort: z.enum(taskSorts).optional().describe('In which order; `due` where nothing is said'),
  columns: someOf(taskColumnNames, 200).optional().describe('Which columns, with commas between them; where nothing is said, those that a table begins with'),
});
/** The columns of a table of tasks for which nothing else is chosen. */
export const usualColumns: readonly TaskColumn[] = ['number', 'customer', 'device', 'status', 'due', 'assignee'];
/** The columns of the list of requests, in its order. */
export const requestColumnNames = ['number', 'status', 'customer', 'device', 'serial', 'technician', 'created', 'due'] as const;
export type RequestColumn = (typeof requestColumnNames)[number];
