import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { BatchAct, BatchPreview, BatchSelection, TaskBatch } from '@contracts/task-batches';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface NewBatch { act: BatchAct; selection: BatchSelection }

export const batchPreviewQuery = (batch: NewBatch) => queryOptions({
  queryKey: ['task-batches', 'preview', batch],
  queryFn: ({ signal }) => read(api.POST('/task-batches/preview', { body: batch, signal })) as Promise<BatchPreview>,
  staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false,
});
/** The newest of mine: one that runs is shown wherever one comes back to. */
export const latestBatchesQuery = queryOptions({
  queryKey: ['task-batches', 'list'],
  queryFn: async ({ signal }) => (await read(api.GET('/task-batches', { params: { query: { limit: 5 } }, signal }))).items as TaskBatch[],
});
export const batchQuery = (id: string) => queryOptions({ queryKey: ['task-batches', 'one', id], queryFn: ({ signal }) => read(api.GET('/task-batches/{id}', { params: { path: { id } }, signal })) as Promise<TaskBatch> });
/** What became of each, or of those that were refused, a hundred at a time. */
export const batchResultsQuery = (id: string, state?: 'refused') => infiniteQueryOptions({
  queryKey: ['task-batches', 'results', id, state],
  queryFn: ({ pageParam, signal }) => read(api.GET('/task-batches/{id}/items', { params: { path: { id }, query: { limit: 100, after: pageParam, state } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const useStartBatch = () => useWrite(latestBatchesQuery.queryKey, ({ key, ...body }: NewBatch & { key: string }) => read(api.POST('/task-batches', { params: { header: once(key) }, body })) as Promise<TaskBatch>, { waits: true });
export const useStopBatch = () => useWrite(latestBatchesQuery.queryKey, (id: string) => read(api.POST('/task-batches/{id}/stop', { params: { path: { id } } })), { waits: true });
