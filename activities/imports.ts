import { ApplicationFailure } from '@temporalio/common';
import type { ImportArgs } from '../contracts/workflow';
import type { ImportRun } from '../domain/imports/run-import';
import { signsOfLife } from './signs-of-life';

/** The activity of an import: heartbeats with each batch, and ends between two batches when it is told to stop. */
export function createImportActivities({ runImport }: { runImport: ImportRun }) {
  return {
    async runImport({ jobId }: ImportArgs): Promise<void> {
      const signs = signsOfLife();
      await runImport(jobId, signs);
      // A worker that shuts down hands the rest to the next one.
      if (signs.isStopping()) throw ApplicationFailure.retryable('The worker ended before the import did', 'ImportStopped');
    },
  };
}
export type ImportActivities = ReturnType<typeof createImportActivities>;
