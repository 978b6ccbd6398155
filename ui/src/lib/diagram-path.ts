export interface DiagramEvent { at: string; kind: 'enter' | 'leave' | 'cancel' | 'take' | 'throw' | 'end'; element: string }
export interface DiagramPath { done: Set<string>; now: Set<string> }

/** Moments at which something happened: events of one instant belong together. */
export function diagramStops(events: readonly DiagramEvent[]): { at: string; count: number }[] {
  const stops: { at: string; count: number }[] = [];
  events.forEach((event, index) => {
    const last = stops.at(-1);
    if (last?.at === event.at) last.count = index + 1;
    else stops.push({ at: event.at, count: index + 1 });
  });
  return stops;
}

/** What had been passed, and where the request stood, after the first `count` events. A cancelled step is neither. */
export function pathAfter(events: readonly DiagramEvent[], count: number): DiagramPath {
  const done = new Set<string>();
  const now = new Map<string, number>();
  const leave = (element: string): void => {
    const inside = (now.get(element) ?? 0) - 1;
    if (inside > 0) now.set(element, inside);
    else now.delete(element);
  };
  for (const { kind, element } of events.slice(0, count)) {
    if (kind === 'enter') now.set(element, (now.get(element) ?? 0) + 1);
    else if (kind === 'leave') { leave(element); done.add(element); }
    else if (kind === 'cancel') leave(element);
    else if (kind !== 'throw') { if (kind === 'end') leave(element); done.add(element); }
  }
  return { done, now: new Set(now.keys()) };
}
