import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { mostRowsAtOnce, type PeopleImport, type PeopleImportRan } from '@contracts/people-file';
import { api, once, read } from '../../../app/api-client';
import type { PeopleFilter } from './people';

/** Addresses of files, with the filters of the list. */
export const peopleFileQuery = ({ q, active, role, branch }: PeopleFilter): Record<string, string> => ({ ...(q && { q }), ...(active && { active }), ...(role && { role }), ...(branch && { branch }) });
export const templateFile = '/api/people/template';

export const peopleImport = (id: string) => queryOptions({ queryKey: ['people', 'import', id], queryFn: ({ signal }): Promise<PeopleImport> => read(api.GET('/people/imports/{id}', { params: { path: { id } }, signal })) });

export function useImportStart() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File): Promise<PeopleImport> => {
      const form = new FormData();
      form.append('file', file);
      return read(api.POST('/people/imports', { params: { header: once() }, body: { file: file.name }, bodySerializer: () => form }));
    },
    onSuccess: (job) => client.setQueryData(peopleImport(job.id).queryKey, job),
  });
}

/** Does the rows part by part; `told` hears of each part, with the passwords that they made, also where an answer was lost before. Whoever leaves the page goes on later with those that still wait. */
export function useImportRun(id: string, told: (ran: PeopleImportRan) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (rows: readonly number[]) => {
      for (let at = 0; at < rows.length; at += mostRowsAtOnce) {
        const ran: PeopleImportRan = await read(api.POST('/people/imports/{id}/rows', { params: { path: { id } }, body: { rows: rows.slice(at, at + mostRowsAtOnce) } }));
        client.setQueryData(peopleImport(id).queryKey, ran.import);
        told(ran);
        if (ran.import.state === 'cancelled') break;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export function useImportCancel(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (): Promise<PeopleImport> => read(api.POST('/people/imports/{id}/cancel', { params: { path: { id } } })), onSuccess: (job) => client.setQueryData(peopleImport(id).queryKey, job) });
}
