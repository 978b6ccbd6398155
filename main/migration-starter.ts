import { WorkflowIdReusePolicy } from '@temporalio/client';
import { migrationSignal, migrationWorkflow, migrationWorkflowId, taskQueues, type MigrationArgs } from '../contracts/workflow';
import type { MigrationStarter } from '../domain/process/migration-ports';
import type { TemporalCourier } from '../platform/temporal-courier';

const answerWithin = 2_000;

/** Starts a batch's workflow or wakes the one that runs. One that has ended finds nothing to do when it is started again. */
export function createMigrationStarter(courier: Pick<TemporalCourier, 'client'>): MigrationStarter {
  return {
    async start(batchId) {
      try {
        const client = await courier.client();
        await client.withDeadline(Date.now() + answerWithin, () => client.workflow.signalWithStart(migrationWorkflow, {
          workflowId: migrationWorkflowId(batchId), taskQueue: taskQueues.process, args: [{ batchId } satisfies MigrationArgs], signal: migrationSignal, signalArgs: [],
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        }));
        return 'ok';
      } catch {
        return 'unavailable';
      }
    },
  };
}
