import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { BackTestArgs } from '../contracts/back-tests';
import type { BackTestRun } from '../domain/back-tests/run-back-test';

/** The activity of a back-test: heartbeats with each round, and ends between two rounds when it is told to stop. */
export function createBackTestActivities({ runBackTest }: { runBackTest: BackTestRun }) {
  return {
    async runBackTest({ backTestId }: BackTestArgs): Promise<void> {
      const context = Context.current();
      let stopping = false;
      context.cancellationSignal.addEventListener('abort', () => { stopping = true; }, { once: true });
      await runBackTest(backTestId, { alive: (done) => { context.heartbeat(done); }, isStopping: () => stopping });
      // A worker that shuts down hands the rest to the next one.
      if (stopping) throw ApplicationFailure.retryable('The worker ended before the back-test did', 'BackTestStopped');
    },
  };
}
export type BackTestActivities = ReturnType<typeof createBackTestActivities>;
