import { useEffect, useEffectEvent } from 'react';
import { gather } from '../lib/gather';
import { onLive, type LiveMessage } from './live';

/** `react` runs at once for the first event that `concerns` took, and for a burst at most every 300 ms. */
export function useLive(concerns: (event: LiveMessage) => boolean, react: () => void): void {
  const wants = useEffectEvent(concerns);
  const run = useEffectEvent(react);
  useEffect(() => {
    const gathered = gather(() => run());
    const stop = onLive((event) => { if (event.topic === 'gap' || wants(event)) gathered.tell(); });
    return () => { stop(); gathered.stop(); };
  }, []);
}
