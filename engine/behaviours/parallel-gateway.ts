import type { GraphNode } from '../model';
import { count, enter, leaveBy } from '../run/tokens';
import { put, type Behaviour } from '../run/run';

export interface ParallelGatewayNode extends GraphNode { kind: 'parallel-gateway' }

/** Waits for a token on each incoming flow (two on one flow do not count), then sends one over each outgoing flow. */
export const parallelGateway: Behaviour<ParallelGatewayNode> = {
  arrive(run, node, { scope, flow }) {
    if (flow === undefined || node.incoming.length < 2) {
      enter(run, node, scope.id);
      return;
    }
    const waiting = { ...scope.joins?.[node.id] };
    waiting[flow] = (waiting[flow] ?? 0) + 1;
    const full = node.incoming.every((id) => (waiting[id] ?? 0) > 0);
    if (full) {
      for (const id of node.incoming) {
        if (waiting[id] === 1) delete waiting[id];
        else waiting[id]! -= 1;
      }
    }
    const joins = { ...scope.joins, [node.id]: waiting };
    if (Object.keys(waiting).length === 0) delete joins[node.id];
    put(run, 'scopes', scope.id, { ...scope, joins });
    if (full) {
      count(run, scope.id, 1 - node.incoming.length, node.id);
      enter(run, node, scope.id);
    }
  },
  execute(run, node, activity) {
    leaveBy(run, activity, node.outgoing);
  },
};
