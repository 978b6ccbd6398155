import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportEntity } from '@contracts/import-entities';
import type { ImportJob, ImportMapping } from '@contracts/imports';
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

/** What the reader may bring in beside requests, with the columns of its file. */
export const importEntityList = queryOptions({ queryKey: ['import-entities'], queryFn: ({ signal }) => read(api.GET('/imports/entities', { signal })), staleTime: Infinity });
export const templateOf = (entity: ImportEntity, format: 'xlsx' | 'csv'): string => `/api/imports/entities/${entity}/template?format=${format}`;
export const errorsOf = (id: string): string => `/api/imports/${id}/errors`;

/** Requests begin at once; of all else it is said first which column is what. */
export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file }: { kind: 'requests' | ImportEntity; file: File }): Promise<ImportJob> => {
      const sent = { body: { file: file.name }, bodySerializer: () => formOf(file) };
      return read(kind === 'requests' ? api.POST('/imports/requests', { params: { header: once() }, ...sent }) : api.POST('/imports/entities/{entity}', { params: { header: once(), path: { entity: kind } }, ...sent }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

export const useBeginImport = (id: string) => useWrite(['imports'], (start: { mode: 'dry-run' | 'run'; mapping: ImportMapping }) => read(api.POST('/imports/{id}/start', { params: { path: { id } }, body: start })));

export const useCancelImport = () => useWrite(['imports'], (id: string) => read(api.POST('/imports/{id}/cancel', { params: { path: { id } } })));
