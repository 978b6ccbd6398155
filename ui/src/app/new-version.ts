import { useEffect, useSyncExternalStore } from 'react';
import { entryOf } from './entry-of';
import { useConnection } from './connection';

const lookEveryMs = 10 * 60_000;
let found = false;
const listeners = new Set<() => void>();

/** Asks whether the server has another version by now than the one that this page runs. */
export async function lookForVersion(): Promise<void> {
  if (found) return;
  const mine = entryOf(document.documentElement.outerHTML);
  try {
    const answer = await fetch('/index.html', { cache: 'no-cache' });
    const theirs = answer.ok ? entryOf(await answer.text()) : null;
    if (mine === null || theirs === null || theirs === mine) return;
  } catch {
    return;
  }
  found = true;
  for (const listener of listeners) listener();
}

const lookSeen = (): void => { if (!document.hidden) void lookForVersion(); };

/** Whether a new version waits: looked after when one comes back to the page, when the server comes back, and now and then. */
export function useNewVersion(): boolean {
  const { online } = useConnection();
  useEffect(() => { if (online) lookSeen(); }, [online]);
  useEffect(() => {
    const timer = setInterval(lookSeen, lookEveryMs);
    document.addEventListener('visibilitychange', lookSeen);
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', lookSeen); };
  }, []);
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => found);
}
