import { queryOptions } from '@tanstack/react-query';
import type { TaskView } from '@contracts/tasks';
import { api, read } from '../../../app/api-client';

export const taskCountsQuery = queryOptions({ queryKey: ['tasks', 'counts'], queryFn: () => read(api.GET('/tasks/counts')) as Promise<Partial<Record<TaskView, number>>> });
