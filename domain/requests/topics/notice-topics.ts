import { topics } from '../../../contracts/topics';
import type { TopicHandler } from '../../process/registry';
import { tell, type TopicDeps } from './context';
import { requestOf } from '../request-of';

/** To the role named; reception speaks to the customer for us. */
export function createRemind(deps: TopicDeps): TopicHandler {
  return async (context, input) => {
    const { about, to } = topics.remind.input.parse(input);
    const { no, agentId } = await requestOf(deps, context);
    const forAgent = agentId !== null && (to === 'agent' || to === 'customer');
    await tell(deps, context, { kind: `remind-${about}`, role: forAgent ? 'agent' : to === 'customer' || to === 'agent' ? 'reception' : to, agentId: forAgent ? agentId : null, params: { no } });
    return {};
  };
}

export function createEscalate(deps: TopicDeps): TopicHandler {
  return async (context, input) => {
    const { about, role } = topics.escalate.input.parse(input);
    const { no } = await requestOf(deps, context);
    await deps.requests.raisePriority(context.tx, context.requestId);
    await tell(deps, context, { kind: `escalate-${about}`, role, params: { no } });
    return {};
  };
}
