import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

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
  });
}
