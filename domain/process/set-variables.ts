import { refuse, type Result } from '../../contracts/errors';
import type { JsonObject } from '../../engine/model';
import { may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { Advance } from './advance';
import type { InstanceStore } from './ports';

/** An operator puts variables of a running process right; conditional events that wait for them fire. Audited with what they were. */
export function createSetVariables(deps: { unitOfWork: UnitOfWork; advance: Advance; store: Pick<InstanceStore, 'lock'> }) {
  return async (actor: UserActor, instanceId: string, variables: JsonObject): Promise<Result<null>> => {
    if (!may(actor, 'incident.retry')) return refuse('access.denied');
    // Read under the actor's own rights: an instance of another branch is not there for them.
    const found = await deps.unitOfWork.do(actor, (tx) => deps.store.lock(tx, instanceId));
    if (!found) return refuse('request.not-found');
    const answer = await deps.advance(instanceId, `variables:${newId()}`, { kind: 'set-variables', actorId: actor.id, variables }, { wake: 'now', origin: actor.origin });
    if (answer.result === 'ignored') return refuse('request.closed');
    return answer.result === 'refused' ? { ok: false, error: answer.refusal! } : { ok: true, value: null };
  };
}
export type SetVariables = ReturnType<typeof createSetVariables>;
