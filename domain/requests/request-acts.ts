import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import { statuses } from '../../contracts/statuses';
import type { Action } from '../../contracts/actions';
import { actingRole } from '../access/may';
import type { Processes } from '../process/ports';
import type { UserActor } from '../shared/actor';
import { idFor, newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { OpenRequest } from './open-request';
import type { ReceiptStore } from './ports';

export interface RequestActsDeps {
  unitOfWork: UnitOfWork; openRequest: OpenRequest; receipts: Pick<ReceiptStore, 'received'>; processes: Pick<Processes, 'publish'>; journal: Journal;
  /** Lets the instance see its message at once; the relay does it when this fails. */
  wake(instanceId: string): Promise<void>;
}
/** `done`: the diagram has taken it; `queued`: it takes it as soon as it runs. */
export interface Accepted { status: 'done' | 'queued' }

/** What people may do with a request beside the tasks that its diagram gives them. */
export function createRequestActs(deps: RequestActsDeps) {
  const told = async (result: Result<Accepted>, requestId: string): Promise<Result<Accepted>> => {
    if (result.ok) await deps.wake(requestId).catch(() => undefined);
    return result;
  };

  return {
    /** Void, with the reason: the diagram reverses what was done. Not after the bill is settled; then a credit note is due. */
    voidRequest: async (actor: UserActor, requestId: string, reason: string): Promise<Result<Accepted>> =>
      told(await deps.unitOfWork.run<Accepted>(actor, async (tx) => {
        const request = await deps.openRequest(tx, actor, 'request.void', requestId);
        if (!request.ok) return request;
        if (statuses[request.value.status].final) return refuse('request.closed');
        if ((await deps.receipts.received(tx, requestId)).settled) return refuse('request.settled');
        // One void a request: a second click publishes the same message.
        const { matchedInstance } = await deps.processes.publish(tx, { id: idFor(requestId, 'void'), name: 'void-requested', key: requestId, payload: { reason } });
        await record(tx, actor, 'request.void', requestId, { reason });
        return ok({ status: matchedInstance ? 'done' : 'queued' });
      }), requestId),

    /** The part that the request waits for is here. Refused when it waits for none: a message kept would let a later wait pass. */
    announceParts: async (actor: UserActor, requestId: string): Promise<Result<Accepted>> =>
      told(await deps.unitOfWork.run<Accepted>(actor, async (tx) => {
        const request = await deps.openRequest(tx, actor, 'request.announce-parts', requestId);
        if (!request.ok) return request;
        const { matchedInstance } = await deps.processes.publish(tx, { id: newId(), name: 'parts-arrived', key: requestId, payload: {} });
        if (!matchedInstance) return refuse('message.not-expected');
        await record(tx, actor, 'request.announce-parts', requestId, {});
        return ok({ status: 'done' });
      }), requestId),
  };

  async function record(tx: Tx, actor: UserActor, action: Action & AuditAction, requestId: string, after: object): Promise<void> {
    await deps.journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, action), action, resource: 'request', resourceId: requestId, requestId, after }]);
  }
}
export type RequestActs = ReturnType<typeof createRequestActs>;
