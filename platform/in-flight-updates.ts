import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const { UpdateWorkflowExecutionLifecycleStage: Stage } = temporal.api.enums.v1;
const resourceExhausted = 8;

/**
 * Whether the server takes more than ten updates in flight to one workflow (`history.maxInFlightUpdates`). With the
 * default of ten, a local activity in an update handler can lose its answer after its commit. Eleven raw calls go to a
 * workflow without a worker: a refusal of one of them means that the limit is ten.
 */
export async function takesElevenUpdates(address: string, namespace = 'default'): Promise<boolean> {
  // No interceptors: the usual one would repeat a refused call until the deadline.
  const connection = await Connection.connect({ address, interceptors: [] });
  const client = new Client({ connection, namespace });
  const workflowId = `zamen-preflight-${randomUUID()}`;
  const handle = await client.workflow.start('preflight', { workflowId, taskQueue: workflowId, workflowExecutionTimeout: '1 minute' });
  try {
    const call = async (index: number): Promise<boolean> => {
      try {
        await connection.withDeadline(Date.now() + 1_500, () => connection.workflowService.updateWorkflowExecution({
          namespace,
          workflowExecution: { workflowId },
          waitPolicy: { lifecycleStage: Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED },
          request: { meta: { updateId: `u${index}`, identity: 'zamen-preflight' }, input: { name: 'preflight' } },
        }));
        return true;
      } catch (error) {
        return (error as { code?: number }).code !== resourceExhausted;
      }
    };
    const taken = await Promise.all(Array.from({ length: 11 }, (_, index) => call(index)));
    return taken.every(Boolean);
  } finally {
    await handle.terminate('preflight').catch(() => undefined);
    await connection.close();
  }
}
