import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** A request, or a process that no request travels. */
export type StoryOf = 'requests' | 'instances';

/** Oldest first. */
export const readTimeline = (id: string, of: StoryOf = 'requests') => queryOptions({
  queryKey: [of, 'timeline', id],
  queryFn: ({ signal }) => read(of === 'instances' ? api.GET('/instances/{id}/timeline', { params: { path: { id } }, signal }) : api.GET('/requests/{id}/timeline', { params: { path: { id } }, signal })),
});
