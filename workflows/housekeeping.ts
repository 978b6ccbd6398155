import { proxyActivities } from '@temporalio/workflow';
import { taskQueues } from '../contracts/workflow';
import type { HousekeepingActivities } from '../activities/housekeeping';
import { housekeepingOptions } from './retries';

const { reconcile, sweep } = proxyActivities<HousekeepingActivities>({ ...housekeepingOptions, taskQueue: taskQueues.bulk });

/** Started by a schedule each minute: wakes instances whose workflow is gone, and removes what has served. */
export async function housekeeping(): Promise<void> {
  await reconcile();
  await sweep();
}
