import { createContext, useContext } from 'react';
import type { Me } from '@contracts/session';
import type { Action } from '@contracts/actions';

/** Whose pages are shown: until others take their place they stay that person's, also when nobody is signed in any more. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only below the signed-in shell. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of the signed-in shell');
  return me;
}

/** Whether to offer something at all; the server decides again, row by row. */
export function useMay(action: Action): boolean {
  return useMe().rights.includes(action);
}
