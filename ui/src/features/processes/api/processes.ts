import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InstanceDetail, InstanceRow, StartForm, startedInstance, instanceStates } from '@contracts/instances';
import type { ProcessRow } from '@contracts/processes';
import type { z } from 'zod';
import { api } from '../../../app/api-client';

export type InstanceState = (typeof instanceStates)[number];

export const processList = queryOptions({
  queryKey: ['processes', 'list'],
  queryFn: ({ signal }) => api.get<{ items: ProcessRow[] }>('/processes', undefined, { signal }),
});

/** What has to be said to start it; what is typed then is not written over by another answer. */
export const startFormOf = (process: string) => queryOptions({
  queryKey: ['processes', 'start', process],
  queryFn: ({ signal }) => api.get<StartForm>(`/processes/${encodeURIComponent(process)}/start`, undefined, { signal }),
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, retry: false,
});

export interface Start { process: string; event?: string; variables: Record<string, unknown>; requestId?: string; key: string }
export function useStartProcess() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ process, key, ...body }: Start) => api.post<z.infer<typeof startedInstance>>(`/processes/${encodeURIComponent(process)}/instances`, body, { key }),
    onSuccess: () => Promise.all([['instances'], ['processes', 'list'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const instanceList = (filter: { process?: string; state?: InstanceState }) => infiniteQueryOptions({
  queryKey: ['instances', 'list', filter],
  queryFn: ({ pageParam, signal }) => api.get<{ items: InstanceRow[]; next: string | null }>('/instances', { ...filter, limit: 50, after: pageParam }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const readInstance = (id: string) => queryOptions({
  queryKey: ['instances', 'detail', id],
  queryFn: ({ signal }) => api.get<InstanceDetail>(`/instances/${id}/detail`, undefined, { signal }),
});
