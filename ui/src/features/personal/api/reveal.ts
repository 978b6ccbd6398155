import { useMutation } from '@tanstack/react-query';
import type { PersonalField } from '@contracts/personal';
import { api, once, read } from '../../../app/api-client';

/** Asks for the whole value; the server records it. Never kept in the cache of answers. */
export function useReveal(requestId: string, field: PersonalField) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => {
      const params = { path: { id: requestId }, header: once() };
      return read(field === 'pass-code' ? api.POST('/requests/{id}/pass-code/reveal', { params }) : api.POST('/requests/{id}/reveal', { params, body: { field } }));
    },
  });
}
