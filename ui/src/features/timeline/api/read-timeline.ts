import { queryOptions } from '@tanstack/react-query';
import type { TimelineItem } from '@contracts/requests';
import { api } from '../../../app/api-client';

/** A request, or a process that no request travels. */
export type StoryOf = 'requests' | 'instances';

/** Oldest first. */
export const readTimeline = (id: string, of: StoryOf = 'requests') => queryOptions({
  queryKey: [of, 'timeline', id],
  queryFn: ({ signal }) => api.get<{ items: TimelineItem[] }>(`/${of}/${id}/timeline`, undefined, { signal }),
});
