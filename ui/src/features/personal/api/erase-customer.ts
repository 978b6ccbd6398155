import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, once, read } from '../../../app/api-client';

export function useEraseCustomer(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => read(api.POST('/customers/{id}/erase', { params: { path: { id: customerId }, header: once() }, body: { reason } })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['customers'] })]),
  });
}
