import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Me, Preferences, signIn } from '@contracts/session';
import { api, ApiError, read, sessionApi, setCsrfToken } from '../../../app/api-client';
import { closeNotifications } from '../../../app/clicked-notification';
import { setLocalPreferences } from '../../../app/preferences';

/** null: nobody is signed in. */
async function readMe(): Promise<Me | null> {
  try {
    const me = await read(sessionApi.GET('/session'));
    setCsrfToken(me.csrfToken);
    setLocalPreferences(me.preferences);
    return me;
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readMe, staleTime: Infinity });

/** Somebody may have given or taken a right. A session that has ended is left to what is done next: then one signs in again over the page, and nothing typed is lost. */
export async function refreshMe(client: QueryClient): Promise<void> {
  const me = await readMe().catch(() => null);
  if (me) client.setQueryData(sessionQuery.queryKey, me);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: z.infer<typeof signIn>): Promise<Me> => {
      const me = await read(sessionApi.POST('/session', { body: credentials }));
      setCsrfToken(me.csrfToken);
      return me;
    },
    onSuccess: (me) => {
      setLocalPreferences(me.preferences);
      client.setQueryData(sessionQuery.queryKey, me);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => read(sessionApi.DELETE('/session')),
    onSettled: () => {
      setCsrfToken(null);
      void closeNotifications().catch(() => undefined);
      // The session first: what is shown of it goes as one, from the top.
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      client.getMutationCache().clear();
    },
  });
}

/** Shown at once; the server keeps it for the next device. */
export function usePreferenceChange() {
  return useMutation({
    mutationFn: (change: Partial<Preferences>) => read(api.PATCH('/session/preferences', { body: change })),
    onMutate: (change) => setLocalPreferences(change),
  });
}
