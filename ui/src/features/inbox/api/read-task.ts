import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

export const taskDetail = (taskId: string) => queryOptions({ queryKey: ['tasks', 'detail', taskId], queryFn: ({ signal }) => read(api.GET('/tasks/{id}', { params: { path: { id: taskId } }, signal })) });
