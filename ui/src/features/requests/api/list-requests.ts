import { infiniteQueryOptions } from '@tanstack/react-query';
import type { RequestFilters } from '@contracts/request-filters';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export const requestList = (filter: RequestFilters) => infiniteQueryOptions({
  queryKey: ['requests', 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/requests', { params: { query: { ...filter, q: (filter.q && latinDigits(filter.q)) || undefined, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
