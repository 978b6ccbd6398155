import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CreateRequest, createdRequest } from '@contracts/requests';
import { api, once, read } from '../../../app/api-client';

export type CreatedRequest = z.infer<typeof createdRequest>;

/** One key for one device: sent again after a lost answer, it is still one request. */
export function useCreateRequest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: CreateRequest; key: string }) => read(api.POST('/requests', { params: { header: once(key) }, body: request })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['requests', 'list'] }), client.invalidateQueries({ queryKey: ['tasks'] })]),
  });
}
