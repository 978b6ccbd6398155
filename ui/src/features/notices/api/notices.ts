import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { notice } from '@contracts/live';
import { api, read } from '../../../app/api-client';

export type Notice = z.infer<typeof notice>;
export type NoticeFilter = 'all' | 'mentions';

export const noticesKey = ['notices'] as const;
export const noticesQuery = (filter: NoticeFilter = 'all') => queryOptions({
  queryKey: [...noticesKey, filter],
  queryFn: ({ signal }) => read(api.GET('/notices', { params: { query: filter === 'mentions' ? { only: filter } : {} }, signal })),
});

/** Marks these as read, or all. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | undefined) => read(api.POST('/notices/read', { body: ids ? { ids } : {} })),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesKey }),
  });
}
