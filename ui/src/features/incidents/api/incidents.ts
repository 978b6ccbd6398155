import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, once, read } from '../../../app/api-client';
import type { Json } from '../variable-text';
import { requestMoved, whileOneTypes } from './variables';

type Variables = Record<string, Json>;

export const incidentList = infiniteQueryOptions({
  queryKey: ['incidents', 'list'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/incidents', { params: { query: { after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

/** As the step that failed sees them now. */
export const incidentVariables = (id: string) => queryOptions({
  queryKey: ['incidents', 'variables', id],
  queryFn: ({ signal }) => read(api.GET('/incidents/{id}/variables', { params: { path: { id } }, signal })),
  ...whileOneTypes,
});

export function useRetryIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, variables }: { id: string; variables?: Variables }) => read(api.POST('/incidents/{id}/retry', { params: { path: { id }, header: once() }, body: { variables } })),
    onSettled: () => requestMoved(client),
  });
}
