import type { Processes } from '../../process/ports';
import type { Settings } from '../../settings/settings';
import type { Journal } from '../../shared/journal';
import type { EstimateStore, People, ReceiptStore, RecordStore, ReplacementStore, RequestStore } from '../ports';
import type { TopicContext } from '../../process/registry';

export interface TopicDeps {
  requests: RequestStore; estimates: EstimateStore; receipts: ReceiptStore; records: RecordStore; replacements: ReplacementStore; people: People; settings: Settings; processes: Processes; journal: Journal;
}

export interface Telling { kind: string; role: string; agentId?: string | null; params?: Record<string, unknown> }

/** One notice to each person of the role, once for this run of the service task. */
export async function tell(deps: Pick<TopicDeps, 'people' | 'journal'>, context: TopicContext, { kind, role, agentId = null, params = {} }: Telling): Promise<void> {
  const people = await deps.people.ofRole(context.tx, role, context.branchId, agentId);
  await deps.journal.notify(context.tx, people.map((userId) => ({ userId, kind, requestId: context.requestId, taskId: null, params, dedupe: `${kind}:${context.instanceId}:${context.activity}:${userId}` })));
}
