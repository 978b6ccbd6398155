import { topics } from '../../../contracts/topics';
import type { TopicHandler } from '../../process/registry';
import { idFor } from '../../shared/ids';
import { withdrawReplacement } from '../replacing';
import { type TopicDeps } from './context';
import { requestOf } from '../request-of';

/** A replacement is a process of its own, linked by its row; its answer comes back as the message `replacement-decided`. */
export function createStartReplacement(deps: TopicDeps): TopicHandler {
  return async (context) => {
    const { tx, requestId, instanceId, activity, branchId, agentId, at } = context;
    const id = idFor(instanceId, activity, 'replacement');
    const [request, cause] = await Promise.all([requestOf(deps, context), deps.records.newestDecision(tx, requestId, ['diagnosis', 'part-is-late', 'quality-control'])]);
    await deps.processes.startInstance(tx, { id, process: 'replacement', requestId, parentInstanceId: instanceId, branchId, agentId, input: { requestId, agentId, priority: request.priority } });
    await deps.replacements.insert(tx, { id, requestId, instanceId: id, reason: cause?.reason ?? '', at });
    return {};
  };
}

export function createReportReplacement(deps: TopicDeps): TopicHandler {
  return async ({ tx, requestId, instanceId, activity }, input) => {
    const { outcome } = topics['report-replacement'].input.parse(input);
    await deps.processes.publish(tx, { id: idFor(instanceId, activity, 'decided'), name: 'replacement-decided', key: requestId, payload: { outcome } });
    return {};
  };
}

export function createWithdrawReplacement(deps: TopicDeps): TopicHandler {
  return async (context) => {
    return { nothing: !(await withdrawReplacement(deps, context, context.activity, ['applied', 'approved'])) };
  };
}
