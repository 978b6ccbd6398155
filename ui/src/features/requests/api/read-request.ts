import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

export const readRequest = (requestId: string) => queryOptions({
  queryKey: ['requests', 'detail', requestId],
  queryFn: ({ signal }) => read(api.GET('/requests/{id}', { params: { path: { id: requestId } }, signal })),
});
