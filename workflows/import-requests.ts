import { proxyActivities } from '@temporalio/workflow';
import { taskQueues, type ImportArgs } from '../contracts/workflow';
import type { ImportActivities } from '../activities/imports';
import { importOptions } from './retries';

const { runImport } = proxyActivities<ImportActivities>({ ...importOptions, taskQueue: taskQueues.bulk });

/** An import of requests: one long activity that goes on where it was killed. */
export async function importRequests({ jobId }: ImportArgs): Promise<void> {
  await runImport({ jobId });
}
