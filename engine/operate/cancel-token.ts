import { cancelActivity } from '../run/cancel';
import { emit, put, rowOf, scopeOf, type Run } from '../run/run';
import { count } from '../run/tokens';
import { obstacle, type Obstacle, type OperatorEventOf } from './model';

/** The last token of a scope stays: without it the scope would pass as done. */
export function cancelToken(run: Run, { token }: OperatorEventOf<'token-cancelled'>): Obstacle | undefined {
  if (typeof token !== 'string') return cancelWaiting(run, token);
  const incident = rowOf(run.state.incidents, token);
  if (incident) {
    const [work] = incident.work;
    if (work?.do !== 'arrive' || incident.work.length > 1) return obstacle('token-gone');
    if (scopeOf(run, incident.scope).tokens <= 1) return obstacle('last-token', { element: incident.element });
    put(run, 'incidents', incident.id, undefined);
    emit(run, { kind: 'resolve-incident', incident: incident.id });
    count(run, incident.scope, -1, incident.element);
    return undefined;
  }
  const activity = rowOf(run.state.activities, token);
  if (!activity) return obstacle('token-gone');
  const { element, scope } = activity;
  if (activity.instance !== undefined) return obstacle('one-of-several', { element, around: scopeOf(run, scope).activity! });
  if (scopeOf(run, scope).tokens <= 1) return obstacle('last-token', { element });
  cancelActivity(run, activity);
  count(run, scope, -1, element);
  return undefined;
}

function cancelWaiting(run: Run, { scope: id, join, flow }: { scope: string; join: string; flow: string }): Obstacle | undefined {
  const scope = rowOf(run.state.scopes, id);
  const waiting = scope?.joins?.[join];
  const tokens = waiting?.[flow];
  if (!scope || !waiting || tokens === undefined) return obstacle('token-gone');
  if (scope.tokens <= 1) return obstacle('last-token', { element: join });
  const { [flow]: _, ...others } = waiting;
  const rest = tokens > 1 ? { ...others, [flow]: tokens - 1 } : others;
  const { [join]: _join, ...joins } = scope.joins!;
  put(run, 'scopes', id, { ...scope, joins: Object.keys(rest).length > 0 ? { ...joins, [join]: rest } : joins });
  count(run, id, -1, join);
  return undefined;
}
