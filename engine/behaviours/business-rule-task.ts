import { evaluateDecision } from '../decisions/evaluate-decision';
import type { DecisionGraph } from '../decisions/model';
import type { Graph, GraphNode, Json, JsonObject, Mapping } from '../model';
import { complete } from '../run/tokens';
import { scopeOf, type Behaviour } from '../run/run';
import { feelScope, mapped, setVariables } from '../run/variables';

export interface BusinessRuleTaskNode extends GraphNode {
  kind: 'business-rule-task';
  /** Id and hash of the decision; its graph is in `Graph.decisions`. */
  decision: string;
  hash: string;
  resultVariable: string;
  inputs: Mapping[];
  outputs: Mapping[];
}

/**
 * Evaluates a decision over the variables that are seen; input mappings add names before them. The result goes where the
 * output mappings say (its fields and the whole as `result` are names there), else whole into the result variable.
 */
export const businessRuleTask: Behaviour<BusinessRuleTaskNode> = {
  execute(run, node, activity) {
    const scope = scopeOf(run, activity.scope);
    const result = evaluateDecision(decisionOf(run.graph, node), feelScope(run, scope, mapped(run, scope, node.inputs)));
    const stored = node.outputs.length > 0 ? mapped(run, scope, node.outputs, locals(node, result)) : { [node.resultVariable]: result };
    setVariables(run, activity.scope, stored);
    complete(run, activity);
  },
};

function decisionOf({ decisions }: Graph, { decision, hash }: BusinessRuleTaskNode): DecisionGraph {
  const graph = decisions?.[hash];
  if (!graph) throw new Error(`The graph does not hold the decision "${decision}"`);
  return graph;
}

function locals({ resultVariable }: BusinessRuleTaskNode, result: Json): JsonObject {
  const fields = typeof result === 'object' && result !== null && !Array.isArray(result) ? result : {};
  return { ...fields, [resultVariable]: result, result };
}
