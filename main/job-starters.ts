import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import {
  backTestWorkflow, backTestWorkflowId, importWorkflow, importWorkflowId, migrationSignal, migrationWorkflow, migrationWorkflowId, taskBatchWorkflow, taskBatchWorkflowId, taskQueues, type BackTestArgs, type ImportArgs, type MigrationArgs, type TaskBatchArgs,
  webhookSignal, webhookWorkflow, webhookWorkflowId, type WebhookArgs,
} from '../contracts/workflow';
import type { BackTestStarter } from '../domain/back-tests/ports';
import type { ImportStarter } from '../domain/imports/ports';
import type { BatchStarter } from '../domain/inbox/batch-ports';
import type { MigrationStarter } from '../domain/process/migration-ports';
import type { WebhookStarter } from '../domain/webhooks/ports';
import { askTemporal } from '../platform/ask-temporal';
import type { TemporalCourier } from '../platform/temporal-courier';

type Connected = Pick<TemporalCourier, 'client'>;

/** Starts a job's workflow (two small tasks; its work runs on `bulk`); the id makes a second start harmless. A job whose workflow failed is started anew. */
const startJob = ({ client }: Connected, workflow: string, workflowId: string, args: object, again: WorkflowIdReusePolicy = WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY) => askTemporal(client, (connected) => connected.workflow.start(workflow, {
  workflowId, taskQueue: taskQueues.process, args: [args],
  workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING, workflowIdReusePolicy: again,
}));

/** A file is tried before it is run: the same job, each time by a workflow that finds nothing to do where there is nothing. */
export const createImportStarter = (courier: Connected): ImportStarter => ({ start: (jobId) => startJob(courier, importWorkflow, importWorkflowId(jobId), { jobId } satisfies ImportArgs, WorkflowIdReusePolicy.ALLOW_DUPLICATE) });
export const createTaskBatchStarter = (courier: Connected): BatchStarter => ({ start: (batchId) => startJob(courier, taskBatchWorkflow, taskBatchWorkflowId(batchId), { batchId } satisfies TaskBatchArgs) });
export const createBackTestStarter = (courier: Connected): BackTestStarter => ({ start: (backTestId) => startJob(courier, backTestWorkflow, backTestWorkflowId(backTestId), { backTestId } satisfies BackTestArgs) });

/** Starts a batch's workflow or wakes the one that runs. One that has ended finds nothing to do when it is started again. */
export const createMigrationStarter = ({ client }: Connected): MigrationStarter => ({
  start: (batchId) => askTemporal(client, (connected) => connected.workflow.signalWithStart(migrationWorkflow, {
    workflowId: migrationWorkflowId(batchId), taskQueue: taskQueues.process, args: [{ batchId } satisfies MigrationArgs], signal: migrationSignal, signalArgs: [],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  })),
});

/** Starts the workflow that brings events to a webhook, or wakes the one that runs. */
export const createWebhookStarter = ({ client }: Connected): WebhookStarter => ({
  start: (webhookId) => askTemporal(client, (connected) => connected.workflow.signalWithStart(webhookWorkflow, {
    workflowId: webhookWorkflowId(webhookId), taskQueue: taskQueues.process, args: [{ webhookId } satisfies WebhookArgs], signal: webhookSignal, signalArgs: [],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  })),
});
