import { useCallback } from 'react';
import { labelOfRole } from '@contracts/roles';
import { useText } from '../../app/use-text';
import { useMe } from '../session/use-me';

/** What roles are called in the reader's language. */
export function useRoleName(): (key: string) => string {
  const { label } = useText();
  const { roleNames } = useMe();
  return useCallback((key) => label(labelOfRole(roleNames, key)), [roleNames, label]);
}

/** Roles that can be given: those in use, and those that somebody has already. */
export function useOfferedRoles(had: readonly string[] = []): string[] {
  return useMe().roleNames.filter(({ key, active }) => active || had.includes(key)).map(({ key }) => key);
}
