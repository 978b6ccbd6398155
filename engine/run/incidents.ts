import type { Fault } from '../fault';
import type { Incident, Work } from '../model';
import { add, emit, newId, put, rowOf, scopeOf, type Run } from './run';

/** Records that work failed; a retry does the same work again. Without any the process itself failed: its joins pass without end. */
export function raise(run: Run, failed: Work[], fault: Fault): void {
  const work: Work | Record<never, never> = failed[0] ?? {};
  const wait = 'wait' in work ? rowOf(run.state.waits, work.wait) : undefined;
  const id = 'activity' in work ? work.activity : wait?.activity;
  const activity = id === undefined ? undefined : rowOf(run.state.activities, id);
  if (activity && !('do' in work && work.do === 'arm') && !wait && activity.open !== undefined) {
    const closed = { ...activity };
    delete closed.open;
    put(run, 'activities', activity.id, closed);
  }
  const scope = activity?.scope ?? wait?.scope ?? ('scope' in work ? work.scope : run.state.root);
  record(run, {
    element: wait?.element ?? activity?.element ?? ('node' in work ? work.node : scopeOf(run, scope).definition),
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
