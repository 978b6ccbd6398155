import { Fault } from '../fault';
import type { Activity, GraphNode, Result, ScopeInstance } from '../model';
import { remember } from './completed';
import { add, definitionOf, emit, flowOf, isShown, newId, nodeOf, note, put, scopeOf, type Arrival, type Run } from './run';
import { holds } from './variables';
import { disarm } from './waits';
import { settle } from './cancel';

/**
 * A token stands on the node: an activity, its mark on the request, and then its work. The token is counted already.
 * An activity with a loop shows only its instances (`instance`, from 1) as entered and left.
 */
export function enter(run: Run, node: GraphNode, scope: string, result?: Result, instance?: number): Activity {
  const activity: Activity = { id: newId(run, 'a'), element: node.id, scope, ...(instance !== undefined && { instance }) };
  put(run, 'activities', activity.id, activity);
  if (isShown(run.graph, activity)) note(run, 'enter', activity);
  if (instance === undefined) {
    if (node.mark) emit(run, { kind: 'set-status', element: node.id, ...node.mark });
    if (node.boundary) add(run, { do: 'arm', activity: activity.id });
  }
  add(run, result ? { do: 'execute', activity: activity.id, result } : { do: 'execute', activity: activity.id });
  return activity;
}

/** The activity has done its work; it is left next, by its outgoing flows. */
export function complete(run: Run, activity: Activity): void {
  add(run, { do: 'leave', activity: activity.id });
}

/**
 * Leaves by the standard's rule for activities and events: every flow that is unconditional or true, else the default.
 * What can be compensated is remembered. One of several instances ends; the activity around them goes on. `ends`: no flow is taken.
 */
export function leave(run: Run, activity: Activity, ends = false): void {
  const node = nodeOf(run.graph, activity.element);
  const taken = activity.instance === undefined && !ends ? takenBy(run, node, scopeOf(run, activity.scope)) : [];
  remember(run, node, activity);
  const { completionQuantity: quantity } = node;
  leaveBy(run, activity, quantity === undefined ? taken : taken.flatMap((flow) => Array<string>(quantity).fill(flow)));
}

/** A token waits for others until there are as many as begin the activity, over whatever flows (BPMN 2.0.2, 13.3.2). */
export function gather(run: Run, node: GraphNode, { scope, flow, result }: Arrival): void {
  const waiting = scope.joins?.[node.id] ?? {};
  put(run, 'scopes', scope.id, { ...scope, joins: { ...scope.joins, [node.id]: { ...waiting, [flow!]: (waiting[flow!] ?? 0) + 1 } } });
  passGathered(run, node, scope.id, result);
}

/** Begins the activity once, when as many tokens wait as it takes. */
export function passGathered(run: Run, node: GraphNode, scopeId: string, result?: Result): boolean {
  const scope = scopeOf(run, scopeId);
  const { startQuantity: quantity = 1 } = node;
  const tokens = Object.entries(scope.joins?.[node.id] ?? {}).flatMap(([flow, waiting]) => Array<string>(waiting).fill(flow));
  if (tokens.length < quantity) return false;
  const waiting: Record<string, number> = {};
  for (const flow of tokens.slice(quantity)) waiting[flow] = (waiting[flow] ?? 0) + 1;
  const joins = { ...scope.joins, [node.id]: waiting };
  if (tokens.length === quantity) delete joins[node.id];
  put(run, 'scopes', scopeId, { ...scope, joins });
  count(run, scopeId, 1 - quantity, node.id);
  enter(run, node, scopeId, result);
  return true;
}

/**
 * Every outgoing flow that is unconditional or true; the default where no condition is true, at an activity or event also beside
 * unconditional ones (BPMN 2.0.2, 13.2.1 and figure 13.1: a parallel and an inclusive split in one). None: a `Fault`.
 */
export function takenBy(run: Run, node: GraphNode, scope: ScopeInstance): string[] {
  const others = node.outgoing.filter((id) => id !== node.default);
  const taken = others.filter((id) => {
    const { condition } = flowOf(run.graph, id);
    return condition === undefined || holds(run, scope, condition);
  });
  const asked = node.kind === 'inclusive-gateway' ? taken : taken.filter((id) => flowOf(run.graph, id).condition !== undefined);
  if (asked.length === 0 && node.default !== undefined) return node.outgoing.filter((id) => id === node.default || taken.includes(id));
  if (taken.length === 0 && node.outgoing.length > 0) throw new Fault('no-branch', `no flow out of "${node.id}" is true, and it has no default`);
  return taken;
}

/** The activity ends; a token goes over each of the flows. Without flows its token is consumed. */
export function leaveBy(run: Run, activity: Activity, flows: string[]): void {
  const { element, scope } = activity;
  retire(run, activity);
  if (isShown(run.graph, activity)) note(run, 'leave', activity);
  count(run, scope, flows.length - 1, element);
  for (const flow of flows) take(run, scope, flow);
}

/** Removes the activity with everything that is armed for it. */
export function retire(run: Run, activity: Activity): void {
  for (const wait of activity.waits ?? []) disarm(run, wait);
  settle(run, (incident) => incident.activity === activity.id);
  put(run, 'activities', activity.id, undefined);
}

function take(run: Run, scope: string, flow: string): void {
  emit(run, { kind: 'take', flow });
  add(run, { do: 'arrive', node: flowOf(run.graph, flow).target, scope, flow });
}

/** Counts the scope's tokens up or down; at none the scope is finished. */
export function count(run: Run, scopeId: string, by: number, last: string): void {
  if (by === 0) return;
  const scope = scopeOf(run, scopeId);
  const tokens = scope.tokens + by;
  put(run, 'scopes', scopeId, { ...scope, tokens, ...(tokens === 0 && { last }) });
  if (tokens === 0 || (by < 0 && definitionOf(run.graph, scope.definition).adHoc)) add(run, { do: 'finish', scope: scopeId });
}

/** Tokens begin at the starts of the scope. */
export function begin(run: Run, scope: ScopeInstance, starts: string[], result?: Result): void {
  count(run, scope.id, starts.length, '');
  for (const node of starts) add(run, result ? { do: 'arrive', node, scope: scope.id, result } : { do: 'arrive', node, scope: scope.id });
}

/** A new scope inside an activity (or the outermost), with its event sub-processes armed. */
export function openScope(run: Run, definition: string, host: Activity | undefined, variables: ScopeInstance['variables']): ScopeInstance {
  const scope: ScopeInstance = { id: newId(run, 's'), definition, variables, tokens: 0 };
  if (host) {
    scope.parent = host.scope;
    scope.activity = host.id;
  }
  put(run, 'scopes', scope.id, scope);
  if (definitionOf(run.graph, definition).events.length > 0) add(run, { do: 'watch', scope: scope.id });
  return scope;
}
