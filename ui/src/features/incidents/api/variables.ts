import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InstanceView } from '@contracts/operating';
import { api } from '../../../app/api-client';
import type { Json } from '../variable-text';

/** The variables of the process; a request's instance has its id. */
export const instanceVariables = (id: string) => queryOptions({
  queryKey: ['requests', 'variables', id],
  queryFn: ({ signal }) => api.get<InstanceView>(`/instances/${id}`, undefined, { signal }),
  // A form is not written over while somebody types in it.
  staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false,
});

export function useSetVariables(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Record<string, Json>) => api.post<{ status: string }>(`/requests/${requestId}/variables`, { variables }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['incidents', 'list'] })]),
  });
}
