import type { StartPlannedArgs } from '../contracts/workflow';
import type { StartPlanned } from '../domain/process/plan-deployment';

export function createDeploymentActivities({ startPlanned }: { startPlanned: StartPlanned }) {
  return { startPlannedDeployment: ({ id }: StartPlannedArgs) => startPlanned(id) };
}
export type DeploymentActivities = ReturnType<typeof createDeploymentActivities>;
