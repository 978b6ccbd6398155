import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** A request, a process that no request travels, or the process that a task comes from. */
export type StoryOf = 'requests' | 'instances' | 'tasks';

/** Oldest first. */
export const readTimeline = (id: string, of: StoryOf = 'requests') => queryOptions({
  queryKey: [of, 'timeline', id],
  queryFn: ({ signal }) => read(api.GET(`/${of}/{id}/timeline`, { params: { path: { id } }, signal })),
});
