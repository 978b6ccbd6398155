import type { GraphNode } from '../model';
import { begin, complete, openScope } from '../run/tokens';
import { add, definitionOf, type Behaviour } from '../run/run';

export interface SubProcessNode extends GraphNode {
  kind: 'sub-process';
  /** Can be cancelled, which compensates what was done in it. */
  transaction?: true;
}

/** An embedded sub-process: a scope inside the activity, which goes on when no token is left in it. */
export const subProcess: Behaviour<SubProcessNode> = {
  execute(run, node, activity) {
    const { starts } = definitionOf(run.graph, node.id);
    const scope = openScope(run, node.id, activity, {});
    if (starts.length === 0) add(run, { do: 'finish', scope: scope.id });
    else begin(run, scope, starts);
  },
  resume(run, _node, activity) {
    complete(run, activity);
  },
};
