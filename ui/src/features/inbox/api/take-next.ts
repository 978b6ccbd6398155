import type { TaskFilters, TaskSort } from '@contracts/task-filters';
import type { nextViews } from '@contracts/task-views';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface Next { view: (typeof nextViews)[number]; filters: TaskFilters; sort: TaskSort }

/** Takes the task that comes first; two people never get the same one. */
export const useTakeNext = () => useWrite(['tasks'], (body: Next) => read(api.POST('/tasks/next', { params: { header: once() }, body })), { waits: true });
