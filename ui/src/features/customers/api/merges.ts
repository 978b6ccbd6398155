import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DuplicateReason, MergePart } from '@contracts/customer-merges';
import type { CustomerDetail } from '@contracts/customers';
import { api, goingOnFrom, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['customers'] as const;
/** Requests show whose they are. */
const moved = { waits: true, also: ['requests'] } as const;

export const duplicateCustomers = (reason: DuplicateReason | undefined) => infiniteQueryOptions({
  queryKey: [...all, 'duplicates', reason],
  queryFn: ({ pageParam, signal }) => read(api.GET('/customers/duplicates', { params: { query: { reason, limit: 30, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const alikeCustomers = (id: string) => queryOptions({ queryKey: [...all, id, 'alike'], queryFn: ({ signal }) => read(api.GET('/customers/{id}/alike', { params: { path: { id } }, signal })) });
export const comparisonOf = (id: string, otherId: string) => queryOptions({ queryKey: [...all, id, 'alike', otherId], queryFn: ({ signal }) => read(api.GET('/customers/{id}/alike/{otherId}', { params: { path: { id, otherId } }, signal })) });
export const customerMerges = (id: string) => queryOptions({ queryKey: [...all, id, 'merges'], queryFn: ({ signal }) => read(api.GET('/customers/{id}/merges', { params: { path: { id } }, signal })) });

export const useMerge = () => useWrite(all, ({ into, from, take }: { into: Pick<CustomerDetail, 'id' | 'revision'>; from: Pick<CustomerDetail, 'id' | 'revision'>; take: MergePart[] }): Promise<CustomerDetail> =>
  read(api.POST('/customers/{id}/merge', { params: { path: { id: into.id }, header: goingOnFrom(into.revision) }, body: { from: from.id, seen: from.revision, take } })), moved);
export const useMergeUndo = (id: string) => useWrite(all, (mergeId: string): Promise<{ id: string }> => read(api.POST('/customers/{id}/merges/{mergeId}/undo', { params: { path: { id, mergeId } } })), moved);
export const useApart = (id: string) => useWrite(all, ({ other, apart }: { other: string; apart: boolean }) => read(api.POST('/customers/{id}/apart', { params: { path: { id } }, body: { other, apart } })), { waits: true });
