import { createFileStore } from '../../../db/files/file-store';
import { createJournal } from '../../../db/journal';
import { createInstanceLog } from '../../../db/process/instance-log';
import { createInstanceStore } from '../../../db/process/instance-store';
import { createMigrationStore } from '../../../db/process/migration-store';
import { createProcesses } from '../../../db/process/processes';
import { createSubmissions } from '../../../db/process/submissions';
import { notifyChanges } from '../../../db/read/change-feed';
import { createPeople } from '../../../db/requests/people';
import { createTaskCompletion } from '../../../domain/process/completion';
import type { Courier } from '../../../domain/process/ports';
import { createLifeCycle } from '../../../main/life-cycle';
import { createProcessRuntime } from '../../../main/process-runtime';
import { createHandWrittenAdvance } from './hand-written-advance';

/** The product's runtime with the hand-written transactions in place of the engine's. */
export function createPeerRuntime({ databaseUrl, max, courier }: { databaseUrl: string; max: number; courier: Courier }) {
  const lifeCycle = createLifeCycle();
  const runtime = createProcessRuntime({ databaseUrl, max, courier, committed: notifyChanges(), ...lifeCycle });
  const advance = createHandWrittenAdvance({
    unitOfWork: runtime.unitOfWork, store: createInstanceStore(), migrations: createMigrationStore(), log: createInstanceLog(), processes: createProcesses(runtime.settings), people: createPeople(), settings: runtime.settings, journal: createJournal(), tellStatus: runtime.tellStatus, files: createFileStore(), ...lifeCycle,
  });
  const completion = createTaskCompletion({ unitOfWork: runtime.unitOfWork, submissions: createSubmissions(), courier, advance, taskTypes: lifeCycle.taskTypes });
  return { ...runtime, advance, completion };
}
