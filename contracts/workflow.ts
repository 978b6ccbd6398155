import type { Refusal } from './errors';

/**
 * What travels between API, worker and Temporal: ids in, ids and instants out; form values never. The one contract whose values workflows
 * use: whatever they import is loaded anew for each of them, so a schema library has no place here.
 */

export const taskQueues = { process: 'process', domain: 'domain', slow: 'slow', bulk: 'bulk' } as const;
export const processInstanceWorkflow = 'processInstance';

export const timerStartWorkflow = 'timerStart';

/** A timer start of a process and its nominal time, for which it starts one instance. */
export interface TimerStartArgs { process: string; element: string; due: string }

export const startPlannedWorkflow = 'startPlannedDeployment';
/** A planned deployment, whose time has come. */
export interface StartPlannedArgs { id: string }

/** The workflow that carries an import out, whose activity runs on the queue `bulk`; its id is `importWorkflowId`. It gets ids alone, the file lies in the job's row. */
export const importWorkflow = 'importRequests';
export const importWorkflowId = (jobId: string): string => `import:${jobId}`;
export interface ImportArgs { jobId: string }

/** The workflow that carries a back-test out on the queue `bulk`. It gets ids alone. */
export const backTestWorkflow = 'backTest';
export const backTestWorkflowId = (backTestId: string): string => `back-test:${backTestId}`;
export interface BackTestArgs { backTestId: string }

/** The workflow of a batch; its activities run on the queue `bulk`. Its id is `migrationWorkflowId`. */
export const migrationWorkflow = 'migrateRequests';
export const migrationWorkflowId = (batchId: string): string => `migration:${batchId}`;
/** The batch goes on, pauses or stops. */
export const migrationSignal = 'changed';
export interface MigrationArgs { batchId: string }

/** The workflow of what is done to many tasks at once; its activities run on the queue `bulk`. It gets ids alone. */
export const taskBatchWorkflow = 'taskBatch';
export const taskBatchWorkflowId = (batchId: string): string => `task-batch:${batchId}`;
export interface TaskBatchArgs { batchId: string }

/** The workflow that brings events to one webhook, whose activities run on the queue `slow`; its id is `webhookWorkflowId`. It ends when nothing waits. */
export const webhookWorkflow = 'deliverWebhook';
export const webhookWorkflowId = (webhookId: string): string => `webhook:${webhookId}`;
/** Something new is to be delivered, or an operator wants it now. */
export const webhookSignal = 'due';
export interface WebhookArgs { webhookId: string }

export interface ProcessInstanceArgs {
  instanceId: string;
  /** Carried over continue-as-new: the agenda as it stood. */
  carried?: { nextDue: string | null; wakes: number };
}

/** Update `complete`: its id is task id + submission id. */
export const completeUpdate = 'complete';
export const wakeSignal = 'wake';
/** Type of the failure with which the validator answers while the workflow continues as new: call again. */
export const movingFailure = 'MOVING';

export interface CompleteArgs { taskId: string; submissionId: string; actorId: string }

/** The event id under which a completion is done once, whoever brings it. */
export const completionEventId = ({ taskId, submissionId }: Pick<CompleteArgs, 'taskId' | 'submissionId'>): string => `complete:${taskId}:${submissionId}`;

/**
 * A service task to run; the attempt counts retries of an incident, not of Temporal. `inPlace`: it works on PostgreSQL alone, so that its
 * first try is part of the workflow task that asks for it. Histories of 0.1.0 do not know it.
 */
export interface ServiceCall { activity: string; attempt: number; topic: string; inPlace?: boolean }

/** What `advance` answers: only what Temporal must do. A refusal is data. */
export interface AdvanceAnswer {
  result: 'done' | 'refused' | 'ignored';
  refusal?: Refusal;
  nextDue: string | null;
  services: ServiceCall[];
  ended: boolean;
}
