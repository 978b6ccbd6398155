import { queryOptions } from '@tanstack/react-query';
import type { TaskCompany } from '@contracts/presence';
import { api, read } from '../../../app/api-client';

export const presenceQuery = queryOptions({ queryKey: ['presence'], queryFn: ({ signal }) => read(api.GET('/tasks/presence', { signal })), staleTime: 10_000 });

export const bePresent = (taskId: string, tab: string, here: boolean): Promise<TaskCompany> => read(api.PUT('/tasks/{id}/presence', { params: { path: { id: taskId } }, body: { tab, here }, keepalive: true }));
