import type { CaughtEvent } from '../events/table';
import type { Graph, GraphNode, ScopeInstance, Wait, Work } from '../model';
import { activityOf, add, definitionOf, emit, flowOf, isAround, nodeOf, put, rowOf, scopeOf, type Holder } from '../run/run';
import { disarm } from '../run/waits';
import { settle } from '../run/cancel';
import type { Moving } from './moving';

interface CatchingNode extends GraphNode { event?: CaughtEvent; interrupting?: boolean }

const ARMED = new Set(['timer', 'message', 'signal', 'condition', 'multiple']);
const eventOf = (node: GraphNode): CaughtEvent | undefined => (node as CatchingNode).event;

/**
 * What is armed goes with its event: the same timer with its time, the same subscription with its key. What the new version adds is
 * armed, what it does not have any more is disarmed, and what waits for something else now is armed anew.
 */
export function moveWaits(moving: Moving): void {
  const { run, from, before, targets } = moving;
  for (const { id } of before.activities) {
    const target = targets.get(id);
    const now = target && rowOf(run.state.activities, id);
    if (!target || !now) continue;
    const was = activityOf({ ...run, state: before }, id);
    carry(moving, { scope: now.scope, activity: id }, was.waits, {
      source: eventsAt(from, nodeOf(from, was.element), isAround(from, was), was.instance !== undefined),
      target: eventsAt(run.graph, target, isAround(run.graph, now), now.instance !== undefined),
      arms: !isPending(moving, (work) => (work.do === 'arm' || work.do === 'execute') && work.activity === id),
    });
  }
  for (const was of before.scopes) {
    const now = rowOf(run.state.scopes, was.id);
    if (!now) continue;
    const [interrupted, stays] = [isInterrupted(from, before, was), isInterrupted(run.graph, run.state, now)];
    carry(moving, { scope: was.id }, was.waits, {
      source: interrupted && !stays ? [] : definitionOf(from, was.definition).events,
      target: stays || now.restored ? [] : definitionOf(run.graph, now.definition).events,
      arms: !isPending(moving, (work) => work.do === 'watch' && work.scope === was.id),
    });
  }
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

function carry(moving: Moving, holder: Holder, waits: string[] | undefined, { source, target, arms }: { source: string[]; target: string[]; arms: boolean }): void {
  const { run, from, mapping } = moving;
  const kept: string[] = [];
  const met = new Map<string, string>();
  const anew: string[] = [];
  for (const id of waits ?? []) {
    const wait = rowOf(run.state.waits, id)!;
    const event = source.includes(wait.element) ? mapping[wait.element] : null;
    const fits = typeof event === 'string' && target.includes(event) && isFree(met, event, wait)
      && eventOf(nodeOf(run.graph, event))?.on === (wait.part === undefined ? wait.kind : 'multiple');
    if (fits) met.set(event, wait.element);
    if (fits && isSame(moving, wait, event)) {
      kept.push(id);
      put(run, 'waits', id, { ...wait, element: event, scope: holder.scope });
      if (wait.element !== event) emit(run, { kind: 'move', id, from: wait.element, element: event });
    } else {
      if (fits) anew.push(event);
      settle(run, ({ work }) => work.some((item) => 'wait' in item && item.wait === id));
      disarm(run, id);
    }
  }
  if (waits && kept.length !== waits.length) keep(moving, holder, kept);
  const known = (event: string): boolean => source.some((id) => mapping[id] === event && eventOf(nodeOf(from, id))?.on === eventOf(nodeOf(run.graph, event))?.on);
  const added = target.filter((event) => anew.includes(event) || (!met.has(event) && arms && !known(event) && ARMED.has(eventOf(nodeOf(run.graph, event))?.on ?? '')));
  if (added.length === 0) return;
  add(run, holder.activity === undefined ? { do: 'watch', scope: holder.scope, only: added } : { do: 'arm', activity: holder.activity, only: added });
}

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
