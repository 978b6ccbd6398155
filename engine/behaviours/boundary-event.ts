import { arm, armAgain, store, type CaughtEvent } from '../events/table';
import type { GraphNode } from '../model';
import { cancelActivity } from '../run/cancel';
import { complete, count, leaveBy } from '../run/tokens';
import { activityOf, add, scopeOf, type Behaviour } from '../run/run';

export interface BoundaryEventNode extends GraphNode {
  kind: 'boundary-event';
  host: string;
  interrupting: boolean;
  event: CaughtEvent;
}

/** Armed as long as its host lives. Interrupting: the host's token goes on from here; else a token is added, and it is armed again. */
export const boundaryEvent: Behaviour<BoundaryEventNode> = {
  arm(run, node, holder) {
    arm(run, node, node.event, holder);
  },
  trigger(run, node, holder, result, wait) {
    if (node.interrupting) {
      cancelActivity(run, activityOf(run, holder.activity!));
    } else {
      count(run, holder.scope, 1, node.id);
      if (wait) armAgain(run, node, node.event, holder, wait);
    }
    add(run, { do: 'arrive', node: node.id, scope: holder.scope, result });
  },
  /** A compensation event leads to its handler by an association instead of a flow. */
  execute(run, node, activity, result) {
    if (result) store(run, node.event, scopeOf(run, activity.scope), result);
    if (node.event.on !== 'compensation') {
      complete(run, activity);
    } else {
      count(run, activity.scope, 1, node.id);
      leaveBy(run, activity, []);
      add(run, { do: 'arrive', node: node.event.handler!, scope: activity.scope });
    }
  },
};
