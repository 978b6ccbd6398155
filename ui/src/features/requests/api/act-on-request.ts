import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/api-client';

export type RequestAct = { act: 'void'; reason: string } | { act: 'parts-arrived' };

export function useRequestAct(requestId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: RequestAct) => {
      if (what.act === 'void') return api.post<{ status: string }>(`/requests/${requestId}/void`, { reason: what.reason });
      return api.post<{ status: string }>(`/requests/${requestId}/parts-arrived`);
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['incidents'] })]),
  });
}
