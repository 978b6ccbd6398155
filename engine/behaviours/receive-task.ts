import { message, type MessageEvent } from '../events/message';
import type { GraphNode } from '../model';
import { complete } from '../run/tokens';
import { add, scopeOf, type Behaviour } from '../run/run';

export interface ReceiveTaskNode extends GraphNode {
  kind: 'receive-task';
  event: MessageEvent;
  /** Makes an instance: no flow leads into it. */
  instantiates?: true;
}

/** Waits for a message, as a catch event does. */
export const receiveTask: Behaviour<ReceiveTaskNode> = {
  arm(run, node, holder) {
    message.arm(run, node, node.event, holder);
  },
  execute(run, node, activity, result) {
    if (result) add(run, { do: 'resume', activity: activity.id, result });
    else message.arm(run, node, node.event, { scope: activity.scope, activity: activity.id });
  },
  trigger(run, _node, { activity }, result) {
    add(run, { do: 'resume', activity: activity!, result });
  },
  resume(run, node, activity, result) {
    message.store(run, node.event, scopeOf(run, activity.scope), result);
    complete(run, activity);
  },
};
