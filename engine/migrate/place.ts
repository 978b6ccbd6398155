import { variablesOfCall, type CallActivityNode } from '../behaviours/call-activity';
import type { StartEventNode } from '../behaviours/start-event';
import { Fault } from '../fault';
import type { Activity, Graph, GraphNode, JsonObject, ScopeInstance } from '../model';
import { settle } from '../run/cancel';
import { emit, newId, nodeOf, note, put, rowOf, scopeOf } from '../run/run';
import { misfit } from './fits';
import { flowTo } from './join-flows';
import { innerScopes, mapped, refuse, type Moving } from './moving';

/** The nearest scope that stays around something, with its definition in the new version. */
export interface Home { id: string; definition: string }

/** Gives every activity and waiting token its place in the new version, scope by scope from outside in. Answers the home of each scope. */
export function placeAll(moving: Moving): Map<string, Home> {
  const homes = new Map<string, Home>();
  const root = rowOf(moving.before.scopes, moving.before.root)!;
  keepScope(moving, root, moving.to.process);
  placeIn(moving, homes, root, { id: root.id, definition: moving.to.process });
  return homes;
}

function placeIn(moving: Moving, homes: Map<string, Home>, scope: ScopeInstance, home: Home): void {
  homes.set(scope.id, home);
  for (const activity of moving.before.activities) {
    if (activity.scope !== scope.id) continue;
    const inner = innerScopes(moving, activity.id);
    const target = mapped(moving, activity.element);
    if (!target && dissolves(moving.from, activity, inner)) {
      dissolve(moving, activity, inner[0]!, home);
      placeIn(moving, homes, inner[0]!, home);
    } else if (isTarget(moving, activity, inner, target)) {
      placeActivity(moving, homes, activity, inner, { target, home });
    }
  }
  for (const [join, flows] of Object.entries(scope.joins ?? {})) placeWaiting(moving, join, flows, home);
}

/** A sub-process that is only around what is in it can go: its content stays, with its data. */
function dissolves({ nodes }: Graph, { element, todo }: Activity, inner: ScopeInstance[]): boolean {
  const { kind, loop } = nodes[element]!;
  return inner.length === 1 && !loop && !todo?.length && ['sub-process', 'event-sub-process', 'ad-hoc-sub-process'].includes(kind);
}

function isTarget(moving: Moving, activity: Activity, inner: ScopeInstance[], target: GraphNode | undefined): target is GraphNode {
  const source = nodeOf(moving.from, activity.element);
  if (!target) {
    const code = inner.length === 0 ? 'no-target' : source.kind === 'call-activity' ? 'call-left' : activity.todo?.length ? 'not-begun' : 'no-target';
    refuse(moving, code, source.id, {}, activity);
    return false;
  }
  const wrong = misfit(source, target, activity);
  if (!wrong || (wrong.code === 'kind' && inner.length === 1 && isSubProcess(moving.from, source) && isSubProcess(moving.to, target))) return true;
  refuse(moving, wrong.code, source.id, { target: target.id, ...wrong.params }, activity);
  return false;
}

/** Once it runs, it does not matter whether an event has begun it; done once, and not to compensate. */
function isSubProcess({ nodes }: Graph, { id, kind, loop }: GraphNode): boolean {
  const compensates = Object.values(nodes).some((node) => node.scope === id && node.kind === 'start-event' && (node as StartEventNode).event?.on === 'compensation');
  return !loop && !compensates && (kind === 'sub-process' || kind === 'event-sub-process');
}

function placeActivity(moving: Moving, homes: Map<string, Home>, activity: Activity, inner: ScopeInstance[], { target, home }: { target: GraphNode; home: Home }): void {
  const { run } = moving;
  // an instance of a loop stands in the scope of its own that goes with the activity around
  const place = activity.instance !== undefined ? home.id : scopeFor(moving, home, target, activity);
  if (place === undefined) return;
  moving.targets.set(activity.id, target);
  put(run, 'activities', activity.id, { ...activity, element: target.id, scope: place });
  if (activity.element !== target.id) emit(run, { kind: 'move', id: activity.id, from: activity.element, element: target.id });
  if (inner.length === 0) showMark(moving, nodeOf(moving.from, activity.element), target);
  for (const scope of inner) {
    const definition = scope.definition === `${activity.element}*` ? `${target.id}*` : scope.restored ? restoredAs(moving, scope) : target.id;
    if (definition === undefined) continue;
    keepScope(moving, scope, definition, place);
    placeIn(moving, homes, scope, { id: scope.id, definition });
  }
}

/** Where the request stands visibly follows the new version, where that says something else. */
function showMark({ run }: Moving, source: GraphNode, target: GraphNode): void {
  if (target.mark && JSON.stringify(target.mark) !== JSON.stringify(source.mark)) emit(run, { kind: 'set-status', element: target.id, ...target.mark });
}

/** A scope that was opened again for a compensation handler is that in which the handler stands. */
function restoredAs(moving: Moving, scope: ScopeInstance): string | undefined {
  const inside = moving.before.activities.filter((activity) => activity.scope === scope.id).map(({ element }) => element);
  const arriving = moving.before.incidents.flatMap(({ work }) => work.flatMap((item) => (item.do === 'arrive' && item.scope === scope.id ? [item.node] : [])));
  const definitions = new Set([...inside, ...arriving].flatMap((element) => mapped(moving, element)?.scope ?? []));
  if (definitions.size > 1) refuse(moving, 'two-places', inside[0]!);
  const [definition = moving.to.process] = definitions;
  return definitions.size > 1 ? undefined : definition;
}

