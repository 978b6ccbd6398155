import { z } from 'zod';
import { requestColumnNames, taskColumnNames } from './list-columns';
import { someOf } from './list-filters';
import { requestFilters, requestSort } from './request-filters';
import { taskSorts } from './task-filters';
import { taskCountQuery } from './tasks';

/** More rows do not go into one file. */
export const mostListed = 5_000;
const columnsOf = (names: readonly string[]) => someOf(names, 200).optional().describe('Which columns, with commas between them; where nothing is said, those that a table begins with');
export const requestExportQuery = z.object({
  ...requestFilters, sort: requestSort, columns: columnsOf(requestColumnNames),
});
export const taskExportQuery = taskCountQuery.extend({ sort: z.enum(taskSorts).optional().describe('In which order; `due` where nothing is said'), columns: columnsOf(taskColumnNames) });
