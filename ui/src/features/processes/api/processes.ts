import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { instanceStates } from '@contracts/instances';
import { api, once, read } from '../../../app/api-client';

export type InstanceState = (typeof instanceStates)[number];

export const processList = queryOptions({
  queryKey: ['processes', 'list'],
  queryFn: ({ signal }) => read(api.GET('/processes', { signal })),
});

/** What has to be said to start it; what is typed then is not written over by another answer. */
export const startFormOf = (process: string) => queryOptions({
  queryKey: ['processes', 'start', process],
  queryFn: ({ signal }) => read(api.GET('/processes/{process}/start', { params: { path: { process } }, signal })),
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, retry: false,
});

export interface Start { process: string; event?: string; variables: Record<string, unknown>; requestId?: string; key: string }
export function useStartProcess() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ process, key, ...body }: Start) => read(api.POST('/processes/{process}/instances', { params: { path: { process }, header: once(key) }, body })),
    onSuccess: () => Promise.all([['instances'], ['processes', 'list'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const instanceList = (filter: { process?: string; state?: InstanceState }) => infiniteQueryOptions({
  queryKey: ['instances', 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/instances', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const readInstance = (id: string) => queryOptions({
  queryKey: ['instances', 'detail', id],
  queryFn: ({ signal }) => read(api.GET('/instances/{id}/detail', { params: { path: { id } }, signal })),
});
