import type { Fault } from '../fault';
import type { Incident, Work } from '../model';
import { add, emit, newId, put, rowOf, scopeOf, type Run } from './run';

/** Records that work failed; a retry does the same work again. */
export function raise(run: Run, failed: Work[], fault: Fault): void {
  const work = failed[0]!;
  const activity = 'activity' in work ? rowOf(run.state.activities, work.activity) : undefined;
  if (activity && work.do !== 'arm' && activity.open !== undefined) {
    const closed = { ...activity };
    delete closed.open;
    put(run, 'activities', activity.id, closed);
  }
  const scope = activity?.scope ?? ('scope' in work ? work.scope : run.state.root);
  record(run, {
    element: activity?.element ?? ('node' in work ? work.node : scopeOf(run, scope).definition),
    scope,
    ...(activity && { activity: activity.id }),
    code: fault.code,
    message: fault.message,
    work: failed.map((item) => (item.do === 'fail' ? { do: 'execute', activity: item.activity } : item)),
  });
}

/** Records an incident of a scope. */
export function record(run: Run, incident: Omit<Incident, 'id' | 'at'>): void {
  const id = newId(run, 'i');
  put(run, 'incidents', id, { id, at: run.at, ...incident });
  const { element, activity, code, message } = incident;
  emit(run, { kind: 'raise-incident', incident: id, element, ...(activity !== undefined && { activity }), code, message });
}

/** The incident is over, and its work is to be done again. */
export function retry(run: Run, incident: Incident): void {
  put(run, 'incidents', incident.id, undefined);
  emit(run, { kind: 'resolve-incident', incident: incident.id });
  for (const work of incident.work) add(run, work);
}
