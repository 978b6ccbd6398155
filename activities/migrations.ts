import { Context } from '@temporalio/activity';
import type { MigrationState } from '../contracts/migrations';
import type { MigrationArgs } from '../contracts/workflow';
import type { MigrationRun } from '../domain/process/run-migration';

/** The activity of a migration batch: heartbeats with each request, and ends between two of them when the worker does. */
export function createMigrationActivities({ moveNext }: { moveNext: MigrationRun }) {
  return {
    async moveNext({ batchId }: MigrationArgs): Promise<MigrationState> {
      const context = Context.current();
      let stopping = false;
      context.cancellationSignal.addEventListener('abort', () => { stopping = true; }, { once: true });
      return moveNext(batchId, { alive: (done) => { context.heartbeat(done); }, isStopping: () => stopping });
    },
  };
}
export type MigrationActivities = ReturnType<typeof createMigrationActivities>;
