import { infiniteQueryOptions } from '@tanstack/react-query';
import type { RequestRow } from '@contracts/requests';
import type { Status, StatusGroup } from '@contracts/statuses';
import { api } from '../../../app/api-client';
import { latinDigits } from '@contracts/digits';

export interface RequestFilter { status?: Status; group?: StatusGroup; q?: string; importId?: string }
interface Page { items: RequestRow[]; next: string | null }

export const requestList = (filter: RequestFilter) => infiniteQueryOptions({
  queryKey: ['requests', 'list', filter],
  queryFn: ({ pageParam, signal }) => api.get<Page>('/requests', { ...filter, q: filter.q && latinDigits(filter.q), limit: 50, after: pageParam }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
