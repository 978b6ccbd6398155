import type { GraphNode, JsonObject, Mapping, ScopeInstance } from '../model';
import { begin, complete, openScope } from '../run/tokens';
import { add, definitionOf, scopeOf, type Behaviour, type Run } from '../run/run';
import { mapped, setVariables, storeOutput, visibleVariables } from '../run/variables';

export interface CallActivityNode extends GraphNode {
  kind: 'call-activity';
  process: string;
  /** Which version is called: the newest at every start, or a numbered one. Without it the newest of the deployment. */
  binding?: 'latest' | { version: number };
  inputs: Mapping[];
  outputs: Mapping[];
}

/**
 * A called process as a scope of the same state, with variables of its own: by the input mappings, else a copy of all that
 * is seen; at its end by the output mappings, else all of its variables.
 */
export const callActivity: Behaviour<CallActivityNode> = {
  execute(run, node, activity) {
    const { starts } = definitionOf(run.graph, node.id);
    const scope = openScope(run, node.id, activity, variablesOfCall(run, node, scopeOf(run, activity.scope)));
    if (starts.length === 0) add(run, { do: 'finish', scope: scope.id });
    else begin(run, scope, starts);
  },
  resume(run, node, activity, { output }) {
    if (node.outputs.length > 0) storeOutput(run, activity.scope, output, node.outputs, undefined);
    else setVariables(run, activity.scope, output);
    complete(run, activity);
  },
};

/** The first variables of the called process. */
export function variablesOfCall(run: Run, { inputs }: CallActivityNode, caller: ScopeInstance): JsonObject {
  return inputs.length > 0 ? mapped(run, caller, inputs) : visibleVariables(run.graph, run.state, caller);
}
