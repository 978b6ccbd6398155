import { Fault } from '../fault';
import type { Activity, GraphNode, Result } from '../model';
import { cancelActivity } from './cancel';
import { activityOf, add, definitionOf, nodeOf, scopeOf, type Run } from './run';

/** A node that may catch errors: a boundary event, or the start of an event sub-process. */
interface Catcher extends GraphNode { event?: { on: string; code?: string } }

/**
 * Looks for the catcher of an error outwards from the activity, scope by scope: its boundary events, then the event
 * sub-processes beside it; in each the same code before catch-all. What comes back does the catching; nothing: nobody catches it.
 */
export function findCatcher(run: Run, thrower: Activity, code: string, message: string): (() => void) | undefined {
  const result: Result = { output: { code, message } };
  for (let current = thrower; ;) {
    const host = current;
    const node = nodeOf(run.graph, host.element);
    const boundary = catcherIn(run, node.boundary ?? [], code);
    if (boundary) {
      return () => {
        cancelActivity(run, host);
        add(run, { do: 'arrive', node: boundary.id, scope: host.scope, result });
      };
    }
    const scope = scopeOf(run, host.scope);
    const start = node.kind === 'event-sub-process' ? undefined : catcherIn(run, definitionOf(run.graph, scope.definition).events, code);
    if (start) return () => run.behaviourOf(start.kind).trigger?.(run, start, { scope: scope.id }, result);
    if (scope.activity === undefined) return undefined;
    current = activityOf(run, scope.activity);
  }
}

/** Throws an error out of an activity. Uncaught: a `Fault`, with everything as it was. */
export function throwError(run: Run, thrower: Activity, code: string, message: string): void {
  const caught = findCatcher(run, thrower, code, message);
  if (!caught) throw new Fault(code, message);
  caught();
}

function catcherIn(run: Run, ids: string[], code: string): Catcher | undefined {
  const catchers = ids.map((id) => nodeOf(run.graph, id) as Catcher).filter(({ event }) => event?.on === 'error');
  return catchers.find(({ event }) => event?.code === code) ?? catchers.find(({ event }) => event?.code === undefined);
}
