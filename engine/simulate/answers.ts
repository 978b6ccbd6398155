import type { Node } from '../behaviours/table';
import type { Graph, Json, JsonObject } from '../model';
import { eventOf } from '../events/event-of';

/**
 * The engine keeps the answer of a plain task, service or message whole under a name of its own (for `task.field`), and its
 * fields as variables. Who reads the variables at the end wants the fields alone.
 */
export class Answers {
  private readonly whole = new Map<string, string>();

  constructor(private readonly graph: Graph) {}

  /** Notes what the element was answered; `part` where it waits for several events. */
  keep(element: string, answer: JsonObject, part?: number): void {
    const name = wholeName(this.graph, element, part);
    if (name !== undefined && !Object.hasOwn(answer, name)) this.whole.set(name, JSON.stringify(answer));
  }

  /** The variables without the answers that are there only as a whole. */
  without(variables: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(variables).filter(([name, value]: [string, Json]) => this.whole.get(name) !== JSON.stringify(value)));
  }
}

function wholeName(graph: Graph, element: string, part?: number): string | undefined {
  const node = graph.nodes[element] as Node;
  if (node.kind === 'user-task') return node.spread && node.taskType;
  if (node.kind === 'service-task') return node.spread && node.topic;
  const event = eventOf(graph, element, part);
  if (!event) return undefined;
  return event.on === 'message' ? event.spread && event.message : event.on === 'signal' ? event.spread && event.signal : undefined;
}
