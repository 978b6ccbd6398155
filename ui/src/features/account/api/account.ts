import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ApiToken, CreatedToken, Me, newToken, OpenSession, passwordChange } from '@contracts/session';
import { api, setCsrfToken } from '../../../app/api-client';
import { sessionQuery } from '../../session/api/session';

export const sessionList = queryOptions({ queryKey: ['account', 'sessions'], queryFn: () => api.get<{ items: OpenSession[] }>('/session/all') });
export const tokenList = queryOptions({ queryKey: ['account', 'tokens'], queryFn: () => api.get<{ items: ApiToken[] }>('/session/tokens') });

/** Also for somebody who has nothing else yet: the answer is who they are, with the tokens of the renewed session. */
export function usePasswordChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: z.infer<typeof passwordChange>) => api.post<Me>('/session/password', change),
    onSuccess: (me) => {
      setCsrfToken(me.csrfToken);
      client.setQueryData(sessionQuery.queryKey, me);
      void client.invalidateQueries({ queryKey: ['account'] });
    },
  });
}

function useAccountWrite<T, A>(write: (argument: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: ['account'] }) });
}
export const useSessionEnd = () => useAccountWrite((id: string) => api.delete<void>(`/session/all/${id}`));
export const useOthersEnd = () => useAccountWrite(() => api.delete<void>('/session/others'));
export const useTokenCreation = () => useAccountWrite((token: z.infer<typeof newToken>) => api.post<CreatedToken>('/session/tokens', token));
export const useTokenRevocation = () => useAccountWrite((id: string) => api.delete<void>(`/session/tokens/${id}`));
