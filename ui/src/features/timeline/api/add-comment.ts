import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TimelineItem } from '@contracts/requests';
import { api } from '../../../app/api-client';
import { readTimeline } from './read-timeline';

export function useAddComment(path: string, requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) => api.post<TimelineItem>(path, { text }, { key }),
    onSuccess: () => client.invalidateQueries({ queryKey: readTimeline(requestId).queryKey }),
  });
}
