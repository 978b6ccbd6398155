import { useMatches } from 'react-router';
import type { Action } from '@contracts/actions';
import { useMe } from '../features/session/use-me';

interface Needs { action: Action }

/** What one must be allowed for a page; the shell says so in its place instead of loading it. */
export const needs = (action: Action): Needs => ({ action });

/** Whether the page of this address is open to the reader. */
export function useAllowed(): boolean {
  const { rights } = useMe();
  return useMatches().every(({ handle }) => !handle || rights.includes((handle as Needs).action));
}
