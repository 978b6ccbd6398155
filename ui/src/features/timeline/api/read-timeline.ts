import { queryOptions } from '@tanstack/react-query';
import type { TimelineItem } from '@contracts/requests';
import { api } from '../../../app/api-client';

/** Oldest first. */
export const requestTimeline = (requestId: string) => queryOptions({
  queryKey: ['requests', 'timeline', requestId],
  queryFn: ({ signal }) => api.get<{ items: TimelineItem[] }>(`/requests/${requestId}/timeline`, undefined, { signal }),
});
