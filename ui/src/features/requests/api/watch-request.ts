import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../../app/api-client';

export const readWatch = (requestId: string) => queryOptions({
  queryKey: ['requests', 'watch', requestId], queryFn: ({ signal }) => read(api.GET('/requests/{id}/watch', { params: { path: { id: requestId } }, signal })),
});

export function useWatchRequest(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (watching: boolean) => read(api.PUT('/requests/{id}/watch', { params: { path: { id: requestId } }, body: { watching } })),
    onSuccess: (watch) => client.setQueryData(readWatch(requestId).queryKey, watch),
  });
}
