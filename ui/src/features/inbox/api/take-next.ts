import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TaskFilters, TaskSort } from '@contracts/task-filters';
import type { nextViews } from '@contracts/task-views';
import { api, once, read } from '../../../app/api-client';

export interface Next { view: (typeof nextViews)[number]; filters: TaskFilters; sort: TaskSort }

/** Takes the task that comes first; two people never get the same one. */
export function useTakeNext() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Next) => read(api.POST('/tasks/next', { params: { header: once() }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
