import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import { importWorkflow, importWorkflowId, type ImportArgs } from '../contracts/imports';
import { taskQueues } from '../contracts/workflow';
import type { ImportStarter } from '../domain/imports/ports';
import type { TemporalCourier } from '../platform/temporal-courier';

const answerWithin = 2_000;

/** Starts an import's workflow (two small tasks; its work runs on `bulk`); the id makes a second start harmless. A job whose workflow failed is started anew. */
export function createImportStarter(courier: Pick<TemporalCourier, 'client'>): ImportStarter {
  return {
    async start(jobId) {
      try {
        const client = await courier.client();
        await client.withDeadline(Date.now() + answerWithin, () => client.workflow.start(importWorkflow, {
          workflowId: importWorkflowId(jobId), taskQueue: taskQueues.process, args: [{ jobId } satisfies ImportArgs],
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
        }));
        return 'ok';
      } catch (error) {
        return error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError' ? 'ok' : 'unavailable';
      }
    },
  };
}
