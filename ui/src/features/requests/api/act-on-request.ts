import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, once, read } from '../../../app/api-client';

export type RequestAct = { act: 'void'; reason: string } | { act: 'parts-arrived' };

export function useRequestAct(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: RequestAct) => {
      const params = { path: { id: requestId }, header: once() };
      return read(what.act === 'void' ? api.POST('/requests/{id}/void', { params, body: { reason: what.reason } }) : api.POST('/requests/{id}/parts-arrived', { params }));
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['incidents'] })]),
  });
}
