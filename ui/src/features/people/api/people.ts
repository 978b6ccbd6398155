import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OneTimePassword, PersonRow } from '@contracts/session';
import { api } from '../../../app/api-client';

export interface PeopleFilter { q?: string; active?: 'yes' | 'no' }

export const peopleList = (filter: PeopleFilter) => infiniteQueryOptions({
  queryKey: ['people', filter],
  queryFn: ({ pageParam, signal }) => api.get<{ items: PersonRow[]; next: string | null }>('/people', { ...filter, limit: 50, after: pageParam }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

function usePeopleWrite<T>(write: (id: string) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: ['people'] }) });
}
export const usePasswordReset = () => usePeopleWrite((id) => api.post<OneTimePassword>(`/people/${id}/password`));
export const useAccessEnd = () => usePeopleWrite((id) => api.delete<{ sessions: number; tokens: number }>(`/people/${id}/access`));
