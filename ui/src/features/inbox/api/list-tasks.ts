import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { TaskFilters, TaskSort } from '@contracts/task-filters';
import type { TaskPage, TaskView } from '@contracts/tasks';
import { api, read } from '../../../app/api-client';
import { taskCountsQuery } from './count-tasks';

export interface TaskFilter { view: TaskView; filters: TaskFilters; sort?: TaskSort | undefined }

/** What a screen shows comes first; who scrolls gets more at a time. */
const rowsOf = (after: string | undefined): number => (after === undefined ? 30 : 100);

/** A page of a list. The first one brings the numbers of all lists along. */
export async function fetchTasks(client: QueryClient, { view, filters, sort }: TaskFilter, after?: string, signal?: AbortSignal): Promise<TaskPage> {
  const page = await read(api.GET('/tasks', { params: { query: { view, ...filters, sort: view === 'done' ? undefined : sort, limit: rowsOf(after), after, counts: after === undefined ? 'true' : undefined } }, signal })) as TaskPage;
  if (page.counts) client.setQueryData(taskCountsQuery.queryKey, page.counts);
  return page;
}

export const taskList = (filter: TaskFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filter],
  queryFn: ({ client, pageParam, signal }) => fetchTasks(client, filter, pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  refetchOnWindowFocus: false,
});
