import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportJob } from '@contracts/imports';
import { api, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const running = (job: ImportJob | undefined): boolean => job?.state === 'running';

/** Live events tell of steps; asking every two seconds bridges a lost event while one runs. */
export const importList = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: () => read(api.GET('/imports')),
  refetchInterval: (query) => (query.state.data?.items.some(running) ? 2000 : false),
});

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => read(api.POST('/imports/requests', { params: { header: once() }, body: { file: file.name }, bodySerializer: () => formOf(file) })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

export const useCancelImport = () => useWrite(['imports'], (id: string) => read(api.POST('/imports/{id}/cancel', { params: { path: { id } } })));
