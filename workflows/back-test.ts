import { proxyActivities } from '@temporalio/workflow';
import type { BackTestActivities } from '../activities/back-tests';
import { taskQueues, type BackTestArgs } from '../contracts/workflow';
import { backTestOptions } from './retries';

const { runBackTest } = proxyActivities<BackTestActivities>({ ...backTestOptions, taskQueue: taskQueues.bulk });

/** A back-test: one activity that goes on where it was killed. */
export async function backTest({ backTestId }: BackTestArgs): Promise<void> {
  await runBackTest({ backTestId });
}
