import { Fault } from '../fault';
import type { Activity, GraphNode, JsonObject, Result } from '../model';
import { cancelActivity } from './cancel';
import { activityOf, add, definitionOf, emit, nodeOf, scopeOf, type Run } from './run';
import { count } from './tokens';

type Kind = 'error' | 'escalation';

interface CaughtHere { on: string; code?: string }

/** A node that may catch what is thrown inside: a boundary event, or the start of an event sub-process. */
interface CatcherNode extends GraphNode { event?: CaughtHere & { parts?: CaughtHere[] }; interrupting?: boolean }

/** Who catches, and what it interrupts: a boundary event its host, a start event the scope in which it is armed. */
interface Catcher extends Found { host?: Activity; scope: string }
interface Found { node: CatcherNode; part?: number }

/**
 * Looks for the catcher outwards from the activity, scope by scope: its boundary events, then the event sub-processes beside
 * it; in each the same code before catch-all. One of several instances has the boundary events of the activity around them.
 */
function findCatcher(run: Run, thrower: Activity, on: Kind, code: string): Catcher | undefined {
  for (let current = thrower; ;) {
    const node = nodeOf(run.graph, current.element);
    const boundary = current.instance === undefined ? catcherIn(run, node.boundary ?? [], on, code) : undefined;
    if (boundary) return { ...boundary, host: current, scope: current.scope };
    const scope = scopeOf(run, current.scope);
    const armed = scope.restored ? [] : besides(run, node, definitionOf(run.graph, scope.definition).events);
    const start = catcherIn(run, armed, on, code);
    if (start) return { ...start, scope: scope.id };
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

function catcherIn(run: Run, ids: string[], on: Kind, code: string): Found | undefined {
  const found = ids.flatMap((id) => eventsOf(nodeOf(run.graph, id))).filter(({ event }) => event.on === on);
  const catcher = found.find(({ event }) => event.code === code) ?? found.find(({ event }) => event.code === undefined);
  return catcher && { node: catcher.node, ...(catcher.part !== undefined && { part: catcher.part }) };
}

/** What a node catches: one event, or several in one. */
function eventsOf(node: CatcherNode): (Found & { event: CaughtHere })[] {
  const { event } = node;
  if (!event) return [];
  return event.parts ? event.parts.map((one, part) => ({ node, event: one, part })) : [{ node, event }];
}

function handle(run: Run, { node, part, host, scope }: Catcher, output: JsonObject): void {
  const result: Result = { output, ...(part !== undefined && { part }) };
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
  handle(run, catcher, { code, message });
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
  handle(run, catcher, { ...output, code });
}
