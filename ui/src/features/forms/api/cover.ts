import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** What is covered of the unit of a request on the day on which it came in: the whole, and these parts. */
export const requestCover = (requestId: string, items: readonly string[]) => queryOptions({
  queryKey: ['requests', requestId, 'cover', ...items], queryFn: ({ signal }) => read(api.GET('/requests/{id}/cover', { params: { path: { id: requestId }, query: items.length > 0 ? { items: items.join(',') } : {} }, signal })), placeholderData: keepPreviousData, retry: false,
});
