import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeliveryState, Replay, WebhookChange } from '@contracts/webhooks';
import { api, once, read } from '../../../app/api-client';

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

/** A refusal fetches everything anew too, since somebody else may have been faster. */
function useWebhookWrite<G, T>(write: (given: G) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: all }) });
}
const seen = (revision: string) => ({ ...once(), 'If-Match': `"${revision}"` });
const path = (id: string) => ({ path: { id } });

export const useAddWebhook = () => useWebhookWrite((body: Omit<WebhookChange, 'active'>) => read(api.POST('/webhooks', { body })));
export const useChangeWebhook = (id: string) => useWebhookWrite(({ revision, change }: { revision: string; change: WebhookChange }) => read(api.PUT('/webhooks/{id}', { params: { ...path(id), header: seen(revision) }, body: change })));
export const useRotation = (id: string) => useWebhookWrite((revision: string) => read(api.POST('/webhooks/{id}/rotate', { params: { ...path(id), header: seen(revision) } })));
export const useTest = (id: string) => useWebhookWrite(() => read(api.POST('/webhooks/{id}/test', { params: { ...path(id), header: once() } })));
export const useReplay = (id: string) => useWebhookWrite((body: Replay) => read(api.POST('/webhooks/{id}/replay', { params: { ...path(id), header: once() }, body })));
export const useRedelivery = (id: string) => useWebhookWrite((deliveryId: string) => read(api.POST('/webhooks/{id}/deliveries/{deliveryId}/redeliver', { params: { path: { id, deliveryId } } })));
