import type { CaughtEvent } from './events/table';
import type { ThrownEvent } from './events/throwing';
import type { Graph, GraphNode, ThrownNames } from './model';

/** Names of the messages and signals that these processes throw. */
export function thrownBy(graphs: Graph[]): ThrownNames {
  const thrown = graphs.flatMap(({ nodes }) => Object.values(nodes).flatMap(thrownAt));
  return {
    messages: [...new Set(thrown.flatMap((event) => (event.throws === 'message' ? [event.message] : [])))],
    signals: [...new Set(thrown.flatMap((event) => (event.throws === 'signal' ? [event.signal] : [])))],
  };
}

function thrownAt(node: GraphNode): ThrownEvent[] {
  const { event } = node as GraphNode & { event?: ThrownEvent | CaughtEvent };
  if (!event || !('throws' in event)) return [];
  return event.throws === 'multiple' ? event.parts : [event];
}
