import type { Activity, Command, Instant, State, StatusMark } from '../model';
import type { LogEntry, Retraced } from './retrace';

/** A step at which the instance rested and which it has left since: where it can be sent back to. */
export interface Visit<E extends LogEntry> { activity: string; element: string; entered: E; left: E }

/** The visits of a way, in the order in which they were left. Activities around others are not visited themselves: what is in them is. */
export function visitsOf<E extends LogEntry>(way: readonly Retraced<E>[]): Visit<E>[] {
  const resting = new Map<string, { element: string; entered: E }>();
  const visits: Visit<E>[] = [];
  for (const { entry, state } of way) {
    const now = new Map(restingIn(state).map((activity) => [activity.id, activity]));
    for (const [activity, { element, entered }] of resting) {
      if (now.has(activity)) continue;
      resting.delete(activity);
      if (!isInside(state, activity)) visits.push({ activity, element, entered, left: entry });
    }
    // moved to another version, it goes by the element of that
    for (const [activity, { element }] of now) resting.set(activity, { element, entered: resting.get(activity)?.entered ?? entry });
  }
  return visits;
}

/** Steps at which it rests: those around others apart. */
export function restingIn(state: State): Activity[] {
  if (state.status === 'completed') return [];
  const hosts = new Set(state.scopes.map(({ activity }) => activity));
  return state.activities.filter(({ id, loop, plan }) => !hosts.has(id) && !loop && !plan);
}

/** It has become one around others. */
const isInside = (state: State, activity: string): boolean => state.activities.some(({ id }) => id === activity);

/** How the instance stood before the activity was left for the last time, with the status that was shown; null: it never rested there, or does still. */
export function stateBeforeLeaving<E extends LogEntry>(way: readonly Retraced<E>[], activity: string): { index: number; state: State; mark?: StatusMark & { element: string } } | null {
  const index = way.map(({ before }) => before !== null && restingIn(before).some(({ id }) => id === activity)).lastIndexOf(true);
  const found = way[index];
  if (!found?.before || isInside(found.state, activity)) return null;
  const mark = markOf(way.slice(0, index).flatMap(({ commands }) => commands));
  return { index, state: found.before, ...(mark && { mark }) };
}

function markOf(commands: Command[]): (StatusMark & { element: string }) | undefined {
  return commands.flatMap((command) => {
    if (command.kind !== 'set-status') return [];
    const { kind: _kind, ...mark } = command;
    return [mark];
  }).at(-1);
}

/** What of a way still holds: without what was sent back over, and without the sending back. */
export function standingOn<E extends LogEntry>(way: readonly Retraced<E>[]): Retraced<E>[] {
  const before: Retraced<E>[][] = [];
  let standing: Retraced<E>[] = [];
  way.forEach((step, index) => {
    before.push(standing);
    const { event } = step.entry;
    standing = event.kind === 'rewound' ? before[stateBeforeLeaving(way.slice(0, index), event.activity)?.index ?? index]! : [...standing, step];
  });
  return standing;
}

/** Something that reached the world outside, and is there still whatever becomes of the instance. */
export interface Done { kind: 'task' | 'service' | 'message' | 'signal'; element: string; name: string; at: Instant; activity?: string; key?: string }

/** What was done and sent on a stretch of the way; `names` gives the task type or topic of an element. */
export function doneOn<E extends LogEntry>(way: readonly Retraced<E>[], nameOf: (element: string) => string): Done[] {
  return way.flatMap(({ entry: { event }, before, commands }): Done[] => {
    const sent = commands.flatMap((command): Done[] => {
      if (command.kind === 'publish') return [{ kind: 'message', element: command.element, name: command.message, at: event.at, key: command.key }];
      return command.kind === 'broadcast' ? [{ kind: 'signal', element: command.element, name: command.signal, at: event.at }] : [];
    });
    if (event.kind !== 'task-completed' && event.kind !== 'service-completed') return sent;
    const element = before!.activities.find(({ id }) => id === event.activity)!.element;
    return [{ kind: event.kind === 'task-completed' ? 'task' : 'service', element, name: nameOf(element), at: event.at, activity: event.activity }, ...sent];
  });
}
