import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DeliveryState, Replay, WebhookChange } from '@contracts/webhooks';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['webhooks'] as const;
/** What waits is looked at again so often. */
const lookAgain = 3_000;

export const webhookList = queryOptions({
  queryKey: [...all, 'list'], queryFn: ({ signal }) => read(api.GET('/webhooks', { signal })),
  refetchInterval: ({ state: { data } }) => (data?.items.some(({ active, waiting }) => active && waiting > 0) ? lookAgain : false),
});
export const deliveryList = (webhookId: string, state: DeliveryState | undefined) => infiniteQueryOptions({
  queryKey: [...all, webhookId, 'deliveries', state ?? 'any'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/webhooks/{id}/deliveries', { params: { path: { id: webhookId }, query: { ...(state && { state }), limit: 30, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  refetchInterval: ({ state: { data } }) => (data?.pages[0]?.items.some((delivery) => delivery.state === 'waiting') ? lookAgain : false),
});
export const deliveryOf = (webhookId: string, deliveryId: string) => queryOptions({
  queryKey: [...all, webhookId, 'delivery', deliveryId], queryFn: ({ signal }) => read(api.GET('/webhooks/{id}/deliveries/{deliveryId}', { params: { path: { id: webhookId, deliveryId } }, signal })),
  refetchInterval: ({ state: { data } }) => (data?.state === 'waiting' ? lookAgain : false),
});

const path = (id: string) => ({ path: { id } });

export const useAddWebhook = () => useWrite(all, (body: Omit<WebhookChange, 'active'>) => read(api.POST('/webhooks', { body })));
export const useChangeWebhook = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: WebhookChange }) => read(api.PUT('/webhooks/{id}', { params: { ...path(id), header: goingOnFrom(revision) }, body: change })));
export const useRotation = (id: string) => useWrite(all, (revision: string) => read(api.POST('/webhooks/{id}/rotate', { params: { ...path(id), header: goingOnFrom(revision) } })));
export const useTest = (id: string) => useWrite(all, () => read(api.POST('/webhooks/{id}/test', { params: { ...path(id), header: once() } })));
export const useReplay = (id: string) => useWrite(all, (body: Replay) => read(api.POST('/webhooks/{id}/replay', { params: { ...path(id), header: once() }, body })));
export const useRedelivery = (id: string) => useWrite(all, (deliveryId: string) => read(api.POST('/webhooks/{id}/deliveries/{deliveryId}/redeliver', { params: { path: { id, deliveryId } } })));
