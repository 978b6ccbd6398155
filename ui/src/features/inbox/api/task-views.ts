import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView, TaskViewChange } from '@contracts/task-views';
import type { TaskFilters } from '@contracts/task-filters';
import type { TaskView } from '@contracts/tasks';
import { api, goingOnFrom, once, read } from '../../../app/api-client';

export const savedViewsQuery = queryOptions({
  queryKey: ['task-views', 'list'],
  queryFn: async ({ signal }) => (await read(api.GET('/task-views', { signal }))).items as SavedView[],
  staleTime: 30_000,
});
/** Under `tasks`, since whatever changes tasks changes them. */
export const savedCountsQuery = queryOptions({
  queryKey: ['tasks', 'saved-counts'],
  queryFn: async ({ signal }) => (await read(api.GET('/task-views/counts', { signal }))).items,
});
export const filteredCountKey = ['tasks', 'count'] as const;
export const filteredCountQuery = (view: TaskView, filters: TaskFilters) => queryOptions({
  queryKey: [...filteredCountKey, view, filters],
  queryFn: ({ signal }) => read(api.GET('/tasks/count', { params: { query: { view, ...filters } }, signal })),
});
export const taskTypesQuery = queryOptions({
  queryKey: ['task-types'],
  queryFn: async ({ signal }) => (await read(api.GET('/task-types', { signal }))).items,
  staleTime: Infinity,
});

type Change = { act: 'save'; view: TaskViewChange } | { act: 'change'; id: string; revision: string; view: TaskViewChange } | { act: 'delete'; id: string; revision: string };
/** Saves, changes or deletes a view; the answer is the view as it is kept then. */
export function useChangeView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change): Promise<SavedView | null> => {
      if (change.act === 'save') return read(api.POST('/task-views', { params: { header: once() }, body: change.view })) as Promise<SavedView>;
      const params = { path: { id: change.id }, header: goingOnFrom(change.revision) };
      if (change.act === 'change') return read(api.PUT('/task-views/{id}', { params, body: change.view })) as Promise<SavedView>;
      await read(api.DELETE('/task-views/{id}', { params }));
      return null;
    },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }), client.invalidateQueries({ queryKey: savedCountsQuery.queryKey })]),
  });
}

/** The new order is shown at once. */
export function useOrderViews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => read(api.PUT('/task-views/order', { body: { ids } })),
    onMutate: (ids) => client.setQueryData(savedViewsQuery.queryKey, (views) => views && [...views].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))),
    onError: () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  });
}
