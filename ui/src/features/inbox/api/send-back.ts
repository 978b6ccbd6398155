import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ReturnSteps, sendBackChange } from '@contracts/send-back';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

/** Where the task's request can be sent back to, as things stand now. */
export const returnStepsQuery = (taskId: string) => queryOptions({
  queryKey: ['tasks', 'send-back', taskId],
  queryFn: ({ signal }) => read(api.GET('/tasks/{id}/send-back', { params: { path: { id: taskId } }, signal })) as Promise<ReturnSteps>,
  staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false,
});
/** The story of the request goes on too. */
export const useSendBack = () => useWrite(['tasks'], ({ taskId, ...body }: z.infer<typeof sendBackChange> & { taskId: string }) => read(api.POST('/tasks/{id}/send-back', { params: { path: { id: taskId }, header: once() }, body })), { also: ['requests'] });
