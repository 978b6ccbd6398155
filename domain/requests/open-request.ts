import { ruleOf, type Action } from '../../contracts/actions';
import { ok, refuse, type Result } from '../../contracts/errors';
import { whyMayNot } from '../access/explain';
import { scopeOf } from '../access/may';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';
import type { ReceiptStore, RequestRecord, RequestStore } from './ports';

export interface OpenRequestDeps { requests: Pick<RequestStore, 'byId' | 'people'>; receipts: Pick<ReceiptStore, 'received'> }

/** The request, when it is there for this actor and the actor may: in its status, and with what was paid for it at stake. Refusals: `request.not-found`, and why they may not. */
export function createOpenRequest({ requests, receipts }: OpenRequestDeps) {
  return async (tx: Tx, actor: UserActor, action: Action, requestId: string): Promise<Result<RequestRecord>> => {
    const request = await requests.byId(tx, requestId);
    if (!request) return refuse('request.not-found');
    const { amounts } = ruleOf(action);
    const scope = scopeOf(actor, action);
    const why = whyMayNot(actor, action, {
      ...request, ...(amounts && { amount: (await receipts.received(tx, requestId)).total }), ...(scope.kind === 'staff' && scope.ownerId !== null && { people: await requests.people(tx, requestId) }),
    });
    return why ? { ok: false, error: why } : ok(request);
  };
}
export type OpenRequest = ReturnType<typeof createOpenRequest>;
