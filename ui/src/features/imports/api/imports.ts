import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportJob } from '@contracts/imports';
import { api } from '../../../app/api-client';

const running = (job: ImportJob | undefined): boolean => job?.state === 'running';

/** Live events tell of steps; asking every two seconds bridges a lost event while one runs. */
export const importList = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => api.get<{ items: ImportJob[] }>('/imports'),
  refetchInterval: (query) => (query.state.data?.items.some(running) ? 2000 : false),
});

export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return api.post<ImportJob>('/imports/requests', body);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

export function useCancelImport() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.post<ImportJob>(`/imports/${id}/cancel`), onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }) });
}
