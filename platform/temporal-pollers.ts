import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

/** Whether a worker asks this task queue for work. */
export async function hasPollers(address: string, namespace: string, taskQueue: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace, taskQueue: { name: taskQueue }, taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    const recent = Date.now() / 1_000 - 60;
    return (pollers ?? []).some((poller) => Number(poller.lastAccessTime?.seconds ?? 0) > recent);
  } finally {
    await connection.close();
  }
}
