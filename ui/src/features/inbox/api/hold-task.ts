import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { assignTask, TaskRow } from '@contracts/tasks';
import { api } from '../../../app/api-client';

export type Hold =
  | { act: 'claim' | 'release'; taskId: string }
  | { act: 'assign'; taskId: string; to: z.infer<typeof assignTask> }
  | { act: 'priority'; taskId: string; priority: number };

/** Who holds a task and how urgent it is: plain acts that move nothing on the diagram. */
export function useHoldTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (hold: Hold) => {
      const path = `/tasks/${hold.taskId}`;
      if (hold.act === 'assign') return api.post<TaskRow>(`${path}/assign`, hold.to);
      if (hold.act === 'priority') return api.put<TaskRow>(`${path}/priority`, { priority: hold.priority });
      return api.post<TaskRow>(`${path}/${hold.act}`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
