import { topics } from '../../../contracts/topics';
import type { TopicHandler } from '../../process/registry';
import { chargesOf, balanceOf } from '../bill';
import type { RequestPatch, RequestRecord } from '../ports';
import { tell, type TopicDeps } from './context';
import { requestOf } from '../request-of';

/** What is due is counted from the agreed lines (below nothing: we owe it); turnaround ends here. Delivery, and the agent, hear that it is ready. */
export function createPrepareBill(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const { tx, requestId } = context;
    const request = await requestOf(deps, context);
    if (!request.repairedAt) await deps.requests.change(tx, requestId, { repairedAt: context.at });
    const [estimates, received] = await Promise.all([deps.estimates.ofRequest(tx, requestId), deps.receipts.received(tx, requestId)]);
    const due = balanceOf(chargesOf(estimates), received.total);
    const params = { no: request.no, amount: due.toString() };
    await tell(deps, context, { kind: 'ready-for-delivery', role: 'delivery', params });
    if (request.agentId) await tell(deps, context, { kind: 'ready-for-delivery', role: 'agent', agentId: request.agentId, params });
    return { due: Number(due), ship: await isShipped(deps, context) };
  };
}

/** As it was sorted; a parcel that came back waits at the desk. */
async function isShipped(deps: TopicDeps, { tx, requestId }: { tx: Parameters<TopicHandler>[0]['tx']; requestId: string }): Promise<boolean> {
  const last = await deps.records.newestDecision(tx, requestId, ['separate', 'arrival']);
  return last?.kind === 'separate' && last.details.destination !== 'desk';
}

/** The last change of a request: where the device is, and how it ended. */
export function createCloseRequest(deps: TopicDeps): TopicHandler {
  return async (context, input) => {
    const { result } = topics['close-request'].input.parse(input);
    const request = await requestOf(deps, context);
    await deps.requests.change(context.tx, context.requestId, patchOf(result, request, context.at));
    await deps.journal.audit(context.tx, [{ actorId: null, actorRole: null, action: 'request.close', resource: 'request', resourceId: context.requestId, requestId: context.requestId, after: { result } }]);
    return {};
  };
}

function patchOf(result: string, request: RequestRecord, at: string): RequestPatch {
  switch (result) {
    // A parcel of which nothing more was heard counts as received.
    case 'delivered': return { deliveredAt: at, ...(request.custody === 'in-transit' && { custody: request.agentId ? 'with-agent' : 'with-customer' }) };
    case 'disposed': return { deliveredAt: at, outcome: 'disposed' };
    case 'replaced': return { deliveredAt: at, outcome: 'replaced', place: null };
    default: return { place: null };
  }
}
