import type { Client } from '@temporalio/client';
import { startPlannedWorkflow, taskQueues } from '../contracts/workflow';
import type { DeploymentTimers } from '../domain/process/plan-deployment';
import { askTemporal } from './ask-temporal';

/** Each planned deployment waits in Temporal as a workflow that begins at its time. */
export const createDeploymentTimers = (client: () => Promise<Client>): DeploymentTimers => ({
  wait: ({ id, startsAt }) => askTemporal(client, (connected) => connected.workflow.start(startPlannedWorkflow, {
    workflowId: `deployment:${id}`, taskQueue: taskQueues.process, workflowTaskTimeout: '5s', startDelay: Math.max(0, Date.parse(startsAt) - Date.now()), args: [{ id }],
  })),
});
