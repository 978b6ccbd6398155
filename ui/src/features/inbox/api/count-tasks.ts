import { queryOptions, skipToken } from '@tanstack/react-query';
import type { TaskFilters } from '@contracts/task-filters';
import type { TaskPage, TaskView } from '@contracts/tasks';
import { api, read } from '../../../app/api-client';

/** How many tasks each view holds: nobody asks for it, the first page of any list brings it. */
export const taskCountsQuery = queryOptions<NonNullable<TaskPage['counts']>>({ queryKey: ['tasks', 'counts'], queryFn: skipToken, staleTime: Infinity });
export const filteredCountKey = ['tasks', 'count'] as const;
export const filteredCountQuery = (view: TaskView, filters: TaskFilters) => queryOptions({
  queryKey: [...filteredCountKey, view, filters],
  queryFn: ({ signal }) => read(api.GET('/tasks/count', { params: { query: { view, ...filters } }, signal })),
});
