import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RequestFilters, RequestSort } from '@contracts/request-filters';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

type Listed = RequestFilters & { sort?: RequestSort };

export const fetchRequests = ({ q, ...asked }: Listed, after?: string, signal?: AbortSignal) =>
  read(api.GET('/requests', { params: { query: { ...asked, q: (q && latinDigits(q)) || undefined, limit: 50, after } }, ...(signal && { signal }) }));

export const requestList = ({ sort, ...filters }: Listed) => infiniteQueryOptions({
  queryKey: ['requests', 'list', filters, sort],
  queryFn: ({ pageParam, signal }) => fetchRequests({ ...filters, sort }, pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const requestCount = (filters: RequestFilters) => queryOptions({
  queryKey: ['requests', 'count', filters],
  queryFn: ({ signal }) => read(api.GET('/requests/count', { params: { query: filters }, signal })),
});
