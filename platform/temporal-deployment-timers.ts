import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { startPlannedWorkflow, taskQueues } from '../contracts/workflow';
import type { DeploymentTimers, PlannedTime } from '../domain/process/plan-deployment';

/** Within this the row of the plan is locked. */
const answerWithin = 2_000;

/** Each planned deployment waits in Temporal as a workflow that begins at its time. */
export function createDeploymentTimers(client: () => Promise<Client>): DeploymentTimers {
  return {
    async wait(plan) {
      try {
        const connected = await client();
        await connected.withDeadline(Date.now() + answerWithin, () => begin(connected, plan));
        return 'ok';
      } catch {
        return 'unavailable';
      }
    },
  };
}

async function begin(client: Client, { id, startsAt }: PlannedTime): Promise<void> {
  try {
    await client.workflow.start(startPlannedWorkflow, { workflowId: `deployment:${id}`, taskQueue: taskQueues.process, workflowTaskTimeout: '5s', startDelay: Math.max(0, Date.parse(startsAt) - Date.now()), args: [{ id }] });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
