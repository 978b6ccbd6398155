import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { NewRecall, RecallChange, RecallDetail, RecallMoveTo, RecallPreview, RecallScope, SettleRecall } from '@contracts/recalls';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['recalls'] as const;
const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next: string | null }) => page.next ?? undefined };

export const recallList = infiniteQueryOptions({ queryKey: [...all, 'list'], queryFn: ({ pageParam, signal }) => read(api.GET('/recalls', { params: { query: { limit: 50, after: pageParam } }, signal })), ...pages });
export const recallDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/recalls/{id}', { params: { path: { id } }, signal })) });
export const recallUnits = (id: string, settled: 'true' | 'false' | undefined) => infiniteQueryOptions({ queryKey: [...all, id, 'units', settled ?? 'all'], queryFn: ({ pageParam, signal }) => read(api.GET('/recalls/{id}/units', { params: { path: { id }, query: { limit: 50, after: pageParam, settled } }, signal })), ...pages });
export const recallsOfUnit = (unitId: string) => queryOptions({ queryKey: [...all, 'of', unitId], queryFn: ({ signal }) => read(api.GET('/serials/{id}/recalls', { params: { path: { id: unitId } }, signal })) });

export const useRecallPreview = () => useWrite([...all, 'preview'], (body: RecallScope): Promise<RecallPreview> => read(api.POST('/recalls/preview', { body })));
export const useAddRecall = () => useWrite(all, (body: NewRecall): Promise<RecallDetail> => read(api.POST('/recalls', { params: { header: once() }, body })));
export const useChangeRecall = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: RecallChange }): Promise<RecallDetail> => read(api.PUT('/recalls/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
export const useMoveRecall = (id: string) => useWrite(all, (state: RecallMoveTo): Promise<RecallDetail> => read(api.POST('/recalls/{id}/state', { params: { path: { id } }, body: { state } })));
/** What became of it with a unit; the unit's own story has it too. */
export const useSettleRecall = () => useWrite(all, ({ recallId, unitId, ...body }: SettleRecall & { recallId: string; unitId: string }) => read(api.POST('/recalls/{id}/units/{unitId}', { params: { path: { id: recallId, unitId } }, body })));
