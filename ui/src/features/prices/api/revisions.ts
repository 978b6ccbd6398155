import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LineSort, NewRevision, RevisionDetail, RevisionResult } from '@contracts/price-revisions';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';
import { following, prices } from './prices';

export const revisionsOf = (listId: string) => infiniteQueryOptions({
  queryKey: [...prices, listId, 'revisions'], queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/price-lists/{id}/revisions', { params: { path: { id: listId }, query: { limit: 50, after: pageParam } }, signal })), ...following,
});
export const revisionDetail = (id: string) => queryOptions({ queryKey: [...prices, 'revision', id], queryFn: ({ signal }) => read(api.GET('/catalogue/price-revisions/{id}', { params: { path: { id } }, signal })) });
export const revisionLines = (id: string, filter: { sort: LineSort; result?: RevisionResult }) => infiniteQueryOptions({
  queryKey: [...prices, 'revision', id, 'lines', filter], queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/price-revisions/{id}/lines', { params: { path: { id }, query: { ...filter, limit: 50, after: pageParam } }, signal })), ...following,
});

const also = { also: ['lookups'] } as const;
export const useRevise = (listId: string) => useWrite(prices, ({ title, from, by }: Pick<NewRevision, 'title' | 'from'> & { by: NewRevision['rule'] | File }): Promise<RevisionDetail> => {
  if (!(by instanceof File)) return read(api.POST('/catalogue/price-lists/{id}/revisions', { params: { path: { id: listId }, header: once() }, body: { title, from, rule: by } }));
  const form = new FormData();
  form.append('file', by);
  return read(api.POST('/catalogue/price-lists/{id}/revisions/file', { params: { path: { id: listId }, query: { title, from }, header: once() }, body: { file: by.name }, bodySerializer: () => form }));
});
export type RevisionAct = 'send' | 'withdraw' | 'approve';
const paths = { send: '/catalogue/price-revisions/{id}/send', withdraw: '/catalogue/price-revisions/{id}/withdraw', approve: '/catalogue/price-revisions/{id}/approve' } as const;
export const useRevisionAct = (id: string) => useWrite(prices, (act: RevisionAct): Promise<RevisionDetail> => read(api.POST(paths[act], { params: { path: { id }, header: once() } })), { ...also, waits: true });
export const useRejectRevision = (id: string) => useWrite(prices, (reason: string): Promise<RevisionDetail> => read(api.POST('/catalogue/price-revisions/{id}/reject', { params: { path: { id }, header: once() }, body: { reason } })), { waits: true });
