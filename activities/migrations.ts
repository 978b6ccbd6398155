import type { MigrationState } from '../contracts/migrations';
import type { MigrationArgs } from '../contracts/workflow';
import type { MigrationRun } from '../domain/process/run-migration';
import { signsOfLife } from './signs-of-life';

/** The activity of a migration batch: heartbeats with each request, and ends between two of them when the worker does. */
export function createMigrationActivities({ moveNext }: { moveNext: MigrationRun }) {
  return {
    async moveNext({ batchId }: MigrationArgs): Promise<MigrationState> {
      return moveNext(batchId, signsOfLife());
    },
  };
}
export type MigrationActivities = ReturnType<typeof createMigrationActivities>;
