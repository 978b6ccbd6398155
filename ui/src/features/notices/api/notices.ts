import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { notice } from '@contracts/live';
import { api, read } from '../../../app/api-client';

export type Notice = z.infer<typeof notice>;

export const noticesQuery = queryOptions({ queryKey: ['notices'], queryFn: () => read(api.GET('/notices')) });

export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.POST('/notices/read', { body: {} })),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
