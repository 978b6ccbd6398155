import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import { backTestWorkflow, backTestWorkflowId, type BackTestArgs } from '../contracts/back-tests';
import { importWorkflow, importWorkflowId, type ImportArgs } from '../contracts/imports';
import { taskQueues } from '../contracts/workflow';
import type { BackTestStarter } from '../domain/back-tests/ports';
import type { ImportStarter } from '../domain/imports/ports';
import type { TemporalCourier } from '../platform/temporal-courier';

const answerWithin = 2_000;

type Connected = Pick<TemporalCourier, 'client'>;

/** Starts a job's workflow (two small tasks; its work runs on `bulk`); the id makes a second start harmless. A job whose workflow failed is started anew. */
async function startJob(courier: Connected, workflow: string, workflowId: string, args: object): Promise<'ok' | 'unavailable'> {
  try {
    const client = await courier.client();
    await client.withDeadline(Date.now() + answerWithin, () => client.workflow.start(workflow, {
      workflowId, taskQueue: taskQueues.process, args: [args],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
    }));
    return 'ok';
  } catch (error) {
    return error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError' ? 'ok' : 'unavailable';
  }
}

export const createImportStarter = (courier: Connected): ImportStarter => ({ start: (jobId) => startJob(courier, importWorkflow, importWorkflowId(jobId), { jobId } satisfies ImportArgs) });
export const createBackTestStarter = (courier: Connected): BackTestStarter => ({ start: (backTestId) => startJob(courier, backTestWorkflow, backTestWorkflowId(backTestId), { backTestId } satisfies BackTestArgs) });
