import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newToken, passwordChange } from '@contracts/session';
import { api, read, setCsrfToken } from '../../../app/api-client';
import { sessionQuery } from '../../session/api/session';

export const sessionList = queryOptions({ queryKey: ['account', 'sessions'], queryFn: () => read(api.GET('/session/all')) });
export const tokenList = queryOptions({ queryKey: ['account', 'tokens'], queryFn: () => read(api.GET('/session/tokens')) });

/** Also for somebody who has nothing else yet: the answer is who they are, with the tokens of the renewed session. */
export function usePasswordChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: z.infer<typeof passwordChange>) => read(api.POST('/session/password', { body: change })),
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
export const useSessionEnd = () => useAccountWrite((id: string) => read(api.DELETE('/session/all/{id}', { params: { path: { id } } })));
export const useOthersEnd = () => useAccountWrite(() => read(api.DELETE('/session/others')));
export const useTokenCreation = () => useAccountWrite((token: z.infer<typeof newToken>) => read(api.POST('/session/tokens', { body: token })));
export const useTokenRevocation = () => useAccountWrite((id: string) => read(api.DELETE('/session/tokens/{id}', { params: { path: { id } } })));
