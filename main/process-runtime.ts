import type { TaskType } from '../contracts/form';
import { createListeners } from '../db/conversation/listeners';
import { createFileStore } from '../db/files/file-store';
import { createAuditSeals } from '../db/audit/audit-seals';
import { createJournal } from '../db/journal';
import { createInboxStore } from '../db/inbox/inbox-store';
import { createNobodysTasks } from '../db/inbox/nobodys-tasks';
import { createDefinitions } from '../db/process/definitions';
import { createInstanceLog } from '../db/process/instance-log';
import { createInstanceStore } from '../db/process/instance-store';
import { createMigrationBatches } from '../db/process/migration-batches';
import { createMigrationStore } from '../db/process/migration-store';
import { createLeftovers } from '../db/process/leftovers';
import { createOutbox } from '../db/process/outbox';
import { createProcesses } from '../db/process/processes';
import { createStartTriggers } from '../db/process/start-triggers';
import { createSubmissions } from '../db/process/submissions';
import { createPeople } from '../db/requests/people';
import { createRequestStore } from '../db/requests/request-store';
import { createSettings } from '../db/settings/settings-repository';
import { createDatabase, type DatabaseOptions } from '../db/unit-of-work';
import { createSealAudit } from '../domain/audit/seal-audit';
import { createAudience } from '../domain/conversation/audience';
import { createTellStatus } from '../domain/conversation/tell-status';
import { createTendNobodys } from '../domain/inbox/tend-nobodys';
import { createAdvance } from '../domain/process/advance';
import { createTaskCompletion } from '../domain/process/completion';
import { assertForms } from '../domain/process/form-conditions';
import { createIncidentRetry, createIncidentVariables } from '../domain/process/incidents';
import { createOperatorMoves } from '../domain/process/operate/moves';
import { createSendBack } from '../domain/process/operate/send-back';
import type { Reversals } from '../domain/process/operate/reversals';
import type { Courier } from '../domain/process/ports';
import { createMigrationRun } from '../domain/process/run-migration';
import type { TaskEffects, TopicHandlers } from '../domain/process/registry';
import { createPlanStarts, createStartByTimer, type StartSchedules } from '../domain/process/start-triggers';
import { createReconcile, createRelay } from '../domain/process/relay';
import { createSetVariables } from '../domain/process/set-variables';
import { createSweep } from '../domain/process/sweep';
import { createDiagramWork } from './diagram-work';

export interface ProcessRuntimeOptions extends DatabaseOptions {
  databaseUrl: string;
  courier: Courier;
  /** Temporal's schedules; the API has none. */
  schedules?: StartSchedules;
  taskTypes: Record<string, TaskType>;
  effects: TaskEffects;
  topics: TopicHandlers;
  reversals?: Reversals;
}

/** Everything that moves requests, over one database: shared by the API and the worker, and by their tests. */
export function createProcessRuntime({ databaseUrl, courier, schedules, taskTypes, effects, topics, reversals = {}, ...options }: ProcessRuntimeOptions) {
  assertForms(taskTypes);
  const database = createDatabase(databaseUrl, options);
  const { unitOfWork } = database;
  const settings = createSettings(Date.now);
  const [store, processes, journal, outbox, definitions] = [createInstanceStore(), createProcesses(settings), createJournal(), createOutbox(), createDefinitions()];
  const [triggers, log] = [createStartTriggers(), createInstanceLog()];
  const requests = createRequestStore();
  const listeners = createListeners(journal, requests);
  const audience = createAudience({ listeners });
  const tellStatus = createTellStatus({ requests, audience });
  const advance = createAdvance({ unitOfWork, store, migrations: createMigrationStore(), log, reversals, processes, people: createPeople(), settings, journal, files: createFileStore(), taskTypes, effects, topics, tellStatus });
  return {
    database, unitOfWork, listeners, audience, tellStatus, processes, journal, settings, definitions, triggers, ...createDiagramWork(), advance, courier,
    completion: createTaskCompletion({ unitOfWork, submissions: createSubmissions(), courier, advance, taskTypes }),
    incidents: createIncidentRetry({ unitOfWork, advance, store }),
    incidentVariables: createIncidentVariables({ unitOfWork, store }),
    startByTimer: createStartByTimer({ unitOfWork, triggers, settings }),
    planStarts: schedules ? createPlanStarts({ unitOfWork, triggers, schedules }) : null,
    moveNext: createMigrationRun({ unitOfWork, batches: createMigrationBatches(), advance, journal }),
    setVariables: createSetVariables({ unitOfWork, advance, store }),
    moves: createOperatorMoves({ unitOfWork, advance, store, log, taskTypes, reversals }),
    sendBack: createSendBack({ unitOfWork, advance, store, log, submissions: createSubmissions(), taskTypes, reversals }),
    relay: createRelay({ unitOfWork, outbox, courier }),
    reconcile: createReconcile({ unitOfWork, outbox, courier }),
    sealAudit: createSealAudit({ unitOfWork, seals: createAuditSeals() }),
    tendNobodys: createTendNobodys({ unitOfWork, tasks: createNobodysTasks(), inbox: createInboxStore(journal), journal }),
    sweep: createSweep({ unitOfWork, leftovers: createLeftovers() }),
  };
}
export type ProcessRuntime = ReturnType<typeof createProcessRuntime>;
