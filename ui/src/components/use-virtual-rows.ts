import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { offsetsOf, windowOf } from '../lib/virtual-rows';

export interface VirtualRows { from: number; to: number; /** Room that the rows before and after take. */ before: number; after: number; /** Brings a row into sight. */ show(index: number): void }

/** Which of many rows stand in the scroller, by the heights that they will have. `head`: what sticks above them. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, heights: readonly number[], head = 0): VirtualRows {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setSeen((before) => (before.top === element.scrollTop && before.height === element.clientHeight ? before : { top: element.scrollTop, height: element.clientHeight }));
    };
    const later = (): void => { frame ||= requestAnimationFrame(look); };
    const sized = new ResizeObserver(later);
    element.addEventListener('scroll', later, { passive: true });
    sized.observe(element);
    return () => { element.removeEventListener('scroll', later); sized.disconnect(); cancelAnimationFrame(frame); };
  }, [scroller]);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const { from, to } = windowOf(offsets, seen);
  const total = offsets.at(-1) ?? 0;
  const show = useCallback((index: number) => {
    const element = scroller.current;
    const [top, bottom] = [offsets[index], offsets[index + 1]];
    if (!element || top === undefined || bottom === undefined) return;
    if (top < element.scrollTop) element.scrollTop = Math.max(0, top - head);
    else if (bottom + head > element.scrollTop + element.clientHeight) element.scrollTop = bottom + head - element.clientHeight;
    // What is drawn follows at once, so that the row can have the focus.
    setSeen({ top: element.scrollTop, height: element.clientHeight });
  }, [scroller, offsets, head]);
  return { from, to, before: offsets[from] ?? 0, after: total - (offsets[to] ?? total), show };
}
