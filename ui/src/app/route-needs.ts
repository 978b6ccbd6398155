import { useMatches } from 'react-router';
import type { Action } from '@contracts/actions';
import type { Module } from '@contracts/modules';
import { useMe } from '../features/session/use-me';

interface Needs { module: Module; action?: Action }

/** The area that a page is in, and what one must be allowed for it; the shell says so in its place instead of loading it. */
export const needs = (module: Module, action?: Action): Needs => ({ module, ...(action && { action }) });

/** Whether the page of this address is open to the reader. */
export function useAllowed(): boolean {
  const { rights, modules } = useMe();
  return useMatches().every(({ handle }) => {
    const needed = handle as Needs | undefined;
    return !needed || (modules.includes(needed.module) && (!needed.action || rights.includes(needed.action)));
  });
}
