import { NativeConnection, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { taskQueues } from '../contracts/workflow';
import { createAuditActivities } from '../activities/audit';
import { createBackTestActivities } from '../activities/back-tests';
import { createDeploymentActivities } from '../activities/deployments';
import { createHousekeepingActivities } from '../activities/housekeeping';
import { createImportActivities } from '../activities/imports';
import { createMigrationActivities } from '../activities/migrations';
import { createProcessActivities } from '../activities/process';
import { createTaskBatchActivities } from '../activities/task-batches';
import { createWebhookActivities } from '../activities/webhooks';
import { createBackTestStore } from '../db/back-tests/back-tests';
import { createImportJobs } from '../db/imports/import-jobs';
import { createBatchStore } from '../db/inbox/batch-store';
import { createInboxStore } from '../db/inbox/inbox-store';
import { createInboxQueries } from '../db/read/inbox';
import { createItemImportStore } from '../db/imports/item-import';
import { createPartyImportStore } from '../db/imports/party-import';
import { createRequestImporter } from '../db/imports/request-importer';
import { createSerialImportStore } from '../db/imports/serial-import';
import { createWarrantyStore } from '../db/warranty/warranty-store';
import { createBackTestRun, type BackTestRun } from '../domain/back-tests/run-back-test';
import type { EntityRun } from '../domain/imports/entity';
import { createItemImport } from '../domain/imports/items';
import { createPartyImport } from '../domain/imports/parties';
import { createImportRun, type ImportRun } from '../domain/imports/run-import';
import { createSerialImport } from '../domain/imports/serials';
import { createInbox } from '../domain/inbox/inbox';
import { createBatchRun, type BatchRun } from '../domain/inbox/run-batch';
import { allTaskTypes } from '../contracts/task-types/registry';
import type { DeliverWebhook } from '../domain/webhooks/deliver';
import { createDeployments } from './deployments';
import type { ProcessRuntime } from './process-runtime';
import type { Logger } from '../platform/logger';
import { temporalLog } from '../platform/temporal-log';
import type { Sealing } from '../domain/shared/sealing';
import type { Tracing } from '../platform/tracing';
import { openReplayer } from './replayer';
import { workflowBundle } from './workflow-bundle';

export interface WorkerOptions {
  address: string; namespace: string; runtime: ProcessRuntime; bundle?: WorkflowBundleWithSourceMap;
  /** Workflows kept in memory between tasks. */
  maxCachedWorkflows?: number;
  tracing?: Tracing;
  sealing: Sealing;
  /** Brings events to other systems. Without it these wait. */
  deliverWebhook?: DeliverWebhook;
}

/**
 * The worker's Temporal side: one worker a task queue, so that bulk and slow work never takes the slots of `process`.
 * `run` ends after `shutdown` once everything in flight is done.
 */
export async function createWorkers({ address, namespace, runtime, bundle, maxCachedWorkflows = 1_000, tracing, sealing, deliverWebhook }: WorkerOptions) {
  const connection = await NativeConnection.connect({ address });
  const activities = createProcessActivities(runtime);
  const shared = { connection, namespace, shutdownGraceTime: '5s' as const, shutdownForceTime: '15s' as const, ...(tracing && { interceptors: { activity: tracing.activityInterceptors }, sinks: tracing.sinks }) };
  const workers = [
    await Worker.create({ ...shared, taskQueue: taskQueues.process, workflowBundle: bundle ?? await workflowBundle({ traced: tracing !== undefined }), activities, maxCachedWorkflows, maxConcurrentLocalActivityExecutions: 20 }),
    await Worker.create({ ...shared, taskQueue: taskQueues.domain, activities, maxConcurrentActivityTaskExecutions: 10 }),
    // Mostly waits for others: one that is slow must not hold the others up.
    ...(deliverWebhook ? [await Worker.create({ ...shared, taskQueue: taskQueues.slow, activities: createWebhookActivities({ deliverWebhook }), maxConcurrentActivityTaskExecutions: 60 })] : []),
    await Worker.create({ ...shared, taskQueue: taskQueues.bulk, activities: { ...createHousekeepingActivities(runtime), ...createAuditActivities(runtime), ...createImportActivities({ runImport: importRunOf(runtime, sealing) }), ...createDeploymentActivities(createDeployments(runtime)), ...createMigrationActivities(runtime), ...createTaskBatchActivities({ doNextTasks: batchRunOf(runtime) }), ...createBackTestActivities({ runBackTest: backTestRunOf(runtime) }) }, maxConcurrentActivityTaskExecutions: 10 }),
  ];
  return {
    run: () => Promise.all(workers.map((worker) => worker.run())).then(() => undefined),
    shutdown: () => { for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown(); },
    close: () => connection.close(),
  };
}

/** Imports over the runtime's database. */
export function importRunOf({ unitOfWork, journal }: Pick<ProcessRuntime, 'unitOfWork' | 'journal'>, sealing: Sealing): ImportRun {
  const entities = [
    createPartyImport({ store: createPartyImportStore(), sealing, journal }), createItemImport({ store: createItemImportStore(), journal }), createSerialImport({ store: createSerialImportStore(), covers: createWarrantyStore(), sealing, journal }),
  ] as EntityRun<unknown>[];
  return createImportRun({ unitOfWork, journal, jobs: createImportJobs(), importer: createRequestImporter(), entities, now: () => new Date() });
}

/** Batches of tasks over the runtime's database. */
export function batchRunOf({ unitOfWork, journal, completion }: Pick<ProcessRuntime, 'unitOfWork' | 'journal' | 'completion'>): BatchRun {
  const people = createInboxStore(journal);
  return createBatchRun({ unitOfWork, journal, completion, store: createBatchStore(), people, inbox: createInbox({ unitOfWork, store: people, journal, queries: createInboxQueries(allTaskTypes) }), taskTypes: allTaskTypes });
}

/** Back-tests over the runtime's database, each in a thread of its own. */
export function backTestRunOf({ unitOfWork, journal, settings }: Pick<ProcessRuntime, 'unitOfWork' | 'journal' | 'settings'>): BackTestRun {
  return createBackTestRun({ unitOfWork, backTests: createBackTestStore(), settings, journal, openReplayer });
}

/** The SDK says what it has to say through our log, and serves its figures at this address (host:port). Its signal handlers stay off, since we shut down in our order. */
export function installTemporalRuntime(log: Logger, metricsAddress?: string): void {
  Runtime.install({
    logger: temporalLog(log), shutdownSignals: [],
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} }, ...(metricsAddress && { metrics: { prometheus: { bindAddress: metricsAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true } } }) },
  });
}
