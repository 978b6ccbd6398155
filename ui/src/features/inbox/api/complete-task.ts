import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ApiError, read } from '../../../app/api-client';

export interface Completion { taskId: string; submissionId: string; outcome: string; values: Record<string, unknown> }

export function useCompleteTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...body }: Completion) => read(api.POST('/tasks/{id}/complete', { params: { path: { id: taskId } }, body })),
    onSuccess: (_, { taskId }) => {
      void client.invalidateQueries({ queryKey: ['tasks', 'list'] });
      void client.invalidateQueries({ queryKey: ['requests'] });
      client.removeQueries({ queryKey: ['tasks', 'detail', taskId] });
    },
    // Somebody else was faster, or has it now: what is shown is not so any more. A form to be corrected is.
    onError: (error) => { if (error instanceof ApiError && !error.problem.fields?.length) void client.invalidateQueries({ queryKey: ['tasks'] }); },
  });
}
