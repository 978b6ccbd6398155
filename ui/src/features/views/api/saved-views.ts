import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListCount } from '@contracts/list-count';
import type { RequestViewChange, SavedRequestView } from '@contracts/request-views';
import type { ListName } from '@contracts/saved-views';
import type { SavedTaskView, TaskViewChange } from '@contracts/task-views';
import { api, goingOnFrom, once, read } from '../../../app/api-client';

/** The views of each list, as they are read and as they are written. */
interface Views { tasks: { saved: SavedTaskView; change: TaskViewChange }; requests: { saved: SavedRequestView; change: RequestViewChange } }
export type SavedView<List extends ListName = ListName> = Views[List]['saved'];
export type ViewChange<List extends ListName = ListName> = Views[List]['change'];
/** What of a list a view shows. */
export type Shown<List extends ListName = ListName> = Omit<ViewChange<List>, 'name' | 'colour' | 'share'>;

interface Calls<List extends ListName> {
  list(signal: AbortSignal): Promise<{ items: SavedView<List>[] }>;
  counts(signal: AbortSignal): Promise<{ items: (ListCount & { id: string })[] }>;
  save(body: ViewChange<List>): Promise<SavedView<List>>;
  change(id: string, revision: string, body: ViewChange<List>): Promise<SavedView<List>>;
  remove(id: string, revision: string): Promise<unknown>;
  order(ids: string[]): Promise<unknown>;
}
const at = (id: string, revision: string) => ({ path: { id }, header: goingOnFrom(revision) });
const calls: { [List in ListName]: Calls<List> } = {
  tasks: {
    list: (signal) => read(api.GET('/task-views', { signal })) as ReturnType<Calls<'tasks'>['list']>,
    counts: (signal) => read(api.GET('/task-views/counts', { signal })),
    save: (body) => read(api.POST('/task-views', { params: { header: once() }, body })) as ReturnType<Calls<'tasks'>['save']>,
    change: (id, revision, body) => read(api.PUT('/task-views/{id}', { params: at(id, revision), body })) as ReturnType<Calls<'tasks'>['save']>,
    remove: (id, revision) => read(api.DELETE('/task-views/{id}', { params: at(id, revision) })),
    order: (ids) => read(api.PUT('/task-views/order', { body: { ids } })),
  },
  requests: {
    list: (signal) => read(api.GET('/request-views', { signal })) as ReturnType<Calls<'requests'>['list']>,
    counts: (signal) => read(api.GET('/request-views/counts', { signal })),
    save: (body) => read(api.POST('/request-views', { params: { header: once() }, body })) as ReturnType<Calls<'requests'>['save']>,
    change: (id, revision, body) => read(api.PUT('/request-views/{id}', { params: at(id, revision), body })) as ReturnType<Calls<'requests'>['save']>,
    remove: (id, revision) => read(api.DELETE('/request-views/{id}', { params: at(id, revision) })),
    order: (ids) => read(api.PUT('/request-views/order', { body: { ids } })),
  },
};
const callsOf = <List extends ListName>(list: List): Calls<List> => calls[list];

export const savedViewsQuery = <List extends ListName>(list: List) => queryOptions({
  queryKey: ['saved-views', list],
  queryFn: async ({ signal }): Promise<SavedView<List>[]> => (await callsOf(list).list(signal)).items,
  staleTime: 30_000,
});
/** Under the list's own key, since whatever changes its rows changes them. */
export const savedCountsQuery = (list: ListName) => queryOptions({
  queryKey: [list, 'saved-counts'],
  queryFn: async ({ signal }) => (await callsOf(list).counts(signal)).items,
});

type Change<List extends ListName> = { act: 'save'; view: ViewChange<List> } | { act: 'change'; id: string; revision: string; view: ViewChange<List> } | { act: 'delete'; id: string; revision: string };
/** Saves, changes or deletes a view; the answer is the view as it is kept then. */
export function useChangeView<List extends ListName>(list: List) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: Change<List>): Promise<SavedView<List> | null> => {
      if (change.act === 'save') return callsOf(list).save(change.view);
      if (change.act === 'change') return callsOf(list).change(change.id, change.revision, change.view);
      await callsOf(list).remove(change.id, change.revision);
      return null;
    },
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: savedViewsQuery(list).queryKey }), client.invalidateQueries({ queryKey: savedCountsQuery(list).queryKey })]),
  });
}

/** The new order is shown at once. */
export function useOrderViews<List extends ListName>(list: List) {
  const client = useQueryClient();
  const { queryKey } = savedViewsQuery(list);
  return useMutation({
    mutationFn: (ids: string[]) => callsOf(list).order(ids),
    onMutate: (ids) => client.setQueryData<SavedView<List>[]>(queryKey, (views) => views && [...views].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
