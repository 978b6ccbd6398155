import { useSyncExternalStore } from 'react';

/** Whether the server answers: what the band under the top bar says. */
interface Connection { online: boolean; since: number }
let current: Connection = { online: true, since: Date.now() };
const listeners = new Set<() => void>();
let probe: ReturnType<typeof setInterval> | null = null;

/** Whether an answer is the server's own, and not of something that stands before it: what the server cannot do it says in JSON. */
export const isOfServer = ({ status, headers }: Response): boolean => !(status === 502 || status === 504 || ((status === 500 || status === 503) && !(headers.get('content-type') ?? '').includes('json')));

/** Asks whether the server answers, and says so. */
export async function knock(): Promise<void> {
  try {
    reportConnection(isOfServer(await fetch('/api/session', { credentials: 'same-origin' })));
  } catch {
    reportConnection(false);
  }
}

export function reportConnection(online: boolean): void {
  if (online === current.online) return;
  current = { online, since: Date.now() };
  if (!online) probe ??= setInterval(() => void knock(), 4000);
  else if (probe) { clearInterval(probe); probe = null; }
  for (const listener of listeners) listener();
}

window.addEventListener('offline', () => reportConnection(false));
window.addEventListener('online', () => void knock());

export function useConnection(): Connection {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);
}
