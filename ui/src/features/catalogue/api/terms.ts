import { queryOptions } from '@tanstack/react-query';
import type { NewTerm, TermChange, TermList, TermRow } from '@contracts/catalogue';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['catalogue', 'terms'] as const;
export const termCounts = queryOptions({ queryKey: [...all, 'counts'], queryFn: ({ signal }) => read(api.GET('/catalogue/lists', { signal })) });
export const termsOf = (list: TermList) => queryOptions({ queryKey: [...all, list], queryFn: ({ signal }) => read(api.GET('/catalogue/terms', { params: { query: { list } }, signal })) });

export const useAddTerm = () => useWrite(all, (body: NewTerm): Promise<TermRow> => read(api.POST('/catalogue/terms', { params: { header: once() }, body })));
export const useChangeTerm = () => useWrite(all, ({ id, revision, change }: { id: string; revision: string; change: TermChange }): Promise<TermRow> => read(api.PUT('/catalogue/terms/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
