import { queryOptions } from '@tanstack/react-query';
import type { TaskDetail } from '@contracts/tasks';
import { api } from '../../../app/api-client';

export const taskDetail = (taskId: string) => queryOptions({ queryKey: ['tasks', 'detail', taskId], queryFn: ({ signal }) => api.get<TaskDetail>(`/tasks/${taskId}`, undefined, { signal }) });
