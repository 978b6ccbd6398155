import type { TaskBatch } from '../contracts/task-batches';
import type { TaskBatchArgs } from '../contracts/workflow';
import type { BatchRun } from '../domain/inbox/run-batch';
import { signsOfLife } from './signs-of-life';

/** The activity of a batch of tasks: heartbeats with each of them, and ends between two when the worker does. */
export function createTaskBatchActivities({ doNextTasks }: { doNextTasks: BatchRun }) {
  return {
    async doNextTasks({ batchId }: TaskBatchArgs): Promise<TaskBatch['state']> {
      return doNextTasks(batchId, signsOfLife());
    },
  };
}
export type TaskBatchActivities = ReturnType<typeof createTaskBatchActivities>;
