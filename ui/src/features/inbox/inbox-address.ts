import { namesIn } from '@contracts/list-filters';
import { filterNames, filtersIn, taskSorts, type TaskFilters, type TaskSort } from '@contracts/task-filters';
import { taskColumnNames, type TaskColumn } from '@contracts/list-columns';
import type { SavedTaskView } from '@contracts/task-views';
import type { TaskView } from '@contracts/tasks';
import { isView } from './views';

/** What the inbox shows, all of it in the address: it can be sent to somebody, and a reload finds it again. */
export interface InboxAddress { view: TaskView; /** The saved view that it began with. */ saved: string | null; filters: TaskFilters; sort: TaskSort | undefined; /** As a table with these; none: as a list. */ columns: TaskColumn[]; /** It asks for a part of the inbox, an order or columns that there are none of. */ unknown?: boolean }

const isSort = (name: string | null): name is TaskSort => taskSorts.some((sort) => sort === name);

export function addressOf(params: URLSearchParams): InboxAddress {
  const [view, sort] = [params.get('view'), params.get('sort')];
  const asked = namesIn(params.get('columns') ?? '').filter(Boolean);
  const columns = asked.flatMap((name) => taskColumnNames.find((column) => column === name) ?? []);
  return {
    view: isView(view) ? view : 'mine', saved: params.get('saved'), filters: filtersIn(Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? '']))),
    sort: isSort(sort) ? sort : undefined, columns, ...((columns.length < asked.length || (sort !== null && !isSort(sort)) || (view !== null && !isView(view))) && { unknown: true }),
  };
}

export function paramsOf({ view, saved, filters, sort, columns }: InboxAddress): URLSearchParams {
  const params = new URLSearchParams({ view });
  if (saved) params.set('saved', saved);
  for (const [name, value] of Object.entries(filters)) params.set(name, value);
  if (sort && sort !== usualSort(view)) params.set('sort', sort);
  if (columns.length > 0) params.set('columns', columns.join(','));
  return params;
}

/** The order that a list has when nobody asks for another. */
export const usualSort = (view: TaskView): TaskSort => (view === 'followedUp' ? 'follow-up' : 'due');
export const addressOfView = ({ id, view, filters, sort, columns }: Pick<SavedTaskView, 'id' | 'view' | 'filters' | 'sort' | 'columns'>): InboxAddress => ({ view, saved: id, filters, sort, columns });

/** Whether the address still shows what the view says. */
export function showsView(address: InboxAddress, view: Pick<SavedTaskView, 'id' | 'view' | 'filters' | 'sort' | 'columns'>): boolean {
  const [shown, said] = [paramsOf(address), paramsOf(addressOfView(view))];
  shown.sort();
  said.sort();
  return shown.toString() === said.toString();
}
