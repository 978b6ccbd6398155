import type { CaughtEvent } from '../events/table';
import type { Graph, GraphNode, ScopeInstance, Wait, Work } from '../model';
import { activityOf, add, definitionOf, emit, flowOf, isAround, nodeOf, put, rowOf, scopeOf, type Holder } from '../run/run';
import { disarm } from '../run/waits';
import { settle } from '../run/cancel';
import type { Moving } from './moving';

interface CatchingNode extends GraphNode { event?: CaughtEvent; interrupting?: boolean }

const ARMED = new Set(['timer', 'message', 'signal', 'condition', 'multiple']);
const eventOf = (node: GraphNode): CaughtEvent | undefined => (node as CatchingNode).event;

/** Who holds what is armed: what it still has, and what it is to have besides. */
interface Post { holder: Holder; held: string[]; wanted: string[] }

/**
 * What is armed goes with its event: the same timer with its time, the same subscription with its key, also to another activity or
 * scope that has the event now. What the new version adds is armed, what it does not have any more is disarmed, and what waits for
 * something else now is armed anew.
 */
export function moveWaits(moving: Moving): void {
  const { run, before } = moving;
  const posts = [...postsOfActivities(moving), ...postsOfScopes(moving), ...newPosts(moving)];
  const held = new Set(posts.flatMap((post) => post.held));
  const homeless = before.waits.filter(({ id }) => !held.has(id) && rowOf(run.state.waits, id));
  for (const wait of homeless) findHome(moving, posts, wait, homeless);
  for (const { holder, wanted } of posts) {
    if (wanted.length > 0) add(run, holder.activity === undefined ? { do: 'watch', scope: holder.scope, only: wanted } : { do: 'arm', activity: holder.activity, only: wanted });
  }
}

function postsOfActivities(moving: Moving): Post[] {
  const { run, from, before, targets } = moving;
  return before.activities.flatMap(({ id }) => {
    const target = targets.get(id);
    const now = target && rowOf(run.state.activities, id);
    if (!target || !now) return [];
    const was = activityOf({ ...run, state: before }, id);
    return carry(moving, { scope: now.scope, activity: id }, was.waits, {
      source: eventsAt(from, nodeOf(from, was.element), isAround(from, was), was.instance !== undefined),
      target: eventsAt(run.graph, target, isAround(run.graph, now), now.instance !== undefined),
      arms: !isPending(moving, (work) => (work.do === 'arm' || work.do === 'execute') && work.activity === id),
    });
  });
}

function postsOfScopes(moving: Moving): Post[] {
  const { run, from, before } = moving;
  return before.scopes.flatMap((was) => {
    const now = rowOf(run.state.scopes, was.id);
    if (!now) return [];
    const [interrupted, stays] = [isInterrupted(from, before, was), isInterrupted(run.graph, run.state, now)];
    return carry(moving, { scope: was.id }, was.waits, {
      source: interrupted && !stays ? [] : definitionOf(from, was.definition).events,
      target: stays || now.restored ? [] : definitionOf(run.graph, now.definition).events,
      arms: !isPending(moving, (work) => work.do === 'watch' && work.scope === was.id),
    });
  });
}

/** Sub-processes that the new version has around what goes on. */
function newPosts(moving: Moving): Post[] {
  const { run, made } = moving;
  return [...made.values()].flatMap((id) => {
    const scope = scopeOf(run, id);
    const host = activityOf(run, scope.activity!);
    const armed = (events: string[]): string[] => events.filter((event) => isArmed(run.graph, event) && !hasFired(moving, event));
    return [
      { holder: { scope: host.scope, activity: host.id }, held: [], wanted: armed(nodeOf(run.graph, host.element).boundary ?? []) },
      { holder: { scope: id }, held: [], wanted: isInterrupted(run.graph, run.state, scope) ? [] : armed(definitionOf(run.graph, scope.definition).events) },
    ];
  });
}

/** What was armed and has fired once and for all, at a host that is still there. */
function hasFired({ mapping, from, to, before }: Moving, event: string): boolean {
  return Object.values(from.nodes).some((node) => {
    if (mapping[node.id] !== event || eventOf(node)?.on !== eventOf(nodeOf(to, event))?.on || before.waits.some(({ element }) => element === node.id)) return false;
    if (node.kind === 'boundary-event') return before.activities.some(({ element, instance }) => instance === undefined && node.comesFrom?.includes(element));
    const around = from.nodes[node.scope]?.scope;
    return before.scopes.some((scope) => scope.definition === around && !isInterrupted(from, before, scope));
  });
}

/** The one who has the event now, if it is one, of what no longer has a place where it was. */
function findHome(moving: Moving, posts: Post[], wait: Wait, homeless: Wait[]): void {
  const { run, from, mapping } = moving;
  const event = mapping[wait.element];
  const [home, ...others] = typeof event === 'string' ? posts.filter(({ holder, wanted }) => wanted.includes(event) && isNear(moving, holder, wait)) : [];
  const alone = home && others.length === 0 && !homeless.some((other) => other !== wait && mapping[other.element] === event && isNear(moving, home.holder, other));
  if (typeof event !== 'string' || !alone || nodeOf(from, wait.element).kind !== nodeOf(run.graph, event).kind || !isSame(moving, wait, event)) {
    drop(moving, wait.id);
    return;
  }
  const { holder } = home;
  const { activity: _, ...row } = wait;
  put(run, 'waits', wait.id, { ...row, element: event, ...holder });
  if (wait.element !== event) emit(run, { kind: 'move', id: wait.id, from: wait.element, element: event });
  home.held.push(wait.id);
  home.wanted = home.wanted.filter((other) => other !== event);
  keep(moving, holder, home.held);
}

