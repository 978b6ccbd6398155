import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TaskFilters, TaskSort } from '@contracts/task-filters';
import type { ListedTask, TaskView } from '@contracts/tasks';
import { api, read } from '../../../app/api-client';

export interface TaskFilter { view: TaskView; filters: TaskFilters; sort?: TaskSort | undefined }
export interface TaskPage { items: ListedTask[]; next: string | null }

export const fetchTasks = ({ view, filters, sort }: TaskFilter, after?: string, signal?: AbortSignal): Promise<TaskPage> =>
  read(api.GET('/tasks', { params: { query: { view, ...filters, sort: view === 'done' ? undefined : sort, limit: 50, after } }, signal }));

export const taskList = (filter: TaskFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filter],
  queryFn: ({ pageParam, signal }) => fetchTasks(filter, pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  refetchOnWindowFocus: false,
});
