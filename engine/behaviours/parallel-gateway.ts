import type { GraphNode } from '../model';
import { count, enter, leaveBy } from '../run/tokens';
import { put, scopeOf, type Behaviour, type Run } from '../run/run';

export interface ParallelGatewayNode extends GraphNode { kind: 'parallel-gateway' }

/** Waits for a token on each incoming flow (two on one flow do not count), then sends one over each outgoing flow. */
export const parallelGateway: Behaviour<ParallelGatewayNode> = {
  arrive(run, node, { scope, flow }) {
    if (flow === undefined || node.incoming.length < 2) {
      enter(run, node, scope.id);
      return;
    }
    const waiting = scope.joins?.[node.id] ?? {};
    put(run, 'scopes', scope.id, { ...scope, joins: { ...scope.joins, [node.id]: { ...waiting, [flow]: (waiting[flow] ?? 0) + 1 } } });
    passFull(run, node, scope.id);
  },
  execute(run, node, activity) {
    leaveBy(run, activity, node.outgoing);
  },
};

/** Lets the join pass once, when a token waits on each incoming flow. */
export function passFull(run: Run, node: GraphNode, scopeId: string): boolean {
  const scope = scopeOf(run, scopeId);
  const waiting = { ...scope.joins?.[node.id] };
  if (!node.incoming.every((id) => (waiting[id] ?? 0) > 0)) return false;
  for (const id of node.incoming) {
    if (waiting[id] === 1) delete waiting[id];
    else waiting[id]! -= 1;
  }
  const joins = { ...scope.joins, [node.id]: waiting };
  if (Object.keys(waiting).length === 0) delete joins[node.id];
  put(run, 'scopes', scopeId, { ...scope, joins });
  count(run, scopeId, 1 - node.incoming.length, node.id);
  enter(run, node, scopeId);
  return true;
}
