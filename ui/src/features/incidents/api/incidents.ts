import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncidentRow } from '@contracts/requests';
import { api } from '../../../app/api-client';

export const incidentList = infiniteQueryOptions({
  queryKey: ['incidents', 'list'],
  queryFn: ({ pageParam, signal }) => api.get<{ items: IncidentRow[]; next: string | null }>('/incidents', { after: pageParam }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.post<{ status: string }>(`/incidents/${id}/retry`), onSettled: () => client.invalidateQueries({ queryKey: ['incidents'] }) });
}