/** The scope stays; what waits at joins in it is counted anew. */
function keepScope(moving: Moving, scope: ScopeInstance, definition: string, parent?: string): void {
  const { run, definitions } = moving;
  const kept = { ...scope, definition, ...(parent !== undefined && { parent }), ...(scope.joins && { joins: {} }) };
  if (kept.last !== undefined) kept.last = mapped(moving, kept.last)?.id ?? '';
  put(run, 'scopes', scope.id, kept);
  definitions.set(scope.id, definition);
}

/** The scope in which the target lies, inside the home; sub-processes that are not there yet are made. */
export function scopeFor(moving: Moving, home: Home, target: GraphNode, { id, element }: { id?: string; element: string }): string | undefined {
  const path = pathTo(moving.to, target.scope, home.definition);
  const activity = id === undefined ? undefined : rowOf(moving.before.activities, id);
  if (!path) {
    refuse(moving, 'scope-left', element, { target: target.id, scope: home.definition }, activity);
    return undefined;
  }
  const loop = path.find((definition) => nodeOf(moving.to, definition).loop);
  if (loop !== undefined) {
    refuse(moving, 'into-loop', element, { target: target.id, scope: loop }, activity);
    return undefined;
  }
  return path.reduce((around, definition) => moving.made.get(`${around} ${definition}`) ?? make(moving, around, definition), home.id);
}

/** The definitions from inside one scope down to another; nothing when the one does not lie in the other. */
export function pathTo({ nodes }: Graph, definition: string, outer: string): string[] | undefined {
  const path: string[] = [];
  for (let current = definition; current !== outer;) {
    const host = Object.hasOwn(nodes, current) ? nodes[current] : undefined;
    if (!host) return undefined;
    path.unshift(current);
    current = host.scope;
  }
  return path;
}

/** A sub-process, event sub-process or called process that the new version has around what goes on. */
function make(moving: Moving, around: string, definition: string): string {
  const { run } = moving;
  const node = nodeOf(run.graph, definition);
  const host: Activity = { id: newId(run, 'a'), element: definition, scope: around, ...(node.kind === 'ad-hoc-sub-process' && { todo: [] }) };
  put(run, 'activities', host.id, host);
  note(run, 'enter', host);
  const scope: ScopeInstance = { id: newId(run, 's'), definition, variables: variablesFor(moving, node, around), tokens: 0, parent: around, activity: host.id };
  put(run, 'scopes', scope.id, scope);
  moving.made.set(`${around} ${definition}`, scope.id);
  moving.definitions.set(scope.id, definition);
  return scope.id;
}

function variablesFor(moving: Moving, node: GraphNode, around: string): JsonObject {
  if (node.kind !== 'call-activity') return {};
  try {
    return variablesOfCall(moving.run, node as CallActivityNode, scopeOf(moving.run, around));
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    refuse(moving, 'incident', node.id, { incident: fault.code, text: fault.message });
    return {};
  }
}

function dissolve(moving: Moving, host: Activity, scope: ScopeInstance, home: Home): void {
  const { run } = moving;
  if (moving.before.incidents.some(({ work }) => work.some((item) => item.do === 'finish' && item.scope === scope.id))) refuse(moving, 'not-begun', host.element, {}, host);
  settle(run, ({ activity, work }) => activity === host.id || work.some((item) => item.do === 'watch' && item.scope === scope.id));
  put(run, 'activities', host.id, undefined);
  put(run, 'scopes', scope.id, undefined);
  emit(run, { kind: 'cancel', element: host.element, activity: host.id, scope: host.scope });
  moving.dissolved.set(scope.id, home.id);
  const outer = scopeOf(run, home.id);
  if (Object.keys(scope.variables).length > 0) run.changed.add(outer.id);
  put(run, 'scopes', outer.id, { ...outer, variables: { ...outer.variables, ...scope.variables }, ...(scope.done && { done: [...outer.done ?? [], ...scope.done] }) });
}

function placeWaiting(moving: Moving, join: string, flows: Record<string, number>, home: Home): void {
  const target = mapped(moving, join);
  if (!target) {
    refuse(moving, 'no-target', join);
    return;
  }
  const wrong = misfit(nodeOf(moving.from, join), target);
  if (wrong) {
    refuse(moving, wrong.code, join, { target: target.id, ...wrong.params });
    return;
  }
  const place = scopeFor(moving, home, target, { element: join });
  if (place === undefined) return;
  for (const [flow, tokens] of Object.entries(flows)) {
    const over = flowTo(moving, flow, target);
    if (over === undefined) refuse(moving, 'no-flow', join, { target: target.id, flow });
    else addWaiting(moving, place, target.id, over, tokens);
  }
}

function addWaiting({ run }: Moving, place: string, join: string, flow: string, tokens: number): void {
  const scope = scopeOf(run, place);
  const waiting = scope.joins?.[join] ?? {};
  put(run, 'scopes', place, { ...scope, joins: { ...scope.joins, [join]: { ...waiting, [flow]: (waiting[flow] ?? 0) + tokens } } });
}
