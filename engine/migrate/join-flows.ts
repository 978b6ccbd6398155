import type { EndEventNode } from '../behaviours/end-event';
import type { GraphNode } from '../model';
import { flowOf, nodeOf } from '../run/run';
import { mapped, type Moving } from './moving';

/**
 * The flow into the target over which a token has come: the one that is named, of the same id, or from the mapped source. Where the
 * source is the last step of a sub-process now, which leads there, that has been left; where it was one that is gone, its last steps.
 */
export function flowTo(moving: Moving, flow: string, target: GraphNode): string | undefined {
  const named = Object.hasOwn(moving.mapping, flow) ? moving.mapping[flow] : flow;
  if (typeof named === 'string' && target.incoming.includes(named)) return named;
  const sources = sourcesOf(moving, flowOf(moving.from, flow).source).flatMap((source) => leftBy(moving, source, target.scope)?.id ?? []);
  const found = target.incoming.filter((id) => sources.includes(flowOf(moving.to, id).source));
  return found.length === 1 ? found[0] : undefined;
}

/** Where the node has gone; of a sub-process that is gone, where those have that end in it. */
function sourcesOf(moving: Moving, id: string): GraphNode[] {
  const target = mapped(moving, id);
  if (target) return [target];
  return Object.values(moving.from.nodes).filter(({ scope, outgoing }) => scope === id && outgoing.length > 0 && outgoing.every((flow) => isEnd(nodeOf(moving.from, flowOf(moving.from, flow).target))))
    .flatMap((last) => sourcesOf(moving, last.id));
}

/** The node itself, or the sub-process in the scope that a token has left by it, as its last step. */
function leftBy({ to }: Moving, node: GraphNode, scope: string): GraphNode | undefined {
  let left: GraphNode | undefined = node;
  while (left && left.scope !== scope) {
    const last: boolean = left.outgoing.every((flow) => isEnd(nodeOf(to, flowOf(to, flow).target)));
    left = last ? to.nodes[left.scope] : undefined;
  }
  return left;
}

const isEnd = (node: GraphNode): boolean => node.kind === 'end-event' && !['error', 'cancel'].includes((node as EndEventNode).event.throws);
