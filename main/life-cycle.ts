import { allTaskTypes } from '../contracts/task-types/registry';
import { createInboxStore } from '../db/inbox/inbox-store';
import { createJournal } from '../db/journal';
import { createFaultsInUse } from '../db/knowledge/faults';
import { createOverdueTasks } from '../db/process/overdue-tasks';
import { createProcesses } from '../db/process/processes';
import { createEstimateStore } from '../db/requests/estimate-store';
import { createPeople } from '../db/requests/people';
import { createReceiptStore, createRecordStore, createReplacementStore } from '../db/requests/record-stores';
import { createRequestStore } from '../db/requests/request-store';
import { createWorkStore } from '../db/requests/work-store';
import { createWarrantyStore } from '../db/warranty/warranty-store';
import { createSettings } from '../db/settings/settings-repository';
import { createRequestCover } from '../domain/warranty/request-cover';
import { createHandleOverdue } from '../domain/process/handle-overdue';
import { createPlainTask } from '../domain/requests/effects/plain-task';
import { createReversals } from '../domain/requests/reversals';
import { createTaskEffects, createTopicHandlers } from '../domain/requests/registry';

/** What the diagrams of the life cycle may refer to, with what each does. */
export function createLifeCycle() {
  const settings = createSettings(Date.now);
  const deps = {
    requests: createRequestStore(), estimates: createEstimateStore(), work: createWorkStore(), receipts: createReceiptStore(), records: createRecordStore(), replacements: createReplacementStore(),
    people: createPeople(), faults: createFaultsInUse(), covers: createRequestCover(createWarrantyStore()), settings, processes: createProcesses(settings), journal: createJournal(),
  };
  const handleOverdue = createHandleOverdue({ ...deps, inbox: createInboxStore(deps.journal), overdue: createOverdueTasks() });
  return { taskTypes: allTaskTypes, effects: { ...createTaskEffects(deps), handleOverdue, plainTask: createPlainTask(deps) }, topics: createTopicHandlers(deps), reversals: createReversals(deps) };
}
