import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newToken, passwordChange } from '@contracts/session';
import { api, read, setCsrfToken } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';
import { sessionQuery } from '../../session/api/session';

const all = ['account'] as const;
export const sessionList = queryOptions({ queryKey: [...all, 'sessions'], queryFn: () => read(api.GET('/session/all')) });
export const tokenList = queryOptions({ queryKey: [...all, 'tokens'], queryFn: () => read(api.GET('/session/tokens')) });

/** Also for somebody who has nothing else yet: the answer is who they are, with the tokens of the renewed session. */
export function usePasswordChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: z.infer<typeof passwordChange>) => read(api.POST('/session/password', { body: change })),
    onSuccess: (me) => {
      setCsrfToken(me.csrfToken);
      client.setQueryData(sessionQuery.queryKey, me);
      void client.invalidateQueries({ queryKey: all });
    },
  });
}

export const useSessionEnd = () => useWrite(all, (id: string) => read(api.DELETE('/session/all/{id}', { params: { path: { id } } })));
export const useOthersEnd = () => useWrite(all, () => read(api.DELETE('/session/others')));
export const useTokenCreation = () => useWrite(all, (token: z.infer<typeof newToken>) => read(api.POST('/session/tokens', { body: token })));
export const useTokenRevocation = () => useWrite(all, (id: string) => read(api.DELETE('/session/tokens/{id}', { params: { path: { id } } })));
