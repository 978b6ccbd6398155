import { refuse, type Result } from '../../contracts/errors';
import { openIncidents, variablesOf } from '../../engine/inspect';
import type { JsonObject } from '../../engine/model';
import { may } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Advance } from './advance';
import type { InstanceStore } from './ports';

/** An operator tries an incident again, with corrected variables if need be. A second click finds it resolved. */
export function createIncidentRetry(deps: { unitOfWork: UnitOfWork; advance: Advance; store: InstanceStore }) {
  return async (actor: UserActor, incidentId: string, variables?: JsonObject): Promise<Result<null>> => {
    if (!may(actor, 'incident.retry')) return refuse('access.denied');
    // Read under the actor's own rights: an incident of another branch is not there for them.
    const found = await deps.unitOfWork.do(actor, (tx) => deps.store.incident(tx, incidentId));
    if (!found) return refuse('incident.not-found');
    const answer = await deps.advance(found.instanceId, `retry:${incidentId}`, { kind: 'retry', incidentId, actorId: actor.id, ...(variables && { variables }) }, { wake: 'now', origin: actor.origin });
    return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : { ok: true, value: null };
  };
}
export type IncidentRetry = ReturnType<typeof createIncidentRetry>;

/** The variables as the step that failed sees them: what an operator puts right before it is tried again. */
export function createIncidentVariables(deps: { unitOfWork: UnitOfWork; store: Pick<InstanceStore, 'incident' | 'stateOf' | 'graph'> }) {
  return (actor: UserActor, incidentId: string): Promise<Result<{ variables: JsonObject }>> => deps.unitOfWork.run(actor, async (tx) => {
    if (!may(actor, 'incident.retry')) return refuse('access.denied');
    const found = await deps.store.incident(tx, incidentId);
    if (!found) return refuse('incident.not-found');
    const at = await deps.store.stateOf(tx, found.instanceId);
    const open = at && openIncidents(at.state).find(({ id }) => id === found.incident);
    if (!open) return refuse('incident.resolved');
    return { ok: true, value: { variables: variablesOf(await deps.store.graph(tx, at.definitionId), at.state, open.activity) } };
  });
}
export type IncidentVariables = ReturnType<typeof createIncidentVariables>;
