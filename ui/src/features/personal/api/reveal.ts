import { useMutation } from '@tanstack/react-query';
import type { PersonalField } from '@contracts/personal';
import { api, once, read } from '../../../app/api-client';

/** Whose value it is: a customer's on their page, or what is seen of it at one of their requests. */
export type RevealedOf = { requestId: string; customerId?: undefined; field: Extract<PersonalField, 'phone' | 'national-id' | 'pass-code'> } | { customerId: string; requestId?: undefined; field: Exclude<PersonalField, 'pass-code'> };

/** Asks for the whole value; the server records it. Never kept in the cache of answers. */
export function useReveal(of: RevealedOf) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => {
      const header = once();
      if (of.customerId !== undefined) return read(api.POST('/customers/{id}/reveal', { params: { path: { id: of.customerId }, header }, body: { field: of.field } }));
      const params = { path: { id: of.requestId }, header };
      return read(of.field === 'pass-code' ? api.POST('/requests/{id}/pass-code/reveal', { params }) : api.POST('/requests/{id}/reveal', { params, body: { field: of.field } }));
    },
  });
}
