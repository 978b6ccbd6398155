import { Fault } from '../fault';
import type { Activity, GraphNode, Result } from '../model';
import { cancelActivity } from './cancel';
import { activityOf, add, definitionOf, nodeOf, rowOf, scopeOf, type Run } from './run';

/** A node that may catch errors: a boundary event, or the start of an event sub-process. */
interface Catcher extends GraphNode { event?: { on: string; code?: string } }

/**
 * Looks for the catcher of an error outwards from the activity, scope by scope: its boundary events, then the event
 * sub-processes beside it; in each the same code before catch-all. Nobody catches it: a `Fault` with everything as it was.
 */
export function throwError(run: Run, thrower: Activity, code: string, message: string): void {
  const result: Result = { output: { code, message } };
  for (let current = thrower; ;) {
    const node = nodeOf(run.graph, current.element);
    const boundary = catcherIn(run, node.boundary ?? [], code);
    if (boundary) {
      cancelActivity(run, current);
      add(run, { do: 'arrive', node: boundary.id, scope: current.scope, result });
      return;
    }
    const scope = scopeOf(run, current.scope);
    const start = node.kind === 'event-sub-process' ? undefined : catcherIn(run, definitionOf(run.graph, scope.definition).events, code);
    if (start) {
      run.behaviourOf(start.kind).trigger?.(run, start, { scope: scope.id }, result);
      return;
    }
    if (scope.activity === undefined) throw new Fault(code, message);
    current = activityOf(run, scope.activity);
  }
}

function catcherIn(run: Run, ids: string[], code: string): Catcher | undefined {
  const catchers = ids.map((id) => rowOf(run.graph.nodes, id) as Catcher).filter(({ event }) => event?.on === 'error');
  return catchers.find(({ event }) => event?.code === code) ?? catchers.find(({ event }) => event?.code === undefined);
}
