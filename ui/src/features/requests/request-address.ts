import { columnsIn, requestColumnNames, usualRequestColumns, type RequestColumn } from '@contracts/list-columns';
import { namesIn, saidIn } from '@contracts/list-filters';
import type { SavedRequestView } from '@contracts/request-views';
import { requestFilterNames, type RequestFilters, type RequestSort } from '@contracts/request-filters';

/** What the list of requests shows, all of it in the address. A filter or an order that there is none of goes to the server, which says so. */
export interface RequestsAddress { /** The saved view that it began with. */ saved: string | null; filters: RequestFilters; sort: RequestSort; columns: readonly RequestColumn[]; /** It asks for columns that there are none of. */ unknown?: boolean }

export const usualSort: RequestSort = 'newest';
export const usualAddress: RequestsAddress = { saved: null, filters: {}, sort: usualSort, columns: usualRequestColumns };

export function addressOf(params: URLSearchParams): RequestsAddress {
  const asked = namesIn(params.get('columns') ?? '').filter(Boolean);
  const columns = columnsIn(requestColumnNames, asked);
  return {
    saved: params.get('saved'), filters: saidIn(requestFilterNames, Object.fromEntries(params)) as RequestFilters, sort: (params.get('sort') ?? usualSort) as RequestSort, columns: columns.length > 0 ? columns : usualRequestColumns,
    ...(columns.length < new Set(asked).size && { unknown: true }),
  };
}

export function paramsOf({ saved, filters, sort, columns }: RequestsAddress): URLSearchParams {
  const params = new URLSearchParams(saved ? { saved } : {});
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  if (sort !== usualSort) params.set('sort', sort);
  if (columns.length > 0 && !usual(columns)) params.set('columns', columns.join(','));
  return params;
}

const usual = (columns: readonly RequestColumn[]): boolean => columns.join(',') === usualRequestColumns.join(',');
/** Whether the table has other columns than at first. */
export const hasChosen = ({ columns }: Pick<RequestsAddress, 'columns'>): boolean => !usual(columns);

/** What a view of the list keeps: the columns only where somebody has chosen them. */
export const shownOf = ({ filters, sort, columns }: RequestsAddress): { filters: RequestFilters; sort: RequestSort; columns: RequestColumn[] } =>
  ({ filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value)), sort, columns: usual(columns) ? [] : [...columns] });
export const addressOfView = ({ id, filters, sort, columns }: Pick<SavedRequestView, 'id' | 'filters' | 'sort' | 'columns'>): RequestsAddress => ({ saved: id, filters, sort, columns: columns.length > 0 ? columns : usualRequestColumns });

/** Whether the address still shows what the view says. */
export function showsView(address: RequestsAddress, view: Pick<SavedRequestView, 'id' | 'filters' | 'sort' | 'columns'>): boolean {
  const [shown, said] = [paramsOf(address), paramsOf(addressOfView(view))];
  shown.sort();
  said.sort();
  return shown.toString() === said.toString();
}
