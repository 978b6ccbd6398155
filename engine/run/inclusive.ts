import type { Graph, GraphNode, ScopeInstance } from '../model';
import { flowOf, nodeOf, put, type Run } from './run';
import { count, enter } from './tokens';

/** For each incoming flow of an inclusive join: the nodes from which a token can come over it without visiting the join. */
type Reach = Map<string, ReadonlySet<string>>;

/** By graph, since a graph never changes. */
const known = new WeakMap<Graph, Map<string, Reach>>();

function reachOf(graph: Graph, join: GraphNode): Reach {
  const joins = known.get(graph) ?? new Map<string, Reach>();
  known.set(graph, joins);
  const reach = joins.get(join.id) ?? new Map(join.incoming.map((flow) => [flow, ancestors(graph, flow, join.id)] as const));
  joins.set(join.id, reach);
  return reach;
}

/** Everything before a flow, up to the join itself: over flows, from hosts to their boundary events, from link to link. */
function ancestors(graph: Graph, flow: string, join: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [flowOf(graph, flow).source];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === join || found.has(id)) continue;
    found.add(id);
    const node = nodeOf(graph, id);
    open.push(...node.incoming.map((incoming) => flowOf(graph, incoming).source), ...(node.comesFrom ?? []));
  }
  return found;
}

/**
 * Lets one inclusive join pass, if one can (BPMN 2.0.2, 13.4.3): every token elsewhere in the scope that can reach an incoming
 * flow without a token can also reach one with a token, without visiting the join. One token of each filled flow is consumed.
 * Called when all tokens are at rest, so that none is on its way.
 */
export function passInclusive(run: Run): void {
  for (const scope of run.state.scopes) {
    for (const [id, waiting] of Object.entries(scope.joins ?? {})) {
      const node = nodeOf(run.graph, id);
      if (node.kind !== 'inclusive-gateway' || isBlocked(run.graph, node, waiting, placesIn(run, scope, id))) continue;
      const filled = Object.keys(waiting);
      const rest = Object.fromEntries(Object.entries(waiting).flatMap(([flow, tokens]) => (tokens > 1 ? [[flow, tokens - 1]] : [])));
      const joins = { ...scope.joins, [id]: rest };
      if (Object.keys(rest).length === 0) delete joins[id];
      put(run, 'scopes', scope.id, { ...scope, joins });
      count(run, scope.id, 1 - filled.length, id);
      enter(run, node, scope.id);
      return;
    }
  }
}

/** Whether a token elsewhere, at one of these nodes, keeps the join from passing. */
export function isBlocked(graph: Graph, node: GraphNode, waiting: Record<string, number>, places: string[]): boolean {
  const reach = reachOf(graph, node);
  const filled = node.incoming.filter((flow) => waiting[flow] !== undefined);
  const empty = node.incoming.filter((flow) => waiting[flow] === undefined);
  return places.some((place) => empty.some((flow) => reach.get(flow)!.has(place)) && !filled.some((flow) => reach.get(flow)!.has(place)));
}

/** Nodes of the scope on or before which tokens stand: activities, other joins, and tokens whose arrival failed. */
function placesIn(run: Run, scope: ScopeInstance, join: string): string[] {
  const { activities, incidents } = run.state;
  return [
    ...activities.filter((activity) => activity.scope === scope.id).map(({ element }) => element),
    ...Object.keys(scope.joins ?? {}).filter((id) => id !== join),
    ...incidents.flatMap(({ work }) => work.flatMap((item) => (item.do === 'arrive' && item.scope === scope.id && item.node !== join ? [item.node] : []))),
  ];
}
