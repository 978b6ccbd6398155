import { proxyActivities } from '@temporalio/workflow';
import type { AuditActivities } from '../activities/audit';
import { taskQueues } from '../contracts/workflow';
import { housekeepingOptions } from './retries';

const { sealAudit: seal } = proxyActivities<AuditActivities>({ ...housekeepingOptions, taskQueue: taskQueues.bulk });

/** Started by a schedule twice a minute: puts what was recorded into the chain of hashes. */
export async function sealAudit(): Promise<void> {
  await seal();
}
