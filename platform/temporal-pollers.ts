import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

/** Whether a worker asks this task queue for work; with `pid`, whether that process does (one that was killed is listed for some minutes, so ask with it wherever the worker is not the first). */
export async function hasPollers(address: string, namespace: string, taskQueue: string, pid?: number): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace, taskQueue: { name: taskQueue }, taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    });
    const recent = Date.now() / 1_000 - 60;
    return (pollers ?? []).some(({ lastAccessTime, identity }) => Number(lastAccessTime?.seconds ?? 0) > recent && (pid === undefined || (identity ?? '').startsWith(`${pid}@`)));
  } finally {
    await connection.close();
  }
}
