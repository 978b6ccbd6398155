import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncidentRow } from '@contracts/requests';
import { api } from '../../../app/api-client';
import type { Json } from '../variable-text';

type Variables = Record<string, Json>;

export const incidentList = infiniteQueryOptions({
  queryKey: ['incidents', 'list'],
  queryFn: ({ pageParam, signal }) => api.get<{ items: IncidentRow[]; next: string | null }>('/incidents', { after: pageParam }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

/** As the step that failed sees them now. */
export const incidentVariables = (id: string) => queryOptions({
  queryKey: ['incidents', 'variables', id],
  queryFn: ({ signal }) => api.get<{ variables: Variables }>(`/incidents/${id}/variables`, undefined, { signal }),
  // A form is not written over while somebody types in it.
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false,
});

export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, variables }: { id: string; variables?: Variables }) => api.post<{ status: string }>(`/incidents/${id}/retry`, variables && { variables }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['incidents', 'list'] }), client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}
