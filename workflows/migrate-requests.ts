import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MigrationActivities } from '../activities/migrations';
import { migrationSignal, taskQueues, type MigrationArgs } from '../contracts/workflow';
import { migrationOptions } from './retries';

const { moveNext } = proxyActivities<MigrationActivities>({ ...migrationOptions, taskQueue: taskQueues.bulk });
export const changed = defineSignal(migrationSignal);

/** A batch that waits for a person looks by itself so often, should the signal have been lost. */
const lookAgain = '1 minute';

/** Moves the requests of a batch, some at a time, until none is left or it is stopped. How far it has come stands in its rows. */
export async function migrateRequests({ batchId }: MigrationArgs): Promise<void> {
  let signalled = false;
  setHandler(changed, () => { signalled = true; });
  for (;;) {
    signalled = false;
    const state = await moveNext({ batchId });
    if (state === 'done' || state === 'stopped') return;
    if (state !== 'running') await condition(() => signalled, lookAgain);
    if (workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > 2_000) await continueAsNew<typeof migrateRequests>({ batchId });
  }
}
