import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompleteAnswer } from '@contracts/tasks';
import { api } from '../../../app/api-client';

export interface Completion { taskId: string; submissionId: string; outcome: string; values: Record<string, unknown> }

export function useCompleteTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...body }: Completion) => api.post<CompleteAnswer>(`/tasks/${taskId}/complete`, body, { key: body.submissionId }),
    onSuccess: (_, { taskId }) => {
      void client.invalidateQueries({ queryKey: ['tasks', 'counts'] });
      void client.invalidateQueries({ queryKey: ['tasks', 'list'] });
      void client.invalidateQueries({ queryKey: ['requests'] });
      client.removeQueries({ queryKey: ['tasks', 'detail', taskId] });
    },
  });
}
