import type { GraphNode } from '../model';
import { retire } from '../run/tokens';
import { add, emit, flowOf, nodeOf, note, type Behaviour } from '../run/run';

export interface EventGatewayNode extends GraphNode {
  kind: 'event-gateway';
  /** Makes an instance: no flow leads into it. */
  instantiates?: true;
  /** Makes an instance, and then waits for all of its events. */
  parallel?: true;
}

/** Arms all events behind it; the first that happens decides, and the others are disarmed. */
export const eventGateway: Behaviour<EventGatewayNode> = {
  execute(run, node, activity) {
    for (const id of node.outgoing) {
      const target = nodeOf(run.graph, flowOf(run.graph, id).target);
      run.behaviourOf(target.kind).arm?.(run, target, { scope: activity.scope, activity: activity.id });
    }
  },
  decide(run, node, activity, wait, result) {
    const { scope } = activity;
    const flow = node.outgoing.find((out) => flowOf(run.graph, out).target === wait.element)!;
    retire(run, activity);
    note(run, 'leave', activity);
    emit(run, { kind: 'take', flow });
    add(run, { do: 'arrive', node: wait.element, scope, flow, result });
  },
};
