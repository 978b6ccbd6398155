import { proxyActivities } from '@temporalio/workflow';
import { taskQueues } from '../contracts/workflow';
import type { HousekeepingActivities } from '../activities/housekeeping';
import { housekeepingOptions } from './retries';

const { reconcile, sweep, tendNobodys } = proxyActivities<HousekeepingActivities>({ ...housekeepingOptions, taskQueue: taskQueues.bulk });

/** Started by a schedule each minute: wakes instances whose workflow is gone, removes what has served, and finds whom to give what nobody is there for. */
export async function housekeeping(): Promise<void> {
  await reconcile();
  await sweep();
  await tendNobodys();
}
