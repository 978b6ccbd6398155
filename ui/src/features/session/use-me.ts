import { useQuery } from '@tanstack/react-query';
import type { Me } from '@contracts/session';
import type { Action } from '@contracts/actions';
import { sessionQuery } from './api/session';

/** Who is signed in. Only below the signed-in shell. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useMe outside of the signed-in shell');
  return data;
}

/** Whether to offer something at all; the server decides again, row by row. */
export function useMay(action: Action): boolean {
  return useMe().rights.includes(action);
}
