import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

export interface PeopleFilter { q?: string; active?: 'yes' | 'no' }

export const peopleList = (filter: PeopleFilter) => infiniteQueryOptions({
  queryKey: ['people', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/people', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

function usePeopleWrite<T>(write: (id: string) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: ['people'] }) });
}
export const usePasswordReset = () => usePeopleWrite((id) => read(api.POST('/people/{id}/password', { params: { path: { id } } })));
export const useAccessEnd = () => usePeopleWrite((id) => read(api.DELETE('/people/{id}/access', { params: { path: { id } } })));
