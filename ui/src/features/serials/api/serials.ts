import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { NewComponent, NewSerialEvent, SerialChange, SerialDetail, SerialFilters, SerialResults, SerialRule, SerialRuleChange } from '@contracts/serials';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';
import type { AskedSerials } from '../serial-entry';

const all = ['serials'] as const;
const pages = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next: string | null }) => page.next ?? undefined };

export const serialList = (filter: SerialFilters) => infiniteQueryOptions({ queryKey: [...all, 'list', filter], queryFn: ({ pageParam, signal }) => read(api.GET('/serials', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })), ...pages });
export const serialDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/serials/{id}', { params: { path: { id } }, signal })) });
export const serialEvents = (id: string) => infiniteQueryOptions({ queryKey: [...all, id, 'events'], queryFn: ({ pageParam, signal }) => read(api.GET('/serials/{id}/events', { params: { path: { id }, query: { limit: 30, after: pageParam } }, signal })), ...pages });
export const serialRequests = (id: string) => infiniteQueryOptions({ queryKey: [...all, id, 'requests'], queryFn: ({ pageParam, signal }) => read(api.GET('/serials/{id}/requests', { params: { path: { id }, query: { limit: 20, after: pageParam } }, signal })), ...pages });
export const foundSerials = (serial: string) => queryOptions({ queryKey: [...all, 'look-up', serial], queryFn: ({ signal }) => read(api.GET('/serials/look-up', { params: { query: { serial } }, signal })), staleTime: 30_000 });
export const serialLabels = (ids: string) => queryOptions({ queryKey: [...all, 'labels', ids], queryFn: ({ signal }) => read(api.GET('/serials/labels', { params: { query: { ids } }, signal })) });
export const serialRule = (itemId: string) => queryOptions({ queryKey: [...all, 'rule', itemId], queryFn: ({ signal }) => read(api.GET('/serial-rules/{id}', { params: { path: { id: itemId } }, signal })), enabled: itemId !== '' });

export const useSerialPreview = () => useWrite([...all, 'preview'], (body: AskedSerials): Promise<SerialResults> => read(api.POST('/serials/preview', { body })));
export const useSerialsAdd = () => useWrite(all, (body: AskedSerials): Promise<SerialResults> => read(api.POST('/serials', { body })));
export const useSerialChange = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: SerialChange }): Promise<SerialDetail> => read(api.PUT('/serials/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
export const useEventRecord = (id: string) => useWrite(all, (body: NewSerialEvent): Promise<SerialDetail> => read(api.POST('/serials/{id}/events', { params: { path: { id }, header: once() }, body })));
export const useComponentFit = (id: string) => useWrite(all, (body: NewComponent): Promise<SerialDetail> => read(api.POST('/serials/{id}/components', { params: { path: { id }, header: once() }, body })));
export const useRuleChange = (itemId: string) => useWrite(all, ({ revision, change }: { revision: string; change: SerialRuleChange }): Promise<SerialRule> => read(api.PUT('/serial-rules/{id}', { params: { path: { id: itemId }, header: goingOnFrom(revision) }, body: change })));
