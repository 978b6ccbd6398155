import { arm, armAgain, store, type CaughtEvent } from '../events/table';
import type { GraphNode } from '../model';
import { emptyScope } from '../run/cancel';
import { complete, count } from '../run/tokens';
import { add, scopeOf, type Behaviour } from '../run/run';

export interface StartEventNode extends GraphNode {
  kind: 'start-event';
  /** None: a none start. Else it starts the event sub-process that it lies in. */
  event?: CaughtEvent;
  interrupting: boolean;
}

/** The start of a process or sub-process, or what triggers an event sub-process while its parent scope lives. */
export const startEvent: Behaviour<StartEventNode> = {
  arm(run, node, holder) {
    if (node.event) arm(run, node, node.event, holder);
  },
  trigger(run, node, { scope }, result, wait) {
    if (node.interrupting) emptyScope(run, scopeOf(run, scope));
    else if (node.event && wait) armAgain(run, node, node.event, { scope }, wait);
    count(run, scope, 1, node.id);
    add(run, { do: 'arrive', node: node.scope, scope, result: { ...result, from: node.id } });
  },
  execute(run, node, activity, result) {
    if (node.event && result) store(run, node.event, scopeOf(run, activity.scope), result);
    complete(run, activity);
  },
};
