import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** Who may see the request and can be mentioned, by what is typed of the name. */
export const findMentionable = (requestId: string, typed: string) => {
  const q = typed.trim();
  return queryOptions({
    queryKey: ['requests', 'people', requestId, q],
    queryFn: ({ signal }) => read(api.GET('/requests/{id}/people', { params: { path: { id: requestId }, query: { q: q || undefined } }, signal })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
};
