import { useEffect, useEffectEvent } from 'react';
import { gather } from '../lib/gather';
import { onLive, type LiveMessage } from './live';

/** `later`: it may change what is shown, but is not what one looks at. */
export type Concern = boolean | 'later';
const later = { togetherMs: 3_000, apartMs: 3_000 };

/** `react` runs at once for the first event that `concerns` took, and for a burst at most every 150 ms; within 3 s for what concerns it later. */
export function useLive(concerns: (event: LiveMessage) => Concern, react: () => void): void {
  const wants = useEffectEvent(concerns);
  const run = useEffectEvent(react);
  useEffect(() => {
    const late = gather(() => run(), later);
    const gathered = gather(() => { late.stop(); run(); });
    const stop = onLive((event) => {
      const concern = event.topic === 'gap' || wants(event);
      if (concern === 'later') late.tell();
      else if (concern) gathered.tell();
    });
    return () => { stop(); gathered.stop(); late.stop(); };
  }, []);
}
