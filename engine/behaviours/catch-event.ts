import { arm, store, type CaughtEvent } from '../events/table';
import type { GraphNode } from '../model';
import { complete } from '../run/tokens';
import { add, scopeOf, type Behaviour } from '../run/run';

export interface CatchEventNode extends GraphNode { kind: 'catch-event'; event: CaughtEvent }

/** An intermediate catch event: waits, or goes on at once when a gateway before it has seen the event already. */
export const catchEvent: Behaviour<CatchEventNode> = {
  arm(run, node, holder) {
    arm(run, node, node.event, holder);
  },
  execute(run, node, activity, result) {
    if (result) add(run, { do: 'resume', activity: activity.id, result });
    else arm(run, node, node.event, { scope: activity.scope, activity: activity.id });
  },
  trigger(run, _node, { activity }, result) {
    add(run, { do: 'resume', activity: activity!, result });
  },
  resume(run, node, activity, result) {
    store(run, node.event, scopeOf(run, activity.scope), result);
    complete(run, activity);
  },
};
