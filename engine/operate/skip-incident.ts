import type { Incident } from '../model';
import { closeScope } from '../run/cancel';
import { remember } from '../run/completed';
import { activityOf, add, emit, nodeOf, put, rowOf, scopesIn, type Run } from '../run/run';
import { leaveBy } from '../run/tokens';
import { setVariables } from '../run/variables';
import { obstacle, type Obstacle, type OperatorEventOf } from './model';

/** Which flows a gateway takes is its whole work, so that one that failed must be told. */
const deciding = new Set(['exclusive-gateway', 'inclusive-gateway']);

/**
 * What failed passes as done. An event that could not be armed stays unarmed, an escalation unheard, a condition untold; an activity is
 * left without having done its work. What has no token of its own to go on with cannot be skipped.
 */
export function skipIncident(run: Run, { incident: id, flow, variables }: OperatorEventOf<'incident-skipped'>): Obstacle | undefined {
  const incident = rowOf(run.state.incidents, id);
  if (!incident) return obstacle('incident-gone');
  const [work] = incident.work;
  if (!work || incident.work.length > 1) return obstacle('cannot-skip', { element: incident.element });
  const drops = work.do === 'arm' || work.do === 'escalate' || work.do === 'test' || work.do === 'watch';
  if (!drops && (incident.activity === undefined || work.do === 'fire')) return obstacle('cannot-skip', { element: incident.element });
  if (drops && flow !== undefined) return obstacle('flow-unknown', { element: incident.element, flow });
  const blocked = drops ? undefined : flowObstacle(run, incident, flow);
  if (blocked) return blocked;
  if (variables) setVariables(run, incident.scope, variables);
  put(run, 'incidents', id, undefined);
  emit(run, { kind: 'resolve-incident', incident: id });
  if (!drops) pass(run, incident.activity!, flow);
  return undefined;
}

function flowObstacle(run: Run, { activity, element }: Incident, flow: string | undefined): Obstacle | undefined {
  const { kind, outgoing } = nodeOf(run.graph, element);
  if (flow !== undefined) return outgoing.includes(flow) && activityOf(run, activity!).instance === undefined ? undefined : obstacle('flow-unknown', { element, flow });
  return deciding.has(kind) && outgoing.length > 1 ? obstacle('flow-needed', { element, flows: outgoing }) : undefined;
}

function pass(run: Run, id: string, flow: string | undefined): void {
  for (const inner of scopesIn(run, id)) closeScope(run, inner);
  const activity = activityOf(run, id);
  const node = nodeOf(run.graph, activity.element);
  const chosen = flow ?? (deciding.has(node.kind) ? node.outgoing[0] : undefined);
  if (chosen === undefined) {
    add(run, { do: 'leave', activity: id });
    return;
  }
  remember(run, node, activity);
  leaveBy(run, activity, [chosen]);
}
