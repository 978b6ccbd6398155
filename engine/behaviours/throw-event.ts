import { throwEvent, throwEventResumed, type ThrownEvent } from '../events/throwing';
import type { GraphNode } from '../model';
import type { Behaviour } from '../run/run';

export interface ThrowEventNode extends GraphNode { kind: 'throw-event' | 'send-task'; event: ThrownEvent }

/** An intermediate throw event (none: a milestone) or a send task throws and goes on. */
export const throwEventBehaviour: Behaviour<ThrowEventNode> = {
  execute(run, node, activity) {
    throwEvent(run, node, activity, node.event);
  },
  resume(run, node, activity) {
    throwEventResumed(run, node, activity, node.event);
  },
};
