import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AgreementChange, AgreementRow } from '@contracts/agreements';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['places', 'agreements'] as const;
export const agreementList = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/agents/{id}/agreements', { params: { path: { id } }, signal })) });
export const agentHistory = (id: string) => infiniteQueryOptions({
  queryKey: [...all, id, 'history'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/agents/{id}/history', { params: { path: { id }, query: { limit: 10, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const agentFit = (agentId: string | undefined, itemId: string | undefined) => queryOptions({ queryKey: [...all, 'fit', agentId, itemId], queryFn: ({ signal }) => read(api.GET('/agent-fit', { params: { query: { agentId, itemId } }, signal })) });

export const useAddAgreement = (id: string) => useWrite(all, (body: AgreementChange): Promise<AgreementRow> => read(api.POST('/agents/{id}/agreements', { params: { path: { id }, header: once() }, body })));
export const useChangeAgreement = (id: string) => useWrite(all, ({ agreementId, revision, change }: { agreementId: string; revision: string; change: AgreementChange }): Promise<AgreementRow> =>
  read(api.PUT('/agents/{id}/agreements/{agreementId}', { params: { path: { id, agreementId }, header: goingOnFrom(revision) }, body: change })));
