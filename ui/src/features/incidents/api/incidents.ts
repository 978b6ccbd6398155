import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncidentRow } from '@contracts/requests';
import { api } from '../../../app/api-client';
import type { Json } from '../variable-text';
import { requestMoved, whileOneTypes } from './variables';

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
  ...whileOneTypes,
});

export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, variables }: { id: string; variables?: Variables }) => api.post<{ status: string }>(`/incidents/${id}/retry`, variables && { variables }),
    onSettled: () => requestMoved(client),
  });
}
