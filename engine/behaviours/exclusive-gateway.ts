import { Fault } from '../fault';
import type { GraphNode } from '../model';
import { leaveBy } from '../run/tokens';
import { flowOf, scopeOf, type Behaviour } from '../run/run';
import { holds } from '../run/variables';

export interface ExclusiveGatewayNode extends GraphNode { kind: 'exclusive-gateway' }

/** Passes each token on over the first flow, in document order, whose condition is true; else over the default. */
export const exclusiveGateway: Behaviour<ExclusiveGatewayNode> = {
  execute(run, node, activity) {
    const scope = scopeOf(run, activity.scope);
    const taken = node.outgoing.find((id) => {
      const { condition } = flowOf(run.graph, id);
      return id !== node.default && (condition === undefined || holds(run, scope, condition));
    }) ?? node.default;
    if (taken === undefined && node.outgoing.length > 0) {
      throw new Fault('no-branch', `no flow out of "${node.id}" is true, and it has no default`);
    }
    leaveBy(run, activity, taken === undefined ? [] : [taken]);
  },
};
