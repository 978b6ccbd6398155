import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ItemKind } from '@contracts/catalogue-items';
import type { ItemPrice, NewPriceList, PriceChange, PriceListChange, PriceListDetail } from '@contracts/prices';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface PriceFilter { kind: ItemKind; on?: string; q?: string; brand?: string; productKind?: string; priced?: 'yes' | 'no' }
export const prices = ['catalogue', 'prices'] as const;
/** Forms propose prices too. */
const also = { also: ['lookups'] } as const;
export const following = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { next: string | null }) => page.next ?? undefined };

export const priceLists = queryOptions({ queryKey: [...prices, 'lists'], queryFn: ({ signal }) => read(api.GET('/catalogue/price-lists', { signal })) });
export const priceList = (id: string) => queryOptions({ queryKey: [...prices, id], queryFn: ({ signal }) => read(api.GET('/catalogue/price-lists/{id}', { params: { path: { id } }, signal })) });
export const pricesOf = (id: string, filter: PriceFilter) => infiniteQueryOptions({
  queryKey: [...prices, id, 'rows', filter], queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/price-lists/{id}/prices', { params: { path: { id }, query: { ...filter, limit: 50, after: pageParam } }, signal })), ...following,
});
export const itemPrice = (id: string, itemId: string) => queryOptions({ queryKey: [...prices, id, 'item', itemId], queryFn: ({ signal }) => read(api.GET('/catalogue/price-lists/{id}/prices/{itemId}', { params: { path: { id, itemId } }, signal })) });
export const itemPrices = (id: string, itemId: string) => infiniteQueryOptions({
  queryKey: [...prices, id, 'item', itemId, 'history'], queryFn: ({ pageParam, signal }) => read(api.GET('/catalogue/price-lists/{id}/prices/{itemId}/history', { params: { path: { id, itemId }, query: { limit: 20, after: pageParam } }, signal })), ...following,
});

export const useAddPriceList = () => useWrite(prices, (body: NewPriceList): Promise<PriceListDetail> => read(api.POST('/catalogue/price-lists', { params: { header: once() }, body })), also);
export const useChangePriceList = (id: string) => useWrite(prices, ({ revision, change }: { revision: string; change: PriceListChange }): Promise<PriceListDetail> => read(api.PUT('/catalogue/price-lists/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })), also);
export const useSetItemPrice = (id: string, itemId: string) => useWrite(prices, ({ revision, change }: { revision: string; change: PriceChange }): Promise<ItemPrice> => read(api.PUT('/catalogue/price-lists/{id}/prices/{itemId}', { params: { path: { id, itemId }, header: goingOnFrom(revision) }, body: change })), also);
