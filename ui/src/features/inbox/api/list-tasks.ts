import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Status } from '@contracts/statuses';
import type { TaskRow, TaskView } from '@contracts/tasks';
import { api, read } from '../../../app/api-client';

export interface TaskFilter { view: TaskView; status?: Status; q?: string }
export interface TaskPage { items: TaskRow[]; next: string | null }

export const fetchTasks = (filter: TaskFilter, after?: string, signal?: AbortSignal): Promise<TaskPage> =>
  read(api.GET('/tasks', { params: { query: { ...filter, q: filter.q || undefined, limit: 50, after } }, signal }));

export const taskList = (filter: TaskFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filter],
  queryFn: ({ pageParam, signal }) => fetchTasks(filter, pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  refetchOnWindowFocus: false,
});
