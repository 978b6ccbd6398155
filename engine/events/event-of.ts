import type { Node } from '../behaviours/table';
import type { Graph } from '../model';
import type { SingleEvent } from './table';

/** The event that the element waits for; `part` says which of several in one. */
export function eventOf(graph: Graph, id: string, part?: number): SingleEvent | undefined {
  const node = graph.nodes[id] as Node | undefined;
  const event = node && 'event' in node ? node.event : undefined;
  if (!event || !('on' in event)) return undefined;
  return event.on === 'multiple' ? event.parts[part ?? 0] : event;
}
