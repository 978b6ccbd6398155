import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, once, read } from '../../../app/api-client';
import { readTimeline } from './read-timeline';

/** What is commented on: a task's comment stands in the story of its request. */
export type Commented = { on: 'request' | 'task'; id: string };

export function useAddComment({ on, id }: Commented, requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: { text: string; mentions: string[]; files: string[]; key: string }) => {
      const call = { params: { path: { id }, header: once(key) }, body };
      return read(on === 'task' ? api.POST('/tasks/{id}/comments', call) : api.POST('/requests/{id}/comments', call));
    },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: readTimeline(requestId).queryKey }), client.invalidateQueries({ queryKey: ['requests', 'files', requestId] })]),
  });
}
