import type { Activity, Incident, ScopeInstance, Work } from '../model';
import { emit, isShown, note, put, rowOf, scopeOf, scopesIn, type Queue, type Run } from './run';
import { disarm } from './waits';

/** Ends an activity from outside: what is open for it is cancelled, with everything that runs inside. */
export function cancelActivity(run: Run, activity: Activity): void {
  const { id } = activity;
  for (const inner of scopesIn(run, id)) closeScope(run, inner);
  if (activity.open === 'task') emit(run, { kind: 'cancel-task', activity: id });
  if (activity.open === 'service') emit(run, { kind: 'cancel-service', activity: id });
  for (const wait of activity.waits ?? []) disarm(run, wait);
  settle(run, (incident) => incident.activity === id);
  put(run, 'activities', id, undefined);
  if (isShown(run.graph, activity)) note(run, 'cancel', activity);
}

/** Cancels every token of the scope (but one activity that may stay) and disarms its event sub-processes; the scope itself stays. */
export function emptyScope(run: Run, scope: ScopeInstance, but?: string): ScopeInstance {
  for (const activity of [...run.state.activities]) {
    if (activity.scope === scope.id && activity.id !== but && rowOf(run.state.activities, activity.id)) cancelActivity(run, activity);
  }
  for (const wait of scope.waits ?? []) disarm(run, wait);
  settle(run, (incident) => incident.scope === scope.id && incident.activity === undefined);
  forget(run, scope.id);
  const empty = { ...scopeOf(run, scope.id), tokens: but === undefined ? 0 : 1 };
  delete empty.joins;
  delete empty.waits;
  put(run, 'scopes', scope.id, empty);
  return empty;
}

/** Empties the scope and removes it. */
export function closeScope(run: Run, scope: ScopeInstance): void {
  emptyScope(run, scope);
  put(run, 'scopes', scope.id, undefined);
}

/** Incidents of what is no more are over. */
export function settle(run: Run, over: (incident: Incident) => boolean): void {
  for (const incident of [...run.state.incidents]) {
    if (!over(incident)) continue;
    put(run, 'incidents', incident.id, undefined);
    emit(run, { kind: 'resolve-incident', incident: incident.id });
  }
}

/** Tokens of the scope that are still on their way vanish with it. */
function forget(run: Run, scope: string): void {
  const stays = (work: Work): boolean => !(work.do === 'arrive' && work.scope === scope);
  run.added = run.added.filter(stays);
  const kept: Work[] = [];
  let lost = false;
  for (let entry = run.queue; entry; entry = entry.tail) {
    if (stays(entry.head)) kept.push(entry.head);
    else lost = true;
  }
  if (lost) run.queue = kept.reduceRight<Queue | null>((tail, head) => ({ head, tail }), null);
  for (const incident of [...run.state.incidents]) {
    if (!incident.work.every(stays)) put(run, 'incidents', incident.id, { ...incident, work: incident.work.filter(stays) });
  }
}
