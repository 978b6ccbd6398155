import type { Activity, State, Wait, Work } from '../model';
import { record } from '../run/incidents';
import { add, emit, isShown, newId, nodeOf, note, rowOf, type Run } from '../run/run';
import { enter } from '../run/tokens';
import { obstacle, type Obstacle, type OperatorEventOf } from './model';

/**
 * Sends the whole instance back to how it stood before `activity` was left: its variables, its tokens, what was compensable. What is open now
 * and was open then goes on untouched, with its task or timer. What came after is cancelled. What was open then and is over by now, the
 * wanted step above all, is entered anew: under a new id, with its events armed from now on.
 */
export function rewind(run: Run, { activity: wanted, state: then, mark }: OperatorEventOf<'rewound'>): Obstacle | undefined {
  if (!rowOf(then.activities, wanted) || then.root !== run.state.root) return obstacle('never-visited');
  if (rowOf(run.state.activities, wanted)) return obstacle('still-there', { element: rowOf(then.activities, wanted)!.element });
  const kept = whatStays(run.state, then);
  cancelOthers(run, kept);
  restore(run, then, kept);
  enterAnew(run, then, kept);
  rearm(run, then, kept);
  if (mark) emit(run, { kind: 'set-status', ...mark });
  return undefined;
}

interface Kept { activity(id: string): boolean; wait(id: string): boolean; incident(id: string): boolean }

/** What is the same row in both. An activity that has been answered, or asked again, since then is not. */
function whatStays(now: State, then: State): Kept {
  const both = (id: string): boolean => {
    const [before, after] = [rowOf(then.activities, id), rowOf(now.activities, id)];
    return before !== undefined && after !== undefined && before.open === after.open && before.attempts === after.attempts;
  };
  // What has fired and failed since then does not fire by itself any more.
  const fired = new Set(now.incidents.filter(({ id }) => !rowOf(then.incidents, id)).flatMap(({ work }) => work.flatMap((item) => (item.do === 'fire' ? [item.wait] : []))));
  const isHeld = ({ activity, scope }: Wait): boolean => (activity === undefined ? rowOf(now.scopes, scope) !== undefined : both(activity));
  const stays = (wait: Wait): boolean => !fired.has(wait.id) && rowOf(now.waits, wait.id) !== undefined && isHeld(wait);
  // Several events in one are armed together, so that they stay together.
  const beside = (wait: Wait): Wait[] => (wait.part === undefined ? [wait] : then.waits.filter(({ element, scope, activity }) => element === wait.element && scope === wait.scope && activity === wait.activity));
  return {
    activity: both,
    wait(id) {
      const wait = rowOf(then.waits, id);
      return wait !== undefined && beside(wait).every(stays);
    },
    incident: (id) => {
      const before = rowOf(then.incidents, id);
      return before !== undefined && rowOf(now.incidents, id) !== undefined && (before.activity === undefined || both(before.activity));
    },
  };
}

function cancelOthers(run: Run, kept: Kept): void {
  const { activities, waits, incidents } = run.state;
  for (const activity of activities) {
    if (kept.activity(activity.id)) continue;
    if (activity.open === 'task') emit(run, { kind: 'cancel-task', activity: activity.id });
    if (activity.open === 'service') emit(run, { kind: 'cancel-service', activity: activity.id });
    if (isShown(run.graph, activity)) note(run, 'cancel', activity);
  }
  for (const { id, kind } of waits) {
    if (kept.wait(id)) continue;
    if (kind === 'timer') emit(run, { kind: 'cancel-timer', timer: id });
    else if (kind !== 'condition') emit(run, { kind: 'unsubscribe', subscription: id });
  }
  for (const { id } of incidents) if (!kept.incident(id)) emit(run, { kind: 'resolve-incident', incident: id });
}

/** The tables of then, without the rows that are to be made anew. The counter of ids goes on. */
function restore(run: Run, then: State, kept: Kept): void {
  const still = <R extends { waits?: string[] }>(row: R): R => (row.waits ? { ...row, waits: row.waits.filter(kept.wait) } : row);
  Object.assign(run.state, {
    zone: then.zone, scopes: then.scopes.map(still), activities: then.activities.filter(({ id }) => kept.activity(id)).map(still),
    waits: then.waits.filter(({ id }) => kept.wait(id)), incidents: then.incidents.filter(({ id }) => kept.incident(id)),
  });
  run.copied = { scopes: true, activities: true, waits: true, incidents: true };
}

function enterAnew(run: Run, then: State, kept: Kept): void {
  const hosts = new Set(then.scopes.map(({ activity }) => activity));
  for (const activity of then.activities) {
    if (kept.activity(activity.id)) continue;
    if (hosts.has(activity.id) || activity.loop || activity.plan) reopen(run, then, activity);
    else enter(run, nodeOf(run.graph, activity.element), activity.scope, undefined, activity.instance);
  }
}

/** An activity around others: what is in it decides how it goes on, so that it only gets its new id and its events. */
function reopen(run: Run, then: State, activity: Activity): void {
  const opened: Activity = { ...activity, id: newId(run, 'a') };
  delete opened.waits;
  run.state.activities.push(opened);
  run.state.scopes = run.state.scopes.map((scope) => (scope.activity === activity.id ? { ...scope, activity: opened.id } : scope));
  if (isShown(run.graph, opened)) note(run, 'enter', opened);
  if (opened.instance === undefined && nodeOf(run.graph, opened.element).boundary) add(run, { do: 'arm', activity: opened.id });
  for (const incident of then.incidents) {
    if (incident.activity !== activity.id) continue;
    for (const work of incident.work) if ('activity' in work && work.do !== 'arm') add(run, { ...work, activity: opened.id } as Work);
  }
}

/** Events of scopes and activities that stay, armed then and over by now; and work that had failed. */
function rearm(run: Run, then: State, kept: Kept): void {
  const over = (waits: string[] | undefined): string[] => [...new Set((waits ?? []).filter((id) => !kept.wait(id)).map((id) => rowOf(then.waits, id)!.element))];
  for (const { id, waits } of then.scopes) {
    const only = over(waits);
    if (only.length > 0) add(run, { do: 'watch', scope: id, only });
  }
  for (const { id, waits } of then.activities) {
    const only = kept.activity(id) ? over(waits) : [];
    if (only.length > 0) add(run, { do: 'arm', activity: id, only });
  }
  for (const { id, at: _at, ...incident } of then.incidents) {
    if (kept.incident(id)) continue;
    if (incident.activity === undefined) {
      if (incident.work.every((work) => !('wait' in work))) record(run, incident);
    } else if (kept.activity(incident.activity)) {
      for (const work of incident.work) add(run, work);
    }
  }
}
