import { Fault } from '../fault';
import { toJson } from '../feel/values';
import type { GraphNode, ScopeInstance } from '../model';
import { begin, complete, openScope } from '../run/tokens';
import { add, definitionOf, put, scopeOf, type Behaviour, type Run } from '../run/run';
import { evaluateIn } from '../run/variables';

export interface AdHocSubProcessNode extends GraphNode {
  kind: 'ad-hoc-sub-process';
  sequential: boolean;
  /** FEEL giving the ids of the activities that are done; none: all without incoming flow. */
  elements?: string;
  /** FEEL, tested after each activity and whenever a path in it has ended. None, or never true: done when nothing is left. */
  complete?: string;
  /** What is still open is cancelled when the condition holds; else it may end, but nothing new begins. */
  cancels: boolean;
}

/** Activities without an order between them (BPMN 2.0.2, 10.3.5): all at once, or one after another in document order. */
export const adHocSubProcess: Behaviour<AdHocSubProcessNode> = {
  execute(run, node, activity) {
    const [first, ...rest] = chosenBy(run, node, scopeOf(run, activity.scope));
    const scope = openScope(run, node.id, activity, {});
    if (node.sequential) put(run, 'activities', activity.id, { ...activity, todo: rest });
    if (first === undefined) add(run, { do: 'finish', scope: scope.id });
    else begin(run, scope, node.sequential ? [first] : [first, ...rest]);
  },
  resume(run, _node, activity) {
    complete(run, activity);
  },
};

function chosenBy(run: Run, node: AdHocSubProcessNode, scope: ScopeInstance): string[] {
  const { starts } = definitionOf(run.graph, node.id);
  if (node.elements === undefined) return starts;
  const chosen = toJson(evaluateIn(run, scope, node.elements));
  if (!Array.isArray(chosen)) throw new Fault('ad-hoc.elements', `"${node.elements}" is not a list`);
  return chosen.map((id) => {
    // inside a call activity ids have those of the calls before them
    const found = starts.find((start) => start === id || start.endsWith(`/${String(id)}`));
    if (found === undefined) throw new Fault('ad-hoc.elements', `"${String(id)}" is not an activity that can begin here`);
    return found;
  });
}
