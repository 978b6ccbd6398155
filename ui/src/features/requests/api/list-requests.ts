import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Status, StatusGroup } from '@contracts/statuses';
import { api, read } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export interface RequestFilter { status?: Status; group?: StatusGroup; q?: string; importId?: string }

export const requestList = (filter: RequestFilter) => infiniteQueryOptions({
  queryKey: ['requests', 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/requests', { params: { query: { ...filter, q: (filter.q && latinDigits(filter.q)) || undefined, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
