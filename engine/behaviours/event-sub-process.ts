import type { GraphNode } from '../model';
import { begin, complete, openScope } from '../run/tokens';
import type { Behaviour } from '../run/run';

export interface EventSubProcessNode extends GraphNode { kind: 'event-sub-process' }

/** Runs in the scope that its start event was armed for; `result.from` is that start event. */
export const eventSubProcess: Behaviour<EventSubProcessNode> = {
  execute(run, node, activity, result) {
    const scope = openScope(run, node.id, activity, {});
    begin(run, scope, [result!.from!], result);
  },
  resume(run, _node, activity) {
    complete(run, activity);
  },
};
