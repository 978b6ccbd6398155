import type { CallActivityNode } from '../behaviours/call-activity';
import { eventOf } from '../events/event-of';
import type { Graph } from '../model';

/** Where an element stands, as the file says it: inside a call activity ids begin with those of the calls. */
export interface Place { element: string; scope: string; call?: string }

export function placeOf(graph: Graph, full: string): Place {
  // the scope of a loop's instances is named after their activity
  const id = full.replace(/\*$/, '');
  const cut = id.lastIndexOf('/');
  const within = cut > 0 && graph.nodes[id.slice(0, cut)]?.kind === 'call-activity';
  const scope = nameOfScope(graph, graph.nodes[id]?.scope ?? graph.process);
  return within ? { element: id.slice(cut + 1), scope, call: id.slice(0, cut) } : { element: id, scope };
}

/** A called process goes by its own id. */
function nameOfScope(graph: Graph, id: string): string {
  const node = graph.nodes[id];
  if (!node) return id;
  return node.kind === 'call-activity' ? (node as CallActivityNode).process : placeOf(graph, id).element;
}

/** `element#n`: the element, and which of its instances. */
export interface Aim { element: string; nth?: number }

export function aimOf(graph: Graph, text: string): Aim {
  const [, element, nth] = /^(.*)#([1-9]\d*)$/s.exec(text) ?? [];
  return element === undefined || Object.hasOwn(graph.nodes, text) ? { element: text } : { element, nth: Number(nth) };
}

/** Whether the element is meant: by its id in the graph, or as it stands in the file of a called process. */
export function isMeant(graph: Graph, id: string, element: string): boolean {
  return id === element || placeOf(graph, id).element === element;
}

export function knows(graph: Graph, element: string): boolean {
  return element === graph.process || Object.keys(graph.nodes).some((id) => isMeant(graph, id, element));
}

/** The name of the message or signal that the element waits for; one without a name is none. */
export function nameOf(graph: Graph, id: string, part?: number): string | undefined {
  const event = eventOf(graph, id, part);
  if (!event) return undefined;
  return event.on === 'message' ? event.message : event.on === 'signal' ? event.signal || undefined : undefined;
}
