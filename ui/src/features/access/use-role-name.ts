import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { everyone, everyoneLabel, labelOfRole } from '@contracts/roles';
import { useText } from '../../app/use-text';
import { roleNames } from './api/access';

/** What roles are called in the reader's language; a role by the name that it came with until the company's are there. */
export function useRoleName(): (key: string) => string {
  const { label } = useText();
  const { data } = useQuery(roleNames);
  return useCallback((key) => label(key === everyone ? everyoneLabel : data?.items.find((role) => role.key === key)?.name ?? labelOfRole(key)), [data, label]);
}

/** Roles that can be given: those in use, and those that somebody has already. */
export function useOfferedRoles(had: readonly string[] = []): string[] {
  const { data } = useQuery(roleNames);
  return (data?.items ?? []).filter(({ key, active }) => active || had.includes(key)).map(({ key }) => key);
}
