import type { Activity, Compensable, Graph, GraphNode, ScopeInstance } from '../model';
import { activityOf, definitionOf, nodeOf, put, scopeOf, type Run } from './run';
import { visibleVariables } from './variables';

/** A compensation event: on a boundary it leads to its handler, as the start of an event sub-process into it. */
interface CompensationNode extends GraphNode { event?: { on: string } }

const isCompensation = (node: GraphNode): boolean => (node as CompensationNode).event?.on === 'compensation';

/** The boundary event, or the event sub-process in it, by which an activity is compensated. */
export function handlerOf(graph: Graph, node: GraphNode): { boundary: GraphNode } | { start: GraphNode } | undefined {
  const boundary = (node.boundary ?? []).map((id) => nodeOf(graph, id)).find(isCompensation);
  if (boundary) return { boundary };
  const start = (graph.scopes[node.id]?.events ?? []).map((id) => nodeOf(graph, id)).find(isCompensation);
  return start && { start };
}

/** Notes an activity that is completed now, if anything of it can be compensated (BPMN 2.0.2, 13.5.5: only completed ones). */
export function remember(run: Run, node: GraphNode, activity: Activity): void {
  const records = activity.loop ? activity.loop.done ?? [] : recordOf(run, node, activity);
  if (records.length === 0) return;
  const scope = scopeOf(run, activity.scope);
  if (activity.instance === undefined) {
    put(run, 'scopes', scope.id, { ...scope, done: [...(scope.done ?? []), ...records] });
  } else {
    const around = activityOf(run, scope.activity!);
    put(run, 'activities', around.id, { ...around, loop: { ...around.loop!, done: [...(around.loop!.done ?? []), ...records] } });
  }
}

function recordOf(run: Run, node: GraphNode, { scope, finished }: Activity): Compensable[] {
  const inner = finished?.done ?? [];
  if (!handlerOf(run.graph, node) && inner.length === 0) return [];
  const variables = { ...visibleVariables(run.graph, run.state, scopeOf(run, scope)), ...finished?.variables };
  return [{ element: node.id, variables, ...(inner.length > 0 && { inner }) }];
}

/** What a completed scope leaves to the activity that it ran in. */
export function keepFinished(run: Run, host: Activity, scope: ScopeInstance): Activity {
  const handled = (definitionOf(run.graph, scope.definition).events).some((id) => isCompensation(nodeOf(run.graph, id)));
  if (!scope.done?.length && !handled) return host;
  return { ...host, finished: { variables: scope.variables, done: scope.done ?? [] } };
}
