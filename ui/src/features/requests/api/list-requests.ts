import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RequestFilters, RequestSort } from '@contracts/request-filters';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export const requestList = ({ sort, ...filters }: RequestFilters & { sort?: RequestSort }) => infiniteQueryOptions({
  queryKey: ['requests', 'list', filters, sort],
  queryFn: ({ pageParam, signal }) => read(api.GET('/requests', { params: { query: { ...filters, q: (filters.q && latinDigits(filters.q)) || undefined, sort, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const requestCount = (filters: RequestFilters) => queryOptions({
  queryKey: ['requests', 'count', filters],
  queryFn: ({ signal }) => read(api.GET('/requests/count', { params: { query: filters }, signal })),
});