/** Whether one lies in the scope of the other: of several instances each has its own. */
function isNear({ run, before, dissolved }: Moving, { scope }: Holder, wait: Wait): boolean {
  return isWithin(run.state.scopes, scope, dissolved.get(wait.scope) ?? wait.scope) || isWithin(before.scopes, wait.scope, scope);
}

function isWithin(scopes: ScopeInstance[], scope: string, around: string): boolean {
  let current: string | undefined = scope;
  while (current !== undefined && current !== around) current = rowOf(scopes, current)?.parent;
  return current === around;
}

function drop({ run }: Moving, id: string): void {
  settle(run, ({ work }) => work.some((item) => 'wait' in item && item.wait === id));
  disarm(run, id);
}

/** The events that are armed for an activity: on its boundary, itself, behind the gateway. */
function eventsAt(graph: Graph, node: GraphNode, around: boolean, instance: boolean): string[] {
  const own = around ? [] : node.kind === 'catch-event' || node.kind === 'receive-task' ? [node.id]
    : node.kind === 'event-gateway' ? node.outgoing.map((flow) => flowOf(graph, flow).target) : [];
  return instance ? own : [...node.boundary ?? [], ...own];
}

/** Whether an event sub-process has interrupted the scope: beside it none is armed. */
function isInterrupted(graph: Graph, { activities }: Moving['before'], { id, definition }: ScopeInstance): boolean {
  const running = new Set(activities.filter(({ scope }) => scope === id).map(({ element }) => element));
  return definitionOf(graph, definition).events.some((event) => {
    const start = nodeOf(graph, event) as CatchingNode;
    return start.interrupting !== false && running.has(start.scope);
  });
}

/** Work that will arm everything itself, once its incident is over. */
function isPending({ before }: Moving, is: (work: Work) => boolean): boolean {
  return before.incidents.some(({ work }) => work.some(is));
}

/** What stays where it was. What waits for something else now is disarmed, and wanted anew. */
function carry(moving: Moving, holder: Holder, waits: string[] | undefined, { source, target, arms }: { source: string[]; target: string[]; arms: boolean }): Post {
  const { run, from, mapping } = moving;
  const held: string[] = [];
  const met = new Map<string, string>();
  const anew: string[] = [];
  for (const id of waits ?? []) {
    const wait = rowOf(run.state.waits, id)!;
    const event = source.includes(wait.element) ? mapping[wait.element] : null;
    const fits = typeof event === 'string' && target.includes(event) && isFree(met, event, wait)
      && eventOf(nodeOf(run.graph, event))?.on === (wait.part === undefined ? wait.kind : 'multiple');
    if (!fits) continue;
    met.set(event, wait.element);
    if (isSame(moving, wait, event)) {
      held.push(id);
      put(run, 'waits', id, { ...wait, element: event, scope: holder.scope });
      if (wait.element !== event) emit(run, { kind: 'move', id, from: wait.element, element: event });
    } else {
      anew.push(event);
      drop(moving, id);
    }
  }
  if (waits && held.length !== waits.length) keep(moving, holder, held);
  const known = (event: string): boolean => hasFired(moving, event) || source.some((id) => mapping[id] === event && eventOf(nodeOf(from, id))?.on === eventOf(nodeOf(run.graph, event))?.on);
  return { holder, held, wanted: target.filter((event) => anew.includes(event) || (!met.has(event) && arms && !known(event) && isArmed(run.graph, event))) };
}

const isArmed = (graph: Graph, event: string): boolean => ARMED.has(eventOf(nodeOf(graph, event))?.on ?? '');

/** No other event has gone there; of several events in one each has something armed. */
const isFree = (met: ReadonlyMap<string, string>, event: string, { element, part }: Wait): boolean => !met.has(event) || (part !== undefined && met.get(event) === element);

function keep({ run }: Moving, { scope, activity }: Holder, waits: string[]): void {
  if (activity === undefined) put(run, 'scopes', scope, { ...scopeOf(run, scope), waits });
  else put(run, 'activities', activity, { ...activityOf(run, activity), waits });
}

/** Whether what is armed is still what the event waits for. A timer runs on, whatever the new version says, unless it is to be computed. */
function isSame({ from, to, options: { recompute = false } }: Moving, wait: Wait, event: string): boolean {
  const runsOn = recompute === false || (Array.isArray(recompute) && !recompute.includes(event));
  return isAlike(eventOf(nodeOf(from, wait.element))!, eventOf(nodeOf(to, event))!, runsOn);
}

/** Of several events in one all are as before, or all are armed anew. */
function isAlike(was: CaughtEvent, is: CaughtEvent, runsOn: boolean): boolean {
  if (was.on === 'multiple' && is.on === 'multiple') {
    return was.parallel === is.parallel && was.parts.length === is.parts.length && was.parts.every((part, index) => isAlike(part, is.parts[index]!, runsOn));
  }
  if (was.on === 'timer') return runsOn && is.on === 'timer';
  if (was.on === 'error' || was.on === 'escalation') return is.on === was.on;
  if (was.on === 'message' && is.on === 'message') return was.message === is.message && was.key === is.key;
  if (was.on === 'signal' && is.on === 'signal') return was.signal === is.signal;
  return was.on === 'condition' && is.on === 'condition' && was.condition === is.condition;
}
