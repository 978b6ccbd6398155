import { Fault } from '../fault';
import type { Activity, GraphNode, JsonObject, Result } from '../model';
import { cancelActivity } from './cancel';
import { activityOf, add, definitionOf, emit, nodeOf, scopeOf, type Run } from './run';
import { count } from './tokens';

type Kind = 'error' | 'escalation';

/** A node that may catch what is thrown inside: a boundary event, or the start of an event sub-process. */
interface CatcherNode extends GraphNode { event?: { on: string; code?: string }; interrupting?: boolean }

/** Who catches, and what it interrupts: a boundary event its host, a start event the scope in which it is armed. */
interface Catcher { node: CatcherNode; host?: Activity; scope: string }

/**
 * Looks for the catcher outwards from the activity, scope by scope: its boundary events, then the event sub-processes beside
 * it; in each the same code before catch-all. One of several instances has the boundary events of the activity around them.
 */
function findCatcher(run: Run, thrower: Activity, on: Kind, code: string): Catcher | undefined {
  for (let current = thrower; ;) {
    const node = nodeOf(run.graph, current.element);
    const boundary = current.instance === undefined ? catcherIn(run, node.boundary ?? [], on, code) : undefined;
    if (boundary) return { node: boundary, host: current, scope: current.scope };
    const scope = scopeOf(run, current.scope);
    const armed = scope.restored ? [] : besides(run, node, definitionOf(run.graph, scope.definition).events);
    const start = catcherIn(run, armed, on, code);
    if (start) return { node: start, scope: scope.id };
    if (scope.activity === undefined) return undefined;
    current = activityOf(run, scope.activity);
  }
}

/** An event sub-process does not catch what it throws itself; beside one that has interrupted its scope no other is armed any more. */
function besides(run: Run, thrower: GraphNode, events: string[]): string[] {
  if (thrower.kind !== 'event-sub-process') return events;
  const own = nodeOf(run.graph, events.find((id) => nodeOf(run.graph, id).scope === thrower.id)!) as CatcherNode;
  return own.interrupting === false ? events.filter((id) => id !== own.id) : [];
}

function catcherIn(run: Run, ids: string[], on: Kind, code: string): CatcherNode | undefined {
  const catchers = ids.map((id) => nodeOf(run.graph, id) as CatcherNode).filter(({ event }) => event?.on === on);
  return catchers.find(({ event }) => event?.code === code) ?? catchers.find(({ event }) => event?.code === undefined);
}

function handle(run: Run, { node, host, scope }: Catcher, result: Result): void {
  if (!host) {
    run.behaviourOf(node.kind).trigger?.(run, node, { scope }, result);
    return;
  }
  if (node.interrupting === false) count(run, scope, 1, node.id);
  else cancelActivity(run, host);
  add(run, { do: 'arrive', node: node.id, scope, result });
}

/** Throws an error out of an activity; `before` is done once it is sure that somebody catches. Uncaught: a `Fault`, with everything as it was. */
export function throwError(run: Run, thrower: Activity, code: string, message: string, before?: () => void): void {
  const catcher = findCatcher(run, thrower, 'error', code);
  if (!catcher) throw Fault.uncaught(code === '' ? 'error' : code, message);
  before?.();
  emit(run, { kind: 'throw', on: 'error', element: thrower.element, code, caught: catcher.node.id });
  handle(run, catcher, { output: { code, message } });
}

/**
 * Escalates out of an activity. Where who catches it interrupts, `before` is done, and what is left of the activity is cancelled.
 * Uncaught, nothing happens (BPMN 2.0.2, 10.5.7).
 */
export function throwEscalation(run: Run, thrower: Activity, code: string, output: JsonObject, before?: () => void): void {
  const catcher = findCatcher(run, thrower, 'escalation', code);
  emit(run, { kind: 'throw', on: 'escalation', element: thrower.element, code, ...(catcher && { caught: catcher.node.id }) });
  if (!catcher) return;
  if (catcher.node.interrupting !== false) before?.();
  handle(run, catcher, { output: { ...output, code } });
}
