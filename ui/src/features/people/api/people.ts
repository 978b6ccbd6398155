import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { mostAtOnce, type BulkChange, type BulkResult, type MadePerson, type NewPerson, type PersonChange, type PersonDetail } from '@contracts/people';
import { api, goingOnFrom, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface PeopleFilter { q?: string; active?: 'yes' | 'no'; role?: string; branch?: string }
const all = ['people'] as const;

export const peopleList = (filter: PeopleFilter) => infiniteQueryOptions({
  queryKey: [...all, 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/people', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
/** Fetched anew with the places themselves. */
export const peoplePlaces = queryOptions({ queryKey: ['places', 'of-people'], queryFn: ({ signal }) => read(api.GET('/people/places', { signal })) });
export const personDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/people/{id}', { params: { path: { id } }, signal })) });
export const personAccess = (id: string) => queryOptions({ queryKey: [...all, id, 'access'], queryFn: ({ signal }) => read(api.GET('/people/{id}/access', { params: { path: { id } }, signal })) });
export const personHistory = (id: string) => infiniteQueryOptions({
  queryKey: [...all, id, 'history'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/people/{id}/history', { params: { path: { id }, query: { limit: 20, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const usePersonAdd = () => useWrite(all, (body: NewPerson): Promise<MadePerson> => read(api.POST('/people', { body })));
export const usePersonChange = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: PersonChange }): Promise<PersonDetail> => read(api.PUT('/people/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
/** More than go with one call go with several, one after the other. */
export const useBulkChange = () => useWrite(all, async ({ ids, act }: BulkChange): Promise<BulkResult[]> => {
  const results: BulkResult[] = [];
  for (let at = 0; at < ids.length; at += mostAtOnce) results.push(...(await read(api.POST('/people/bulk', { body: { ids: ids.slice(at, at + mostAtOnce), act } }))).results);
  return results;
});
export const usePasswordReset = () => useWrite(all, (id: string) => read(api.POST('/people/{id}/password', { params: { path: { id } } })));
export const useAccessEnd = () => useWrite(all, (id: string) => read(api.DELETE('/people/{id}/access', { params: { path: { id } } })));
