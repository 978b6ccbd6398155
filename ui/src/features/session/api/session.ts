import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Me, Preferences, signIn } from '@contracts/session';
import { api, ApiError, read, sessionApi, setCsrfToken } from '../../../app/api-client';
import { closeNotifications } from '../../../app/clicked-notification';
import { setLocalPreferences } from '../../../app/preferences';
import { chosenFiles } from '../../../lib/chosen-files';
import { sameJson } from '../../../lib/same-json';

/** null: nobody is signed in. */
async function readMe(): Promise<Me | null> {
  try {
    return await read(sessionApi.GET('/session'));
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 401) return null;
    throw error;
  }
}

function adopt(me: Me): Me {
  setCsrfToken(me.csrfToken);
  setLocalPreferences(me.preferences);
  return me;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: async () => { const me = await readMe(); return me && adopt(me); }, staleTime: Infinity });

/**
 * Somebody may have given or taken a right, or another page of this browser has signed in anew. A session that has ended is left to what is done next: then one signs in
 * again over the page, and nothing typed is lost. Another person has a page of their own: nothing of the first may stay on the screen, or be sent in the other's name. Says whether it is the same person still.
 */
export async function refreshMe(client: QueryClient): Promise<boolean> {
  const me = await readMe().catch(() => null);
  if (!me) return false;
  const shown = client.getQueryData(sessionQuery.queryKey);
  if (shown && shown.id !== me.id) { window.location.assign('/'); return false; }
  client.setQueryData(sessionQuery.queryKey, adopt(me));
  // Of another place, or with other rights: what is on the screen may be theirs to see no more.
  if (shown && !sameJson(whoOf(shown), whoOf(me))) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  return true;
}
const whoOf = ({ csrfToken: _token, preferences: _preferences, ...who }: Me): unknown => who;

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: z.infer<typeof signIn>): Promise<Me> => {
      return read(sessionApi.POST('/session', { body: credentials }));
    },
    onSuccess: (me) => { client.setQueryData(sessionQuery.queryKey, adopt(me)); },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => read(sessionApi.DELETE('/session')),
    onSettled: () => {
      setCsrfToken(null);
      void closeNotifications().catch(() => undefined);
      void chosenFiles.forgetAll();
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
