import { Fault } from '../fault';
import { toJson } from '../feel/values';
import type { GraphNode } from '../model';
import { complete } from '../run/tokens';
import { scopeOf, type Behaviour } from '../run/run';
import { evaluateIn, setVariables } from '../run/variables';

export interface ScriptTaskNode extends GraphNode {
  kind: 'script-task';
  script: string;
  /** Where the value goes; without it the value is a context whose entries become variables. */
  resultVariable?: string;
}

/** A FEEL expression whose value is stored. */
export const scriptTask: Behaviour<ScriptTaskNode> = {
  execute(run, node, activity) {
    const value = toJson(evaluateIn(run, scopeOf(run, activity.scope), node.script));
    if (node.resultVariable !== undefined) setVariables(run, activity.scope, { [node.resultVariable]: value });
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) setVariables(run, activity.scope, value);
    else throw new Fault('script.result', 'a script without a result variable gives a context');
    complete(run, activity);
  },
};
