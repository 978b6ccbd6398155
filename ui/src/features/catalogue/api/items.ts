import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { mostItemsAtOnce, type ItemAct, type ItemChange, type ItemDetail, type ItemKind, type ItemSort, type NewItem } from '@contracts/catalogue-items';
import type { BulkResult } from '@contracts/people';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface ItemFilter { kind: ItemKind; q?: string; brand?: string; productKind?: string; serviceable?: 'yes' | 'no'; active?: 'yes' | 'no'; sort?: ItemSort }
export const items = ['catalogue', 'items'] as const;
/** Forms offer items too. */
const also = { also: ['lookups'] } as const;

export const itemList = (filter: ItemFilter) => infiniteQueryOptions({
  queryKey: [...items, 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/items', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const itemDetail = (id: string) => queryOptions({ queryKey: [...items, id], queryFn: ({ signal }) => read(api.GET('/catalogue/items/{id}', { params: { path: { id } }, signal })) });
export const itemHistory = (id: string) => infiniteQueryOptions({
  queryKey: [...items, id, 'history'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/items/{id}/history', { params: { path: { id }, query: { limit: 20, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const useAddItem = () => useWrite(items, (body: NewItem): Promise<ItemDetail> => read(api.POST('/catalogue/items', { params: { header: once() }, body })), also);
export const useChangeItem = (id: string) => useWrite(items, ({ revision, change }: { revision: string; change: ItemChange }): Promise<ItemDetail> => read(api.PUT('/catalogue/items/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })), also);
/** More than go with one call go with several, one after the other. */
export const useChangeItems = () => useWrite(items, async ({ ids, act }: { ids: string[]; act: ItemAct }): Promise<BulkResult[]> => {
  const results: BulkResult[] = [];
  for (let at = 0; at < ids.length; at += mostItemsAtOnce) results.push(...(await read(api.POST('/catalogue/items/bulk', { body: { ids: ids.slice(at, at + mostItemsAtOnce), act } }))).results);
  return results;
}, also);
