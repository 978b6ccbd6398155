import { useQuery } from '@tanstack/react-query';
import type { Me } from '@contracts/session';
import type { Role } from '@contracts/roles';
import { sessionQuery } from './api/session';

/** Who is signed in. Only below the signed-in shell. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useMe outside of the signed-in shell');
  return data;
}

export function useHasRole(...roles: Role[]): boolean {
  return useMe().roles.some((role) => roles.includes(role));
}
