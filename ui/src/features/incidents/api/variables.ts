import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, once, read } from '../../../app/api-client';
import type { Json } from '../variable-text';

/** A form is not written over while somebody types in it. */
export const whileOneTypes = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false } as const;

/** A request has gone on, perhaps out of an incident: what shows it is fetched anew. */
export const requestMoved = (client: QueryClient) => Promise.all([['incidents', 'list'], ['requests'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey })));

/** The variables of the process; a request's instance has its id. */
export const instanceVariables = (id: string) => queryOptions({
  queryKey: ['requests', 'variables', id],
  queryFn: ({ signal }) => read(api.GET('/instances/{id}', { params: { path: { id } }, signal })),
  ...whileOneTypes,
});

export function useSetVariables(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Record<string, Json>) => read(api.POST('/requests/{id}/variables', { params: { path: { id: requestId }, header: once() }, body: { variables } })),
    onSettled: () => requestMoved(client),
  });
}
