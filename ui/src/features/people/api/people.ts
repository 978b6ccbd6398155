import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BulkChange, BulkResult, MadePerson, NewPerson, PersonChange, PersonDetail } from '@contracts/people';
import { api, once, read } from '../../../app/api-client';

export interface PeopleFilter { q?: string; active?: 'yes' | 'no'; role?: string; branch?: string }
const all = ['people'] as const;

export const peopleList = (filter: PeopleFilter) => infiniteQueryOptions({
  queryKey: [...all, 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/people', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const personDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/people/{id}', { params: { path: { id } }, signal })) });
export const personAccess = (id: string) => queryOptions({ queryKey: [...all, id, 'access'], queryFn: ({ signal }) => read(api.GET('/people/{id}/access', { params: { path: { id } }, signal })) });
export const personHistory = (id: string) => infiniteQueryOptions({
  queryKey: [...all, id, 'history'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/people/{id}/history', { params: { path: { id }, query: { limit: 20, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

function usePeopleWrite<G, T>(write: (given: G) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: all }) });
}
export const usePersonAdd = () => usePeopleWrite((body: NewPerson): Promise<MadePerson> => read(api.POST('/people', { body })));
export const usePersonChange = (id: string) => usePeopleWrite(({ revision, change }: { revision: string; change: PersonChange }): Promise<PersonDetail> => read(api.PUT('/people/{id}', { params: { path: { id }, header: { ...once(), 'If-Match': `"${revision}"` } }, body: change })));
export const useBulkChange = () => usePeopleWrite(async (body: BulkChange): Promise<BulkResult[]> => (await read(api.POST('/people/bulk', { body }))).results);
export const usePasswordReset = () => usePeopleWrite((id: string) => read(api.POST('/people/{id}/password', { params: { path: { id } } })));
export const useAccessEnd = () => usePeopleWrite((id: string) => read(api.DELETE('/people/{id}/access', { params: { path: { id } } })));
