import type { TopicHandler } from '../../process/registry';
import { waitingEstimate, withdrawAll } from '../estimating';
import { tell, type TopicDeps } from './context';
import { requestOf } from '../request-of';

/** The estimate is out: from now on it changes no more. Whoever answers for the device is told. */
export function createSendEstimate(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const estimate = await waitingEstimate(deps, context.tx, context.requestId);
    if (!estimate) throw new Error(`Request ${context.requestId} has no estimate to send`);
    await deps.estimates.decide(context.tx, { id: estimate.id, state: 'sent', decidedBy: null, through: null, at: context.at });
    const { no, agentId } = await requestOf(deps, context);
    await tell(deps, context, { kind: 'estimate-sent', role: agentId ? 'agent' : 'reception', agentId, params: { no, amount: estimate.customerTotal.toString() } });
    return {};
  };
}

/** The request is void: whatever was declared or agreed is taken back. */
export function createWithdrawEstimate(deps: TopicDeps): TopicHandler {
  return async (context) => {
    return { nothing: !(await withdrawAll(deps, context)) };
  };
}
