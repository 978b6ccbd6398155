import { useSyncExternalStore } from 'react';

let now = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => { now = new Date(); for (const one of listeners) one(); }, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer) { clearInterval(timer); timer = null; }
  };
}

/** The time, three times a minute: one clock for all bars on the screen. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
