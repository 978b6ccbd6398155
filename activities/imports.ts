import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ImportArgs } from '../contracts/imports';
import type { ImportRun } from '../domain/imports/run-import';

/** The activity of an import: heartbeats with each batch, and ends between two batches when it is told to stop. */
export function createImportActivities({ runImport }: { runImport: ImportRun }) {
  return {
    async runImport({ jobId }: ImportArgs): Promise<void> {
      const context = Context.current();
      let stopping = false;
      context.cancellationSignal.addEventListener('abort', () => { stopping = true; }, { once: true });
      await runImport(jobId, { alive: (rows) => { context.heartbeat(rows); }, isStopping: () => stopping });
      // A worker that shuts down hands the rest to the next one.
      if (stopping) throw ApplicationFailure.retryable('The worker ended before the import did', 'ImportStopped');
    },
  };
}
export type ImportActivities = ReturnType<typeof createImportActivities>;
