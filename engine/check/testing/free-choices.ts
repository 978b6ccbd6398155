import type { Node } from '../../behaviours/table';
import type { Graph, JsonObject } from '../../model';

/** The variable that decides whether a flow is taken. */
export const variableOf = (flow: string): string => `take_${flow.replaceAll('-', '_')}`;

/** Nodes that choose among their flows. */
export function choosers({ nodes, flows }: Graph): Node[] {
  return (Object.values(nodes) as Node[]).filter(({ kind, outgoing }) => outgoing.length > 1
    && (kind === 'exclusive-gateway' || kind === 'inclusive-gateway' || outgoing.some((id) => flows[id]!.condition !== undefined)));
}

/** A copy of the graph in which a variable of its own decides about each flow, so that a test can choose freely; scripts ask no variables. */
export function withFreeChoices(graph: Graph): Graph {
  const copy = JSON.parse(JSON.stringify(graph)) as Graph;
  for (const node of Object.values(copy.nodes) as Node[]) if (node.kind === 'script-task' && node.script !== 'true') node.script = '1';
  for (const { outgoing } of Object.values(copy.nodes)) if (outgoing.length === 1) delete copy.flows[outgoing[0]!]!.condition;
  for (const node of choosers(copy)) {
    node.default ??= node.outgoing.at(-1)!;
    for (const id of node.outgoing) {
      if (id === node.default) delete copy.flows[id]!.condition;
      else copy.flows[id]!.condition = variableOf(id);
    }
  }
  return copy;
}

/** Variables by which each node takes the given flows; of the others none. */
export function deciding(graph: Graph, chosen: (node: Node) => string[]): JsonObject {
  return Object.fromEntries(choosers(graph).flatMap((node) => {
    const taken = chosen(node);
    return node.outgoing.map((id) => [variableOf(id), taken.includes(id)] as const);
  }));
}

/** Variables by which all conditional events come true. */
export function conditionsTrue(graph: Graph): JsonObject {
  return Object.fromEntries((Object.values(graph.nodes) as Node[]).flatMap((node) => {
    const event = 'event' in node ? node.event : undefined;
    return event && 'on' in event && event.on === 'condition' ? [[event.condition, true] as const] : [];
  }));
}
