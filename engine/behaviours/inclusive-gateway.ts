import type { GraphNode } from '../model';
import { enter, leaveBy, takenBy } from '../run/tokens';
import { put, scopeOf, type Behaviour } from '../run/run';

export interface InclusiveGatewayNode extends GraphNode { kind: 'inclusive-gateway' }

/** Splits over every flow whose condition is true, else the default. Joins when no more token can come (`run/inclusive.ts`). */
export const inclusiveGateway: Behaviour<InclusiveGatewayNode> = {
  arrive(run, node, { scope, flow }) {
    if (flow === undefined || node.incoming.length < 2) {
      enter(run, node, scope.id);
      return;
    }
    const waiting = scope.joins?.[node.id] ?? {};
    put(run, 'scopes', scope.id, { ...scope, joins: { ...scope.joins, [node.id]: { ...waiting, [flow]: (waiting[flow] ?? 0) + 1 } } });
  },
  execute(run, node, activity) {
    const taken = takenBy(run, node, scopeOf(run, activity.scope));
    leaveBy(run, activity, taken);
  },
};
