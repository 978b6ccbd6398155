import { proxyActivities, sleep } from '@temporalio/workflow';
import type { DeploymentActivities } from '../activities/deployments';
import { taskQueues, type StartPlannedArgs } from '../contracts/workflow';
import { deploymentOptions } from './retries';

const { startPlannedDeployment: start } = proxyActivities<DeploymentActivities>({ ...deploymentOptions, taskQueue: taskQueues.bulk });

/** Begins at the time that was chosen; a clock that runs ahead of the database's waits a moment. */
export async function startPlannedDeployment(plan: StartPlannedArgs): Promise<void> {
  while (await start(plan) === 'early') await sleep('1s');
}
