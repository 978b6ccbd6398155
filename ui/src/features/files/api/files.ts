import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RequestFile } from '@contracts/files';
import { api, read, sendForm } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export const readFiles = (requestId: string) => queryOptions({
  queryKey: ['requests', 'files', requestId], queryFn: ({ signal }) => read(api.GET('/requests/{id}/files', { params: { path: { id: requestId } }, signal })),
});

/** A request that is not there yet: what goes with it waits until it is registered. */
export const newRequest = 'new';

/** Mine that wait for a form or a comment. */
export const readWaitingFiles = (requestId: string) => queryOptions({
  queryKey: ['requests', 'files', requestId, 'waiting'], queryFn: ({ signal }) => read(requestId === newRequest ? api.GET('/files', { signal }) : api.GET('/requests/{id}/files', { params: { path: { id: requestId }, query: { waiting: 'true' } }, signal })),
});

/** Where its bytes are. */
export const fileAddress = (id: string): string => `/api/files/${id}`;
export const thumbnailAddress = (id: string): string => `/api/files/${id}/thumbnail`;

export interface Upload { requestId: string; file: File; thumbnail: Blob | null; /** For a comment that is still to be written. */ pending: boolean; /** The same when it is sent again. */ key: string; signal: AbortSignal; progress: (share: number) => void }

export function uploadFile({ requestId, file, thumbnail, pending, key, signal, progress }: Upload): Promise<RequestFile> {
  const form = new FormData();
  if (thumbnail) form.append('thumbnail', thumbnail, 'thumbnail');
  form.append('file', file, file.name);
  return sendForm<RequestFile>(requestId === newRequest ? '/files' : `/requests/${requestId}/files${pending ? '?pending=true' : ''}`, form, { key, signal, progress });
}

export const dropFile = (id: string): Promise<unknown> => read(api.DELETE('/files/{id}', { params: { path: { id } } }));

/** Out of its request: the story and the answers that it came with follow. */
export const useRemoveFile = () => useWrite(['requests'], ({ id, reason }: { id: string; reason: string }) => read(api.POST('/files/{id}/removal', { params: { path: { id } }, body: { reason } })));

/** What is shown of files follows when one is there. */
export function useFilesChanged(requestId: string): () => void {
  const client = useQueryClient();
  return () => { for (const part of ['files', 'timeline']) void client.invalidateQueries({ queryKey: ['requests', part, requestId] }); };
}

export const useDropFile = () => useMutation({ mutationFn: dropFile });
