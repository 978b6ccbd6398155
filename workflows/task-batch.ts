import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { TaskBatchActivities } from '../activities/task-batches';
import { taskQueues, type TaskBatchArgs } from '../contracts/workflow';
import { taskBatchOptions } from './retries';

const { doNextTasks } = proxyActivities<TaskBatchActivities>({ ...taskBatchOptions, taskQueue: taskQueues.bulk });

/** Does the tasks of a batch, some at a time, until none is left or it is stopped. How far it has come stands in its rows. */
export async function taskBatch({ batchId }: TaskBatchArgs): Promise<void> {
  while (await doNextTasks({ batchId }) === 'running') {
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > 2_000) await continueAsNew<typeof taskBatch>({ batchId });
  }
}
