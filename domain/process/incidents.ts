import { refuse, type Result } from '../../contracts/errors';
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
    const answer = await deps.advance(found.instanceId, `retry:${incidentId}`, { kind: 'retry', incidentId, actorId: actor.id, ...(variables && { variables }) }, { wake: 'now' });
    return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : { ok: true, value: null };
  };
}
export type IncidentRetry = ReturnType<typeof createIncidentRetry>;
