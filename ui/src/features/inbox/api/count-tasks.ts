import { queryOptions } from '@tanstack/react-query';
import type { TaskView } from '@contracts/tasks';
import { api } from '../../../app/api-client';

export const taskCountsQuery = queryOptions({ queryKey: ['tasks', 'counts'], queryFn: () => api.get<Partial<Record<TaskView, number>>>('/tasks/counts') });
