import { throwEvent, throwEventResumed, type ThrownEvent } from '../events/throwing';
import type { GraphNode } from '../model';
import type { Behaviour } from '../run/run';

export interface EndEventNode extends GraphNode { kind: 'end-event'; event: ThrownEvent }

/** Consumes its token and throws its event. */
export const endEvent: Behaviour<EndEventNode> = {
  execute(run, node, activity) {
    throwEvent(run, node, activity, node.event);
  },
  resume(run, node, activity) {
    throwEventResumed(run, node, activity, node.event);
  },
};
