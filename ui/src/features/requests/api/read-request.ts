import { queryOptions } from '@tanstack/react-query';
import type { RequestDetail } from '@contracts/requests';
import { api } from '../../../app/api-client';

export const readRequest = (requestId: string) => queryOptions({
  queryKey: ['requests', 'detail', requestId],
  queryFn: ({ signal }) => api.get<RequestDetail>(`/requests/${requestId}`, undefined, { signal }),
});
