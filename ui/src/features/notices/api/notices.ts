import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { notice, noticePage } from '@contracts/live';
import { api } from '../../../app/api-client';

export type Notice = z.infer<typeof notice>;

export const noticesQuery = queryOptions({ queryKey: ['notices'], queryFn: () => api.get<z.infer<typeof noticePage>>('/notices') });

export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<unknown>('/notices/read'),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
