import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

/** Looked at every few seconds for as long as somebody sees the page. */
export const systemNow = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => read(api.GET('/system', { signal })),
  refetchInterval: 5_000,
});
