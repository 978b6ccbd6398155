import type { Activity, Compensable, Graph, GraphNode, ScopeInstance } from '../model';
import { activityOf, add, definitionOf, newId, nodeOf, put, scopeOf, type Run } from './run';
import { begin } from './tokens';
import { visibleVariables } from './variables';

/** A compensation event: on a boundary it leads to its handler, as the start of an event sub-process into it. */
interface CompensationNode extends GraphNode { event?: { on: string } }

const isCompensation = (node: GraphNode): boolean => (node as CompensationNode).event?.on === 'compensation';

/** The boundary event, or the event sub-process in it, by which an activity is compensated. */
function handlerOf(graph: Graph, node: GraphNode): { boundary: GraphNode } | { start: GraphNode } | undefined {
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

/** Takes what a compensation thrown from the scope reaches: one activity, or all; from an event sub-process also those around it. */
export function takeCompensable(run: Run, from: string, element: string | undefined): Compensable[] {
  const scope = scopeOf(run, from);
  const { done } = scope;
  const taken = (done ?? []).filter((record) => element === undefined || record.element === element);
  if (taken.length > 0) put(run, 'scopes', from, { ...scope, done: done!.filter((record) => !taken.includes(record)) });
  const around = run.graph.nodes[scope.definition]?.kind === 'event-sub-process' ? scope.parent : undefined;
  return around === undefined ? taken : [...takeCompensable(run, around, element), ...taken];
}

/** Lets the activity compensate, in reverse order; it is resumed when all is done. */
export function compensate(run: Run, activity: Activity, plan: Compensable[]): void {
  put(run, 'activities', activity.id, { ...activity, plan });
  add(run, { do: 'compensate', activity: activity.id });
}

/** Runs the next handler, in a scope that holds the data of the completion. A sub-process without a handler gives way to what is in it. */
export function compensateNext(run: Run, activity: Activity): void {
  const plan = [...activity.plan!];
  const record = plan.pop();
  if (!record) {
    add(run, { do: 'resume', activity: activity.id, result: { output: {} } });
    return;
  }
  const handler = handlerOf(run.graph, nodeOf(run.graph, record.element));
  put(run, 'activities', activity.id, { ...activity, plan: handler ? plan : [...plan, ...(record.inner ?? [])] });
  if (!handler) {
    add(run, { do: 'compensate', activity: activity.id });
  } else if ('boundary' in handler) {
    begin(run, restore(run, activity, handler.boundary.scope, record), [handler.boundary.id]);
  } else {
    const { start } = handler;
    const scope = restore(run, activity, record.element, record);
    begin(run, scope, [start.scope], { output: {}, from: start.id });
  }
}

function restore(run: Run, activity: Activity, definition: string, { variables, inner }: Compensable): ScopeInstance {
  const scope: ScopeInstance = {
    id: newId(run, 's'), definition, parent: activity.scope, activity: activity.id, variables, tokens: 0, restored: true, ...(inner && { done: inner }),
  };
  put(run, 'scopes', scope.id, scope);
  return scope;
}

/** What a completed scope leaves to the activity that it ran in. */
export function keepFinished(run: Run, host: Activity, scope: ScopeInstance): Activity {
  const handled = (definitionOf(run.graph, scope.definition).events).some((id) => isCompensation(nodeOf(run.graph, id)));
  if (!scope.done?.length && !handled) return host;
  return { ...host, finished: { variables: scope.variables, done: scope.done ?? [] } };
}
