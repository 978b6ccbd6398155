import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Preferences } from '@contracts/session';
import { deviceStore } from '../lib/device-store';

/** The reader's choices, kept on this device too, so that sign-in and the first paint already follow them. */
const store = deviceStore<Partial<Preferences>>('zamen.preferences');
const initial: Preferences = { language: 'fa', theme: 'system', density: 'comfortable', moneyUnit: 'rial', notifications: false, quietNotices: [] };

let current: Preferences = { ...initial, ...store.kept() };
const listeners = new Set<() => void>();

export function readPreferences(): Preferences {
  return current;
}

export function setLocalPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  // In a private window without storage the choice lasts until the tab closes.
  store.keep(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a part of a page shows in its place: the gallery shows all looks at once. */
export const OtherPreferences = createContext<Partial<Preferences> | null>(null);

export function usePreferences(): Preferences {
  const own = useSyncExternalStore(subscribe, readPreferences);
  const other = useContext(OtherPreferences);
  return useMemo(() => (other ? { ...own, ...other } : own), [own, other]);
}

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
function subscribeDark(listener: () => void): () => void {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
}

/** The theme that is really shown: 'system' follows the device. */
export function useMode(): 'light' | 'dark' {
  const { theme } = usePreferences();
  const systemDark = useSyncExternalStore(subscribeDark, () => darkQuery.matches);
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
}
