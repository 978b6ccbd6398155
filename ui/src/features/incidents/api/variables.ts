import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { InstanceView } from '@contracts/operating';
import { api } from '../../../app/api-client';
import type { Json } from '../variable-text';

/** A form is not written over while somebody types in it. */
export const whileOneTypes = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false } as const;

/** A request has gone on, perhaps out of an incident: what shows it is fetched anew. */
export const requestMoved = (client: QueryClient) => Promise.all([['incidents', 'list'], ['requests'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey })));

/** The variables of the process; a request's instance has its id. */
export const instanceVariables = (id: string) => queryOptions({
  queryKey: ['requests', 'variables', id],
  queryFn: ({ signal }) => api.get<InstanceView>(`/instances/${id}`, undefined, { signal }),
  ...whileOneTypes,
});

export function useSetVariables(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Record<string, Json>) => api.post<{ status: string }>(`/requests/${requestId}/variables`, { variables }),
    onSettled: () => requestMoved(client),
  });
}
