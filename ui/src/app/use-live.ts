import { useEffect, useEffectEvent } from 'react';
import { onLive, type LiveMessage } from './live';

/** Events come in bursts: `react` runs at most every 300 ms, with those that `concerns` took. */
export function useLive(concerns: (event: LiveMessage) => boolean, react: () => void): void {
  const wants = useEffectEvent(concerns);
  const run = useEffectEvent(react);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = onLive((event) => {
      if (event.topic !== 'gap' && !wants(event)) return;
      timer ??= setTimeout(() => { timer = null; run(); }, 300);
    });
    return () => { stop(); if (timer) clearTimeout(timer); };
  }, []);
}
